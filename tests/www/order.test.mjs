// The order in which a map's cells are computed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Refinement } from "../../www/outcomes/order.js";

/** A map with a diagonal border. */
const verdictOf = (/** @type {number} */ cell, columns = 48) =>
	cell % columns > Math.floor(cell / columns) + 5 ? "runAway" : "healthy";

/** Computes cells one after the other, as many as asked for. */
function compute(/** @type {Refinement} */ refinement, most = Infinity, columns = 48) {
	const cells = [];
	for (let cell; cells.length < most && (cell = refinement.next()) !== undefined;) {
		refinement.told(cell, verdictOf(cell, columns));
		cells.push(cell);
	}
	return cells;
}

const sizes = [
	[48, 48],
	[1, 1],
	[1, 48],
	[4, 4],
	[5, 20],
	[64, 48],
	[17, 31],
];

test("each cell comes once", () => {
	for (const [columns, rows] of sizes) {
		const cells = compute(new Refinement(columns, rows), Infinity, columns);
		assert.equal(cells.length, columns * rows, `${columns} × ${rows}`);
		assert.equal(new Set(cells).size, cells.length);
		assert(cells.every((cell) => cell >= 0 && cell < columns * rows));
	}
});

test("the first sixteen stand for all of the map, each near the middle of its block", () => {
	const refinement = new Refinement(48, 48);
	assert.equal(refinement.shownAt(0), undefined);
	const first = compute(refinement, 16);
	assert.deepEqual(first.slice(0, 5), [6, 18, 30, 42].map((column) => 6 * 48 + column).concat(18 * 48 + 6));
	for (let cell = 0; cell < 48 * 48; cell++) {
		const [column, row] = [cell % 48, Math.floor(cell / 48)];
		const shown = refinement.shownAt(cell);
		assert(shown !== undefined && first.includes(shown));
		assert(Math.abs((shown % 48) - column) <= 6 && Math.abs(Math.floor(shown / 48) - row) <= 6);
	}
	compute(refinement, 48);
	const blocks = Array.from({ length: 48 * 48 }, (_, cell) => refinement.shownAt(cell));
	assert.equal(new Set(blocks).size, 64);
	compute(refinement);
	assert(Array.from({ length: 48 * 48 }, (_, cell) => refinement.shownAt(cell)).every((shown, cell) => shown === cell));
});

test("of the last level, those at the border come first", () => {
	const refinement = new Refinement(48, 48);
	compute(refinement, 256);
	const last = compute(refinement);
	const fromBorder = (/** @type {number} */ cell) => Math.abs((cell % 48) - Math.floor(cell / 48) - 5.5);
	// A block is 3 cells wide and its neighbours are 3 away.
	const close = last.filter((cell) => fromBorder(cell) < 3);
	const places = close.map((cell) => last.indexOf(cell));
	assert(close.length > 200);
	assert(Math.max(...places) < last.length / 3, `${Math.max(...places)} of ${last.length}`);
});

test("what is told late still comes first", () => {
	const refinement = new Refinement(48, 48);
	const given = Array.from({ length: 256 }, () => refinement.next());
	const early = refinement.next();
	given.forEach((cell) => refinement.told(Number(cell), verdictOf(Number(cell))));
	const soon = compute(refinement, 100);
	assert(early !== undefined && !soon.includes(early));
	assert(soon.every((cell) => Math.abs((cell % 48) - Math.floor(cell / 48) - 5.5) < 9));
});

test("a cell that is known already is not given out, and is shown", () => {
	const refinement = new Refinement(48, 48);
	refinement.told(6 * 48 + 6, "healthy");
	refinement.told(0, "runAway");
	assert.equal(refinement.shownAt(1), 6 * 48 + 6);
	assert.equal(refinement.shownAt(0), 0);
	const cells = compute(refinement);
	assert.equal(cells.length, 48 * 48 - 2);
	assert(!cells.includes(0));
});

test("a map of 256 × 256 is no burden", () => {
	const start = performance.now();
	compute(new Refinement(256, 256), Infinity, 256);
	// Measured: 0.1 s.
	assert(performance.now() - start < 2000, `${performance.now() - start} ms`);
});
