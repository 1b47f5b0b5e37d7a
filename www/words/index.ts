import { en } from "./en.js";
import { type InEach, type Language, LANGUAGES } from "./languages.js";
import { zh } from "./zh.js";

export type Words = typeof en;

export const languages: InEach<{ en: Words; zh: typeof zh }> = { en, zh };

/** The language that was asked for, or the first of the reader's that there is, or English. */
export function pickLanguage(asked: string | null, preferred: readonly string[]): Language {
	const known = [asked, ...preferred].map((tag) => tag?.toLowerCase().split("-")[0]);
	const [first = "en"] = known.flatMap((code) => LANGUAGES.filter((language) => language === code));
	return first;
}
