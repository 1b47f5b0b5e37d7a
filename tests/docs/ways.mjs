// How each snippet of the docs is tested by snippets.test.mjs, or why it is not.

/**
 * @typedef {object} Way
 * @property {"node" | "script" | "shell" | "post" | "policy" | "panel" | "promise" | "jsx" | "python"} [by]
 * @property {string} [not] why no test runs it
 */

/** The beginnings of shell snippets that no test of the docs runs, with the reason. */
const NOT_IN_A_SHELL = {
	"npm start": "it serves until somebody ends it, and npm test is what runs these tests",
	"pip install torch": "PyTorch is too large for npm test: npm run pytorch-check runs the programs in it",
	"export PATH": "its lines are parts of npm test, with the tools that it brings",
	GAN_PAINTER_SEEDS: "it takes minutes: npm run long does it",
	"#!/bin/bash\n#SBATCH": "it needs a cluster: tests/command/map.test.mjs runs its command",
};

/** Pages whose snippets have their own tests. */
const ELSEWHERE = {
	"docs/hosts.": "npm run hosts builds posts by these recipes",
	"docs/frameworks.": "tests/frameworks/docs.test.mjs finds it in a page that is tested",
};

/**
 * @param {import("./markdown.mjs").Snippet} snippet
 * @returns {Way | undefined}
 */
export function wayToTest({ file, language, code }) {
	const elsewhere = Object.entries(ELSEWHERE).find(([beginning]) => file.startsWith(beginning))?.[1];
	if (elsewhere) {
		return { not: elsewhere };
	}
	switch (language) {
		case "js":
			if (code.includes("LessonPromise")) {
				return { by: "promise" };
			}
			return { by: code.includes("document.") ? "script" : "node" };
		case "sh": {
			const not = Object.entries(NOT_IN_A_SHELL).find(([beginning]) => code.startsWith(beginning))?.[1];
			return not ? { not } : { by: "shell" };
		}
		case "html":
			return { by: "post" };
		case "":
			return code.startsWith("script-src") ? { by: "policy" } : undefined;
		case "ts":
		case "tsx":
			return { by: code.includes("declare module") ? "jsx" : "panel" };
		case "yaml":
			return { not: "it needs a cluster: tests/command/map.test.mjs runs its command" };
		case "python":
			return { by: "python" };
	}
}
