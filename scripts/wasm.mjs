// Builds the wasm package pkg/ from src/: cargo, wasm-bindgen, and one run of binaryen's wasm-opt.

import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { needOutput, needWasmTools, root, run, WASM_TARGET } from "./tools.mjs";

/** This stamp is written last, so that it is older than a package that anything else has built since. */
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
 * @param {string} pkg the package's folder, absolute or relative to the project's folder
 * @param {string[]} [features] the crate's features
 * @param {string[]} [options] further options of wasm-opt
 */
export function buildPackage(pkg, features = [], options = []) {
	// If a crate can't be downloaded, this command says so. The commands whose output is read would not.
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
 * A setting of cargo's that replaces the folders of the crates and of Rust's own library by names that are the same on every
 * machine. This is needed because the message of a panic names its place in the sources.
 * @param {{ packages: { source: string | null, manifest_path: string }[] }} metadata cargo's metadata
 */
function withoutFolders({ packages }) {
	// Only our own package has no source.
	const crates = packages.filter(({ source }) => source).map((crate) => dirname(dirname(crate.manifest_path)));
	const library = join(needOutput("rustc", ["--print", "sysroot"]), "lib", "rustlib", "src", "rust");
	const commit = /^commit-hash: (.+)$/m.exec(needOutput("rustc", ["-vV"]))?.[1];
	const names = [...Array.from(new Set(crates), (folder) => `${folder}=/crates`), `${library}=/rustc/${commit}`];
	// In TOML, a JSON list of strings is the same list.
	return `target.${WASM_TARGET}.rustflags=${JSON.stringify(names.map((name) => `--remap-path-prefix=${name}`))}`;
}

/**
 * Runs wasm-opt with the features that rustc uses. Relaxed SIMD is left out, because its results differ between machines.
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
 * The latest time at which one of these files, or of the files in these folders, was changed.
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
