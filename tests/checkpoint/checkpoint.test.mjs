// Python as the referee of our checkpoints, on the package as it is shipped: its safetensors library reads what we write,
// numpy says in float64 what the networks answer, and we read what Python and PyTorch write.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { Gan } from "../../pkg/gan_painter.js";
import { needPython } from "../../scripts/tools.mjs";

/**
 * Measured: paintings within 1.1e-6 where their numbers reach 4, whose last place in float32 is 4.8e-7; probabilities within
 * 7.5e-8; PyTorch's file within 6.0e-8.
 */
const TOLERANCE = 2e-6;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const python = needPython();
const referee = (args, input) => execFileSync(python, [here("referee.py"), ...args], { input, encoding: "utf8" });

const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(folder, { recursive: true }));

await init({ module_or_path: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });

const restore = (file) => Gan.restore(readFileSync(file));

function goOn(gan, steps) {
	assert.equal(gan.stepFor(1e9, steps), steps);
	return gan;
}

function start(preset) {
	const { config, events } = Gan.preset(preset);
	return new Gan(config, events);
}

function changedOnTheWay() {
	const gan = goOn(start("pytorch-tutorial"), 300);
	gan.change("generatorLearningRate", 3e-4);
	return goOn(gan, 200);
}

function oddSizes() {
	const sizes = { points: 9, ideas: 3, generatorHidden: [17, 5], discriminatorHidden: [], batchSize: 7 };
	return goOn(new Gan(sizes, [{ step: 120, field: "loss", value: "nonSaturating" }]), 100);
}

const runs = {
	"the tutorial, changed on the way": changedOnTheWay(),
	"a conditional run": goOn(start("tensorflow-conditional"), 300),
	"the paper's run, with SGD": goOn(start("paper"), 200),
	"a run of odd sizes with an event to come": oddSizes(),
};

/** Rows of any numbers from −1 to 1, as float32 holds them. */
function rows(count, length, seed) {
	const row = (r) => Array.from({ length }, (_, i) => Math.fround(Math.sin(seed + (r * length + i) ** 2)));
	return Array.from({ length: count }, (_, r) => row(r));
}

function questionsFor({ ideas, points, conditional }) {
	const labels = conditional ? Array.from({ length: 20 }, (_, i) => (i % 5) / 4) : null;
	return { ideas: rows(20, ideas, 1), paintings: rows(20, points, 2), labels };
}

function answersOf(gan, { ideas, paintings, labels }) {
	const label = (i) => labels?.[i] ?? undefined;
	const paint = (row, i) => {
		const out = new Float32Array(gan.config.points);
		gan.paint(Float32Array.from(row), label(i), out);
		return Array.from(out);
	};
	const judge = (row, i) => gan.judge(Float32Array.from(row), label(i));
	return { paintings: ideas.map(paint), probabilities: paintings.map(judge) };
}

function assertSameAnswers(ours, theirs) {
	for (const what of ["paintings", "probabilities"]) {
		const [a, b] = [ours[what].flat(), theirs[what].flat()];
		assert.equal(a.length, b.length);
		const farthest = Math.max(...a.map((number, i) => Math.abs(number - b[i])));
		assert.ok(farthest <= TOLERANCE, `${what} differ by ${farthest}`);
	}
}

/** What PyTorch calls the tensors of such a run, and their shapes. */
function shapesOf({ ideas, points, conditional, generatorHidden, discriminatorHidden, batchSize, optimizer }) {
	const [from, to] = [ideas, points].map((inputs) => inputs + Number(conditional));
	const players = { generator: [from, ...generatorHidden, points], discriminator: [to, ...discriminatorHidden, 1] };
	const moments = optimizer === "adam" ? ["exp_avg.", "exp_avg_sq."] : ["momentum_buffer."];
	const shapes = { paintings: [batchSize, to] };
	for (const prefix of ["", ...moments]) {
		for (const [player, sizes] of Object.entries(players)) {
			for (let l = 1; l < sizes.length; l++) {
				shapes[`${prefix}${player}.${2 * (l - 1)}.weight`] = [sizes[l], sizes[l - 1]];
				shapes[`${prefix}${player}.${2 * (l - 1)}.bias`] = [sizes[l]];
			}
		}
	}
	return shapes;
}

function lookOf(gan) {
	const paintings = new Float32Array(gan.config.batchSize * gan.config.points);
	gan.readPaintings(paintings);
	const { config, startConfig, events, stepCount, discriminatorAccuracy, discriminatorScore, generatorLoss } = gan;
	const numbers = { discriminatorAccuracy, discriminatorScore, generatorLoss };
	return { hash: gan.stateHash(), config, startConfig, events, stepCount, numbers, paintings };
}

