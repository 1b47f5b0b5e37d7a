// The run beside a map is the one that the map computed, and the link to it opens the same run on the main page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, linesOf } from "../../www/map/cell/course.js";
import { linkThere, planOf } from "../../www/map/cell/plan.js";
import { MapModel } from "../../www/map/model.js";
import { AXES, AXIS_NAMES } from "../../www/outcomes/axes.js";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { readAddress } from "../../www/run/address.js";
import { Run } from "../../www/run/run.js";
import { createRealPlayer, hashOf, realEngine } from "./players.mjs";

const Engine = realEngine();
const SITE = "https://host.example/sub/";
const STEPS = 60;

/**
 * A small map over two axes, each from its first value to the last that is soon computed.
 * @param {import("../../www/outcomes/axes.js").AxisName} xName
 * @param {import("../../www/outcomes/axes.js").AxisName} yName
 * @param {import("../../www/run/plan.js").PresetName} [preset]
 */
function modelOver(xName, yName, preset = "pytorch-upstream", changes = {}) {
	const axis = (/** @type {import("../../www/outcomes/axes.js").AxisName} */ name) => {
		const [from, to] = AXES[name].first;
		return { name, from, to: Math.min(to, 32) };
	};
	const config = { ...Engine.preset(preset).config, ...changes };
	const spec = { config, x: axis(xName), y: axis(yName), size: 4, steps: STEPS, seeds: 3 };
	return new MapModel(Engine, preset, spec);
}

test("on every axis, the run is the map's to the last bit, and so is the run of its link", async () => {
	for (const [i, x] of AXIS_NAMES.entries()) {
		const y = AXIS_NAMES[(i + 1) % AXIS_NAMES.length];
		// Only this order lets the critic have several updates a step.
		const model = modelOver(x, y, undefined, { updateOrder: "alternating" });
		const [cell, nth] = [(5 * i + 2) % model.cells, i % 3];
		const { hash, seed } = outcomeOf(Engine, model.job(cell, nth));
		const player = await createRealPlayer(planOf(model, cell, nth));
		player.play();
		while (player.state.value === "training") {
			player.train(1000, 1000);
		}
		assert.equal(player.run.value?.stepCount, STEPS, "it stops by itself where the map looks");
		assert.equal(hashOf(player), hash, `${x}, ${y}`);
		assert.equal(seed, model.spec.value.config.seed + nth);

		await player.goto(40);
		const address = new URL(linkThere(SITE, player, "zh"));
		assert.equal(address.searchParams.get("lang"), "zh");
		const asked = { getAttribute: (/** @type {string} */ name) => address.searchParams.get(name) };
		const { plan, step = 0, problems } = readAddress(asked, Engine);
		assert.deepEqual(problems, []);
		const there = await createRealPlayer(plan);
		await there.goto(step);
		assert.deepEqual([step, hashOf(there)], [40, hashOf(player)], `${address}`);
		[player, there].forEach((each) => each.dispose());
	}
});

test("a map of a preset with live changes has runs without them, and the link says so", async () => {
	const names = /** @type {import("../../www/run/plan.js").PresetName[]} */ (Engine.presets());
	const preset = names.find((name) => Engine.preset(name).events.length > 0);
	assert(preset);
	const model = modelOver("generatorLearningRate", "discriminatorLearningRate", preset);
	const player = await createRealPlayer(planOf(model, 3, 0));
	const last = Math.max(...Engine.preset(preset).events.map(({ step }) => step)) + 10;
	player.stopAt(last);
	await player.goto(last);
	const fresh = new Engine(model.job(3).config);
	fresh.stepFor(Number.POSITIVE_INFINITY, last);
	assert.equal(hashOf(player), fresh.stateHash());
	const { searchParams } = new URL(linkThere(SITE, player, "en"));
	const { plan, step } = readAddress({ getAttribute: (name) => searchParams.get(name) }, Engine);
	const there = await createRealPlayer(plan);
	await there.goto(step ?? 0);
	assert.deepEqual([step, hashOf(there)], [last, fresh.stateHash()]);
});

test("the charts have each kept moment and the step on show, and what is healthy", () => {
	const run = Run.begin(Engine, { seed: 7 }, [], 2000);
	run.advance(Number.POSITIVE_INFINITY, 1000, Number.POSITIVE_INFINITY);
	run.approach(1500, Number.POSITIVE_INFINITY);
	const { truth } = run;
	assert(truth);
	const { distance, variety } = courseOf(run, truth.limits);
	assert.deepEqual(distance.points.at(-1), { step: 1500, value: truth.all.distance });
	assert.equal(variety.now, truth.all.variety);
	assert.deepEqual(distance.healthy, [0, truth.limits.distance]);
	assert.deepEqual(variety.healthy, truth.limits.variety);
	const expected = run.timeline.moments.filter(({ step }) => step <= 1500);
	assert.deepEqual(
		expected.map(({ step, measures }) => ({ step, value: measures?.distance })),
		distance.points.filter(({ step }) => expected.some((moment) => moment.step === step)),
	);
	const most = Math.max(...distance.points.map(({ value = 0 }) => value));
	assert(distance.top >= most && distance.top >= 2 * truth.limits.distance && distance.top <= truth.limits.runAway);
});

test("a line is broken where nothing is known, and larger values lie on the chart's edge", () => {
	const points = [0, undefined, 50, 100, 1000, undefined, undefined, 25].map((value, i) => ({ step: i * 10, value }));
	const strip = { points, top: 100, healthy: /** @type {[number, number]} */ ([0, 10]), now: 25 };
	assert.deepEqual(linesOf(strip, 100), ["0,100", "20,50 30,0 40,0", "70,75"]);
});
