// node scripts/cut-panics.mjs FILE: makes the panics of a Rust wasm plain traps.
//
// A panic writes its sentence to an output that no browser has, and then traps. Without the sentence it is the same trap, and
// thousands of bytes shorter. The sentences that a reader sees are joined from texts, and the contract's tests hold them: all that
// formats is a panic's too. Functions are told by their names, so this comes before wasm-opt, which drops them.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { main } from "./main.mjs";
import { Failure } from "./tools.mjs";

const PANICS =
	/panicking|::(slice_index|len_mismatch|expect|unwrap)_fail|::handle_(alloc_)?error|::capacity_overflow|::rust_oom/;
const FORMATS =
	/::fmt::(Debug>|builders::|write$|Write>::write_(char|fmt)|Formatter>::pad)|<(&|\w+ as |core\S* as ).*::fmt::Display>/;

await main(() => {
	const [file] = process.argv.slice(2);
	const module = binaryen.readBinary(readFileSync(file));
	const functions = Array.from({ length: module.getNumFunctions() }, (_, i) =>
		binaryen.getFunctionInfo(module.getFunctionByIndex(i)),
	);
	// An imported function has a base: the name that it has outside.
	const panics = functions.filter(({ name, base }) => !base && (PANICS.test(name) || FORMATS.test(name)));
	if (panics.length === 0) {
		throw new Failure(`${file}: no panic was found by its name; has rustc changed the names?`);
	}
	for (const { name, params, results } of panics) {
		module.removeFunction(name);
		module.addFunction(name, params, results, [], module.unreachable());
	}
	writeFileSync(file, module.emitBinary());
});
