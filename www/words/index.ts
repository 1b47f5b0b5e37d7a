import { en } from "./en.js";
import { type InEach, type Language, LANGUAGES } from "./languages.js";
import { zh } from "./zh.js";

export type Words = typeof en;

export const languages: InEach<{ en: Words; zh: typeof zh }> = { en, zh };

/** The language that is asked for, or the first supported one that the reader prefers, or else English. */
export function pickLanguage(asked: string | null, preferred: readonly string[]): Language {
	const known = [asked, ...preferred].map((tag) => tag?.toLowerCase().split("-")[0]);
	const [first = "en"] = known.flatMap((code) => LANGUAGES.filter((language) => language === code));
	return first;
}
