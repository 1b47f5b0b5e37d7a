// The common words of the two drawers under the buttons: the one that makes files of a run, and the one that shares it.

import type { InEach } from "./languages.js";

const en = {
	close: "Close",
	copied: "Copied.",
	selected: "The browser does not allow copying. The text is selected: copy it by hand.",
};

const zh = {
	close: "关闭",
	copied: "已复制。",
	selected: "浏览器不允许复制。文字已选中，请手动复制。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
