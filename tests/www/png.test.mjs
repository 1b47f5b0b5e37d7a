// Pixels as a PNG file, which is taken apart here with zlib.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { paint } from "../../www/draw/pixels.js";
import { pngOf } from "../../www/share/png.js";

/** @type {any} */
const DRAWING = {
	width: 61,
	height: 37,
	ground: "ground",
	shapes: [
		{ kind: "line", ink: "painting", width: 3, points: [5, 30, 20, 10, 55, 25] },
		{ kind: "text", ink: "ink", x: 30, y: 20, size: 12, align: "middle", text: "画家 G" },
	],
};

/** The parts of a file, each with its name and content. Fails if a length or a check sum is wrong. */
function partsOf(file) {
	const bytes = Buffer.from(file);
	assert.deepEqual([...bytes.subarray(0, 8)], [0x89, ...Buffer.from("PNG\r\n\x1a\n")]);
	const parts = [];
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		const [name, content] = [bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length)];
		assert.equal(bytes.readUInt32BE(at + 8 + length), checkSum(bytes.subarray(at + 4, at + 8 + length)), name);
		parts.push({ name, content });
		at += 12 + length;
	}
	return parts;
}

/** CRC-32, bit by bit, because zlib's own is newer than Node 20. */
function checkSum(bytes) {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		for (let bit = 0; bit < 8; bit++) {
			sum = ((sum ^ (byte >> bit)) & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
		}
	}
	return ~sum >>> 0;
}

test("a file has its three parts, and all pixels", async () => {
	assert.equal(checkSum(Buffer.from("123456789")), 0xcbf43926);
	for (const scale of [1, 2]) {
		const pixels = paint(DRAWING, "dark", scale);
		const [header, image, end, ...others] = partsOf(await pngOf(pixels));
		assert.deepEqual([header.name, image.name, end.name, others], ["IHDR", "IDAT", "IEND", []]);
		assert.deepEqual([header.content.readUInt32BE(0), header.content.readUInt32BE(4)], [61 * scale, 37 * scale]);
		// Eight bits, red, green and blue, the only compression and filtering that exist, not interlaced.
		assert.deepEqual([...header.content.subarray(8)], [8, 2, 0, 0, 0]);
		assert.deepEqual(pixelsOf(inflateSync(image.content), 61 * scale), [...pixels.data]);
	}
});

/** Undoes the filter by adding each byte to the one above it. */
function pixelsOf(rows, width) {
	const stride = 3 * width + 1;
	let above = Buffer.alloc(3 * width);
	const pixels = [];
	for (let at = 0; at < rows.length; at += stride) {
		assert.equal(rows[at], 2);
		above = Buffer.from(rows.subarray(at + 1, at + stride).map((byte, i) => byte + above[i]));
		for (let i = 0; i < above.length; i += 3) {
			pixels.push(...above.subarray(i, i + 3), 255);
		}
	}
	return pixels;
}
