// Builds what is measured: our package, the same sources with ndarray's matrix product, the peak's kernels, and the page that
// holds the contestants in Chromium.

import { join } from "node:path";
import { needBrowsers, needNpmPackages, root } from "../scripts/tools.mjs";
import { buildPackage, buildWasm } from "../scripts/wasm.mjs";
import { assemblePeak } from "./peak.mjs";

const benches = join(root, "benches");

/** The packages that wasm-bindgen made for the web, without their extensions. */
export const packages = {
	ours: join(root, "pkg", "gan_painter"),
	ndarrayProduct: join(benches, "pkg", "ndarray-product", "gan_painter"),
};
export const peakFile = join(benches, "pkg", "peak.wasm");
export const pageFolder = join(benches, "dist");

export async function buildAll() {
	buildWasm();
	needBrowsers();
	// TensorFlow.js, to compare with.
	needNpmPackages("benches");
	buildPackage(join("benches", "pkg", "ndarray-product"), ["ndarray-product"]);
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
