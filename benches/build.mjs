// Builds what is measured: our package, the same sources with ndarray's matrix product, the peak's kernels, and the page that
// holds the contestants in Chromium.

import { join } from "node:path";
import { env, needBrowsers, needNpmPackages, root, run } from "../scripts/tools.mjs";
import { buildWasm, optimise } from "../scripts/wasm.mjs";
import { assemblePeak } from "./peak.mjs";

const benches = join(root, "benches");
const ndarrayProduct = join(benches, "ndarray-product");

/** The packages that wasm-pack made for the web, without their extensions. */
export const packages = {
	ours: join(root, "pkg", "gan_painter"),
	ndarrayProduct: join(ndarrayProduct, "pkg", "ndarray_product"),
};
export const peakFile = join(benches, "pkg", "peak.wasm");
export const pageFolder = join(benches, "dist");

export async function buildAll() {
	buildWasm();
	needBrowsers();
	// TensorFlow.js, to compare with.
	needNpmPackages("benches");
	// With what rustc finds best: our own flags were chosen for our own products. Only the linker's is what optimise() needs.
	const ownFlags = { ...env, RUSTFLAGS: "-C target-feature=+simd128 -C link-arg=--no-merge-data-segments" };
	run("wasm-pack", ["build", "--target", "web", "--no-pack"], { cwd: ndarrayProduct, env: ownFlags });
	optimise(`${packages.ndarrayProduct}_bg.wasm`);
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
