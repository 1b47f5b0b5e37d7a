// node scripts/short-imports.mjs WASM JS: gives short names, in both files, to what a wasm imports from its JavaScript.
//
// wasm-bindgen names each by what it does and a hash of 16 digits, which no reader needs and no compression shortens.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { main } from "./main.mjs";
import { Failure } from "./tools.mjs";

await main(() => {
	const [wasm, js] = process.argv.slice(2);
	const module = binaryen.readBinary(readFileSync(wasm));
	const imports = Array.from({ length: module.getNumFunctions() }, (_, i) =>
		binaryen.getFunctionInfo(module.getFunctionByIndex(i)),
	).filter(({ base }) => base);
	let text = readFileSync(js, "utf8");
	for (const [i, { name, module: from, base, params, results }] of imports.entries()) {
		const short = `_${i.toString(36)}`;
		const parts = text.split(` ${base}: function(`);
		if (parts.length !== 2) {
			throw new Failure(`${js}: ${base} is not one of its functions; has wasm-bindgen changed its form?`);
		}
		text = parts.join(` ${short}: function(`);
		module.removeFunction(name);
		module.addFunctionImport(name, from, short, params, results);
	}
	writeFileSync(js, text);
	binaryen.setDebugInfo(true);
	writeFileSync(wasm, module.emitBinary());
});
