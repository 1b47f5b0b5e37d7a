// The PyTorch scripts of runs, each left alone with its own random numbers to its end: the figures are those of the engine's runs.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { realEngine } from "../www/players.mjs";
import { writeScripts } from "./files.mjs";
import { runAll } from "./python.mjs";
import { printTable } from "./table.mjs";

const PRESETS = /** @type {const} */ (["pytorch-tutorial", "pytorch-conditional", "paper", "tensorflow"]);
const SEEDS = seedsTo(5);
const OUR_SEEDS = seedsTo(20);
const FIGURES = ["D_score", "distance", "variety"];
const TITLES = { D_score: "D score", distance: "distance", variety: "variety" };

const rows = [];
let torch;
after(() =>
	printTable(
		torch,
		["preset", "", "PyTorch's median", "its seeds", "ours: least … most", "our median", "verdicts"],
		rows,
	),
);

function seedsTo(last) {
	return Array.from({ length: last }, (_, i) => i + 1);
}

/** The figures at the end of the engine's own run. */
function trainOurs(preset, seed) {
	const Gan = realEngine();
	const { config, events, steps } = Gan.preset(preset);
	const gan = new Gan({ ...config, seed }, events);
	gan.stepFor(1e9, steps);
	assert.equal(gan.stepCount, steps);
	const { all, verdict } = gan.truth();
	const figures = { D_score: gan.discriminatorScore, distance: all.distance, variety: all.variety, verdict };
	gan.free();
	return figures;
}

async function trainTheirs(preset) {
	const scripts = SEEDS.map((seed) => writeScripts({ preset, config: { seed } }));
	const jobs = (await Promise.all(scripts)).map(({ en }) => ({ script: en, args: ["--no-plot"] }));
	const answers = await runAll(jobs);
	torch = answers[0].torch;
	return answers.map(({ figures }) => figures);
}

function median(numbers) {
	const sorted = numbers.toSorted((a, b) => a - b);
	return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** How many runs have each verdict: healthy 4, learning 1 */
function counts(verdicts) {
	const each = [...new Set(verdicts)].map((verdict) => [verdict, verdicts.filter((other) => other === verdict).length]);
	return each
		.sort((a, b) => b[1] - a[1])
		.map((words) => words.join(" "))
		.join(", ");
}

for (const preset of PRESETS) {
	test(`${preset}: the medians of ${SEEDS.length} seeds lie within ${OUR_SEEDS.length} of ours`, async () => {
		const ours = OUR_SEEDS.map((seed) => trainOurs(preset, seed));
		const theirs = await trainTheirs(preset);
		const stray = [];
		for (const figure of FIGURES) {
			const [own, others] = [ours, theirs].map((runs) => runs.map((run) => run[figure]));
			const [least, most, middle] = [Math.min(...own), Math.max(...own), median(others)];
			const number = (value) => value.toFixed(4);
			rows.push([
				preset,
				TITLES[figure],
				number(middle),
				others.map(number).join(" "),
				`${number(least)} … ${number(most)}`,
				number(median(own)),
				figure === "D_score"
					? `${counts(theirs.map(({ verdict }) => verdict))}; ours ${counts(ours.map(({ verdict }) => verdict))}`
					: "",
			]);
			if (!(least <= middle && middle <= most)) {
				stray.push(`${figure}: ${middle} is not in ${least} … ${most}`);
			}
		}
		assert.deepEqual(stray, []);
	});
}
