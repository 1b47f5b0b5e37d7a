// Builds the wasm package pkg/ from src/: cargo, wasm-bindgen, and one run of binaryen's wasm-opt.

import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { needOutput, needWasmTools, root, run, WASM_TARGET } from "./tools.mjs";

/** Written last, so that it is older than a package that anything else has built since. */
const stamp = join(root, "pkg", ".optimised");
const wasm = join(root, "pkg", "gan_painter_bg.wasm");
const sources = ["src", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo", "scripts/wasm.mjs"];

/** Builds pkg/, unless it is newer than everything that it is made of. */
export function buildWasm() {
	needWasmTools();
	if (
		existsSync(stamp) &&
		existsSync(wasm) &&
		newest([...sources, "pkg/gan_painter_bg.wasm"]) <= newest(["pkg/.optimised"])
	) {
		return;
	}
	buildPackage("pkg");
	writeFileSync(stamp, "");
}

/**
 * Builds a package for the web: a wasm, the JavaScript that calls it, and the types of both.
 * @param {string} pkg the folder that it goes into: relative to the project's, or absolute
 * @param {string[]} [features] the crate's features
 * @param {string[]} [options] more of wasm-opt's
 */
export function buildPackage(pkg, features = [], options = []) {
	// When a crate can't be downloaded, this says so; the commands that read cargo's output would not.
	run("cargo", ["fetch", "--quiet", "--target", WASM_TARGET]);
	const metadata = JSON.parse(
		needOutput("cargo", ["metadata", "--format-version", "1", "--filter-platform", WASM_TARGET]),
	);
	const build = ["build", "--release", "--lib", "--target", WASM_TARGET, "--config", withoutFolders(metadata)];
	run("cargo", [...build, "--features", features.join()]);
	const built = join(metadata.target_directory, WASM_TARGET, "release", "gan_painter.wasm");
	run("wasm-bindgen", [built, "--target", "web", "--out-dir", resolve(root, pkg)]);
	optimise(resolve(root, pkg, "gan_painter_bg.wasm"), options);
}

/**
 * A setting of cargo's that gives the folders of the crates and of Rust's own library the same names on every machine: a panic's
 * message names its place in the sources.
 * @param {{ packages: { source: string | null, manifest_path: string }[] }} metadata cargo's
 */
function withoutFolders({ packages }) {
	// Our own package has no source.
	const crates = packages.filter(({ source }) => source).map((crate) => dirname(dirname(crate.manifest_path)));
	const library = join(needOutput("rustc", ["--print", "sysroot"]), "lib", "rustlib", "src", "rust");
	const commit = /^commit-hash: (.+)$/m.exec(needOutput("rustc", ["-vV"]))?.[1];
	const names = [...Array.from(new Set(crates), (folder) => `${folder}=/crates`), `${library}=/rustc/${commit}`];
	// A list of strings in JSON is one in TOML too.
	return `target.${WASM_TARGET}.rustflags=${JSON.stringify(names.map((name) => `--remap-path-prefix=${name}`))}`;
}

/**
 * Runs wasm-opt with the features that rustc uses; not with relaxed SIMD, whose results differ between machines.
 * @param {string} file
 * @param {string[]} options
 */
function optimise(file, options) {
	const features = [
		"simd",
		"bulk-memory",
		"mutable-globals",
		"sign-ext",
		"nontrapping-float-to-int",
		"reference-types",
		"multivalue",
	];
	run("wasm-opt", ["-O3", ...options, ...features.map((feature) => `--enable-${feature}`), file, "-o", file]);
}

/**
 * When the last of these files, and of those in these folders, was changed.
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
	return Math.max(
		...paths.map((path) => {
			const entry = join(root, path);
			const stats = statSync(entry);
			return stats.isDirectory() ? newest(readdirSync(entry).map((name) => join(path, name))) : stats.mtimeMs;
		}),
	);
}
