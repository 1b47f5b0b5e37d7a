// Reads the READMEs and docs for tests: their headings, links and snippets.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/tools.mjs";

/**
 * @typedef {object} Snippet
 * @property {string} file
 * @property {number} line the line where it begins
 * @property {string} language the word after its fence
 * @property {string} code
 */

const FOLDERS = [".", "docs", "examples", "www/embed/npm"];

/** Every Markdown file that readers open, relative to the project's folder. */
export const files = FOLDERS.flatMap((folder) =>
	readdirSync(join(root, folder))
		.filter((name) => name.endsWith(".md"))
		.map((name) => join(folder, name)),
);

/** @param {string} file */
export function read(file) {
	return readFileSync(join(root, file), "utf8");
}

/**
 * The snippets of a file, in their order.
 * @param {string} file
 * @returns {Snippet[]}
 */
export function snippetsOf(file) {
	const text = read(file);
	return [...text.matchAll(/^( *)```(\w*)\n([^]*?)^ *```$/gm)].map(({ 1: indent, 2: language, 3: code, index }) => ({
		file,
		line: text.slice(0, index).split("\n").length,
		language,
		code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
	}));
}

/**
 * A file's text without its snippets.
 * @param {string} file
 */
function proseOf(file) {
	return read(file).replaceAll(/^( *)```[^]*?^ *```$/gm, "");
}

/**
 * The code in the sentences and tables of a file.
 * @param {string} file
 */
export function inlineCodeOf(file) {
	return [...proseOf(file).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
}

/**
 * The targets of a file's links and pictures, and the addresses by which it defines links.
 * @param {string} file
 */
export function linksOf(file) {
	const text = proseOf(file).replaceAll(/`[^`\n]+`/g, "code");
	const inline = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
	const defined = [...text.matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(([, target]) => target);
	return [...inline, ...defined];
}

/**
 * The labels that a file's links use (`[text][label]`), and those that it defines.
 * @param {string} file
 */
export function labelsOf(file) {
	const text = proseOf(file);
	return {
		used: [...text.matchAll(/\]\[([^\]]+)\]/g)].map(([, label]) => label),
		defined: [...text.matchAll(/^\[([^\]]+)\]: /gm)].map(([, label]) => label),
	};
}

/**
 * The levels of a file's headings.
 * @param {string} file
 */
export function levelsOf(file) {
	return [...proseOf(file).matchAll(/^(#+) /gm)].map(([, marks]) => marks.length);
}

/**
 * The anchors of a file's headings, as GitHub makes them.
 * @param {string} file
 */
export function anchorsOf(file) {
	/** @type {Map<string, number>} */
	const seen = new Map();
	return [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => {
		const slug = heading
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
			.replaceAll(" ", "-");
		const times = seen.get(slug) ?? 0;
		seen.set(slug, times + 1);
		return times === 0 ? slug : `${slug}-${times}`;
	});
}
