// Addresses that nobody has written, made from real ones. They are the same in each run of a test, in Node and in a page.

import { one } from "./sessions.mjs";

const LONG = 100_000;
/** The values that may replace a value. */
const VALUES = [
	"",
	"0",
	"-0",
	"-1",
	"1e309",
	"1e15",
	"0x10",
	"1e-400",
	"NaN",
	"Infinity",
	"null",
	"undefined",
	"true",
	"false",
	"9007199254740993",
	"__proto__",
	"constructor",
	"[object Object]",
	"<img src=x onerror=alert(1)>",
	"javascript:alert(1)",
	"\0",
	"\ud800",
	"\u202e\u{1f3a8}",
	"300_loss_minimax",
	"300_loss_minimax 200_loss_minimax",
	"5_constructor_1 6___proto___2 7_loss_nonSaturating",
	"9".repeat(LONG),
	"a".repeat(2 * LONG),
	" ".repeat(LONG),
	"1 ".repeat(LONG / 2),
	"1_freeze_none ".repeat(LONG / 14),
	"512 512 512 512 512",
];
const KEYS = [
	"preset",
	"seed",
	"batch-size",
	"generator-hidden",
	"artist-lower",
	"artist-upper",
	"events",
	"until",
	"step",
	"hash",
	"game",
	"v",
];
const OTHERS = [
	"__proto__",
	"constructor",
	"toString",
	"utm_source",
	"Seed",
	"panels",
	"closed",
	"show-class",
	"speed",
	"theme",
	"lock",
];
const CHARACTERS = [
	"%",
	"&",
	"=",
	"+",
	"#",
	"?",
	" ",
	"\0",
	"\ud800",
	"0",
	"9",
	"-",
	".",
	"_",
	"e",
	"é",
	"画",
	"%00",
	"%ff",
	"%ud800",
];

const place = (draw, text) => Math.floor(draw() * (text.length + 1));

/** The functions that make another query from a given one. */
const mutations = {
	character(draw, query) {
		const at = place(draw, query);
		return query.slice(0, at) + one(draw, CHARACTERS) + query.slice(at + Math.floor(draw() * 2));
	},
	cut: (draw, query) => query.slice(0, place(draw, query)),
	gap(draw, query) {
		const at = place(draw, query);
		return query.slice(0, at) + query.slice(at + Math.floor(draw() * 20));
	},
	value: (draw, query) =>
		changed(query, (entries) => put(entries, place(draw, entries.slice(1)), 1, one(draw, VALUES))),
	swapped(draw, query) {
		return changed(query, (entries) => put(entries, place(draw, entries.slice(1)), 1, one(draw, entries)[1]));
	},
	key: (draw, query) =>
		changed(query, (entries) => put(entries, place(draw, entries.slice(1)), 0, one(draw, [...KEYS, ...OTHERS]))),
	dropped: (draw, query) => changed(query, (entries) => entries.toSpliced(place(draw, entries.slice(1)), 1)),
	added: (draw, query) =>
		changed(query, (entries) => [...entries, [one(draw, [...KEYS, ...OTHERS]), one(draw, VALUES)]]),
	first: (draw, query) => changed(query, (entries) => [[one(draw, KEYS), one(draw, VALUES)], ...entries]),
	newer: (draw, query) => `v=${one(draw, ["2", "1.1", "1e9", "x", "-1"])}&${query}`,
};

function changed(query, change) {
	const entries = [...new URLSearchParams(query)];
	return entries.length === 0 ? query : new URLSearchParams(change(entries)).toString();
}

function put(entries, at, part, text) {
	return entries.map((entry, i) => (i === at ? entry.with(part, text) : entry));
}

/** Applies one to four mutations to one of the queries. */
export function drawMutant(draw, queries) {
	const times = 1 + Math.floor(draw() * 4);
	return Array.from({ length: times }).reduce(
		(query) => mutations[one(draw, Object.keys(mutations))](draw, query),
		one(draw, queries),
	);
}
