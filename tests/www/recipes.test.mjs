// docs/hosts.md shows the recipes that the page writes, with the tested versions.

import assert from "node:assert/strict";
import { test } from "node:test";
import { GENERATORS, versionsOf } from "../../scripts/host-tools.mjs";
import { filled, RECIPES } from "../../www/embed/snippet/recipes.js";
import { languages } from "../../www/words/recipes.js";
import { isFrame, readRecipes, readSections } from "../hosts/recipe.mjs";
import { exampleFor } from "./recipe-example.mjs";

const LONGEST = 10;
const DOCS = /** @type {const} */ ({ en: "hosts.md", zh: "hosts.zh-CN.md" });

test("there is a version for each recipe, and the other way round", () => {
	assert.deepEqual(RECIPES.map(({ id }) => id).sort(), Object.keys(GENERATORS).sort());
});

for (const [language, file] of Object.entries(DOCS)) {
	test(`${file} has what the page writes`, () => {
		const shown = readRecipes(file);
		const sections = readSections(file);
		assert.deepEqual(
			[...shown.keys()],
			RECIPES.map(({ name }) => name),
		);
		for (const recipe of RECIPES) {
			const { files, ...told } = shown.get(recipe.name);
			assert.deepEqual(told, { version: versionsOf(recipe.id), folder: recipe.folder }, recipe.name);
			const places = exampleFor(recipe);
			const codeOf = (all) => all.map((file) => ({ name: file.name, code: filled(file, places) }));
			const [tag, frame] = [codeOf(recipe.tag), codeOf(recipe.frame)];
			// The configuration for the frame is contained in the one for the tag.
			assert.deepEqual(files, [...tag, ...frame.filter(({ code }) => isFrame(code))], recipe.name);
			frame.forEach(({ code }) => assert(isFrame(code) || tag.some((file) => file.code.includes(code)), code));
			assert(sections.get(recipe.name).includes(languages[language][recipe.id]), `the note of ${recipe.name}`);
		}
	});
}

test("no recipe is long", () => {
	for (const { name, tag, frame } of RECIPES) {
		for (const files of [tag, frame]) {
			const lines = files.flatMap(({ code }) => code.split("\n")).length;
			assert(lines <= LONGEST, `${name} has ${lines} lines`);
		}
	}
});

test("every place is filled, and JSX gets no style as a string", () => {
	for (const recipe of RECIPES) {
		for (const file of [...recipe.tag, ...recipe.frame]) {
			const code = filled(file, exampleFor(recipe));
			assert.doesNotMatch(code, /BASE|SCRIPT|TAG|FRAME|QUERY/);
			assert.equal(/style="/.test(code) && file.language === "mdx", false);
		}
	}
});
