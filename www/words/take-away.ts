import type { InEach } from "./languages.js";

const en = {
	title: "Take this run away",
	close: "Close",
};

const zh = {
	title: "带走这次训练",
	close: "关闭",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
