// Bounds that are pasted as numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { numbersOf, readNumbers } from "../../www/run/artist/numbers.js";

const LIMITS = { least: 2, most: 64 };
const read = (/** @type {string} */ text) => readNumbers(text, LIMITS);
const bounds = { lower: [1, -0.5, 2e-3], upper: [3, 4, 5] };

test("rows, columns, paragraphs, lists, JSON and named parts are read", () => {
	for (const text of [
		"1 -0.5 2e-3\n3 4 5",
		"\n 1, -0.5, 0.002 \r\n\r\n 3, 4, 5,\n",
		"1;−0.5;0.002\n3;4;5",
		"1\t-.5\t.002\n3\t4\t5",
		"1，-0.5，0.002\n3、4、5",
		"1 3\n-0.5 4\n0.002 5",
		"1,3\n-0.5,4\n0.002,5",
		"1\n-0.5\n0.002\n\n3\n4\n5",
		"[1, -0.5, 0.002] [3, 4, 5]",
		"[[1, -0.5, 0.002], [3, 4, 5]]",
		"[[1, 3], [-0.5, 4], [0.002, 5]]",
		"[[1, -0.5, 0.002], [3, 4, 5],]",
		"lower = [1, -0.5, 0.002]\nupper = [3, 4, 5]",
		"upper: 3 4 5\nlower: 1 -0.5 0.002",
		'{"upper": [3, 4, 5], "lower": [1, -0.5, 0.002]}',
		"{ lower: [1, -0.5, 0.002], upper: [3, 4, 5] }",
		'artist-lower="1 -0.5 0.002" artist-upper="3 4 5"',
		"artist-lower=1+-0.5+0.002&artist-upper=3+4+5",
	]) {
		assert.deepEqual(read(text), bounds, text);
	}
	assert.deepEqual(read('{"artist": {"lower": [0, 0], "upper": [1, 2], "distribution": "twoModes"}}'), {
		lower: [0, 0],
		upper: [1, 2],
		distribution: "twoModes",
	});
	assert.deepEqual(read("1 2\n3 4"), { lower: [1, 2], upper: [3, 4] }, "two rows of two are rows");
	assert.deepEqual(read(numbersOf(bounds)), bounds);
});

test("what is wrong is told by place, given and allowed", () => {
	const many = Array.from({ length: 65 }, (_, i) => i).join(" ");
	for (const [text, problem] of /** @type {const} */ ([
		["", { kind: "lists", given: 0 }],
		["1 2 3", { kind: "lists", given: 1 }],
		["1 2 3\n4 5 6\n7 8 9", { kind: "lists", given: 3 }],
		["{}", { kind: "lists", given: 0 }],
		["1 2\n3 x", { kind: "number", bound: "upper", place: 2, given: "x" }],
		["1 1e999\n3 4", { kind: "number", bound: "lower", place: 2, given: "1e999" }],
		["[[1, null], [2, 3]]", { kind: "number", bound: "lower", place: 2, given: "null" }],
		["[[1, [2]], [2, 3]]", { kind: "number", bound: "lower", place: 2, given: "2" }],
		[`1 ${"y".repeat(50)}\n3 4`, { kind: "number", bound: "lower", place: 2, given: `${"y".repeat(20)}…` }],
		["1 2 3\n4 5", { kind: "lengths", lower: 3, upper: 2 }],
		["hello", { kind: "word", given: "hello" }],
		["month low high\nJan 1 2\nFeb 3 4", { kind: "word", given: "month" }],
		["1,5;2,5;3,5\n2,5;3,5;4,5", { kind: "comma", given: "1,5" }],
		["0\t2\n0\t-2,25\n0\t1,5", { kind: "comma", given: "-2,25" }],
		["1 2\n1,000 2,000", { kind: "comma", given: "1,000" }],
		["1\n2", { kind: "points", given: 1, least: 2, most: 64 }],
		[`${many}\n${many}`, { kind: "points", given: 65, least: 2, most: 64 }],
	])) {
		assert.deepEqual(read(text), problem, text);
	}
});

test("no text takes long or makes it throw", () => {
	for (const text of [
		"[".repeat(1e5),
		"lower upper ".repeat(1e4),
		"1 ".repeat(1e5),
		"\n".repeat(1e5),
		'{"artist":'.repeat(1e4),
	]) {
		const start = performance.now();
		assert("kind" in read(text));
		// It took at most 60 ms in measurements.
		assert(performance.now() - start < 2000);
	}
});
