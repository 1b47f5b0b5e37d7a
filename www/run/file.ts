// Makes a plan of a file, which is our own checkpoint or a file from PyTorch.

import type { Plan, PresetName } from "./plan.js";
import type { Engine, Preset, RunEvent } from "./run.js";
import { difference } from "./same.js";

/**
 * The plan that begins with a file. Its preset is the one nearest to the file's settings and events. Throws the engine's sentence
 * if the file is neither a checkpoint nor from PyTorch.
 */
export function planOfFile(Engine: Engine, bytes: Uint8Array): Plan {
	const gan = Engine.restore(bytes);
	const { startConfig, events } = gan;
	gan.free();
	const near = Engine.presets().map((name) => {
		const preset = Engine.preset(name);
		const config = difference(startConfig, preset.config);
		return { name: name as PresetName, config, distance: Object.keys(config).length + strayEvents(events, preset) };
	});
	const [{ name: preset, config }] = near.sort((one, other) => one.distance - other.distance);
	return { preset, config, events, start: new Uint8Array(bytes) };
}

/** The number of events that only one of the two has. */
function strayEvents(events: RunEvent[], preset: Preset) {
	const [own, others] = [events, preset.events].map((each) => new Set(each.map((event) => JSON.stringify(event))));
	return [...own, ...others].filter((text) => !(own.has(text) && others.has(text))).length;
}
