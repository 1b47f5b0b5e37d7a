// Runs one contestant in its own page, so that nothing that a library did before slows the next one.

import { ours } from "../contestants/ours.js";
import { peak } from "../contestants/peak.js";
import { plain } from "../contestants/plain.js";
import { timeRound } from "../contestants/round.js";
import kernels from "../pkg/peak.wasm?url";

const packages = {
	ours: [() => import("../../pkg/gan_painter.js"), () => import("../../pkg/gan_painter_bg.wasm?url")],
	dense: [() => import("../pkg/dense/gan_painter.js"), () => import("../pkg/dense/gan_painter_bg.wasm?url")],
	"ndarray-product": [
		() => import("../pkg/ndarray-product/gan_painter.js"),
		() => import("../pkg/ndarray-product/gan_painter_bg.wasm?url"),
	],
	reference: [
		() => import("../pkg/reference/gan_painter.js"),
		() => import("../pkg/reference/gan_painter_bg.wasm?url"),
	],
};

const makers = {
	async ours({ variant, config }) {
		const [{ default: init, Gan }, { default: wasm }] = await Promise.all(packages[variant].map((load) => load()));
		await init({ module_or_path: wasm });
		return ours(new Gan(config), { ...Gan.defaultConfig(), ...config });
	},
	peak: async () => peak(await WebAssembly.compileStreaming(fetch(kernels))),
	plain,
	jaxJs: async () => (await import("../contestants/jax-js.js")).jaxJs(),
	tensorflow: async (backend) => (await import("../contestants/tensorflow.js")).tensorflow(backend),
};

let contestant;

/** Makes the page's contestant. Returns the operations of its steps, if it knows them. */
globalThis.enter = async (kind, option) => {
	contestant = await makers[kind](option);
	return contestant.flops;
};

globalThis.round = (steps) => timeRound(contestant, steps);
