// The words of the button that begins a twin, which are needed before the twin's code is loaded.

import type { InEach } from "./languages.js";

const en = {
	another: (setting: string) => `Twin with another ${setting[0].toLowerCase()}${setting.slice(1)}`,
	help: "The two circles put a twin beside this run: a second run that differs in this setting alone.",
	toPictures: "See both pictures",
	ofTwin: (setting: string) => `${setting} (the twin's)`,
};

const zh = {
	another: (setting) => `对照训练：只改${setting}`,
	help: "点双圆圈按钮，就会在旁边再开一次“对照训练”，只有这一项设置不同。",
	toPictures: "看两幅图",
	ofTwin: (setting) => `${setting}（对照）`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
