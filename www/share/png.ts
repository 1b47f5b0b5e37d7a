// Writes pixels as a PNG file.

import type { Pixels } from "../draw/pixels.js";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The header's format: eight bits for each of red, green and blue. */
const FORMAT = [8, 2, 0, 0, 0];
/** The filter of a row: each byte minus the one above it. Most rows of a drawing are similar to the row above. */
const UP = 2;

export async function pngOf({ width, height, data }: Pixels): Promise<Uint8Array<ArrayBuffer>> {
	const size = new DataView(new ArrayBuffer(8));
	size.setUint32(0, width);
	size.setUint32(4, height);
	const header = [...new Uint8Array(size.buffer), ...FORMAT];
	const parts = [
		Uint8Array.from(SIGNATURE),
		chunkOf("IHDR", Uint8Array.from(header)),
		chunkOf("IDAT", await deflated(filtered(width, height, data))),
		chunkOf("IEND", new Uint8Array()),
	];
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The rows without opacities, each after the number of its filter. */
function filtered(width: number, height: number, data: Uint8ClampedArray) {
	const row = width * 4;
	const bytes = new Uint8Array((width * 3 + 1) * height);
	let at = 0;
	for (let y = 0; y < height; y++) {
		bytes[at++] = UP;
		for (let i = y * row; i < (y + 1) * row; i++) {
			if (i % 4 !== 3) {
				bytes[at++] = data[i] - (y > 0 ? data[i - row] : 0);
			}
		}
	}
	return bytes;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>) {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A chunk: length, name, content, and the check sum of the last two. */
function chunkOf(name: string, content: Uint8Array) {
	const chunk = new Uint8Array(content.length + 12);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, content.length);
	chunk.set(new TextEncoder().encode(name), 4);
	chunk.set(content, 8);
	view.setUint32(content.length + 8, checkSum(chunk.subarray(4, content.length + 8)));
	return chunk;
}

/** The CRC-32 that PNG's specification describes. */
function checkSum(bytes: Uint8Array) {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
	}
	return ~sum >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) {
		sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
	}
	return sum;
});
