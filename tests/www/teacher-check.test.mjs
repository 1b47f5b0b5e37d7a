// Links that students hand in: the engine replays them, and they are compared with the task and described in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { effect } from "@preact/signals-core";
import { writeRun } from "../../www/run/attributes.js";
import { Checker } from "../../www/teacher/checker.js";
import { Maker } from "../../www/teacher/maker.js";
import { makeOf } from "../../www/teacher/remarks.js";
import { asText, cell, tell } from "../../www/teacher/table.js";
import { languages } from "../../www/words/index.js";
import { languages as ownWords } from "../../www/words/teacher.js";
import { createRealPlayer, realEngine } from "./players.mjs";

const SITE = "https://gan.example/";
const Engine = realEngine();
const source = { load: async () => Engine, hearPanics: () => () => {}, panic: () => undefined, version: () => "1.2.3" };
const GOAL = "verdict_is_learning step_most_400 generator-learning-rate_least_0.0002";
const LOCK = "discriminator-learning-rate";

/** A teacher's page with this task. */
function makerOf(query = "") {
	const maker = new Maker(SITE);
	assert.equal(maker.begin(Engine, `${SITE}teacher.html?${query}`), "");
	return maker;
}

function standardOf(/** @type {Maker} */ maker) {
	const made = makeOf({ preset: maker.preset, config: {} }, Engine);
	const { locked, hidden } = maker.locks;
	return { Engine, task: maker.task.value, goal: maker.goal.value, made, locked: [...locked, ...hidden] };
}

/** The rows of a pasted text in words. */
async function check(/** @type {string} */ text, /** @type {Maker} */ maker) {
	const checker = new Checker(source, SITE);
	await checker.check(text, standardOf(maker));
	assert.equal(checker.progress.value, undefined);
	const rows = checker.rows.value;
	return { rows, told: rows.map((row) => tell(row, rows, languages.en, ownWords.en)) };
}

/** The link that a student hands in. */
async function solve(
	/** @type {(player: Awaited<ReturnType<typeof createRealPlayer>>) => unknown} */ work,
	others = {},
) {
	const player = await createRealPlayer();
	await work(player);
	const { attributes } = writeRun(player);
	const hash = player.run.value?.gan.stateHash();
	const url = new URL(SITE);
	for (const [key, value] of Object.entries({ ...attributes, hash, goal: GOAL, lock: LOCK, ...others })) {
		if (value !== undefined) {
			url.searchParams.set(key, String(value));
		}
	}
	player.dispose();
	return { link: url.href, hash };
}

test("a run that was handed back is replayed to the bit, and held to the goal of this page", async () => {
	const maker = makerOf(new URLSearchParams({ goal: GOAL, lock: LOCK }).toString());
	const good = await solve(async (player) => {
		player.change("generatorLearningRate", 0.0002);
		await player.goto(300);
	});
	const late = await solve(
		async (player) => {
			await player.goto(200);
			player.change("generatorLearningRate", 0.002);
			player.change("discriminatorLearningRate", 0.01);
			await player.goto(500);
		},
		{ hash: "12345678", goal: "step_most_9000", lock: "" },
	);
	const { told } = await check(`Ann: ${good.link}\nBob: ${late.link}\nCleo: ${good.link}`, maker);
	assert.deepEqual(told[0], {
		name: "Ann",
		isMet: true,
		goal: "✓ met",
		conditions: [
			"Verdict still learning ✓ (asked: still learning)",
			"Step 300 ✓ (asked: at most 400)",
			"Painter's learning rate 0.0002 ✓ (asked: at least 0.0002)",
		],
		step: "300",
		hash: "✓ right",
		isHashRight: true,
		verdict: "still learning",
		remarks: [],
	});
	assert.equal(told[1].goal, "✗ missed");
	assert.deepEqual(told[1].conditions.slice(1), [
		"Step 500 ✗ (asked: at most 400)",
		"Painter's learning rate 0.0001 to 0.002 ✗ (asked: at least 0.0002)",
	]);
	assert.equal(told[1].hash, `✗ differs: here it is ${late.hash}`);
	assert.deepEqual(told[1].remarks, [
		"The link has another goal than this page.",
		"The link has other locks than this page.",
		"Critic's learning rate: changed, though locked.",
	]);
	assert.deepEqual({ ...told[2], remarks: [] }, { ...told[0], name: "Cleo" });
	assert.deepEqual(told[2].remarks, ["The same run and step as Ann."]);
});

