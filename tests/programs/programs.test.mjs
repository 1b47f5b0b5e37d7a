// Python as the referee of a run's PyTorch programs: it compiles each script, and nbformat accepts each notebook. That they compute
// what the engine computes is shown with torch, by npm run pytorch-check.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { needPython } from "../../scripts/tools.mjs";
import { FORMS } from "../../www/share/forms.js";
import { LANGUAGES } from "../../www/words/languages.js";
import { drawFrom, one } from "../sessions.mjs";
import { createRealPlayer, realEngine } from "../www/players.mjs";

const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(folder, { recursive: true }));
const work = () => ({ signal: new AbortController().signal, progress: () => {} });

const RANDOM = 10;
/** Every setting that changes on the way, and values that go together in any order. */
const CHANGES = {
	generatorLearningRate: [1e-7, 0.003, 1],
	discriminatorLearningRate: [5e-324, 0.1, 1],
	loss: ["minimax", "nonSaturating"],
	updateOrder: ["alternating"],
	discriminatorSteps: [1, 2, 20],
	freeze: ["none", "generator", "discriminator"],
};

function changesOf(draw, count) {
	const changes = Array.from({ length: count }, () => {
		const field = one(draw, Object.keys(CHANGES));
		return { step: Math.floor(draw() * 3000), field, value: one(draw, CHANGES[field]) };
	});
	return changes.toSorted((a, b) => a.step - b.step);
}

function randomPlan(seed) {
	const draw = drawFrom(seed);
	const layers = () => Array.from({ length: Math.floor(draw() * 6) }, () => 1 + Math.floor(draw() * 64));
	const points = one(draw, [2, 3, 15, 64, 256]);
	const bound = () => Array.from({ length: points }, () => (draw() - 0.5) * 10 ** Math.floor(draw() * 12 - 6));
	const own = draw() < 0.5 ? { lower: bound(), upper: bound() } : {};
	const config = {
		seed: Math.floor(draw() * 2 ** 53),
		batchSize: 1 + Math.floor(draw() * 64),
		ideas: 1 + Math.floor(draw() * 64),
		points,
		generatorHidden: layers(),
		discriminatorHidden: layers(),
		generatorLearningRate: draw(),
		discriminatorLearningRate: draw() * 1e-9,
		optimizer: one(draw, ["adam", "sgd"]),
		init: one(draw, ["pytorch", "glorot"]),
		loss: one(draw, CHANGES.loss),
		updateOrder: "alternating",
		discriminatorSteps: one(draw, [1, 3]),
		freeze: one(draw, CHANGES.freeze),
		conditional: draw() < 0.5,
		artist: { distribution: one(draw, ["uniform", "twoModes"]), ...own },
	};
	return { preset: "pytorch-tutorial", config, events: changesOf(draw, seed % 3 === 0 ? 0 : 12) };
}

const orders = ["classic", "simultaneous", "alternating", "classic", "simultaneous"];
/** @type {Record<string, any>} */
const plans = {
	...Object.fromEntries(
		realEngine()
			.presets()
			.map((preset) => [preset, { preset, config: {} }]),
	),
	...Object.fromEntries(Array.from({ length: RANDOM }, (_, i) => [`random-${i}`, randomPlan(i)])),
	orders: {
		preset: "pytorch-tutorial",
		config: {},
		events: orders.map((value, i) => ({ step: 10 * i, field: "updateOrder", value })),
	},
	dragged: { preset: "paper", config: { conditional: true }, events: changesOf(drawFrom(5), 1000) },
};

test("Python reads the scripts and notebooks of all presets, of random runs and of runs with many changes", async () => {
	for (const [name, plan] of Object.entries(plans)) {
		const player = await createRealPlayer(plan);
		assert.equal(player.failure.value, undefined, name);
		for (const language of LANGUAGES) {
			for (const form of ["pytorch", "notebook"]) {
				const file = await FORMS[form](player, { language }, work());
				const ending = file.name.split(".").at(-1);
				writeFileSync(join(folder, `${name}-${language}.${ending}`), file.content);
			}
		}
		player.dispose();
	}
	const read = fileURLToPath(new URL("read.py", import.meta.url));
	const counted = execFileSync(needPython(), [read, folder], { encoding: "utf8" });
	const expected = LANGUAGES.length * Object.keys(plans).length;
	assert.equal(counted, `${expected} ${expected}\n`);
});
