// Citations of a run: an entry for BibTeX, and a sentence.

import { grouped } from "../../words/grouped.js";
import { type CitedRun, languages } from "../../words/share.js";
import type { Language } from "../../words/languages.js";
import type { Moment } from "./moment.js";

/** The authors as the licence names them, and its year. */
export const AUTHORS = "the gan-painter authors";
export const YEAR = "2026";

/** @param day the day on which the link was made: "2026-11-29" */
export function bibtexOf(moment: Moment, day: string) {
	const { href, hash, version } = moment;
	const fields = {
		// Extra braces protect a name from being split, and keep capitals.
		title: "{GAN} painter: a {GAN} that learns to paint, live in a web page",
		author: `{${AUTHORS}}`,
		version: escaped(version),
		year: YEAR,
		url: urlText(href),
		urldate: day,
		note: escaped(languages.en.run(citedRun(moment))),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(7)} = {${value}},`);
	return [`@software{gan-painter-${hash},`, ...lines, "}"].join("\n");
}

export function sentenceOf(moment: Moment, language: Language) {
	const { href, version } = moment;
	const own = languages[language];
	return own.citation({ authors: own.authors, year: YEAR, version, href, run: own.run(citedRun(moment)) });
}

function citedRun({ attributes: { preset, seed, ...others }, step, hash, leavesOut }: Moment): CitedRun {
	return { preset, seed, isChanged: Object.keys(others).length > 0, leavesOut, step: grouped(step), hash };
}

/** Escapes an address. Bibliographies print it as it is, so only characters that end a field or begin a command are percent-encoded. */
function urlText(href: string) {
	return href.replace(/[{}\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Escapes a text so that LaTeX prints it as it is. */
function escaped(text: string) {
	const names: Record<string, string> = {
		"\\": "\\textbackslash{}",
		"~": "\\textasciitilde{}",
		"^": "\\textasciicircum{}",
	};
	return text.replace(/[\\~^#$%&_{}]/g, (letter) => names[letter] ?? `\\${letter}`);
}
