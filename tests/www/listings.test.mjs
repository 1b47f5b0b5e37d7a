// The listings of a training step: each is the run's own script, with its values, and contains everything that the engine traces.

import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../www/panels/code/differences.js";
import { listingOf, SCRIPTS } from "../../www/panels/code/listings.js";
import { Walk } from "../../www/panels/code/walk.js";
import { PRESETS, runAt } from "./drawings.mjs";
import { realEngine } from "./players.mjs";

const preset = (name) => realEngine().preset(name);
const listingOfPreset = (name) => listingOf(preset(name).config, preset(name).steps);
const linesOf = ({ beginning, head, blocks }) => [
	...beginning,
	head,
	...blocks.flatMap(({ groups }) => groups.flat().map(({ code }) => code)),
];

test("each preset shows its own script, its own steps and rates", () => {
	const found = Object.fromEntries(PRESETS.map((name) => [name, listingOfPreset(name).source]));
	for (const [source, name] of Object.entries(SCRIPTS)) {
		assert.equal(found[name], source);
	}
	for (const name of PRESETS) {
		const { config, steps } = preset(name);
		const { head, beginning } = listingOfPreset(name);
		assert.equal(head, `for step in range(${steps}):`);
		assert(beginning.includes(`LR_D = ${config.discriminatorLearningRate}`), name);
		assert(beginning.includes(`LR_G = ${config.generatorLearningRate}`), name);
		const isTorch = beginning.some((line) => line.includes("torch."));
		assert.equal(isTorch, !name.startsWith("tensorflow"), name);
	}
});

test("the TensorFlow script is the tutorial's, line by line", () => {
	const lines = linesOf(listingOfPreset("tensorflow")).map((line) => line.trim());
	for (const line of [
		"G_l1 = tf.layers.dense(G_in, 128, tf.nn.relu)",
		"G_out = tf.layers.dense(G_l1, ART_COMPONENTS)",
		"D_l0 = tf.layers.dense(real_art, 128, tf.nn.relu, name='l')",
		"prob_artist0 = tf.layers.dense(D_l0, 1, tf.nn.sigmoid, name='out')",
		"D_l1 = tf.layers.dense(G_out, 128, tf.nn.relu, name='l', reuse=True)",
		"prob_artist1 = tf.layers.dense(D_l1, 1, tf.nn.sigmoid, name='out', reuse=True)",
		"G_ideas = np.random.randn(BATCH_SIZE, N_IDEAS)",
		"for step in range(5000):",
	]) {
		assert(lines.includes(line), `${line}\nis not in\n${lines.join("\n")}`);
	}
});

test("what a run has otherwise is marked, with what the script has there", () => {
	const differences = (name, of, change = {}) =>
		Object.fromEntries(
			differencesOf(listingOf({ ...preset(name).config, ...change }, preset(name).steps), listingOfPreset(of)),
		);
	assert.deepEqual(differences("tensorflow", "tensorflow"), {});
	assert.deepEqual(differences("critic-too-strong", "pytorch-upstream"), {
		"LR_D = 0.02": "0.0001",
		"for step in range(4000):": "range(10000)",
	});
	assert.deepEqual(differences("tensorflow", "tensorflow", { loss: "nonSaturating", discriminatorHidden: [16, 8] }), {
		"G_loss = -tf.reduce_mean(tf.log(prob_artist1))": "tf.reduce_mean(tf.log(1-prob_artist1))",
		"    D_l0 = tf.layers.dense(real_art, 16, tf.nn.relu, name='l')":
			"tf.layers.dense(real_art, 128, tf.nn.relu, name='l')",
		"    D_l0_2 = tf.layers.dense(D_l0, 8, tf.nn.relu, name='l2')": "",
		"    prob_artist0 = tf.layers.dense(D_l0_2, 1, tf.nn.sigmoid, name='out')":
			"tf.layers.dense(D_l0, 1, tf.nn.sigmoid, name='out')",
		"    D_l1 = tf.layers.dense(G_out, 16, tf.nn.relu, name='l', reuse=True)":
			"tf.layers.dense(G_out, 128, tf.nn.relu, name='l', reuse=True)",
		"    D_l1_2 = tf.layers.dense(D_l1, 8, tf.nn.relu, name='l2', reuse=True)": "",
		"    prob_artist1 = tf.layers.dense(D_l1_2, 1, tf.nn.sigmoid, name='out', reuse=True)":
			"tf.layers.dense(D_l1, 1, tf.nn.sigmoid, name='out', reuse=True)",
	});
	assert.deepEqual(differences("pytorch-tutorial", "pytorch-tutorial", { optimizer: "sgd", generatorHidden: [] }), {
		"    nn.Linear(N_IDEAS, ART_COMPONENTS),": "",
		"opt_D = torch.optim.SGD(D.parameters(), lr=LR_D, momentum=0.9)": "torch.optim.Adam(D.parameters(), lr=LR_D)",
		"opt_G = torch.optim.SGD(G.parameters(), lr=LR_G, momentum=0.9)": "torch.optim.Adam(G.parameters(), lr=LR_G)",
	});
});

test("every tensor that the engine traces is made by a line, and the row that is shown moves", async () => {
	for (const name of PRESETS) {
		const { run } = await runAt(name, 20);
		const { stops } = new Walk(run);
		const made = new Set(stops.flatMap(({ makes, also }) => [...makes.map(({ tensor }) => tensor.name), ...also]));
		const tensors = run.traceStep().map(({ name }) => name);
		// The scripts draw u inside artist_works, so no line makes it.
		const traced = tensors.filter((name) => name !== "u");
		assert(made.size >= new Set(traced).size, `${name}: ${[...made]}\nof ${traced}`);
		const updates = stops.flatMap(({ makes }) => makes.filter(({ before }) => before));
		const { discriminatorSteps } = run.config;
		assert.equal(updates.length, discriminatorSteps + 1, `${name}: both players learn, the critic as often as it may`);
		for (const { tensor, before, row } of updates) {
			const [rows, columns] = tensor.shape;
			const moved = Array.from({ length: rows }, (_, row) =>
				before.values
					.subarray(row * columns, (row + 1) * columns)
					.reduce((sum, value, i) => sum + Math.abs(value - tensor.values[row * columns + i]), 0),
			);
			assert(moved[row] > 0 && moved[row] === Math.max(...moved), `${name}: ${tensor.name}, row ${row}`);
		}
		for (const { reads, makes } of stops) {
			for (const { tensor, row } of [...reads, ...makes]) {
				assert.equal(row !== undefined, /weight/.test(tensor.name), tensor.name);
			}
		}
	}
});
