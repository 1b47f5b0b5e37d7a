// The languages of the page. Every text must exist in each of them.

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The texts of a part in each language. All but the English ones are written `{…} satisfies typeof en`, which refuses a missing key,
 * an extra key, and other arguments.
 */
export type InEach<Texts extends Record<Language, unknown>> = { [Each in Language]: Alike<Texts["en"], Texts[Each]> };

/** TypeScript accepts a function with fewer arguments for one with more. This type refuses a text with fewer than the English one. */
type Alike<English, Other> = [English, Other] extends [Text<infer Given>, Text<infer Taken>]
	? Taken["length"] extends Given["length"]
		? English
		: English & "a text that takes as many arguments as in English"
	: { [Key in keyof English]: Alike<English[Key], Other[Key & keyof Other]> };

type Text<Arguments extends unknown[]> = (...given: Arguments) => string;
