// Reads PNG files in a simple way: only 8 bits a channel, not interlaced, as browsers and the page write them.

import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";

/** Bytes of a pixel by the colour type of the file. */
const CHANNELS = { 2: 3, 6: 4 };

/**
 * The pixels of a file, each with `channels` bytes, row by row.
 * @param {Buffer} file
 */
export function readPng(file) {
	assert.equal(file.toString("latin1", 1, 4), "PNG");
	const chunks = { IHDR: [], IDAT: [] };
	for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
		chunks[file.toString("latin1", at + 4, at + 8)]?.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
	}
	const [header] = chunks.IHDR;
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const channels = CHANNELS[header[9]];
	assert(header[8] === 8 && channels && header[12] === 0, "it is of another kind");
	return {
		width,
		height,
		channels,
		data: unfiltered(inflateSync(Buffer.concat(chunks.IDAT)), width * channels, channels),
	};
}

/** The rows without their filters: see "Filter types" in PNG's specification. */
function unfiltered(bytes, row, step) {
	const rows = bytes.length / (row + 1);
	const data = new Uint8Array(rows * row);
	for (let y = 0; y < rows; y++) {
		const filter = bytes[y * (row + 1)];
		for (let x = 0; x < row; x++) {
			const here = y * row + x;
			const left = x >= step ? data[here - step] : 0;
			const up = y > 0 ? data[here - row] : 0;
			const corner = x >= step && y > 0 ? data[here - row - step] : 0;
			const expected = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
			data[here] = bytes[y * (row + 1) + 1 + x] + expected;
		}
	}
	return data;
}

/** The choice of Paeth's filter. */
function nearest(left, up, corner) {
	const sum = left + up - corner;
	const [a, b, c] = [left, up, corner].map((value) => Math.abs(sum - value));
	return a <= b && a <= c ? left : b <= c ? up : corner;
}
