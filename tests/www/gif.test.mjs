// Films as GIFs, read by another program, omggif.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { GifReader } from "omggif";
import { COLOURS, rgbOf } from "../../www/draw/colours.js";
import { paint } from "../../www/draw/pixels.js";
import { GifFilm } from "../../www/share/gif.js";
import { BITS, Palette } from "../../www/share/palette.js";

const [WIDTH, HEIGHT] = [120, 80];
/** @type {("light" | "dark")[]} */
const THEMES = ["light", "dark"];

/** A picture with a curve, dots and words. The curve and the dots move from frame to frame. */
function pictureOf(theme, frame) {
	/** @type {any} */
	const shapes = [
		{ kind: "area", ink: "ground", points: [0, 0, 30, 0, 30, 20, 0, 20] },
		{ kind: "line", ink: "painting", width: 3, points: [5, 60, 40, 30 + frame, 80, 50, 115, 20] },
		{ kind: "line", ink: "upper", width: 1, opacity: 0.25, dash: [6, 4], points: [5, 20, 115, 70 - frame] },
		{ kind: "dot", ink: "alarm", x: 60, y: 40, radius: 4 },
		{ kind: "text", ink: "ink", x: 60, y: 75, size: 12, align: "middle", text: `Step ${frame} 步` },
	];
	return paint({ width: WIDTH, height: HEIGHT, ground: "surface", shapes }, theme, 1);
}

/** The film of some pictures, and the pixels on show after each frame. */
function filmOf(theme, pictures, delays, hold = 2000) {
	const film = new GifFilm(WIDTH, HEIGHT, theme, "surface");
	pictures.forEach((picture, i) => film.add(picture, delays[i]));
	const bytes = film.finish(hold);
	const reader = new GifReader(bytes);
	const canvas = new Uint8Array(WIDTH * HEIGHT * 4);
	const seen = pictures.map((_, i) => {
		reader.decodeAndBlitFrameRGBA(i, canvas);
		return canvas.slice();
	});
	return { bytes, reader, seen };
}

test("each frame is its picture, by the nearest colours", () => {
	for (const theme of THEMES) {
		const pictures = [0, 1, 2, 3, 3, 9].map((frame) => pictureOf(theme, frame));
		const { reader, seen } = filmOf(
			theme,
			pictures,
			pictures.map(() => 50),
		);
		assert.deepEqual([reader.width, reader.height, reader.numFrames()], [WIDTH, HEIGHT, pictures.length]);
		// Each frame is drawn over those before.
		assert(pictures.every((_, i) => reader.frameInfo(i).disposal === 1));
		const { colours } = new Palette(theme, "surface");
		pictures.forEach(({ data }, frame) => {
			for (let i = 0; i < data.length; i += 4) {
				const [is, was] = [seen[frame].slice(i, i + 4), data.slice(i, i + 4)];
				assert.equal(is[3], 255);
				const distance = (/** @type {ArrayLike<number>} */ colour) =>
					Math.hypot(colour[0] - was[0], colour[1] - was[1], colour[2] - was[2]);
				const least = Math.min(...colours.map(distance));
				// The palette uses six bits of each colour, so a colour is at most √3 · 2 away from the middle of its box.
				assert(distance(is) <= least + 4 * Math.sqrt(3), `${theme}, frame ${frame}: ${was} became ${is}`);
			}
		});
	}
});

test("inks and grounds keep their colours", () => {
	for (const theme of THEMES) {
		const palette = new Palette(theme, "surface");
		for (const ink of /** @type {(keyof typeof COLOURS.light)[]} */ (Object.keys(COLOURS.light))) {
			const colour = rgbOf(theme, ink);
			assert.deepEqual(palette.colours[palette.indexOf(...colour)], colour, `${theme}, ${ink}`);
		}
		assert(palette.colours.length <= 2 ** BITS, String(palette.colours.length));
	}
});

test("it goes round for ever, each frame as long as it should stand, the last one longer", () => {
	const pictures = [0, 1, 2, 3].map((frame) => pictureOf("light", frame));
	const delaysOf = (delays, hold = 2000) => {
		const { reader } = filmOf("light", pictures, delays, hold);
		assert.equal(reader.loopCount(), 0);
		return pictures.map((_, i) => reader.frameInfo(i).delay);
	};
	assert.deepEqual(delaysOf([50, 50, 50, 50]), [5, 5, 5, 200]);
	// The delays are hundredths of a second, and none is lost.
	assert.deepEqual(delaysOf([35, 35, 35, 35], 1000), [4, 3, 4, 100]);
	// Browsers show a frame of one hundredth for much longer.
	assert.deepEqual(delaysOf([1, 1, 1, 1]).slice(0, 3), [2, 2, 2]);
});

test("a film of one picture, and of pictures that do not change", () => {
	const picture = pictureOf("dark", 1);
	const one = filmOf("dark", [picture], [50]);
	assert.deepEqual([one.reader.numFrames(), one.reader.frameInfo(0).delay], [1, 200]);
	const many = filmOf("dark", Array(5).fill(picture), Array(5).fill(50));
	assert.equal(many.reader.numFrames(), 5);
	assert.deepEqual(many.seen[4], one.seen[0]);
	// A frame without changes takes hardly any bytes.
	assert(many.bytes.length - one.bytes.length < 4 * 400, String(many.bytes.length - one.bytes.length));
});

test("the same pictures are the same bytes", () => {
	const hash = (theme) => {
		const pictures = [0, 5, 10].map((frame) => pictureOf(theme, frame));
		return createHash("sha256")
			.update(filmOf(theme, pictures, [50, 50, 50]).bytes)
			.digest("hex")
			.slice(0, 16);
	};
	assert.deepEqual(THEMES.map(hash), ["8fb831dd4705ea4e", "3af627db26cbea34"]);
});
