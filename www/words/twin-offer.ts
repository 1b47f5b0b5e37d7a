// What begins a twin, and stands on the page before its code comes.

import type { InEach } from "./languages.js";

const en = {
	another: (setting: string) => `Twin with another ${setting[0].toLowerCase()}${setting.slice(1)}`,
	ofTwin: (setting: string) => `${setting} (the twin's)`,
};

const zh = {
	another: (setting) => `对照训练：只改${setting}`,
	ofTwin: (setting) => `${setting}（对照）`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
