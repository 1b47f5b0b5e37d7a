// Whatever somebody has done with a run: its address makes it again, to the last bit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { writeRun } from "../../www/run/attributes.js";
import { readPlan, readStep } from "../../www/run/spec.js";
import { createRealPlayer, realEngine } from "./players.mjs";

/** npm run long makes more. */
const SESSIONS = Number(process.env.GAN_PAINTER_SESSIONS ?? 100);
/** What somebody does with each of them: for the most part, change something. */
const DEEDS = 6;
const [FEW, MANY] = [30, 300];

/** Numbers from 0 to 1, the same at each run of the test: Park and Miller's minimal standard. */
function drawFrom(seed) {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

function one(draw, things) {
	return things[Math.floor(draw() * things.length)];
}

/** Some value that the engine takes for a setting, by its table. */
function valueFor(draw, { kind, least, most, above, names }) {
	if (kind === "choice") {
		return one(draw, names);
	}
	return kind === "rate" ? above + draw() * (most - above) * one(draw, [1, 1e-2, 1e-5]) : one(draw, [least, most]);
}

const curve = (draw, points, lift) => Array.from({ length: points }, () => lift + Math.round(draw() * 1e6) / 1e6);

function settingsFor(draw) {
	const points = one(draw, [2, 5, 15]);
	const some = {
		seed: Math.floor(draw() * 2 ** 53),
		batchSize: one(draw, [1, 3, 8]),
		ideas: one(draw, [1, 5]),
		generatorHidden: one(draw, [[], [4], [8, 3]]),
		discriminatorHidden: one(draw, [[], [6], [5, 5]]),
		generatorLearningRate: draw() * 1e-2,
		optimizer: one(draw, ["adam", "sgd"]),
		init: one(draw, ["pytorch", "glorot"]),
		conditional: draw() < 0.5,
	};
	const chosen = Object.fromEntries(Object.entries(some).filter(() => draw() < 0.5));
	const upper = curve(draw, points, 1.5);
	const artist = { lower: curve(draw, points, 0), upper, distribution: one(draw, ["uniform", "twoModes"]) };
	return draw() < 0.3 ? { ...chosen, points, artist } : { ...chosen, batchSize: some.batchSize };
}

/** Each does something that a person may do; what the engine refuses is refused. */
const deeds = {
	step: (player, draw) => player.step(1 + Math.floor(draw() * FEW)),
	back: (player, draw) => player.goto(Math.floor(draw() * player.run.value.stepCount)),
	ahead: (player, draw) => player.goto(player.run.value.lastStep + Math.floor(draw() * MANY)),
	change(player, draw) {
		const live = player.run.value.table.filter((setting) => setting.live);
		const setting = one(draw, live);
		player.attempt(() => player.change(setting.name, valueFor(draw, setting)));
	},
	reset: (player, draw) => player.attempt(() => player.reset(settingsFor(draw))),
	newSeed: (player) => player.newSeed(),
	undo: (player) => player.undo(),
};

async function session(number) {
	const draw = drawFrom(number);
	const preset = one(draw, realEngine().presets());
	const player = await createRealPlayer({ preset, config: settingsFor(draw) });
	if (player.state.value === "failed") {
		return undefined;
	}
	for (let i = 0; i < DEEDS; i++) {
		const name = draw() < 0.5 ? "change" : one(draw, Object.keys(deeds));
		await deeds[name](player, draw);
		player.pause();
	}
	return player;
}

/** A player of what the address says, at its step. */
async function reopen(address) {
	const asked = new URLSearchParams(address);
	const attributes = { getAttribute: (name) => asked.get(name) };
	const player = await createRealPlayer(readPlan(attributes, realEngine().defaultConfig()));
	assert(player.run.value, `${address}: ${player.failure.value?.message}`);
	await player.goto(readStep(asked.get("step"), player.run.value.goal));
	return player;
}

function addressOf(player) {
	const { attributes } = writeRun(player);
	const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
	return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}

test(`${SESSIONS} random sessions are made again by their addresses`, async () => {
	let [begun, withEvents, longest] = [0, 0, 0];
	for (let number = 1; number <= SESSIONS; number++) {
		const player = await session(number);
		if (!player) {
			continue;
		}
		begun++;
		const address = addressOf(player);
		withEvents += Number(address.includes("events="));
		longest = Math.max(longest, address.length);
		const again = await reopen(address);
		const [is, was] = [again, player].map(({ run: { value: run } }) => [run.stepCount, run.gan.stateHash()]);
		assert.deepEqual(is, was, `session ${number}: ?${address}`);
		[player, again].forEach((each) => each.dispose());
	}
	// So that it is not a test of nothing.
	assert(begun > 0.9 * SESSIONS && withEvents > 0.2 * SESSIONS, `${begun} began, ${withEvents} had events`);
	console.log(`${begun} sessions, ${withEvents} with events, the longest address has ${longest} characters`);
});
