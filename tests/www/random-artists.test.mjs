// Artists with any bounds: the picture has no NaN, the truth is finite or the engine says why not, and an address and a script for
// PyTorch hold the same numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "../../www/engine/problems.js";
import { readAddress } from "../../www/run/address.js";
import { DEFAULT_SHOWN } from "../../www/run/plan.js";
import { sourceOf } from "../../www/share/pytorch/source.js";
import { scriptOf } from "../../www/share/pytorch/script.js";
import { shotOf } from "../../www/share/shot.js";
import { stillOf } from "../../www/share/still.js";
import { linkTo } from "../../www/stage/link.js";
import { drawFrom, one } from "../sessions.mjs";
import { checkDrawing, LOOK } from "./drawings.mjs";
import { createRealPlayer, hashOf, realEngine } from "./players.mjs";

const ARTISTS = 1000;
const STEPS = 2;
/** The engine's limit of a height, and the smallest numbers that float32 has. */
const [LARGEST, SMALLEST] = [1e6, 1.401298464324817e-45];

/** Functions that draw a curve: its height at each point, roughly from −1 to 1. */
const SHAPES = {
	noise: (draw, points) => Array.from({ length: points }, () => 2 * draw() - 1),
	wave: (draw, points) => {
		const [pace, phase] = [9 * draw(), 6 * draw()];
		return Array.from({ length: points }, (_, p) => Math.sin((pace * p) / points + phase));
	},
	flat: (draw, points) => Array(points).fill(2 * draw() - 1),
	line: (draw, points) => {
		const slope = 2 * draw() - 1;
		return Array.from({ length: points }, (_, p) => slope * ((2 * p) / (points - 1) - 1));
	},
	spike: (draw, points) =>
		Array(points)
			.fill(0)
			.with(Math.floor(draw() * points), 2 * draw() - 1),
	nothing: (_draw, points) => Array(points).fill(-0),
};

/** Two bounds. They may cross or touch, and are tiny, huge, or as apart as two neighbours of float32. */
function drawBounds(draw) {
	const points = 2 + Math.floor(63 * draw());
	const shape = () => SHAPES[one(draw, Object.keys(SHAPES))](draw, points);
	const scale = () => one(draw, [SMALLEST, 1e-40, 1e-20, 1e-6, 1e-3, 1, 1, 1, 30, 1e3, LARGEST]);
	const scaled = (curve, factor) => curve.map((y) => y * factor);
	const lower = scaled(shape(), scale());
	const upper = one(draw, [
		() => scaled(shape(), scale()),
		() => lower.map((y) => -y),
		() => lower.map((y) => Math.min(y + scale(), LARGEST)),
		() => lower.with(0, Math.fround(lower[0]) === 0 ? SMALLEST : lower[0] * (1 - 1e-7)),
	])();
	return { points, artist: { lower, upper, distribution: one(draw, ["uniform", "twoModes"]) } };
}

/** The numbers of a script's list. */
function listIn(script, name) {
	const [, list] = script.match(
		new RegExp(`^${name} = torch\\.tensor\\(\\[([^\\]]*)\\], dtype=torch\\.float32\\)$`, "m"),
	);
	return Float32Array.from(
		list.split(",").filter((item) => item.trim() !== ""),
		Number,
	);
}

/** A float32's bits, so that −0 is not 0. */
const bits = (curve) => [...new Uint32Array(Float32Array.from(curve).buffer)];

/** Every number in a value. */
function* numbersIn(value) {
	if (typeof value === "number") {
		yield value;
	} else if (typeof value === "object" && value !== null) {
		for (const part of ArrayBuffer.isView(value) ? /** @type {any} */ (value) : Object.values(value)) {
			yield* numbersIn(part);
		}
	}
}

function checkPicture(run, shown, name) {
	const drawing = stillOf(shotOf(run, shown), { ...LOOK, runText: "" });
	for (const number of numbersIn(drawing)) {
		assert(Number.isFinite(number), `${name}: ${number} in the picture`);
	}
	checkDrawing(drawing, name);
}

function checkTruth(run, name) {
	let truth;
	try {
		truth = run.gan.truth();
	} catch (error) {
		assert(isRefusal(error) && /float32|finite/.test(error.message), `${name}: ${error.message}`);
		return false;
	}
	for (const number of numbersIn(truth)) {
		assert(Number.isFinite(number), `${name}: ${number} in the truth`);
	}
	return true;
}

/** Reads the run's address, and makes the run again. */
async function fromAddress(player) {
	const { searchParams } = new URL(linkTo("https://host.example/", player, hashOf(player)).href);
	const { plan, step, problems } = readAddress({ getAttribute: (key) => searchParams.get(key) }, realEngine());
	assert.deepEqual(problems, []);
	const again = await createRealPlayer(plan);
	again.run.value.approach(step, Number.POSITIVE_INFINITY);
	return again;
}

test(`${ARTISTS} random artists are drawn, measured, and found again to the last bit`, async (t) => {
	const draw = drawFrom(406);
	const counts = { same: 0, measured: 0, tooLarge: 0 };
	for (let number = 0; number < ARTISTS; number++) {
		const { points, artist } = drawBounds(draw);
		const name = `artist ${number}`;
		const conditional = draw() < 0.2;
		const hidden = { generatorHidden: [8], discriminatorHidden: [8], batchSize: 16 };
		const config = { ...hidden, points, artist, conditional };
		const player = await createRealPlayer({ preset: "pytorch-tutorial", config });
		const run = player.run.value;
		if (!run) {
			assert.match(player.failure.value.message, /^artist\.upper must be another curve than artist\.lower, but /, name);
			assert(
				artist.lower.every((y, p) => Math.fround(y) === Math.fround(artist.upper[p])),
				name,
			);
			counts.same++;
			player.dispose();
			continue;
		}
		const shown = { ...DEFAULT_SHOWN, artist: draw() < 0.5, earlier: true, advice: one(draw, ["none", "both"]) };
		run.approach(STEPS, Number.POSITIVE_INFINITY);
		checkPicture(run, shown, name);
		counts[checkTruth(run, name) ? "measured" : "tooLarge"]++;

		const again = await fromAddress(player);
		assert.equal(hashOf(again), hashOf(player), name);
		const script = scriptOf(sourceOf(player), "en");
		for (const bound of ["lower", "upper"]) {
			assert.deepEqual(bits(again.run.value[bound]), bits(artist[bound]), `${name}: ${bound} from its address`);
			assert.deepEqual(bits(listIn(script, bound.toUpperCase())), bits(artist[bound]), `${name}: ${bound} in PyTorch`);
		}
		again.dispose();
		player.dispose();
	}
	t.diagnostic(JSON.stringify(counts));
	assert(counts.measured > 0.8 * ARTISTS && counts.same > 0);
});
