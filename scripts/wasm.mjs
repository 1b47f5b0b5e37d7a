// Builds the wasm package pkg/ from src/: wasm-pack, then binaryen's wasm-opt.

import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { needWasmTools, output, root, run, WASM_TARGET } from "./tools.mjs";

const wasm = join(root, "pkg", "gan_painter_bg.wasm");
/** What calls it, and the types of both. */
const glue = ["gan_painter.js", "gan_painter.d.ts", "gan_painter_bg.wasm.d.ts"].map((name) => join(root, "pkg", name));
/** Written last, so that it is older than a package that anything else has built since. */
const stamp = join(root, "pkg", ".optimised");
const sources = [
	"src",
	"Cargo.toml",
	"Cargo.lock",
	"rust-toolchain.toml",
	".cargo",
	"scripts/wasm.mjs",
	"scripts/short-names.mjs",
	"scripts/cut-panics.mjs",
	"scripts/cut-data.mjs",
	"scripts/order-functions.mjs",
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
	run("wasm-pack", ["build", "--target", "web", "--", "--config", withoutFolders()]);
	run("node", ["scripts/short-names.mjs", wasm, ...glue]);
	optimise(wasm);
	writeFileSync(stamp, "");
}

/**
 * Gives the folders of the crates and of Rust's own library the same names on every machine. A panic's place in the sources is
 * data, and though it is cut out later, its length moves what lies behind it.
 */
function withoutFolders() {
	// Where a crate can't be had, this says so, and what follows need not.
	run("cargo", ["fetch", "--quiet", "--target", WASM_TARGET]);
	const { packages } = JSON.parse(
		output("cargo", ["metadata", "--format-version", "1", "--filter-platform", WASM_TARGET]),
	);
	// Our own package has no source.
	const crates = packages.filter(({ source }) => source).map((crate) => dirname(dirname(crate.manifest_path)));
	const library = join(output("rustc", ["--print", "sysroot"]), "lib", "rustlib", "src", "rust");
	const [, commit] = /^commit-hash: (.+)$/m.exec(output("rustc", ["-vV"]));
	const names = [...Array.from(new Set(crates), (folder) => `${folder}=/crates`), `${library}=/rustc/${commit}`];
	// A list of strings in JSON is one in TOML too.
	return `target.${WASM_TARGET}.rustflags=${JSON.stringify(names.map((name) => `--remap-path-prefix=${name}`))}`;
}

/** Cuts the panics' sentences and what else that leaves unused, with runs of wasm-opt between and after. */
export function optimise(file) {
	run("node", ["scripts/cut-panics.mjs", file]);
	wasmOpt(file, "--skip-pass=memory-packing");
	run("node", ["scripts/cut-data.mjs", file]);
	run("node", ["scripts/order-functions.mjs", file]);
	wasmOpt(file);
}

/** Runs it with the features that rustc uses; not with relaxed SIMD, whose results differ between machines. */
function wasmOpt(file, ...options) {
	const features = [
		"simd",
		"bulk-memory",
		"mutable-globals",
		"sign-ext",
		"nontrapping-float-to-int",
		"reference-types",
		"multivalue",
	];
	run("wasm-opt", [
		"-O3",
		// Of functions with one caller only small ones are inlined: many small functions compress better than few large ones.
		"-ocimfs",
		"20",
		// No data lies in the lowest kilobyte: there the stack would end.
		"--low-memory-unused",
		"--strip-producers",
		"--strip-target-features",
		...options,
		...features.map((feature) => `--enable-${feature}`),
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
