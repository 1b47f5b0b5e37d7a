// Builds everything that is measured: our package, the same package with other code for the network, the peak's kernels, and the
// page that holds the contestants in Chromium.

import { join } from "node:path";
import { needBrowsers, needNpmPackages, root } from "../scripts/tools.mjs";
import { buildPackage, buildWasm } from "../scripts/wasm.mjs";
import { assemblePeak } from "./peak.mjs";

const benches = join(root, "benches");

/** Features of the crate that build the same sources with other code for the network. */
const VARIANTS = ["reference", "dense", "ndarray-product"];

/** The paths of the packages that wasm-bindgen made for the web, without extensions. */
export const packages = {
	ours: join(root, "pkg", "gan_painter"),
	/** The same code, with the names of its functions. */
	named: join(benches, "pkg", "named", "gan_painter"),
	...Object.fromEntries(VARIANTS.map((variant) => [variant, join(benches, "pkg", variant, "gan_painter")])),
};
export const peakFile = join(benches, "pkg", "peak.wasm");
export const pageFolder = join(benches, "dist");

export async function buildAll() {
	buildWasm();
	needBrowsers();
	// These are TensorFlow.js and jax-js, the other contestants.
	needNpmPackages("benches");
	for (const variant of VARIANTS) {
		buildPackage(join("benches", "pkg", variant), [variant]);
	}
	buildPackage(join("benches", "pkg", "named"), [], ["--debuginfo"]);
	assemblePeak(peakFile);
	const { build } = await import("vite");
	await build({
		root: join(benches, "page"),
		configFile: false,
		base: "./",
		logLevel: "warn",
		build: { outDir: pageFolder, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 1000 },
	});
}
