// The file of batches: another Gan that gets them takes the same steps, and the run stays where it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { batchesOf, mostSteps } from "../../www/share/batches.js";
import { FORMS } from "../../www/share/forms.js";
import { createRealPlayer, placeOf, realEngine } from "./players.mjs";

const STEPS = 20;
/** A D with two hidden layers sees drawn paintings as points, so batches given as points make the same bits. */
const DEEP = { batchSize: 8, generatorHidden: [6], discriminatorHidden: [6, 5] };
const SEVERAL = { ...DEEP, updateOrder: "alternating", discriminatorSteps: 2 };

const work = (signal = new AbortController().signal, progress = (_share) => {}) => ({ signal, progress });

/** A player of a run with these settings and events. */
function playerOf(config = {}, events = []) {
	return createRealPlayer(/** @type {any} */ ({ preset: "pytorch-tutorial", config, events }));
}

/** Metadata and tensors of a safetensors file. */
function read(bytes) {
	const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
	const { __metadata__, ...tensors } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
	assert.equal(length % 8, 0, "the numbers begin at a multiple of eight bytes");
	const numbers = ({ dtype, shape, data_offsets: [begin, end] }) => {
		assert.equal(dtype, "F32");
		const values = new Float32Array(bytes.slice(8 + length + begin, 8 + length + end).buffer);
		assert.equal(
			values.length,
			shape.reduce((product, size) => product * size, 1),
		);
		return { shape, values };
	};
	assert.deepEqual(Object.keys(tensors), ["u", "ideas"]);
	assert.equal(bytes.length, 8 + length + tensors.ideas.data_offsets[1]);
	return { metadata: __metadata__, u: numbers(tensors.u), ideas: numbers(tensors.ideas) };
}

async function batchesFrom(player, steps = STEPS) {
	return read(await batchesOf(player.run.value, steps, work()));
}

/** The rows of a tensor from one row on. */
function rowsFrom({ shape: [rows, ...rest], values }, first) {
	const size = values.length / rows;
	return { shape: [rows - first, ...rest], values: values.slice(first * size) };
}

/** The batches of a file one after the other, as `stepOn` takes them. */
function* eachBatch({ u, ideas }, gan) {
	const { batchSize, points, ideas: width, conditional } = gan.config;
	const { classBoundary } = realEngine().facts();
	for (let row = 0; row < u.shape[0]; row++) {
		const places = u.values.subarray(row * batchSize, (row + 1) * batchSize);
		const paintings = new Float32Array(batchSize * points);
		places.forEach((place, i) => gan.readCurve(place, paintings.subarray(i * points, (i + 1) * points)));
		const labels = conditional ? places.map((place) => Number(place > classBoundary)) : undefined;
		yield [paintings, ideas.values.slice(row * batchSize * width, (row + 1) * batchSize * width), labels];
	}
}

/** Takes a step on each batch; with several updates of D, one player learns at a time. */
function takeSteps(gan, file, updatesOf) {
	const batches = eachBatch(file, gan);
	const next = () => {
		const { value } = batches.next();
		assert(value, "the file has too few batches");
		gan.stepOn(...value);
	};
	for (let step = 0; step < STEPS; step++) {
		const updates = updatesOf(step);
		if (updates === 1) {
			next();
			continue;
		}
		gan.change("freeze", "generator");
		for (let update = 0; update < updates; update++) {
			next();
		}
		gan.change("freeze", "discriminator");
		next();
		gan.change("freeze", "none");
	}
	assert(batches.next().done, "the file has too many batches");
}

const RUNS = /** @type {Record<string, [config: object, events?: object[], updatesOf?: (step: number) => number]>} */ ({
	"the tutorial's order": [DEEP],
	"a conditional run": [{ ...DEEP, conditional: true }],
	"two modes": [{ ...DEEP, artist: { distribution: "twoModes" } }],
	"own bounds, one painting and one idea": [
		{ ...DEEP, batchSize: 1, ideas: 1, points: 3, artist: { lower: [-1, 0, -1], upper: [0, 1, 0] } },
	],
	"two updates of D": [SEVERAL, [], () => 2],
	"two updates of D, of classes in two modes": [
		{ ...SEVERAL, conditional: true, artist: { distribution: "twoModes" } },
		[],
		() => 2,
	],
	"events that change the updates": [
		SEVERAL,
		[
			{ step: 0, field: "discriminatorSteps", value: 3 },
			{ step: 5, field: "discriminatorSteps", value: 1 },
			{ step: 11, field: "discriminatorSteps", value: 2 },
			{ step: STEPS, field: "discriminatorSteps", value: 5 },
		],
		(step) => (step < 5 ? 3 : step < 11 ? 1 : 2),
	],
});

for (const [name, [config, events = [], updatesOf = () => 1]] of Object.entries(RUNS)) {
	test(`${name}: another Gan takes the same steps on the file's batches`, async () => {
		const player = await playerOf(config, events);
		const { startConfig, gan } = player.run.value;
		const file = await batchesFrom(player);
		assert.deepEqual(file.metadata, { step: "0" });
		const { batchSize, ideas } = startConfig;
		const rows = file.u.shape[0];
		assert.deepEqual(
			[file.u.shape, file.ideas.shape],
			[
				[rows, batchSize],
				[rows, batchSize, ideas],
			],
		);
		const other = new (realEngine())({ ...startConfig, discriminatorSteps: 1 });
		takeSteps(other, file, updatesOf);
		gan.stepFor(Infinity, STEPS);
		assert.deepEqual(other.weights(), gan.weights());
		player.dispose();
	});
}

