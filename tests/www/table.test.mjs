// The tables of a run: they have what the engine says of each step when it is asked directly.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS } from "../../www/share/forms.js";
import { createRealPlayer, realEngine } from "./players.mjs";

/** @type {import("../../www/run/plan.js").Plan} */
const PLAN = {
	preset: "mode-collapse",
	config: { seed: 7, batchSize: 4, generatorHidden: [4], discriminatorHidden: [4] },
};
const COLUMNS = [
	"step",
	"discriminatorAccuracy",
	"discriminatorScore",
	"generatorLoss",
	"verdict",
	"mean",
	"residual",
	"distance",
	"variety",
	"artistVariety",
	"coverage",
	"inside",
	"criticAccuracy",
	"generatorLearningRate",
	"discriminatorLearningRate",
];
const work = () => ({ signal: new AbortController().signal, progress: () => {} });

/** The rows of a CSV, read strictly: lines end with CR and LF, all have the same number of cells, and no cell has needless quotes. */
function parse(text) {
	assert(text.endsWith("\r\n"));
	const lines = text.slice(0, -2).split("\r\n");
	const [header, ...rows] = lines.map((line) => {
		assert(/^[ -~]+$/.test(line) && !/["\s]/.test(line), JSON.stringify(line));
		return line.split(",");
	});
	assert.equal(new Set(header).size, header.length);
	rows.forEach((row) => assert.equal(row.length, header.length));
	return { header, rows };
}

const cellOf = (value) => (value === undefined ? "" : String(value));

/** The same row, read from a Gan. */
function asked(gan) {
	let truth;
	try {
		truth = gan.truth();
	} catch {
		truth = undefined;
	}
	const { stepCount, discriminatorAccuracy, discriminatorScore, generatorLoss, config } = gan;
	const measures = COLUMNS.slice(5, 12).map((name) => truth?.all[name]);
	const numbers = [stepCount, discriminatorAccuracy, discriminatorScore, generatorLoss, truth?.verdict ?? "runAway"];
	const rates = [config.generatorLearningRate, config.discriminatorLearningRate];
	return [...numbers, ...measures, truth?.criticAccuracy, ...rates].map(cellOf);
}

/** The rows of a fresh Gan that makes the run again, step by step. */
function askedAt({ startConfig, events }, steps) {
	const gan = new (realEngine())(startConfig, events);
	const rows = steps.map((step) => {
		while (gan.stepCount < step) {
			gan.step();
		}
		return asked(gan);
	});
	gan.free();
	return rows;
}

/** A run with a live change, with an earlier step on show. */
async function shownAt(shown, last = 150) {
	const player = await createRealPlayer(PLAN);
	await player.goto(40);
	player.change("generatorLearningRate", 0.01);
	await player.goto(last);
	await player.goto(shown);
	return player;
}

test("a row for each moment that is kept, the step on show and the last", async () => {
	const player = await shownAt(77);
	const run = player.run.value;
	const { name, type, content } = await FORMS.csv(player, {}, work());
	assert.deepEqual([name, type], ["gan-painter-mode-collapse-seed7-step77-numbers.csv", "text/csv"]);
	const { header, rows } = parse(content);
	assert.deepEqual(header, COLUMNS);
	const steps = rows.map(([step]) => Number(step));
	const kept = run.timeline.moments.map(({ step }) => step);
	assert.deepEqual(
		steps,
		[...new Set([...kept, 77, 150])].toSorted((one, other) => one - other),
	);
	assert.deepEqual(rows, askedAt(run, steps));
	assert.deepEqual(rows[0].slice(0, 4), ["0", "", "", ""], "nothing is measured before the first step");
	assert.deepEqual([run.stepCount, run.lastStep, player.state.value], [77, 150, "paused"]);
	player.dispose();
});

test("a row every n steps", async () => {
	const player = await shownAt(77);
	const { rows } = parse((await FORMS.csv(player, { every: 20 }, work())).content);
	assert.deepEqual(rows, askedAt(player.run.value, [0, 20, 40, 60, 80, 100, 120, 140]));
	player.dispose();
});

test("of a file, from its own step on", async () => {
	const player = await shownAt(77);
	player.open(player.run.value.gan.checkpoint());
	await player.goto(100);
	const { rows } = parse((await FORMS.csv(player, { every: 20 }, work())).content);
	assert.deepEqual(rows, askedAt(player.run.value, [77, 97]));
	player.dispose();
});

test("where the numbers are beyond float32 the run has run away, and its measures are empty", async () => {
	/** The engine refuses the step after the 29th. */
	const wild = /** @type {const} */ ({
		seed: 1,
		optimizer: "sgd",
		loss: "nonSaturating",
		generatorLearningRate: 1,
		discriminatorLearningRate: 1,
	});
	const config = { ...PLAN.config, ...wild };
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config });
	await player.goto(30);
	const run = player.run.value;
	assert.equal(run.stepCount, 29);
	const { rows } = parse((await FORMS.csv(player, {}, work())).content);
	const [, accuracy, ...rest] = rows[29];
	assert.deepEqual(rest.slice(2, 11), ["runAway", "", "", "", "", "", "", "", ""]);
	assert.equal(accuracy, String(run.accuracy));
	assert(rows[28][5] !== "" && !rows.flat().includes("NaN"));
	assert.deepEqual(
		rows,
		askedAt(
			run,
			rows.map(([step]) => Number(step)),
		),
	);
	await assert.rejects(FORMS.histogram(player, {}, work()), {
		message: "there is no histogram of this step, as the painter's numbers are beyond float32",
	});
	player.dispose();
});

