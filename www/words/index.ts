import { en } from "./en.js";
import { zh } from "./zh.js";

export type Words = typeof en;

export const languages: Record<string, Words> = { en, zh };

/** The language that was asked for, or the first of the reader's that there is, or English. */
export function pickLanguage(asked: string | null, preferred: readonly string[]) {
	const known = [asked, ...preferred].map((tag) => tag?.toLowerCase().split("-")[0]);
	return known.find((tag) => tag !== undefined && Object.keys(languages).includes(tag)) ?? "en";
}
