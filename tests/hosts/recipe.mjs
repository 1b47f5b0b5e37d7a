// Reads the recipes from docs/hosts.md, so that the sites are built by exactly what a reader copies.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../scripts/tools.mjs";

/** The path under which the docs' examples and the tested sites are served. */
export const BASE = "/blog/";
/** The line of a site's file that the recipe's code replaces. */
const PLACE = /^.*the recipe.*$/m;
const ROW = /^\| \[(.+?)\]\(#.+?\) \| (.+?) \| `(.+?)` \|$/gm;
const BLOCK = /^`([^`\n]+)`[^\n]*\n\n```\w+\n([^]*?)\n```$/gm;

/**
 * @typedef {object} Recipe
 * @property {string} version of the generator
 * @property {string} folder the folder for the tag's script and the site
 * @property {{ name: string, code: string }[]} files
 */

const readDocs = (/** @type {string} */ file) => readFileSync(join(root, "docs", file), "utf8");

/**
 * The docs' sections by their titles.
 * @param {string} file
 */
export const readSections = (file) =>
	new Map(
		readDocs(file)
			.split(/^## /m)
			.map((section) => [section.split("\n", 1)[0], section]),
	);

/**
 * @param {string} file
 * @returns {Map<string, Recipe>} the recipes by the generators' names
 */
export function readRecipes(file = "hosts.md") {
	const text = readDocs(file);
	const sections = readSections(file);
	const rows = [...text.matchAll(ROW)].map(([, name, version, folder]) => {
		const section = sections.get(name);
		assert(section, `${file} has no section for ${name}`);
		const files = [...section.matchAll(BLOCK)].map(([, name, code]) => ({ name, code }));
		return /** @type {const} */ ([name, { version, folder, files }]);
	});
	assert(rows.length > 0, `${file} has no table of generators`);
	return new Map(rows);
}

/** Whether this is the post with the frame, not the one with the tag. */
export const isFrame = (/** @type {string} */ code) => /iframe/i.test(code);

/**
 * The place of a recipe's file in a site. The post with the frame is put beside the one with the tag.
 * @param {{ name: string, code: string }} file
 */
export function placeOf({ name, code }) {
	return isFrame(code) ? name.replace(basename(name), basename(name).replace("post", "frame")) : name;
}

/**
 * A site's file with the recipe's code in it.
 * @param {string | undefined} text the file, if the site has it
 * @param {string} code
 */
export function withCode(text, code) {
	if (text === undefined) {
		return `${code}\n`;
	}
	assert.match(text, PLACE);
	return text.replace(PLACE, () => code);
}

/**
 * A notebook with the recipe's code in a cell.
 * @param {string} text
 * @param {string} code
 */
export function notebookWithCode(text, code) {
	const notebook = JSON.parse(text);
	const cell = notebook.cells.find(({ source }) => PLACE.test(source));
	cell.source = code;
	return JSON.stringify(notebook);
}
