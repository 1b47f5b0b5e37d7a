// Files that are not of the script's run: it says so in one sentence.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { safetensorsOf } from "../../www/share/safetensors.js";
import { keep, writeSteps } from "./files.mjs";
import { Python } from "./python.mjs";
import { presetRuns } from "./runs.mjs";

const [FROM, STEPS] = [5, 4];
const NOT_THESE = "Not a checkpoint or batches of this run: ";

const python = new Python();
after(() => python.end());

async function filesOf(preset, config = {}, from = FROM) {
	const { plan } = presetRuns().find(({ name }) => name === preset);
	const { scripts, job } = await writeSteps({ ...plan, config }, from, STEPS);
	const [, , checkpoint, , batches] = job.args;
	return { script: scripts.en, checkpoint, batches };
}

const [tutorial, later, small, conditional, paper] = await Promise.all([
	filesOf("pytorch-tutorial"),
	filesOf("pytorch-tutorial", {}, FROM + 1),
	filesOf("pytorch-tutorial", { batchSize: 32 }),
	filesOf("pytorch-conditional"),
	filesOf("paper"),
]);

/** The tutorial's networks, as save_file() writes them. */
const networks = safetensorsOf(
	Object.entries({
		"generator.0.weight": [128, 5],
		"generator.0.bias": [128],
		"generator.2.weight": [15, 128],
		"generator.2.bias": [15],
		"discriminator.0.weight": [128, 15],
		"discriminator.0.bias": [128],
		"discriminator.2.weight": [1, 128],
		"discriminator.2.bias": [1],
	}).map(([name, shape]) => ({
		name,
		shape,
		values: new Float32Array(shape.reduce((product, size) => product * size)),
	})),
	{},
);

/** @type {[what: string, of: { script: string, checkpoint: string }, files: { checkpoint?: string, batches?: string }, says: string][]} */
const refused = [
	[
		"a checkpoint that is not there",
		tutorial,
		{ checkpoint: "nowhere.safetensors" },
		"No such file or directory: nowhere",
	],
	[
		"a checkpoint that is something else",
		tutorial,
		{ checkpoint: tutorial.script },
		"Error while deserializing header",
	],
	["batches as a checkpoint", tutorial, { checkpoint: tutorial.batches }, "File does not contain tensor generator"],
	[
		"a checkpoint of other networks",
		tutorial,
		{ checkpoint: conditional.checkpoint },
		"Error(s) in loading state_dict",
	],
	[
		"networks alone",
		tutorial,
		{ checkpoint: keep("networks.safetensors", networks) },
		"File does not contain tensor exp_avg.generator",
	],
	[
		"a checkpoint of another optimiser",
		tutorial,
		{ checkpoint: paper.checkpoint },
		"File does not contain tensor exp_avg.generator",
	],
	[
		"batches of another step",
		tutorial,
		{ batches: later.batches },
		"the batches' step and sizes are (6, 64, 5), not (5, 64, 5)",
	],
	[
		"batches of another size",
		tutorial,
		{ batches: small.batches },
		"the batches' step and sizes are (5, 32, 5), not (5, 64, 5)",
	],
	[
		"too few batches for the last step",
		paper,
		{ batches: tutorial.batches },
		"the batches must be K + 1 for each step",
	],
];

for (const [what, { script, checkpoint }, files, says] of refused) {
	test(`refused: ${what}`, async () => {
		const { checkpoint: from, batches } = { checkpoint, ...files };
		const args = ["--no-plot", "--from", from, ...(batches ? ["--batches", batches] : [])];
		await assert.rejects(python.run({ script, args }), ({ message }) => {
			assert.ok(message.includes(`\nSystemExit: ${NOT_THESE}${says}`), message);
			return true;
		});
	});
}
