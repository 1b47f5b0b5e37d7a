// node scripts/short-names.mjs WASM JS TYPES…: gives short names, in all of these files, to the functions that a wasm imports from
// its JavaScript and exports to it.
//
// wasm-bindgen names each import by what it does and a hash of 16 digits, which no reader needs and no compression shortens; and
// each export by its class and method, as the JavaScript does once more.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { main } from "./main.mjs";
import { Failure } from "./tools.mjs";

await main(() => {
	const [wasm, js, ...types] = process.argv.slice(2);
	const module = binaryen.readBinary(readFileSync(wasm));
	const short = (/** @type {number} */ i) => `_${i.toString(36)}`;

	let text = readFileSync(js, "utf8");
	const replace = (/** @type {string} */ name, /** @type {RegExp} */ pattern, /** @type {string} */ replacement) => {
		if (!pattern.test(text)) {
			throw new Failure(`${js}: ${name} is not in it; has wasm-bindgen changed its form?`);
		}
		text = text.replaceAll(pattern, replacement);
	};

	const imports = Array.from({ length: module.getNumFunctions() }, (_, i) =>
		binaryen.getFunctionInfo(module.getFunctionByIndex(i)),
	).filter(({ base }) => base);
	for (const [i, { name, module: from, base, params, results }] of imports.entries()) {
		replace(base, new RegExp(` ${base}: function\\(`, "g"), ` ${short(i)}: function(`);
		module.removeFunction(name);
		module.addFunctionImport(name, from, short(i), params, results);
	}

	const exports = Array.from({ length: module.getNumExports() }, (_, i) =>
		binaryen.getExportInfo(module.getExportByIndex(i)),
	).filter(({ kind }) => kind === binaryen.ExternalFunction);
	for (const [i, { name, value }] of exports.entries()) {
		replace(name, new RegExp(`\\bwasm\\.${name}\\b`, "g"), `wasm.${short(i)}`);
		module.removeExport(name);
		module.addFunctionExport(value, short(i));
	}
	for (const file of types) {
		const names = new Map(exports.map(({ name }, i) => [name, short(i)]));
		writeFileSync(
			file,
			readFileSync(file, "utf8").replaceAll(/(?<=readonly |const )\w+(?=:)/g, (name) => names.get(name) ?? name),
		);
	}

	writeFileSync(js, text);
	binaryen.setDebugInfo(true);
	writeFileSync(wasm, module.emitBinary());
});