test("so it does from a checkpoint, within the rounding of a D with one hidden layer", async () => {
	const player = await createRealPlayer({ preset: "pytorch-conditional", config: {} });
	await player.goto(300);
	const { gan } = player.run.value;
	const file = await batchesFrom(player);
	assert.deepEqual(file.metadata, { step: "300" });
	const other = realEngine().restore(gan.checkpoint());
	takeSteps(other, file, () => 1);
	gan.stepFor(Infinity, STEPS);
	const [theirs, ours] = [other, gan].map((each) => each.weights().flatMap(({ values }) => [...values]));
	const farthest = Math.max(...ours.map((weight, i) => Math.abs(weight - theirs[i])));
	// Measured: 3.0e-8.
	assert(farthest < 3e-7, `${farthest}`);
	player.dispose();
});

/** A run that has come to step 16 and is back at step 12, with changes by hand on its way, and the file of its first 30 steps. */
async function changedByHand() {
	const player = await playerOf({ ...SEVERAL, discriminatorSteps: 1 }, []);
	for (const [step, updates] of [
		[10, 2],
		[14, 3],
		[16, 1],
	]) {
		await player.goto(step);
		player.change("discriminatorSteps", updates);
	}
	await player.goto(0);
	const whole = await batchesFrom(player, 30);
	await player.goto(12);
	return { player, whole };
}

test("at an earlier step, the changes that were made after it count, and the run stays as it is", async () => {
	const { player, whole } = await changedByHand();
	const look = () => [placeOf(player), player.run.value.gan, player.run.value.lastStep, player.state.value];
	const before = look();
	const file = await batchesFrom(player, 18);
	assert.deepEqual(look(), before);
	assert.deepEqual(file.metadata, { step: "12" });
	// Ten steps with one batch, and two with three.
	assert.deepEqual([file.u, file.ideas], [rowsFrom(whole.u, 16), rowsFrom(whole.ideas, 16)]);
	assert.equal(file.u.shape[0], 2 * 3 + 2 * 4 + 14);
	player.dispose();
});

test("the run may train on meanwhile", async () => {
	const player = await playerOf(DEEP);
	const expected = await batchesOf(player.run.value, STEPS, work());
	const making = batchesOf(player.run.value, STEPS, work());
	player.change("generatorLearningRate", 0.5);
	await player.goto(7);
	assert.deepEqual(await making, expected);
	player.dispose();
});

test("progress rises to the whole, and it can be given up", async () => {
	const player = await playerOf(DEEP);
	const shares = /** @type {number[]} */ ([]);
	const giving = new AbortController();
	const made = batchesOf(
		player.run.value,
		STEPS,
		work(giving.signal, (share) => shares.push(share)),
	);
	await made;
	assert.deepEqual(
		shares,
		shares.toSorted((one, other) => one - other),
	);
	assert(shares.length > STEPS && shares.at(-1) === 1, `${shares}`);
	const reason = new Error("enough");
	const given = batchesOf(
		player.run.value,
		STEPS,
		work(giving.signal, () => giving.abort(reason)),
	);
	await assert.rejects(given, (error) => error === reason);
	player.dispose();
});

test("the most steps are those that fit into 100 MB", async () => {
	const [config, events] = RUNS["events that change the updates"];
	const player = await playerOf({ ...config, batchSize: 1024, ideas: 64 }, events);
	const { run } = player;
	// 1024 · 65 · 4 bytes a batch: 375 of them. The first 20 steps draw 20 + 6 + 27, each later one 6.
	const most = 20 + Math.floor((375 - 53) / 6);
	assert.equal(mostSteps(run.value, 0), most);
	assert.equal(mostSteps(run.value, 20), Math.floor(375 / 6));
	const message = `steps must be a whole number from 1 to ${most}, but ${most + 1} was given`;
	await assert.rejects(FORMS.batches(player, { steps: most + 1 }, work()), { message });
	player.dispose();
});

test("a step that is refused ends it with one sentence", async () => {
	const bounds = { lower: Array.from({ length: 15 }, () => -1e6), upper: Array.from({ length: 15 }, () => 1e6) };
	const sick = { optimizer: "sgd", discriminatorLearningRate: 1, generatorLearningRate: 1, artist: bounds };
	const player = await playerOf(sick);
	const message = /^step \d+ was not taken, because [^\n]+$/;
	const { gan } = player.run.value;
	const hash = gan.stateHash();
	await assert.rejects(FORMS.batches(player, { steps: 1000 }, work()), { message });
	assert.deepEqual([gan.stateHash(), player.state.value], [hash, "ready"]);
	player.dispose();
});

test("its name says what it is", async () => {
	const player = await playerOf({ ...DEEP, seed: 7 });
	await player.goto(3);
	const { name, type } = await FORMS.batches(player, {}, work());
	assert.deepEqual(
		[name, type],
		["gan-painter-pytorch-tutorial-seed7-step3-batches.safetensors", "application/octet-stream"],
	);
	player.dispose();
});
