// Players for tests, on the fake engine and on the real one.

import { readFileSync } from "node:fs";
import { Gan, initSync } from "../../pkg/gan_painter.js";
import { Player } from "../../www/run/player.js";
import { createWorld } from "./fake-engine.mjs";

/** @type {import("../../www/run/plan.js").Plan} */
export const PLAN = { preset: "pytorch-tutorial", config: {} };

/** A player that is ready, its world, and the events that it told: "step", or "error: what happened". */
export async function createPlayer(given = {}, options = {}) {
	const loading = createLoading(given, options);
	await loading.player.ready;
	return loading;
}

/** A player that waits for the engine. */
export function createLoading(given = {}, options = {}) {
	const world = createWorld(given);
	/** @type {string[]} */
	const told = [];
	const player = new Player({
		source: world.source,
		plan: PLAN,
		announce: (name, detail) => told.push(detail ? `${name}: ${detail.message}` : name),
		...options,
	});
	return { player, world, told };
}

let isThere = false;

/** The class Gan as it is shipped. */
export function realEngine() {
	if (!isThere) {
		initSync({ module: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });
		isThere = true;
	}
	return Gan;
}

/** A player of the real engine. */
export async function createRealPlayer(plan = PLAN, options = {}) {
	const Engine = realEngine();
	const source = {
		load: async () => Engine,
		hearPanics: () => () => {},
		panic: () => undefined,
		version: () => "1.2.3",
	};
	const player = new Player({ source, plan, ...options });
	await player.ready;
	return player;
}

/** The engine's hash of the state on show. */
export function hashOf(player) {
	return player.run.value.gan.stateHash();
}

/** The state of a player in one word. */
export function stateOf(player) {
	return player.journey.value ? "travelling" : player.state.value;
}

/** The step on show, the last step of the run, and the engine's hash. */
export function placeOf(player) {
	const { stepCount, lastStep, gan } = player.run.value;
	return { step: stepCount, last: lastStep, hash: gan.stateHash() };
}
