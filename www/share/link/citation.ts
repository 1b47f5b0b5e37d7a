// The run as it is cited: as an entry of BibTeX, and in one sentence.

import { grouped } from "../../words/grouped.js";
import { type CitedRun, languages } from "../../words/share.js";
import type { Language } from "../../words/languages.js";
import type { Moment } from "./moment.js";

/** As the licence names them, and its year. */
export const AUTHORS = "the gan-painter authors";
export const YEAR = "2026";

/** @param day on which the link was there: "2026-11-29" */
export function bibtexOf(moment: Moment, day: string) {
	const { href, hash, version } = moment;
	const fields = {
		// Braces of its own keep a name from being taken apart, and capitals as they are.
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

/** Bibliographies print an address as it stands; only what ends a field, or begins a command, is written as addresses can write it. */
function urlText(href: string) {
	return href.replace(/[{}\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** As LaTeX prints it. */
function escaped(text: string) {
	const names: Record<string, string> = {
		"\\": "\\textbackslash{}",
		"~": "\\textasciitilde{}",
		"^": "\\textasciicircum{}",
	};
	return text.replace(/[\\~^#$%&_{}]/g, (letter) => names[letter] ?? `\\${letter}`);
}
