// @ts-check
import { en } from "./en.js";
import { zh } from "./zh.js";

/** @typedef {typeof en} Words */

/** @type {Record<string, Words>} */
export const languages = { en, zh };

/**
 * The language that was asked for, or the first of the reader's that there is, or English.
 * @param {string | null} asked
 * @param {readonly string[]} preferred
 */
export function pickLanguage(asked, preferred) {
	const known = [asked, ...preferred].map((tag) => tag?.toLowerCase().split("-")[0]);
	return known.find((tag) => tag !== undefined && Object.keys(languages).includes(tag)) ?? "en";
}
