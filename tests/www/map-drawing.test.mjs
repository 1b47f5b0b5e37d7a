// A map as shapes: every cell is there, cells that look alike are one shape, and patterns tell verdicts apart without colours.

import assert from "node:assert/strict";
import { test } from "node:test";
import { paint } from "../../www/draw/pixels.js";
import { cellShapes, drawMap, figuresIn } from "../../www/map/drawing.js";
import { DISTANCES, lookOf, opacityOf } from "../../www/map/looks.js";
import { FROM_BEST } from "../../www/outcomes/summary.js";

const SIDE = 24;
const box = { x: 0, y: 0, width: SIDE, height: SIDE };

/** @returns {import("../../www/map/looks.js").Look} */
const look = (/** @type {any} */ verdict, distance = 0.05, share = 1) => ({
	verdict,
	opacity: opacityOf(distance),
	share,
});
const pixelsOf = (/** @type {any} */ shapes, width = SIDE, height = SIDE) =>
	paint({ width, height, ground: "surface", shapes }, "light", 2).data;

test("cells that look alike are drawn as one shape, and look as if each were drawn alone", () => {
	const columns = 8;
	const kinds = [look("healthy"), look("learning"), look("collapsed"), look("runAway"), undefined];
	const looks = Array.from({ length: columns * 6 }, (_, i) => kinds[Math.floor(i / 3) % kinds.length]);
	const whole = { x: 0, y: 0, width: columns * SIDE, height: 6 * SIDE };
	const merged = drawMap(looks, columns, whole);
	const single = looks.flatMap((look, i) => {
		const [x, y] = [(i % columns) * SIDE, (5 - Math.floor(i / columns)) * SIDE];
		return look ? cellShapes(look, { ...box, x, y }, figuresIn(box)) : [];
	});
	assert(merged.length < single.length);
	const [one, other] = [merged, single].map((shapes) => pixelsOf(shapes, whole.width, whole.height));
	// A diagonal's end is beyond its cell by a pixel, which the next cell covers if it is drawn later: 0.014 % of the bytes.
	const different = one.filter((byte, i) => byte !== other[i]).length / one.length;
	assert(different < 0.0005, `${different}`);
});

test("row 0 is at the bottom, and nothing is drawn where nothing is known", () => {
	const shapes = drawMap([look("healthy"), undefined, undefined, look("healthy")], 2, box);
	const areas = shapes.map((shape) => ("points" in shape ? shape.points.slice(0, 2) : []));
	assert.deepEqual(areas, [
		[0, SIDE / 2],
		[SIDE / 2, 0],
	]);
});

test("each verdict has a pattern of its own, which is seen without colours", () => {
	const grey = FROM_BEST.map((end) => {
		const shapes = cellShapes(look(end), box, figuresIn(box)).map((shape) => ({
			...shape,
			ink: shape.kind === "area" ? "edge" : shape.ink,
		}));
		return Buffer.from(pixelsOf(shapes)).toString("base64");
	});
	assert.equal(new Set(grey).size, FROM_BEST.length);
});

test("the nearer to the artist, the stronger the colour; what can't be measured is faintest", () => {
	const opacities = [0, ...DISTANCES].map(opacityOf);
	assert.deepEqual(
		opacities,
		[...opacities].sort((a, b) => b - a),
	);
	assert.equal(new Set(opacities).size, DISTANCES.length + 1);
	assert.equal(opacities[0], 1);
	assert.equal(opacityOf(Number.NaN), opacities.at(-1));
});

test("the area of a cell is the share of the seeds that agree", () => {
	const { share } = lookOf({ verdict: "healthy", agreeing: 4, runs: 9, distance: 0.05, variety: 0.3 });
	const [{ points }] = /** @type {any} */ (cellShapes(look("healthy", 0.05, share), box, figuresIn(box)));
	const [width, height] = [points[2] - points[0], points[5] - points[1]];
	assert(Math.abs(width * height - (4 / 9) * SIDE * SIDE) < 1e-9);
	assert(Math.abs(points[0] - (SIDE - width) / 2) < 1e-9, "in the middle");
});

test("a large cell has several figures, a small one a single one", () => {
	const count = (/** @type {number} */ side) =>
		cellShapes(look("learning"), { ...box, width: side, height: side }, figuresIn({ width: side, height: side }))
			.length - 1;
	assert.deepEqual([4, 12, 24, 36].map(count), [1, 1, 4, 9]);
});