test("JSON has the same rows, and what makes the run again", async () => {
	const player = await shownAt(77);
	const run = player.run.value;
	const { name, type, content } = await FORMS.json(player, { every: 50 }, work());
	assert.deepEqual([name, type], ["gan-painter-mode-collapse-seed7-step77.json", "application/json"]);
	const { rows, ...about } = JSON.parse(/** @type {string} */ (content));
	assert.deepEqual(about, {
		version: "1.2.3",
		preset: "mode-collapse",
		fromFile: false,
		config: run.startConfig,
		events: run.events,
		step: 77,
		hash: run.gan.stateHash(),
	});
	rows.forEach((row) => assert.deepEqual(Object.keys(row), COLUMNS));
	const cells = rows.map((row) => Object.values(row).map((value) => (value === null ? "" : String(value))));
	assert.deepEqual(cells, askedAt(run, [0, 50, 100, 150]));
	const gan = new (realEngine())(about.config, about.events);
	gan.stepFor(Number.POSITIVE_INFINITY, about.step);
	assert.equal(gan.stateHash(), about.hash);
	gan.free();
	player.open(run.gan.checkpoint());
	assert.equal(JSON.parse(/** @type {string} */ ((await FORMS.json(player, {}, work())).content)).fromFile, true);
	player.dispose();
});

for (const conditional of [false, true]) {
	test(`the paintings on show${conditional ? ", with their labels" : ""}`, async () => {
		const plan = { ...PLAN, config: { ...PLAN.config, points: 5, conditional } };
		const player = await createRealPlayer(plan);
		await player.goto(30);
		const { gan } = player.run.value;
		const { content, name } = await FORMS.paintings(player, {}, work());
		assert.equal(name, "gan-painter-mode-collapse-seed7-step30-paintings.csv");
		const { header, rows } = parse(content);
		assert.deepEqual(header, ["painting", ...(conditional ? ["label"] : []), "-1", "-0.5", "0", "0.5", "1"]);
		const [paintings, labels] = [new Float32Array(20), new Float32Array(4)];
		gan.readPaintings(paintings);
		if (conditional) {
			gan.readLabels(labels);
		}
		rows.forEach((row, i) => {
			assert.deepEqual(row.slice(0, -5), [String(i + 1), ...(conditional ? [String(labels[i])] : [])]);
			assert.deepEqual(row.slice(-5).map(Number), [...paintings.subarray(5 * i, 5 * i + 5)]);
		});
		assert.equal(rows.length, 4);
		player.dispose();
	});
}

/** The number of a from one edge to the other, counted separately. An empty edge is none. */
function counted(u, from, to) {
	const [least, most] = [
		from === "" ? Number.NEGATIVE_INFINITY : Number(from),
		to === "" ? Number.POSITIVE_INFINITY : Number(to),
	];
	return [...u].filter((u) => 1 + u >= least && 1 + u < most).length;
}

test("the histogram, beside the artist's", async () => {
	const player = await shownAt(77);
	const { content, name } = await FORMS.histogram(player, {}, work());
	assert.equal(name, "gan-painter-mode-collapse-seed7-step77-histogram.csv");
	const { header, rows } = parse(content);
	assert.deepEqual(header, ["from", "to", "count", "artist"]);
	const { u } = player.run.value.truth;
	assert.deepEqual([rows.length, rows[0][0], rows[0][1], rows[19][0], rows[19][1]], [20, "", "0.6", "2.4", ""]);
	rows.forEach(([from, to, count], i) => {
		assert.equal(Number(count), counted(u, from, to), `${from} to ${to}`);
		assert(i === 0 || from === rows[i - 1][1]);
	});
	// The artist's a are spread evenly from 1 to 2, so there are ten bars, each with a tenth of 256.
	assert.deepEqual(
		rows.map(([, , , artist]) => artist),
		Array.from({ length: 20 }, (_, i) => (i >= 5 && i < 15 ? "25.6" : "0")),
	);
	player.dispose();
});

test("the histogram of two modes, and of each class", async () => {
	const config = { ...PLAN.config, conditional: true, artist: { distribution: /** @type {const} */ ("twoModes") } };
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config });
	await player.goto(5);
	const { header, rows } = parse((await FORMS.histogram(player, {}, work())).content);
	assert.deepEqual(header, ["label", "from", "to", "count", "artist"]);
	const { u } = player.run.value.truth;
	for (const label of [0, 1]) {
		const own = rows.filter(([of]) => of === String(label));
		assert.equal(own.length, 20);
		own.forEach(([, from, to, count]) => {
			assert.equal(Number(count), counted(u.subarray(128 * label, 128 * (label + 1)), from, to));
		});
		const there = own.filter(([, , , , artist]) => artist !== "0").map(([, from, , , artist]) => [from, artist]);
		assert.deepEqual(
			there,
			label === 0
				? [
						["1", "64"],
						["1.1", "64"],
					]
				: [
						["1.8", "64"],
						["1.9", "64"],
					],
		);
	}
	player.dispose();
});

test("the checkpoint is the run's", async () => {
	const player = await shownAt(77);
	const { name, type, content } = await FORMS.checkpoint(player, {}, work());
	assert.deepEqual([name, type], ["gan-painter-mode-collapse-seed7-step77.safetensors", "application/octet-stream"]);
	const gan = realEngine().restore(/** @type {Uint8Array} */ (content));
	assert.equal(gan.stateHash(), player.run.value.gan.stateHash());
	gan.free();
	player.dispose();
});

test("there is nothing to take away of a run that is not there any more", async () => {
	const player = await createRealPlayer(PLAN);
	player.dispose();
	await assert.rejects(FORMS.checkpoint(player, {}, work()), {
		message: "there is nothing to take away yet, as there is no run",
	});
});
