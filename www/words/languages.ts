// The page's languages: here they are named, and every text has to be there in each of them.

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * A part's texts in each language. Those of the other languages are written `{…} satisfies typeof en`, which refuses a missing key,
 * one too many, and other arguments.
 */
export type InEach<Texts extends Record<Language, unknown>> = { [Each in Language]: Alike<Texts["en"], Texts[Each]> };

/** TypeScript lets a function with fewer arguments pass for one with more. Here a text that has fewer than in English does not. */
type Alike<English, Other> = [English, Other] extends [Text<infer Given>, Text<infer Taken>]
	? Taken["length"] extends Given["length"]
		? English
		: English & "a text that takes as many arguments as in English"
	: { [Key in keyof English]: Alike<English[Key], Other[Key & keyof Other]> };

type Text<Arguments extends unknown[]> = (...given: Arguments) => string;
