// The page's sources are TypeScript, and their checks are switched off hardly anywhere.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";

const www = join(root, "www");
const files = readdirSync(www, { recursive: true, encoding: "utf8" });

/**
 * Comments that switch a check off. The linter forbids `any` and TypeScript's own such comments, so each use needs a comment for
 * the linter, or an @ts-expect-error with a reason.
 */
const SWITCHES = /\b(?:oxlint|eslint)-disable.*|@ts-(?:expect-error|ignore|nocheck).*/g;
const MOST = 5;

test("no JavaScript is in www/", () => {
	assert(files.some((name) => name.endsWith(".ts")));
	assert.deepEqual(
		files.filter((name) => /\.[cm]?jsx?$/.test(name)),
		[],
	);
});

test(`at most ${MOST} times is a check switched off, and each time the reason stands there`, () => {
	const sources = files.filter((name) => name.endsWith(".ts"));
	const found = sources.flatMap((name) => readFileSync(join(www, name), "utf8").match(SWITCHES) ?? []);
	assert(found.length <= MOST, found.join("\n"));
	for (const comment of found) {
		assert.match(comment, /disable\S* \S.* -- \S|expect-error \S/);
	}
});
