// www/dom/colours.css has the colours twice: for browsers with light-dark(), and for older ones. Both lists must be the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../../www/dom/colours.css", import.meta.url), "utf8");

/** The pairs in one of the lists by their names, each as "light, dark". */
function pairs(pattern) {
	return Object.fromEntries(Array.from(css.matchAll(pattern), ([, name, light, dark]) => [name, `${light}, ${dark}`]));
}

test("each pair of colours is the same in both lists", () => {
	const switched = pairs(/--([a-z-]+): .*var\(--if-light, (#\w{6})\) var\(--if-dark, (#\w{6})\)/g);
	const chosen = pairs(/--([a-z-]+): .*light-dark\((#\w{6}), (#\w{6})\)/g);
	assert.deepEqual(switched, chosen);
	const names = new Set(Array.from(css.matchAll(/^\t+--([a-z-]+): .*#/gm), ([, name]) => name));
	assert.deepEqual(Object.keys(switched), [...names]);
});
