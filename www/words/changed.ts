// The sentence about a run that differs from its preset.

import type { InEach } from "./languages.js";

const en = {
	changed: (names: string[]) => ` Changed: ${names.join(", ").toLowerCase()}.`,
	more: (count: number) => `${count} more`,
};
const zh = {
	changed: (names) => `已改动：${names.join("、")}。`,
	more: (count) => `另外 ${count} 项`,
} satisfies typeof en;

export const changedWords: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
