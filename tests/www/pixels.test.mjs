// A drawing as pixels. The coverage is compared with simple versions, which sample 16 × 16 points of every pixel.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { COLOURS, rgbOf } from "../../www/draw/colours.js";
import { dashesOf } from "../../www/draw/dashes.js";
import { Coverage } from "../../www/draw/fill.js";
import { widthOf } from "../../www/draw/glyphs.js";
import { partsNear } from "../../www/draw/near.js";
import { paint } from "../../www/draw/pixels.js";
import { circleOf, strokeOf } from "../../www/draw/stroke.js";

const [WIDTH, HEIGHT] = [40, 30];
const SAMPLES = 16;
/** @type {("light" | "dark")[]} */
const THEMES = ["light", "dark"];

/** Numbers from 0 to 1 that are the same each time. */
function randoms(seed) {
	return () => {
		seed = (seed * 16807) % 2147483647;
		return seed / 2147483647;
	};
}

/** @returns the covered share of each pixel, from 0 to 1 */
function coveredBy(polygons) {
	const coverage = new Coverage(WIDTH, HEIGHT);
	polygons.forEach((polygon) => coverage.add(polygon));
	const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
	coverage.paint(data, [255, 255, 255], 1);
	return Array.from({ length: WIDTH * HEIGHT }, (_, i) => data[4 * i] / 255);
}

/** The coverage by sampling points. */
function sampled(isInside) {
	return Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
		const [left, top] = [i % WIDTH, Math.floor(i / WIDTH)];
		let inside = 0;
		for (let k = 0; k < SAMPLES ** 2; k++) {
			const x = left + ((k % SAMPLES) + 0.5) / SAMPLES;
			const y = top + (Math.floor(k / SAMPLES) + 0.5) / SAMPLES;
			inside += isInside(x, y) ? 1 : 0;
		}
		return inside / SAMPLES ** 2;
	});
}

function largestDifference(one, other) {
	return Math.max(...one.map((value, i) => Math.abs(value - other[i])));
}

/** Whether a polygon winds around a point. */
function windsAround(polygon, x, y) {
	let winding = 0;
	for (let i = 0; i < polygon.length; i += 2) {
		const [ax, ay] = polygon.slice(i, i + 2);
		const [bx, by] = i + 2 < polygon.length ? polygon.slice(i + 2, i + 4) : polygon;
		if (ay <= y !== by <= y && x > ax + ((y - ay) / (by - ay)) * (bx - ax)) {
			winding += ay < by ? 1 : -1;
		}
	}
	return winding !== 0;
}

/** Whether a point lies on a line with a width, round corners and ends that are cut off. */
function liesOn(points, width, x, y) {
	let isPast = false;
	for (let i = 2; i < points.length; i += 2) {
		const [ax, ay, bx, by] = points.slice(i - 2, i + 2);
		const length = Math.hypot(bx - ax, by - ay);
		const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
		const aside = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
		// The corner lies past the segment before it, and before the next one.
		const isInCorner = isPast && along < 0 && Math.hypot(x - ax, y - ay) <= width / 2;
		if ((along >= 0 && along <= length && aside <= width / 2) || isInCorner) {
			return true;
		}
		isPast = along > length;
	}
	return false;
}

const line = (points, options = {}) => ({ kind: "line", ink: "ink", width: 1, points, ...options });
/** @returns {any} */
const drawingOf = (shapes, width = WIDTH, height = HEIGHT) => ({ width, height, ground: "ground", shapes });
/** Red, green and blue of a pixel. */
const pixelAt = ({ data, width }, x, y) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];

