// Writes tensors as a safetensors file. The engine's src/safetensors.rs describes the format.

import type { Tensor } from "../../pkg/gan_painter.js";

/** The numbers begin at a multiple of so many bytes. */
const ALIGNMENT = 8;
/** The bytes before the header, with its length. */
const LENGTH = 8;

/**
 * The file as bytes: the length of the header, the header, then the numbers of all tensors as float32.
 * @param metadata strings by name; they and the tensors' names must be ASCII
 */
export function safetensorsOf(tensors: readonly Tensor[], metadata: Record<string, string>) {
	let end = 0;
	const entries = tensors.map(({ name, shape, values }) => {
		const begin = end;
		end += values.byteLength;
		return [name, { dtype: "F32", shape, data_offsets: [begin, end] }];
	});
	const json = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
	const header = json.padEnd(Math.ceil(json.length / ALIGNMENT) * ALIGNMENT);
	const bytes = new Uint8Array(LENGTH + header.length + end);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
	bytes.set(
		Array.from(header, (letter) => letter.charCodeAt(0)),
		LENGTH,
	);
	const numbers = new Float32Array(bytes.buffer, LENGTH + header.length);
	let place = 0;
	for (const { values } of tensors) {
		numbers.set(values, place);
		place += values.length;
	}
	return bytes;
}
