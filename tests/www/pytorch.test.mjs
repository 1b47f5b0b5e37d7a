// A run's PyTorch script and notebook: their parts, their words, and how they write the run's numbers and changes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS } from "../../www/share/forms.js";
import { partsOf } from "../../www/share/pytorch/parts.js";
import { aligned, comment, fits, row } from "../../www/share/pytorch/python.js";
import { sourceOf } from "../../www/share/pytorch/source.js";
import { LANGUAGES } from "../../www/words/languages.js";
import { PRESETS } from "./drawings.mjs";
import { createRealPlayer, realEngine } from "./players.mjs";

const work = () => ({ signal: new AbortController().signal, progress: () => {} });
const NAMES = ["begin", "constants", "artist", "batches", "networks", "files", "training", "measures", "end"];
const ORDERS = ["classic", "simultaneous", "alternating"];

/** @param plan a preset, or settings and changes of the tutorial's run */
async function playerOf(plan) {
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config: {}, ...plan });
	assert.equal(player.failure.value, undefined);
	return player;
}

async function written(plan, form = "pytorch", language = "en") {
	const player = await playerOf(plan);
	const { content } = await FORMS[form](player, { language }, work());
	player.dispose();
	return content;
}

const changed = (...changes) => changes.map(([step, field, value]) => ({ step, field, value }));
/** The script without comments, and without texts that are shown. */
const codeOf = (script) =>
	script
		.replaceAll(/(?:help=|SystemExit\(f?|ValueError\(f?|print\(f|verdict = )"[^"\n]*"/g, "TEXT")
		.replaceAll(/ *#(?![0-9A-F]{6}").*/g, "")
		.replaceAll(/\n+/g, "\n");

test("a notebook has a title, and each part of the script as a cell with its sentence", async () => {
	const plain = JSON.parse(await written({}, "notebook"));
	// The last picture stays where it is.
	assert.deepEqual(
		plain.cells.filter(({ cell_type }) => cell_type === "code").map(({ id }) => id),
		NAMES.slice(0, -1),
	);
	const plan = { config: { conditional: true } };
	for (const language of LANGUAGES) {
		const { cells, nbformat } = JSON.parse(await written(plan, "notebook", language));
		assert.equal(nbformat, 4);
		assert.deepEqual(
			cells.map(({ cell_type, id }) => [cell_type, id]),
			[
				["markdown", "title"],
				...NAMES.flatMap((name) => [
					["markdown", `${name}-text`],
					["code", name],
				]),
			],
		);
		const script = await written(plan, "pytorch", language);
		for (const { cell_type, id, source } of cells) {
			if (cell_type === "code" && !["begin", "training", "end"].includes(id)) {
				assert(script.includes(source), id);
			}
		}
		assert.match(cells.at(1).source, /^## .+\n\n.+/);
	}
});

test("a notebook reads no arguments, and draws in the page", async () => {
	const text = await written({}, "notebook");
	assert(!/argparse|plt\.pause|plt\.ion/.test(text));
	assert(text.includes("PLOT = True") && text.includes("clear_output(wait=True)"));
});

test("in both languages the code is the same, and the words are not", async () => {
	const all = { events: ORDERS.map((value, step) => ({ step, field: "updateOrder", value })) };
	for (const plan of [all, ...PRESETS.map((preset) => ({ preset }))]) {
		const [en, zh] = await Promise.all(LANGUAGES.map((language) => written(plan, "pytorch", language)));
		assert.equal(codeOf(zh), codeOf(en));
		assert.deepEqual(
			`${en}${zh}`.split("\n").filter((line) => !fits(line)),
			[],
		);
		const isChinese = /\p{Script=Han}/u;
		assert(!isChinese.test(en));
		const comments = zh.matchAll(/(?<=^|\s)#(?![0-9A-F]{6}")(?! {5}).*[a-z]{4}.*/gm);
		const english = [...comments].map(([text]) => text).filter((text) => !isChinese.test(text));
		assert.deepEqual(english, []);
	}
});

test("a run without labels has no word of them, and one with labels has", async () => {
	for (const [form, language] of LANGUAGES.flatMap((language) => [
		["pytorch", language],
		["notebook", language],
	])) {
		const isTold = async (config) =>
			/label|标签|\bclass\b|类/i.test((await written({ config }, form, language)).replaceAll(/ label=/g, ""));
		assert.equal(await isTold({}), false);
		assert.equal(await isTold({ conditional: true }), true);
	}
});

test("a plain run has no word of what it does not do", async () => {
	const script = await written({ preset: "pytorch-upstream" });
	assert(!/functional_call|alias|at\(step|bisect|two_modes|LOSS|ORDER|FREEZE|\bK\b|SGD|xavier|SEEN/.test(script));
	for (const [plan, word] of /** @type {[any, string][]} */ ([
		[{ config: { init: "glorot" } }, "xavier_uniform_"],
		[{ config: { optimizer: "sgd" } }, "momentum=0.9"],
		[{ config: { artist: { distribution: "twoModes" } } }, "two_modes"],
		[{ preset: "paper" }, "K = 2 "],
		[{}, "functional_call"],
	])) {
		assert((await written(plan)).includes(word), word);
	}
});

test("G learns first where both learn from the old weights, and last where D goes first", async () => {
	for (const order of ORDERS) {
		const script = await written({ config: { updateOrder: order } });
		const [D, G] = ["opt_D.step()", "opt_G.step()"].map((code) => script.indexOf(`    ${code}\n`));
		assert.equal(G < D, order === "simultaneous", order);
	}
});

test("a frozen player is not updated", async () => {
	for (const [freeze, player, other] of [
		["generator", "G", "D"],
		["discriminator", "D", "G"],
	]) {
		for (const updateOrder of ORDERS) {
			const script = await written({ config: { freeze, updateOrder } });
			assert(
				!script.includes(`opt_${player}.step()`) && script.includes(`opt_${other}.step()`),
				`${freeze} ${updateOrder}`,
			);
			assert(!script.includes("functional_call"));
		}
	}
});

test("each changing field is a table by its step, and only that", async () => {
	const events = changed(
		[0, "generatorLearningRate", 0.25],
		[5, "discriminatorLearningRate", 1e-3],
		[5, "discriminatorLearningRate", 2e-3],
		[7, "loss", "minimax"],
		[9, "loss", "nonSaturating"],
		[11, "updateOrder", "alternating"],
		[11, "discriminatorSteps", 3],
		[13, "freeze", "generator"],
		[20_000, "freeze", "none"],
	);
	const script = await written({ events });
	for (const line of [
		"LR_G = 0.25 ",
		"LR_D = [(0, 0.0001), (5, 0.002)] ",
		'LOSS = [(0, "minimax"), (9, "nonSaturating")] ',
		'ORDER = [(0, "classic"), (11, "alternating")] ',
		"K = [(0, 1), (11, 3)] ",
		'FREEZE = [(0, "none"), (13, "generator"), (20000, "none")] ',
	]) {
		assert(script.includes(`\n${line}`), line);
	}
	assert(script.includes('opt_D.param_groups[0]["lr"] = at(step, LR_D)'));
	assert(!script.includes("at(step, LR_G)"));
});

test("a setting that was dragged has few lines, of at most 88 columns", async () => {
	const events = Array.from({ length: 1000 }, (_, i) => ({
		step: i,
		field: "generatorLearningRate",
		value: (i + 1) / 9e5,
	}));
	const lines = (await written({ events })).split("\n");
	const first = lines.indexOf("LR_G = [");
	const last = lines.indexOf("]", first);
	assert(last - first < 600, `${last - first} lines`);
	assert(lines.every((line) => line.length <= 88));
	const pairs = JSON.parse(
		`[${lines
			.slice(first + 1, last)
			.join("")
			.replaceAll("(", "[")
			.replaceAll(")", "]")
			.replace(/,$/, "")}]`,
	);
	assert.deepEqual(
		pairs,
		events.map(({ step, value }) => [step, value]),
	);
});

test("numbers are those of the run, to the last bit", async () => {
	const rates = [5e-324, 1e-7, 0.1 + 0.2, 1];
	for (const rate of rates) {
		const script = await written({ config: { generatorLearningRate: rate, seed: Number.MAX_SAFE_INTEGER } });
		assert.equal(Number(/^LR_G = (\S+)/m.exec(script)?.[1]), rate);
		assert(script.includes(`manual_seed(${Number.MAX_SAFE_INTEGER})`));
	}
});

test("the artist's own bounds are written in full, and give the limits", async () => {
	for (const points of [2, 256]) {
		const lower = Array.from({ length: points }, (_, i) => -i / 7);
		const upper = Array.from({ length: points }, (_, i) => 1e6 - i * 1e-9);
		const config = { points, artist: { lower, upper }, generatorHidden: [], discriminatorHidden: [] };
		const script = await written({ config });
		for (const [name, bound] of Object.entries({ LOWER: lower, UPPER: upper })) {
			const [, list] = new RegExp(`^${name} = torch\\.tensor\\(\\[([^\\]]*)\\]`, "m").exec(script) ?? [];
			const numbers = list
				.split(",")
				.filter((text) => text.trim() !== "")
				.map(Number);
			assert(numbers.length === points && numbers.every((number, i) => Object.is(number, bound[i])), name);
		}
		const gan = new (realEngine())(config);
		const { runAway, distance } = gan.truth().limits;
		assert(script.includes(`FAR = ${runAway} `) && script.includes(`NEAR = ${15 * distance} `));
		gan.free();
	}
});

test("the lines about two modes and labels are right for the engine's ranges", () => {
	const { artistU, classBoundary } = realEngine().facts();
	// two_modes() in the script has these numbers in its formula.
	assert.deepEqual(artistU.twoModes.all, [
		[0, 0.2],
		[0.8, 1],
	]);
	assert.equal(classBoundary, 0.5);
});

test("networks without hidden layers are one layer each", async () => {
	const script = codeOf(await written({ config: { generatorHidden: [], discriminatorHidden: [] } }));
	assert(script.includes("G = nn.Sequential(\n    nn.Linear(N_IDEAS, ART_COMPONENTS),\n)"));
	assert(script.includes("D = nn.Sequential(\n    nn.Linear(ART_COMPONENTS, 1),\n)"));
});

test("it is the whole run, also while an earlier step is on show, and goes as far as the run has come", async () => {
	const player = await playerOf({ until: 30, config: { batchSize: 2 } });
	assert.equal(sourceOf(player).steps, 30);
	await player.goto(40);
	player.change("loss", "nonSaturating");
	await player.goto(50);
	const whole = sourceOf(player);
	await player.goto(10);
	assert.deepEqual(sourceOf(player), whole);
	assert.equal(whole.steps, 50);
	assert.deepEqual(whole.events, changed([40, "loss", "nonSaturating"]));
	const { name } = await FORMS.pytorch(player, {}, work());
	assert.equal(name, "gan-painter-pytorch-tutorial-seed1-step50.py");
	player.dispose();
});

test("a run beyond all numbers has its script", async () => {
	const rates = { generatorLearningRate: 1, discriminatorLearningRate: 1 };
	const sizes = { batchSize: 4, generatorHidden: [4], discriminatorHidden: [4] };
	const player = await playerOf({ config: { ...sizes, ...rates, optimizer: "sgd", loss: "nonSaturating" } });
	await player.goto(500);
	assert.equal(player.run.value?.truth, undefined);
	assert.deepEqual(
		partsOf(sourceOf(player), "en", "script").map(({ name }) => name),
		NAMES,
	);
	player.dispose();
});

test("comments stand under each other, or above a line that has no room, and break between words and characters", () => {
	assert.deepEqual(aligned([row("a = 1", "one"), row("long = 2", "two"), row("b")]), [
		"a = 1       # one",
		"long = 2    # two",
		"b",
	]);
	assert.deepEqual(aligned([row(`    ${"x".repeat(80)}`, "above")]), ["    # above", `    ${"x".repeat(80)}`]);
	assert(comment("word ".repeat(50)).every((line) => line.startsWith("# word") && line.length <= 88));
	const chinese = comment("画家，".repeat(40));
	assert(chinese.length === 3 && chinese.every((line) => /^# 画|^# 家/.test(line) && line.length <= 45));
});
