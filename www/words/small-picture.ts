// The words of the small picture that stays visible on a phone.

import type { InEach } from "./languages.js";

const en = {
	name: "Small picture",
	toPicture: "The picture as it is now: go back to it",
	close: "Hide the small picture",
};
const zh = { name: "小图", toPicture: "此刻的图：点此回到大图", close: "隐藏小图" } satisfies typeof en;
export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