test("at the run's beginning no goal is met, and the row says so; large steps are grouped", async () => {
	const maker = makerOf(new URLSearchParams({ goal: "step_most_4000" }).toString());
	const { told } = await check(`${SITE}?step=0&goal=step_most_4000`, maker);
	assert.equal(told[0].goal, "✗ missed");
	assert.deepEqual(told[0].conditions, ["Step 0 ✗ (asked: at most 4,000)"]);
	assert.deepEqual(told[0].remarks, [ownWords.en.atStart]);
});

test("what is wrong with one link is told in its row, and the others go on", async () => {
	const maker = makerOf();
	const { told } = await check(
		[
			"https://elsewhere.example/?step=3",
			`${SITE}?seed=3`,
			`${SITE}?step=1000001&until=2000000`,
			`${SITE}?step=9e8`,
			`${SITE}?step=10&generator-hidden=512+512+512`,
			`${SITE}?step=10&batch-size=1024&generator-hidden=300+300`,
			`${SITE}?step=10&events=5_discriminator-steps_20&batch-size=1024&update-order=alternating`,
			`${SITE}?step=20&preset=nobody&hash=xyz`,
			`${SITE}?step=20&seed=-1&events=%00${"x".repeat(500)}`,
			"htps://gan.example/?step=5",
			`Zoe ${SITE}?step=5`,
		].join("\n"),
		maker,
	);
	const [first, ...others] = told.map(({ remarks: [first] }) => first);
	assert.equal(first, "Not a link of this page: https://elsewhere.example/");
	const tooLarge = ownWords.en.problems.tooLarge;
	const tooFar = ownWords.en.problems.tooFar;
	assert.deepEqual(others.slice(0, 6), [ownWords.en.problems.noStep, tooFar, tooFar, tooLarge, tooLarge, tooLarge]);
	assert.match(others[6], /^preset must be one of/);
	assert.match(others[7], /^events must be/);
	assert.equal(others[8], "No link can be read here.");
	assert.deepEqual([told[10].name, told[10].step, told[10].remarks], ["Zoe", "5", []]);
	assert.equal(told[7].hash, "✗ differs: here it is " + told[7].hash.slice(-8));
});

test("it can be cancelled on the way, and what was not checked says so", async (t) => {
	const { mock } = t.mock.method(Engine.prototype, "stepFor");
	const checker = new Checker(source, SITE);
	const text = `${SITE}?step=5\n${SITE}?step=200000&until=200000\n${SITE}?step=7`;
	effect(() => {
		if (checker.progress.value?.row === 1) {
			setTimeout(() => checker.cancel());
		}
	});
	await checker.check(text, standardOf(makerOf()));
	assert.equal(checker.progress.value, undefined);
	const steps = mock.calls.reduce((sum, { result = 0 }) => sum + result, 0);
	assert(steps < 100_000, `${steps} steps were trained all the same`);
	const rows = checker.rows.value;
	assert.deepEqual(
		rows.map((row) => tell(row, rows, languages.zh, ownWords.zh).goal),
		["未设", "未检查", "未检查"],
	);
});

