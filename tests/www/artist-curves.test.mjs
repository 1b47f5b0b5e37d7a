// The artist's curves in the picture are the engine's own, evenly spaced among all that the artist may paint.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Advice } from "../../www/draw/advice.js";
import { linesOf } from "../../www/draw/legend.js";
import { sceneOf } from "../../www/draw/scene.js";
import { DEFAULT_SHOWN } from "../../www/run/plan.js";
import { stillAlt } from "../../www/share/alt.js";
import { shotOf } from "../../www/share/shot.js";
import { createRealPlayer, hashOf } from "./players.mjs";

const SHOWN = { ...DEFAULT_SHOWN, artist: true };
const POINTS = 15;

/** @param {import("../../www/run/plan.js").PresetName} preset */
async function begin(config, preset = "pytorch-tutorial") {
	const player = await createRealPlayer({ preset, config: { batchSize: 4, seed: 3, ...config } });
	return { player, run: player.run.value };
}

/** The u of each drawn curve, computed from its first point. Fails if the engine's curve of this u is another one. */
function drawnU(run, shown = SHOWN) {
	const { examples } = sceneOf(run, shown, new Advice());
	return Array.from({ length: examples.length / POINTS }, (_, i) => {
		const curve = examples.subarray(i * POINTS, (i + 1) * POINTS);
		const u = (curve[0] - run.lower[0]) / (run.upper[0] - run.lower[0]);
		const known = new Float32Array(POINTS);
		run.gan.readCurve(u, known);
		known.forEach((y, p) => assert(Math.abs(y - curve[p]) < 1e-5, `curve ${i} is not the engine's`));
		return Number(u.toFixed(3));
	});
}

test("they are spread over all that the artist paints", async () => {
	assert.deepEqual(drawnU((await begin({})).run), [0.1, 0.3, 0.5, 0.7, 0.9]);
	const { run } = await begin({ artist: { distribution: "twoModes" } });
	const { all } = run.facts.artistU.twoModes;
	const u = drawnU(run);
	assert(
		u.every((u) => all.some(([from, to]) => u >= from && u <= to)),
		`${u} in ${JSON.stringify(all)}`,
	);
	assert(
		all.every(([from, to]) => u.some((u) => u >= from && u <= to)),
		"of each group",
	);
});

test("a conditional run has those of the class on show", async () => {
	const { run } = await begin({ batchSize: 64 }, "pytorch-conditional");
	assert.deepEqual(drawnU(run, { ...SHOWN, label: "0" }), [0.05, 0.15, 0.25, 0.35, 0.45]);
	assert.deepEqual(drawnU(run, { ...SHOWN, label: "1" }), [0.55, 0.65, 0.75, 0.85, 0.95]);
	assert.deepEqual(drawnU(run), [0.1, 0.3, 0.5, 0.7, 0.9]);
});

test("they are asked for once a run, and the run is as it was", async () => {
	const { player, run } = await begin({});
	const before = hashOf(player);
	const { examples } = sceneOf(run, SHOWN, new Advice());
	assert.equal(hashOf(player), before);
	await player.goto(20);
	assert.equal(sceneOf(run, SHOWN, new Advice()).examples, examples);
});

test("who does not ask for them does not have them; who does is told of them", async () => {
	const { run } = await begin({});
	const look = /** @type {any} */ ({ language: "en", runText: "" });
	const plain = shotOf(run, DEFAULT_SHOWN);
	assert.equal(plain.scene.examples, undefined);
	assert(!linesOf(plain.scene).includes("examples"));
	assert(!/artist's own curves/.test(stillAlt(plain, look)));
	const shot = shotOf(run, SHOWN);
	assert(linesOf(shot.scene).includes("examples"));
	assert.match(stillAlt(shot, look), /Thin grey lines: some of the artist's own curves\. 4 of its/);
});
