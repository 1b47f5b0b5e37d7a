// Whole numbers as people type them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { refusalOf, wholeOf } from "../../www/dom/whole-text.js";
import { whole } from "../../www/words/whole.js";

const MOST = Number.MAX_SAFE_INTEGER;

for (const [text, number] of /** @type {[string, number | undefined][]} */ ([
	["120", 120],
	[" 12,000 ", 12_000],
	["12 000", 12_000],
	["1\u202f234\u00a0567", 1_234_567],
	["１２０", 120],
	["１２，０００", 12_000],
	["-3", -3],
	["", undefined],
	["1,5", undefined],
	["1.5", undefined],
	["1e99", undefined],
	["0x10", undefined],
	["Infinity", undefined],
])) {
	test(`${JSON.stringify(text)} is read as ${number}`, () => assert.equal(wholeOf(text), number));
}

for (const [text, least, en, zh] of /** @type {[string, number, string, string][]} */ ([
	[
		"abc",
		0,
		"Step must be a whole number from 0 on, but “abc” was given.",
		"“步数”须为不小于 0 的整数，现在填的是“abc”。",
	],
	[
		"5",
		300,
		"Step must be a whole number from 300 on, but “5” was given.",
		"“步数”须为不小于 300 的整数，现在填的是“5”。",
	],
	[
		"9007199254740992",
		0,
		"Step must be a whole number from 0 to 9,007,199,254,740,991, but “9007199254740992” was given.",
		"“步数”须为 0 到 9,007,199,254,740,991 之间的整数，现在填的是“9007199254740992”。",
	],
])) {
	test(`of ${JSON.stringify(text)} it is said what is allowed from ${least} on`, () => {
		const refusal = refusalOf(text, { least, most: MOST });
		assert.equal(refusal(whole.en, "Step"), en);
		assert.equal(refusal(whole.zh, "步数"), zh);
	});
}

test("what is allowed is not refused", () => assert.equal(refusalOf("300", { least: 300, most: MOST }), undefined));
