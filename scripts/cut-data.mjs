// node scripts/cut-data.mjs FILE: takes out of a Rust wasm the data that nothing refers to any more.
//
// Without the panics (cut-panics.mjs) that is a third: their sentences, and the places in the sources that they name. A piece of
// data stays where a number in the code, or in a piece that stays, is an address in it. For that each must still be a segment of
// its own, as .cargo/config.toml has the linker leave them: this comes before wasm-opt's memory-packing.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { main } from "./main.mjs";
import { Failure } from "./tools.mjs";

await main(() => {
	const [file] = process.argv.slice(2);
	const module = binaryen.readBinary(readFileSync(file));
	const pieces = Array.from({ length: module.getNumDataSegments() }, (_, i) => {
		const { offset, data } = module.getDataSegmentInfo(module.getDataSegmentByIndex(i));
		return { start: offset, data: Buffer.from(data) };
	});
	const dead = unreached(pieces, numbersInCode(module));
	if (dead.size === 0) {
		throw new Failure(`${file}: all data seems to be in use; has the linker made one segment of it?`);
	}

	// One segment again, as each costs some bytes. Zeros cost none.
	const start = Math.min(...pieces.map((piece) => piece.start));
	const end = Math.max(...pieces.map((piece) => piece.start + piece.data.length));
	const data = new Uint8Array(end - start);
	for (const piece of pieces.filter((piece) => !dead.has(piece))) {
		data.set(piece.data, piece.start - start);
	}
	const { initial } = module.getMemoryInfo();
	module.setMemory(initial, -1, null, [{ offset: module.i32.const(start), data }], false, false, "0");
	writeFileSync(file, module.emitBinary());
});

/** The pieces in which no address lies, nor one that stands in a piece in which one lies. */
function unreached(pieces, addresses) {
	const left = new Set(pieces);
	// Those that are pushed on the way are visited too.
	for (const address of addresses) {
		for (const piece of left) {
			if (piece.start <= address && address < piece.start + piece.data.length) {
				left.delete(piece);
				addresses.push(...numbersInData(piece));
			}
		}
	}
	return left;
}

/** What may be a pointer: each aligned word. */
function numbersInData({ start, data }) {
	const words = [];
	for (let at = -start & 3; at + 4 <= data.length; at += 4) {
		words.push(data.readUInt32LE(at));
	}
	return words;
}

/** The constants, by words, and the offsets at which the code loads and stores. */
function numbersInCode(module) {
	const bodies = Array.from(
		{ length: module.getNumFunctions() },
		(_, i) => binaryen.getFunctionInfo(module.getFunctionByIndex(i)).body,
	);
	// An imported function has no body.
	const text = bodies.map((body) => (body ? binaryen.emitText(body) : "")).join("\n");
	const numbers = text.matchAll(/(?:\bi(?:32|64)\.const |\bv128\.const i32x4 |\boffset=)(-?\w+(?: 0x\w+)*)/g);
	return Array.from(numbers, ([, words]) => words.split(" "))
		.flat()
		.flatMap((number) => [0n, 32n].map((half) => Number(BigInt.asUintN(32, BigInt(number) >> half))));
}
