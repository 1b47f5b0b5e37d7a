// Builds the wasm package pkg/ from src/: wasm-pack, then binaryen's wasm-opt.

import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { needWasmTools, root, run } from "./tools.mjs";

const wasm = join(root, "pkg", "gan_painter_bg.wasm");

/** Builds pkg/, unless it is newer than all that it is made of. */
export function buildWasm() {
	needWasmTools();
	if (
		existsSync(wasm) &&
		newest(["src", "Cargo.toml", "Cargo.lock", ".cargo", "scripts/wasm.mjs"]) < statSync(wasm).mtimeMs
	) {
		return;
	}
	rmSync(wasm, { force: true });
	run("wasm-pack", ["build", "--target", "web"]);
	const plain = `${wasm}.plain`;
	renameSync(wasm, plain);
	// The features that rustc uses for this target; relaxed SIMD stays out, as its results differ between machines.
	const features = [
		"simd",
		"bulk-memory",
		"mutable-globals",
		"sign-ext",
		"nontrapping-float-to-int",
		"reference-types",
		"multivalue",
	];
	run("wasm-opt", ["-O3", ...features.map((feature) => `--enable-${feature}`), plain, "-o", wasm]);
	rmSync(plain);
}

function newest(paths) {
	return Math.max(
		...paths.map((path) => {
			const entry = join(root, path);
			const stats = statSync(entry);
			return stats.isDirectory() ? newest(readdirSync(entry).map((name) => join(path, name))) : stats.mtimeMs;
		}),
	);
}
