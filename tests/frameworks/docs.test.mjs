// Each snippet of docs/frameworks.md, in both languages, is part of a page that is tested.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";

const read = (/** @type {string} */ name) => readFileSync(join(root, name), "utf8");
const DOCS = ["docs/frameworks.md", "docs/frameworks.zh-CN.md"];

/**
 * The snippets of a document, each with the file from which it is taken.
 * @param {string} name
 */
function snippetsOf(name) {
	const all = read(name).matchAll(/(?:^<!-- (\S+) -->\n\n)?^```\w+\n(.*?)^```$/gms);
	return [...all].map(([, file, code]) => ({ file, code }));
}

/**
 * The code without the indentation that all of its lines share.
 * @param {string} code
 */
function flush(code) {
	const lines = code.split("\n");
	const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
	const least = Math.min(...indents);
	return lines.map((line) => line.slice(least)).join("\n");
}

/**
 * Whether consecutive lines of a file are the snippet, with any indentation.
 * @param {string} file
 * @param {string} code
 */
function stands(file, code) {
	const lines = read(file).split("\n");
	const wanted = code.trimEnd().split("\n");
	return lines.some((_, i) => flush(lines.slice(i, i + wanted.length).join("\n")) === wanted.join("\n"));
}

for (const name of DOCS) {
	test(`${name}: each snippet is taken from a tested page`, () => {
		const snippets = snippetsOf(name);
		assert(snippets.length >= 12, `it has ${snippets.length}`);
		for (const { file, code } of snippets) {
			assert(file, `it is not said where this is from:\n${code}`);
			assert(stands(file, code), `${file} does not have:\n${code}`);
		}
	});
}

test("both languages have the same snippets", () => {
	const [english, chinese] = DOCS.map(snippetsOf);
	assert.deepEqual(chinese, english);
});
