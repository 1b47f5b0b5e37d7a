// node scripts/order-functions.mjs FILE: puts a wasm's functions that are alike side by side, where compression finds what they
// share.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { main } from "./main.mjs";

/** So many functions back it looks for what one shares with others. */
const NEAR = 3;
/** So many instructions in a row are what is compared. */
const LENGTH = 3;
/** Added to a function's size, so that the smallest ones do not seem the most alike. */
const SMALL = 30;

await main(() => {
	const [file] = process.argv.slice(2);
	const module = binaryen.readBinary(readFileSync(file));
	const functions = Array.from({ length: module.getNumFunctions() }, (_, i) =>
		binaryen.getFunctionInfo(module.getFunctionByIndex(i)),
	);
	// An imported function has a base: the name that it has outside.
	const own = functions.filter(({ base }) => !base).map((info) => ({ info, pieces: piecesOf(info.body) }));
	for (const { info } of ordered(own)) {
		const { name, params, results, vars, body } = info;
		module.removeFunction(name);
		module.addFunction(name, params, results, vars, body);
	}
	writeFileSync(file, module.emitBinary());
});

/** The largest first, and after each the one that shares most with those just before. */
function ordered(functions) {
	const left = new Set(functions);
	const order = [];
	let next = best(left, ({ pieces }) => pieces.size);
	while (next) {
		order.push(next);
		left.delete(next);
		const near = new Set(order.slice(-NEAR).flatMap(({ pieces }) => [...pieces]));
		next = best(left, ({ pieces }) => [...pieces].filter((piece) => near.has(piece)).length / (pieces.size + SMALL));
	}
	return order;
}

/** The first of those with the highest score; undefined if there is none. */
function best(items, score) {
	let [found, highest] = [undefined, -Infinity];
	for (const item of items) {
		const own = score(item);
		if (own > highest) {
			[found, highest] = [item, own];
		}
	}
	return found;
}

/** All rows of instructions in a function, without the names of what they work on. */
function piecesOf(body) {
	const instructions = binaryen
		.emitText(body)
		.split("\n")
		.map((line) => line.trim().replaceAll(/\$\S+/g, ""));
	return new Set(instructions.map((_, i) => instructions.slice(i, i + LENGTH).join(" ")));
}
