// The PyTorch scripts of runs, run by PyTorch: from our checkpoint on our batches they take the engine's own steps, and measure what
// it measures.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { words } from "../../www/words/pytorch.js";
import { realEngine } from "../www/players.mjs";
import { withoutMoments, writeScripts, writeSteps } from "./files.mjs";
import { Python } from "./python.mjs";
import { FROM, presetRuns, raceSoon, randomRuns, STEPS } from "./runs.mjs";
import { printTable } from "./table.mjs";

/**
 * How far a weight may be from the engine's, at a learning rate of RATE or less; at a higher one it is so many times more. Both compute
 * in float32, in other orders. Measured: 3e-8 (6e-8 at the highest of these rates), which is the last place of a weight.
 */
const [TOLERANCE, RATE] = [2e-6, 1e-4];
/**
 * Where an input of a ReLU is 0 but for rounding, its sign may differ, and then one example counts in a gradient on one side and not on
 * the other. Near the end of a run, where the gradients almost cancel, this shows. If some input has come as near to 0 as this part of
 * the largest one beside it, everything may be AT_KINK times as far. Measured: four runs of 55, with parts of 5e-9 or less, are up to 23
 * times as far; all others, with 1e-8 or more, are within 0.02 of what is allowed.
 */
const [KINK, AT_KINK] = [2 ** -24, 50];
/** How far a figure may be from the engine's; if it is above 1, how large a part of it. Measured: 2.3e-7. */
const FIGURE_TOLERANCE = 2e-6;
/** An early step, at which both networks learn in every run. */
const EARLY = 20;

const python = new Python();
const rows = [];
let torch;
after(() => {
	python.end();
	printTable(
		torch,
		["run", "from step", "G: farthest", "allowed", "moved", "D: farthest", "allowed", "moved", "figures", "kink"],
		rows,
	);
});

const patience = ({ kink }) => (kink <= KINK ? AT_KINK : 1);
const toleranceAt = (rate, answer) => TOLERANCE * Math.max(1, rate / RATE) * patience(answer);

function rowOf(answer, rates) {
	const { farthest, moved } = answer;
	const cells = Object.keys(rates).map((name) => [farthest[name], toleranceAt(rates[name], answer), moved[name]]);
	return cells.flat().map((number) => number.toExponential(1));
}

/** The networks with a weight that is farther from the engine's than it may be. */
function strayPlayers(answer, rates) {
	return Object.keys(rates).filter((name) => !(answer.farthest[name] <= toleranceAt(rates[name], answer)));
}

/** How far the script's figures are from the engine's, at most. */
function differenceOf(theirs, ours) {
	const names = Object.keys(ours).filter((name) => name !== "verdict");
	return Math.max(...names.map((name) => Math.abs(theirs[name] - ours[name]) / Math.max(1, Math.abs(ours[name]))));
}

async function check(name, plan, from) {
	const { scripts, rates, figures, job } = await writeSteps(plan, from, STEPS);
	for (const [language, script] of Object.entries(scripts)) {
		const answer = await python.run({ script, ...job });
		torch = answer.torch;
		const difference = differenceOf(answer.figures, figures);
		rows.push([
			`${name} (${language})`,
			from,
			...rowOf(answer, rates),
			difference.toExponential(1),
			answer.kink.toExponential(1),
		]);
		assert.deepEqual(strayPlayers(answer, rates), [], JSON.stringify(answer));
		assert.ok(difference <= FIGURE_TOLERANCE * patience(answer), JSON.stringify([answer.figures, figures]));
		assert.equal(answer.figures.verdict, words[language].verdicts[figures.verdict]);
		assert.equal(answer.figures.step + 1, from + STEPS);
	}
}

for (const { name, plan } of [...presetRuns(), raceSoon(), ...randomRuns()]) {
	for (const from of [EARLY, FROM]) {
		test(`${name}: ${STEPS} steps from step ${from} are the engine's`, () => check(name, plan, from));
	}
}

for (const { name, plan } of presetRuns()) {
	const { steps } = realEngine().preset(plan.preset);
	test(`${name}: ${STEPS} steps from its end are the engine's`, () => check(name, plan, steps));
}

/** Scripts that are wrong for a run, each by one thing. */
const [tutorial] = presetRuns();
const race = raceSoon();
const wrong = {
	"the simultaneous order for the classic one": [tutorial.plan, { config: { updateOrder: "simultaneous" } }],
	"the alternating order for the classic one": [tutorial.plan, { config: { updateOrder: "alternating" } }],
	"the other loss": [tutorial.plan, { config: { loss: "nonSaturating" } }],
	"G's rate 1 % higher": [tutorial.plan, { config: { generatorLearningRate: 1.01e-4 } }],
	"D's rate 1 % higher": [tutorial.plan, { config: { discriminatorLearningRate: 1.01e-4 } }],
	"no freezing": [race.plan, { events: race.plan.events.filter(({ field }) => field !== "freeze") }],
	"no change of a rate": [race.plan, { events: race.plan.events.filter(({ field }) => field === "freeze") }],
};

for (const [name, [plan, fault]] of Object.entries(wrong)) {
	test(`a wrong script is found out: ${name}`, async () => {
		const { rates, job } = await writeSteps(plan, FROM, STEPS);
		const { en } = await writeScripts({ ...plan, ...fault, until: FROM + STEPS });
		const answer = await python.run({ script: en, ...job });
		assert.notDeepEqual(strayPlayers(answer, rates), [], JSON.stringify(answer));
	});
}

test("so is one that forgets the optimisers' moments", async () => {
	const { scripts, rates, job } = await writeSteps(tutorial.plan, FROM, STEPS);
	const args = job.args.map((arg) => (arg === job.start ? withoutMoments(arg) : arg));
	const answer = await python.run({ script: scripts.en, ...job, args });
	assert.notDeepEqual(strayPlayers(answer, rates), [], JSON.stringify(answer));
});
