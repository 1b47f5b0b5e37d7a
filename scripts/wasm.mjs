// Builds the wasm package pkg/ from src/: wasm-pack, then binaryen's wasm-opt.

import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needWasmTools, root, run } from "./tools.mjs";

const wasm = join(root, "pkg", "gan_painter_bg.wasm");
/** Written last, so that it is older than a package that anything else has built since. */
const stamp = join(root, "pkg", ".optimised");
const sources = [
	"src",
	"Cargo.toml",
	"Cargo.lock",
	"rust-toolchain.toml",
	".cargo",
	"scripts/wasm.mjs",
	"scripts/cut-panics.mjs",
];

/** Builds pkg/, unless it is newer than all that it is made of. */
export function buildWasm() {
	needWasmTools();
	if (
		existsSync(stamp) &&
		existsSync(wasm) &&
		newest([...sources, "pkg/gan_painter_bg.wasm"]) <= newest(["pkg/.optimised"])
	) {
		return;
	}
	run("wasm-pack", ["build", "--target", "web"]);
	optimise(wasm);
	writeFileSync(stamp, "");
}

/**
 * Cuts the panics' sentences, and runs wasm-opt with the features that rustc uses; not with relaxed SIMD, whose results differ
 * between machines.
 */
export function optimise(file) {
	run("node", ["scripts/cut-panics.mjs", file]);
	const features = [
		"simd",
		"bulk-memory",
		"mutable-globals",
		"sign-ext",
		"nontrapping-float-to-int",
		"reference-types",
		"multivalue",
	];
	const enabled = features.map((feature) => `--enable-${feature}`);
	// Of functions with one caller only small ones are inlined: many small functions compress better than few large ones.
	run("wasm-opt", [
		"-O3",
		"-ocimfs",
		"20",
		"--strip-producers",
		"--strip-target-features",
		...enabled,
		file,
		"-o",
		file,
	]);
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
