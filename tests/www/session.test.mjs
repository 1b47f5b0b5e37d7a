// A kept session goes on exactly from where it was. What is no session, or a damaged one, is not taken for one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { writeRun } from "../../www/run/attributes.js";
import { packSession, unpackSession } from "../../www/run/session.js";
import { createRealPlayer, placeOf, realEngine } from "./players.mjs";

const SMALL = { batchSize: 4, generatorHidden: [4], discriminatorHidden: [4] };
/** @type {import("../../www/run/plan.js").Plan} */
const PLAN = { preset: "paper", config: { ...SMALL, seed: 7 } };

/** The copy of a session that a browser keeps. */
const kept = (player) => structuredClone(packSession(player, "?lang=zh"));

/** A player with a past, a live change and later steps. */
async function createBusyPlayer() {
	const player = await createRealPlayer(PLAN);
	await player.goto(30);
	player.change("generatorLearningRate", 0.01);
	await player.goto(200);
	await player.goto(77);
	return player;
}

async function reopen(data) {
	const player = await createRealPlayer();
	const { query, plan, standing } = await unpackSession(data, realEngine());
	player.goOnWith(plan, standing);
	return { player, query };
}

test("a session goes on where it was, with its past, its later steps and what a reset begins", async () => {
	const player = await createBusyPlayer();
	const { player: next, query } = await reopen(kept(player));
	assert.equal(query, "?lang=zh");
	assert.equal(next.state.value, "paused");
	// Nothing in this player began with its preset, but an address can be written for it all the same.
	assert.deepEqual(writeRun(next), writeRun(player));
	for (const step of [77, 12, 200, 260]) {
		await Promise.all([player.goto(step), next.goto(step)]);
		assert.deepEqual(placeOf(next), placeOf(player));
	}
	assert.deepEqual(next.run.value?.events, player.run.value?.events);
	[player, next].forEach((each) => each.reset());
	await Promise.all([player.goto(40), next.goto(40)]);
	assert.deepEqual(placeOf(next), placeOf(player));
});

test("a run that began with a file does, too", async () => {
	const player = await createBusyPlayer();
	const file = player.run.value?.gan.checkpoint();
	assert(file);
	player.open(file);
	await player.step(9);
	const { player: next } = await reopen(kept(player));
	assert.deepEqual(placeOf(next), placeOf(player));
	next.reset();
	assert.equal(next.run.value?.stepCount, 77);
});

test("of a long past so much is kept that it has 4 MB", async () => {
	const player = await createRealPlayer({ preset: "paper", config: { batchSize: 4, generatorHidden: [128, 64] } });
	await player.goto(120);
	const bytes = (moments) => moments.reduce((sum, { checkpoint }) => sum + checkpoint.length, 0);
	assert(bytes(player.run.value?.timeline.moments) > 4 * 2 ** 20);
	const data = kept(player);
	assert(bytes(data?.standing.timeline.moments) <= 4 * 2 ** 20);
	const { player: next } = await reopen(data);
	await Promise.all([player.goto(50), next.goto(50)]);
	assert.deepEqual(placeOf(next), placeOf(player));
});

test("after a crash there is nothing to keep", async () => {
	const player = await createBusyPlayer();
	player.attempt(() => {
		throw new WebAssembly.RuntimeError("unreachable");
	});
	assert.equal(packSession(player, ""), undefined);
});

/** @type {Record<string, (data: any) => unknown>} */
const damages = {
	"another version": (data) => (data.version = 2),
	"no version": (data) => delete data.version,
	"no plan": (data) => delete data.plan,
	"an unknown preset": (data) => (data.plan.preset = "nonsense"),
	"an unknown setting": (data) => (data.plan.config.size = 3),
	"a setting out of range": (data) => (data.plan.config.generatorHidden = [1e9]),
	"a file that is none": (data) => (data.plan.start = new Uint8Array(9)),
	"no standing": (data) => delete data.standing,
	"an empty timeline": (data) => (data.standing.timeline.moments = []),
	"a timeline in disorder": (data) => data.standing.timeline.moments.reverse(),
	"a timeline that is none": (data) => (data.standing.timeline.moments = "many"),
	"no interval": (data) => (data.standing.timeline.interval = 0),
	"a damaged checkpoint": (data) => data.standing.here.checkpoint.fill(7, 100),
	"a damaged checkpoint of the past": (data) => data.standing.timeline.moments[1].checkpoint.fill(7, 0, 9),
	"a checkpoint of another step": (data) => (data.standing.here.step = 78),
	"a checkpoint that is no bytes": (data) => (data.standing.here.checkpoint = "bytes"),
	"a painting of another size": (data) => (data.standing.here.painting = new Float32Array(3)),
	"a number that is none": (data) => (data.standing.here.accuracy = "0.5"),
	"an end before the step on show": (data) => (data.standing.end.moment = data.standing.timeline.moments[0]),
	"no goal": (data) => (data.standing.goal = Number.NaN),
	"a query that is none": (data) => (data.query = 3),
};
for (const [name, damage] of Object.entries(damages)) {
	test(`${name} is no session`, async () => {
		const data = kept(await createBusyPlayer());
		await unpackSession(structuredClone(data), realEngine());
		damage(data);
		await assert.rejects(unpackSession(data, realEngine()));
	});
}

for (const data of [null, undefined, 3, "text", [], {}, new Uint8Array(4)]) {
	test(`${JSON.stringify(data)} is no session`, async () => {
		await assert.rejects(unpackSession(data, realEngine()));
	});
}
