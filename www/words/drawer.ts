// What both drawers under the buttons have: what is taken away of a run, and what shares it.

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