test("as a table for a spreadsheet no cell is a formula, and none breaks its line", async () => {
	const { rows } = await check(`=HYPERLINK("x")\t1: ${SITE}?step=5\n`, makerOf());
	const lines = asText(rows, languages.en, ownWords.en).split("\n");
	assert.equal(lines.length, 2);
	const cells = lines[1].split("\t");
	assert.equal(cells.length, lines[0].split("\t").length);
	assert.equal(cells[0], `'=HYPERLINK("x") 1`);
	assert.equal(cells.at(-1), `${SITE}?step=5`);
	for (const text of ["=1", "+1", "-1", "@a", '"a', "＝1"]) {
		assert.equal(cell(` ${text}\n2`), `'${text} 2`);
	}
	assert.equal(cell("a=1"), "a=1");
});

test("a task is in its link and in the address of its page, and comes back from both", () => {
	const query =
		"preset=paper&seed=7&generator-hidden=8+8&events=300_loss_nonSaturating&step=50&speed=100&lang=zh&theme=dark&panels=truth" +
		"&controls=basic&lock=reset+loss&hide=share&task=%E5%81%9A+%3Cb%3E&goal=verdict_is_healthy+distance_most_0.05&twin=seed_9";
	const first = makerOf();
	assert.equal(first.takeLink(`task: ${SITE}?v=1&${query}&utm_source=a&hash=12345678&trust=x`), "");
	const sorted = (/** @type {string} */ text) => [...new URLSearchParams(text)].map(String).sort();
	assert.deepEqual(sorted(first.link.value.split("?")[1]), sorted(`v=1&${query}`));
	const own = first.addressFrom(`${SITE}teacher.html?lang=en&utm_source=b&seed=3`);
	const second = new Maker(SITE);
	assert.equal(second.begin(Engine, own), "");
	assert.equal(second.link.value, first.link.value);
	assert.equal(new URL(own).searchParams.get("lang"), "en");
	assert.equal(new URL(own).searchParams.get("utm_source"), "b");
});

test("of what holds anyway nothing is in the link but where it starts", () => {
	const maker = makerOf("seed=1&preset=pytorch-tutorial&speed=&controls=full&panels=&task=");
	assert.equal(maker.link.value, `${SITE}?v=1&step=0`);
	assert.equal(makerOf("lang=zh").link.value, maker.link.value);
	maker.choosePreset("race");
	maker.enter("seed", "7");
	maker.setLocking("reset", "lock");
	maker.setLocking("reset", "hide");
	maker.setLocking("undo", "lock");
	maker.enterBound("distance", "most", "0.5");
	maker.enterBound("distance", "least", "0.1");
	maker.enterBound("distance", "most", "");
	maker.enterVerdict("criticTooStrong");
	assert.equal(
		maker.link.value,
		`${SITE}?v=1&preset=race&seed=7&lock=undo&hide=reset&goal=verdict_is_critic-too-strong+distance_least_0.1&step=0`,
	);
});

test("what is bad is refused with a sentence, and all stays as it was", () => {
	const maker = makerOf("seed=7&goal=step_most_50");
	const before = maker.link.value;
	for (const [answer, begin] of [
		[maker.enter("seed", "x"), "seed must be"],
		[maker.enter("step", "10001"), "step must be"],
		[maker.enterBound("step", "least", "60"), "goal must be"],
		[maker.enterBound("distance", "most", "a b"), "goal must be"],
		[maker.enterBound("generatorLearningRate", "most", "2"), "goal must be"],
	]) {
		assert(String(answer).startsWith(String(begin)), String(answer));
	}
	for (const [link, what] of [
		["nothing", "noLink"],
		["https://elsewhere.example/?seed=3", "foreign"],
		[`${SITE}?seed=x`, "refused"],
		[`${SITE}?lock=play`, "refused"],
		[`${SITE}?goal=x`, "refused"],
		[`${SITE}?controls=all`, "refused"],
	]) {
		const answer = maker.takeLink(link);
		assert(answer !== "" && answer.what === what, link);
	}
	assert.equal(maker.link.value, before);
	const bad = new Maker(SITE);
	assert.match(bad.begin(Engine, `${SITE}teacher.html?seed=x`), /^seed must be/);
	assert.equal(bad.link.value, `${SITE}?v=1&step=0`);
});
