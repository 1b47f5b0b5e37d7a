// The choices for how many controls the stage has.

import type { InEach } from "./languages.js";

const en = {
	none: "none: the picture, and what is said of it",
	basic: "basic: buttons and timeline",
	full: "full: runs and settings, too",
};
const zh = {
	none: "none：只有图和说明",
	basic: "basic：按钮和时间轴",
	full: "full：还有实验和设置",
} satisfies typeof en;

export const controls: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
