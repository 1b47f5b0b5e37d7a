// The sentence about a number that must be whole and is not.

import type { InEach } from "./languages.js";

const en = {
	wholeIn: (label: string, least: string, most: string, given: string) =>
		`${label} must be a whole number from ${least} to ${most}, but “${given}” was given.`,
	wholeFrom: (label: string, least: string, given: string) =>
		`${label} must be a whole number from ${least} on, but “${given}” was given.`,
};
const zh = {
	wholeIn: (label, least, most, given) => `“${label}”须为 ${least} 到 ${most} 之间的整数，现在填的是“${given}”。`,
	wholeFrom: (label, least, given) => `“${label}”须为不小于 ${least} 的整数，现在填的是“${given}”。`,
} satisfies typeof en;

export const whole: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };

export type WholeWords = (typeof whole)[keyof typeof whole];
