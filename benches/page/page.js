// One contestant in a page of its own: what one library did before must not slow the next.

import init, { Gan } from "../../pkg/gan_painter.js";
import engine from "../../pkg/gan_painter_bg.wasm?url";
import { ours } from "../contestants/ours.js";
import { peak } from "../contestants/peak.js";
import { plain } from "../contestants/plain.js";
import { timeRound } from "../contestants/round.js";
import kernels from "../pkg/peak.wasm?url";

const makers = {
	async ours(config) {
		await init({ module_or_path: engine });
		return ours(new Gan(config), { ...Gan.defaultConfig(), ...config });
	},
	peak: async () => peak(await WebAssembly.compileStreaming(fetch(kernels))),
	plain,
	tensorflow: async (backend) => (await import("../contestants/tensorflow.js")).tensorflow(backend),
};

let contestant;

/** Makes the page's contestant; the operations of its steps, where it says them. */
globalThis.enter = async (kind, option) => {
	contestant = await makers[kind](option);
	return contestant.flops;
};

globalThis.round = (steps) => timeRound(contestant, steps);