test("inks are the page's colours", () => {
	const css = readFileSync(join(root, "www", "dom", "colours.css"), "utf8");
	for (const [ink, light] of Object.entries(COLOURS.light)) {
		const pair = new RegExp(`--${ink}: .*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
		assert.deepEqual(pair?.slice(1), [light, COLOURS.dark[ink]], ink);
	}
	assert.deepEqual(Object.keys(COLOURS.light), Object.keys(COLOURS.dark));
	assert.deepEqual(rgbOf("light", "muted"), [0x56, 0x60, 0x70]);
});

test("a rectangle covers of each pixel what it should, whichever way it goes round", () => {
	for (const box of [
		[2.25, 3.5, 6.5, 3.5, 6.5, 5.25, 2.25, 5.25],
		[2.25, 5.25, 6.5, 5.25, 6.5, 3.5, 2.25, 3.5],
	]) {
		const covered = coveredBy([box]);
		const overlap = (from, to, at) => Math.max(0, Math.min(to, at + 1) - Math.max(from, at));
		const exact = covered.map((_, i) => overlap(2.25, 6.5, i % WIDTH) * overlap(3.5, 5.25, Math.floor(i / WIDTH)));
		// The tolerance is a byte's rounding.
		assert(largestDifference(covered, exact) <= 1 / 255);
	}
});

test("polygons cover what the plain version says, in the picture and across its ends", () => {
	const random = randoms(7);
	for (let round = 0; round < 60; round++) {
		const spread = round % 2 === 0 ? 1 : 3;
		const at = (size) => (0.5 + (random() - 0.5) * spread) * size;
		const polygon = Array.from({ length: 3 }, () => [at(WIDTH), at(HEIGHT)]).flat();
		const difference = largestDifference(
			coveredBy([polygon]),
			sampled((x, y) => windsAround(polygon, x, y)),
		);
		// Measured: at most 0.029, from the samples.
		assert(difference < 0.04, `${polygon}: ${difference}`);
	}
});

test("a coverage begins anew after each use", () => {
	const coverage = new Coverage(WIDTH, HEIGHT);
	const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
	const paintAll = () => {
		coverage.add([-5, -5, WIDTH + 5, -5, WIDTH + 5, HEIGHT + 5, -5, HEIGHT + 5]);
		coverage.paint(data, [255, 255, 255], 1);
	};
	paintAll();
	assert.equal(data.filter((value) => value === 255).length, WIDTH * HEIGHT * 3);
	data.fill(0);
	coverage.paint(data, [255, 255, 255], 1);
	assert.deepEqual(new Set(data), new Set([0]));
	paintAll();
	assert.equal(data.filter((value) => value === 255).length, WIDTH * HEIGHT * 3);
});

test("lines cover what the plain version says, with round corners and ends that are cut off", () => {
	const random = randoms(11);
	for (let round = 0; round < 40; round++) {
		const width = [1, 1.5, 3, 4][round % 4];
		// The line goes from left to right like a curve, and up to ten times as far down as across.
		const points = Array.from({ length: 5 }, (_, i) => [4 + 8 * i, HEIGHT / 2 + (random() - 0.5) * 20]).flat();
		const difference = largestDifference(
			coveredBy([strokeOf(points, width)]),
			sampled((x, y) => liesOn(points, width, x, y)),
		);
		// Measured: at most 0.041, from the samples and from arcs that are polygons.
		assert(difference < 0.06, `${width}, ${points}: ${difference}`);
	}
});

test("a line that goes back, stands still or turns sharply is whole", () => {
	const cases = [
		[5, 5, 30, 5, 10, 5],
		[5, 5, 5, 5, 30, 20, 30, 20],
		[5, 5, 30, 15, 5, 16, 5.5, 16, 5, 16.2, 30, 25],
		[20, 10, 20.2, 10.1, 20.1, 10.3, 12, 20],
	];
	for (const points of cases) {
		const covered = coveredBy([strokeOf(points, 4)]);
		const plain = sampled((x, y) =>
			liesOn(
				points.filter((_, i) => i < 2 || !isSame(points, i)),
				4,
				x,
				y,
			),
		);
		covered.forEach((value, i) => {
			// Samples miss what is smaller than their distance, and arcs are polygons.
			assert(plain[i] < 1 || value > 0.95, `${points}: a hole, ${value}`);
			assert(plain[i] > 0 || value < 0.06, `${points}: too much`);
		});
	}
	assert.deepEqual(strokeOf([5, 5, 5, 5], 4), []);
	assert.deepEqual(strokeOf([], 4), []);
});

/** Whether the point of this number is equal to the one before. */
function isSame(points, i) {
	const first = i - (i % 2);
	return points[first] === points[first - 2] && points[first + 1] === points[first - 1];
}

test("a line is drawn once, where its parts overlap too", () => {
	const zigzag = [4, 4, 36, 8, 4, 12, 36, 16, 4, 20, 20, 2, 20, 28];
	const { data } = paint(drawingOf([line(zigzag, { width: 5, opacity: 0.5 })]), "light", 1);
	const [ground, ink] = [rgbOf("light", "ground")[0], rgbOf("light", "ink")[0]];
	assert.equal(
		data.filter((_, i) => i % 4 === 0).reduce((least, red) => Math.min(least, red)),
		Math.round((ground + ink) / 2),
	);
});

test("a dot is round", () => {
	const difference = largestDifference(
		coveredBy([circleOf(20.3, 14.6, 9.4)]),
		sampled((x, y) => Math.hypot(x - 20.3, y - 14.6) <= 9.4),
	);
	// Measured: 0.049. The polygon's corners are at most 0.05 pixels away from the circle.
	assert(difference < 0.07, String(difference));
});

test("dashes begin with the line, and go on around corners", () => {
	assert.deepEqual(dashesOf([0, 1, 20, 1], [4, 3]), [
		[0, 1, 4, 1],
		[7, 1, 11, 1],
		[14, 1, 18, 1],
	]);
	assert.deepEqual(dashesOf([0, 0, 5, 0, 5, 20], [8, 2, 3, 4]), [
		[0, 0, 5, 0, 5, 3],
		[5, 5, 5, 8],
		[5, 12, 5, 20],
	]);
});

test("of a line, what lies far outside is left out", () => {
	const near = (points) => partsNear(points, WIDTH, HEIGHT);
	assert.deepEqual(near([0, 0, 1040, 0, 1040, 1030]), [[0, 0, 1040, 0, 1040, 1030]]);
	// Each end is cut separately, and 1,000 pixels outside are kept.
	assert.deepEqual(near([0, 0, 3000, 30]), [[0, 0, 1040, 10.4]]);
	assert.deepEqual(near([-3000, 0, 1000, 40]), [[-1000, 20, 1000, 40]]);
	assert.deepEqual(near([10, 10, 10, 1e30, 20, 1e30, 20, -1e30]), [
		[10, 10, 10, 1030],
		[20, 1030, 20, -1000],
	]);
	assert.deepEqual(near([2000, 0, 3000, 0, 3000, 5]), []);
	// A line between two points outside may still be seen.
	assert.deepEqual(near([-2000, 5, 2000, 5]), [[-1000, 5, 1040, 5]]);
});

test("shapes cover each other in their order, at any scale", () => {
	const box = (ink, from, to, opacity = 1) => ({
		kind: "area",
		ink,
		opacity,
		points: [from, 5, to, 5, to, 25, from, 25],
	});
	const shapes = [box("upper", 5, 25), box("lower", 15, 35), box("ink", 10, 20, 0.25)];
	for (const theme of THEMES) {
		for (const scale of [1, 2, 2.5]) {
			const picture = paint(drawingOf(shapes), theme, scale);
			assert.deepEqual([picture.width, picture.height], [WIDTH * scale, HEIGHT * scale]);
			assert.equal(picture.data.length, picture.width * picture.height * 4);
			const mixed = (/** @type {"upper" | "lower"} */ one, /** @type {"ink"} */ other) =>
				rgbOf(theme, one).map((value, i) => Math.round((3 * value + rgbOf(theme, other)[i]) / 4));
			/** @type {[number, number[]][]} */
			const expected = [
				[2, rgbOf(theme, "ground")],
				[7, rgbOf(theme, "upper")],
				[12, mixed("upper", "ink")],
				[17, mixed("lower", "ink")],
				[30, rgbOf(theme, "lower")],
			];
			for (const [x, colour] of expected) {
				assert.deepEqual(pixelAt(picture, Math.round(x * scale), Math.round(15 * scale)), colour, `${theme}, ${x}`);
			}
			assert(picture.data.every((value, i) => i % 4 !== 3 || value === 255));
		}
	}
});

test("a text stands where it is aligned, and its holes stay open", () => {
	const columnsOf = (align) => {
		const text = { kind: "text", ink: "ink", text: "D", size: 24, x: 20, y: 25, align, opacity: 0.5 };
		const picture = paint(drawingOf([text]), "light", 1);
		const row = Array.from({ length: WIDTH }, (_, x) => pixelAt(picture, x, 16)[0]);
		const ground = rgbOf("light", "ground")[0];
		const inked = row.flatMap((red, x) => (red < ground - 60 ? [x] : []));
		// These pixels are the left stroke, the hole and the right stroke.
		assert(row.slice(inked[0], inked[inked.length - 1]).includes(ground), align);
		return [inked[0], inked[inked.length - 1]];
	};
	const width = widthOf("D", 24);
	const [start, middle, end] = ["start", "middle", "end"].map(columnsOf);
	assert(start[0] >= 20 && start[1] <= 20 + width);
	assert(middle[0] >= 20 - width / 2 && middle[1] <= 20 + width / 2);
	assert(end[0] >= 20 - width && end[1] <= 20);
});

test("a curve that has run away is drawn as far as it can be seen", () => {
	const away = line([5, 15, 10, 15, 20, -3e38, 30, 15, 35, 15], { width: 3 });
	const picture = paint(drawingOf([away]), "light", 1);
	assert.deepEqual(pixelAt(picture, 7, 15), rgbOf("light", "ink"));
	assert.deepEqual(pixelAt(picture, 10, 2), rgbOf("light", "ink"));
	assert.deepEqual(pixelAt(picture, 20, 2), rgbOf("light", "ground"));
	assert.deepEqual(pixelAt(picture, 32, 15), rgbOf("light", "ink"));
	const dashed = paint(drawingOf([line([20, 15, 20, -3e38], { width: 4, dash: [4, 3] })]), "light", 1);
	const rows = [14, 9, 7].map((y) => pixelAt(dashed, 20, y));
	assert.deepEqual(rows, [rgbOf("light", "ink"), rgbOf("light", "ground"), rgbOf("light", "ink")]);
});