for (const [name, gan] of Object.entries(runs)) {
	const { startConfig, events, stepCount } = gan;
	const file = join(folder, `${name}.safetensors`);
	const copy = join(folder, `${name}, by Python.safetensors`);
	const questions = questionsFor(startConfig);
	const answers = answersOf(gan, questions);
	const then = lookOf(gan);
	writeFileSync(file, gan.checkpoint());
	const later = lookOf(goOn(gan, 50));

	test(`${name}: Python finds PyTorch's names and our answers`, () => {
		const { metadata, shapes, ...theirs } = JSON.parse(referee(["answer", file], JSON.stringify(questions)));
		assertSameAnswers(answers, theirs);
		assert.deepEqual(shapes, shapesOf(startConfig));
		assert.deepEqual(JSON.parse(metadata.config), startConfig);
		assert.deepEqual(JSON.parse(metadata.events), events);
		assert.equal(metadata.step, String(stepCount));
	});

	test(`${name}: it goes on from our file and from Python's`, () => {
		referee(["rewrite", file, copy]);
		for (const restored of [restore(file), restore(copy)]) {
			assert.deepEqual(lookOf(restored), then);
			assert.deepEqual(lookOf(goOn(restored, 50)), later);
		}
	});

	test(`${name}: its networks alone start a run`, () => {
		const { ideas, points, generatorHidden, discriminatorHidden, conditional } = startConfig;
		const sizes = { ideas, points, generatorHidden, discriminatorHidden, conditional };
		const partial = { ...sizes, seed: 9, batchSize: 10 };
		/** @type {[config: object, given: string[]][]} */
		const starts = [
			[sizes, []],
			[partial, [JSON.stringify(partial)]],
		];
		for (const [config, given] of starts) {
			referee(["networks", file, copy, ...given]);
			const restored = restore(copy);
			assert.equal(restored.stepCount, 0);
			assert.deepEqual(restored.config, { ...Gan.defaultConfig(), ...config });
			assert.deepEqual(answersOf(restored, questions), answers);
			goOn(restored, 1);
		}
	});
}

// tests/checkpoint/runs.rs says what they are.
for (const [name, run] of Object.entries(JSON.parse(readFileSync(here("runs/runs.json"), "utf8")))) {
	test(`the saved run "${name}" is read and written to the same bits`, () => {
		const bytes = readFileSync(here(`runs/${name}.safetensors`));
		const gan = Gan.restore(bytes);
		assert.deepEqual([gan.stepCount, gan.stateHash()], [run.step, run.hash]);
		assert.deepEqual(Buffer.from(gan.checkpoint()), bytes);
		assert.equal(goOn(gan, 20).stateHash(), run.hashAfter20More);
	});
}

test("a file of PyTorch's answers as PyTorch does", () => {
	const { questions, answers } = JSON.parse(readFileSync(here("pytorch.json"), "utf8"));
	const gan = restore(here("pytorch.safetensors"));
	assert.deepEqual([gan.stepCount, gan.config.generatorHidden, gan.config.discriminatorHidden], [0, [6], [7]]);
	assertSameAnswers(answersOf(gan, questions), answers);
	goOn(gan, 1);
});

test("a thousand damaged files are refused with a sentence, or run", () => {
	const gan = goOn(new Gan({ batchSize: 2 }), 3);
	const bytes = gan.checkpoint();
	const headerEnd = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
	const pieces = ["1e999", "-1", "null", "[[[[[[]]]]]]", "{}", '"', "0", "NaN", "9".repeat(400), "\\u0000"];
	let state = 1;
	const below = (n) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % n;
	};
	const outcomes = { refused: 0, run: 0 };
	for (let i = 0; i < 1000; i++) {
		// Alternately a byte anywhere, and another word in the header, whose length is then right again.
		const at = i % 2 === 0 ? below(bytes.length) : 8 + below(headerEnd - 8);
		const piece = i % 2 === 0 ? Uint8Array.of(below(256)) : new TextEncoder().encode(pieces[below(pieces.length)]);
		const damaged = Uint8Array.from([
			...bytes.subarray(0, at),
			...piece,
			...bytes.subarray(at + 1 + below(6) * (i % 2)),
		]);
		if (i % 2 === 1) {
			const length = headerEnd - 8 + damaged.length - bytes.length;
			new DataView(damaged.buffer).setBigUint64(0, BigInt(length), true);
		}
		let restored;
		try {
			restored = Gan.restore(damaged);
			const { numbers, paintings } = lookOf(restored);
			const seen = [...Object.values(numbers), ...paintings];
			assert.ok(seen.every(Number.isFinite), `${seen}`);
			restored.step();
			assert.ok(Object.values(restored.truth().all).every(Number.isFinite));
			outcomes.run++;
		} catch (error) {
			assert.equal(error.name, "Error", error.message);
			assert.match(error.message, /^[^\n]+ (must|cannot|would|is not a setting)[^\n]+$/);
			outcomes.refused++;
		}
		restored?.free();
	}
	assert.ok(outcomes.refused > 100 && outcomes.run > 100, JSON.stringify(outcomes));
});
