// A bad argument gets one sentence that names the given value, and changes nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFunction } from "../../www/run/arguments.js";
import { createPlayer, PLAN } from "./players.mjs";

const MOST = Number.MAX_SAFE_INTEGER;
const whole = (name, given) => `${name} must be a whole number from 0 to ${MOST}, but ${given} was given`;
const aboveZero = (given) => `speed must be a number above 0, but ${given} was given`;
const settings = (given) => `config must be an object of settings, but ${given} was given`;
const until = (given) => `until must be the step at which it stops, a whole number above 0, but ${given} was given`;

/**
 * A call of a player, and the sentence with which the player refuses it.
 * @type {[ask: (player: any) => unknown, message: string][]}
 */
const BAD = [
	[(player) => player.step("5"), whole("steps", '"5"')],
	[(player) => player.step(-1), whole("steps", -1)],
	[(player) => player.step(1.5), whole("steps", 1.5)],
	[(player) => player.step(Number.NaN), whole("steps", "NaN")],
	[(player) => player.step(null), whole("steps", "null")],
	[(player) => player.step(MOST + 1), whole("steps", MOST + 1)],
	[(player) => player.goto(), whole("step", "undefined")],
	[(player) => player.goto(Number.NaN), whole("step", "NaN")],
	[(player) => player.goto(Number.POSITIVE_INFINITY), whole("step", "Infinity")],
	[(player) => player.goto(-5), whole("step", -5)],
	[(player) => player.goto([3]), whole("step", "an array")],
	[(player) => player.goto({}), whole("step", "an object")],
	[(player) => player.goto(5n), whole("step", "5")],
	[(player) => player.goto("9".repeat(100)), whole("step", `"${"9".repeat(59)}…`)],
	[(player) => player.setSpeed(0), aboveZero(0)],
	[(player) => player.setSpeed(-1), aboveZero(-1)],
	[(player) => player.setSpeed("600"), aboveZero('"600"')],
	[(player) => player.setSpeed(Number.NaN), aboveZero("NaN")],
	[(player) => player.setSpeed(() => 5), aboveZero("a function")],
	[(player) => player.reset(5), settings(5)],
	[(player) => player.reset([]), settings("an array")],
	[(player) => player.reset(null), settings("null")],
	[(player) => player.reset("seed"), settings('"seed"')],
	[(player) => player.restart({ ...PLAN, until: 0 }), until(0)],
	[(player) => player.restart({ ...PLAN, until: -1 }), until(-1)],
	[(player) => player.restart({ ...PLAN, until: 1.5 }), until(1.5)],
	[(player) => player.restart({ ...PLAN, until: Number.NaN }), until("NaN")],
	[(player) => player.restart({ ...PLAN, until: null }), until("null")],
	[(player) => player.restart({ ...PLAN, until: "never" }), until('"never"')],
];

test("every bad argument of a player has its sentence, and the run is as it was", async () => {
	const { player, told } = await createPlayer();
	await player.step(3);
	const before = [player.run.value, player.plan.value, player.shown.value, player.changes.value, told.length];
	for (const [ask, message] of BAD) {
		await assert.rejects(async () => ask(player), { name: "Error", message });
		assert.deepEqual([player.state.value, player.failure.value], ["paused", undefined]);
	}
	assert.deepEqual(
		[player.run.value, player.plan.value, player.shown.value, player.changes.value, told.length],
		before,
	);
	assert.equal(player.run.value.stepCount, 3);
});

test("the ends of what may be given are taken", async () => {
	const { player } = await createPlayer();
	await player.step(0);
	await player.goto(0);
	assert.equal(player.run.value.stepCount, 0);
	player.setSpeed(1e-9);
	player.setSpeed(Number.POSITIVE_INFINITY);
	player.restart({ ...PLAN, until: Number.POSITIVE_INFINITY });
	assert.equal(player.run.value.goal, Number.POSITIVE_INFINITY);
	player.restart({ ...PLAN, until: 1 });
	assert.equal(player.run.value.goal, 1);
});

test("what must be a function is one", () => {
	checkFunction("look", () => {});
	assert.throws(() => checkFunction("look", "now"), { message: 'look must be a function, but "now" was given' });
	assert.throws(() => checkFunction("look", undefined), {
		message: "look must be a function, but undefined was given",
	});
});
