// What a run gives for PyTorch: its scripts and notebook, a checkpoint, the batches of the steps after it, and where they lead.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { FORMS } from "../../www/share/forms.js";
import { LANGUAGES } from "../../www/words/languages.js";
import { createRealPlayer, realEngine } from "../www/players.mjs";

const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(folder, { recursive: true }));

const work = () => ({ signal: new AbortController().signal, progress: () => {} });
let files = 0;

/** Writes what a form makes of a player's run, as the page and the command do. Returns the file. */
async function write(player, form, options = {}) {
	const { name, content } = await FORMS[form](player, options, work());
	return keep(name, content);
}

export function keep(name, content) {
	const file = join(folder, `${++files}-${name}`);
	writeFileSync(file, content);
	return file;
}

/**
 * The scripts of a plan's run that has not begun, by language.
 * @returns {Promise<Record<string, string>>}
 */
export async function writeScripts(plan) {
	return scriptsOf(await createRealPlayer(plan));
}

async function scriptsOf(player) {
	const written = LANGUAGES.map(async (language) => [language, await write(player, "pytorch", { language })]);
	return Object.fromEntries(await Promise.all(written));
}

/** The notebook of a plan's run that has not begun. */
export async function writeNotebook(plan, language) {
	return write(await createRealPlayer(plan), "notebook", { language });
}

/**
 * What a script needs to go on from a step, and what the engine has after the same steps.
 * @param from the step of the checkpoint
 * @param steps how many steps follow
 */
export async function writeSteps(plan, from, steps) {
	const player = await createRealPlayer({ ...plan, until: from + steps });
	await player.goto(from);
	const start = await write(player, "checkpoint");
	const batches = await write(player, "batches", { steps });
	const scripts = await scriptsOf(player);
	const { config, events } = player.run.value;
	await player.goto(from + steps);
	const expected = await write(player, "checkpoint");
	const { gan } = player.run.value;
	const ideas = new Float32Array(realEngine().facts().truthPaintings * gan.startConfig.ideas);
	gan.readIdeas(ideas);
	const { all, verdict } = gan.truth();
	return {
		scripts,
		rates: ratesIn(config, events, from, steps),
		job: { args: ["--no-plot", "--from", start, "--batches", batches], start, expected, ideas: keep("ideas", ideas) },
		figures: { D_score: gan.discriminatorScore, distance: all.distance, variety: all.variety, verdict },
	};
}

/** The largest learning rate of each network in these steps. */
function ratesIn(config, events, from, steps) {
	const within = events.filter(({ step }) => step > from && step < from + steps);
	const largest = (player) => {
		const field = `${player}LearningRate`;
		return Math.max(config[field], ...within.filter((event) => event.field === field).map(({ value }) => value));
	};
	return { generator: largest("generator"), discriminator: largest("discriminator") };
}

/** A copy of a checkpoint in which all moments of the optimisers are 0. */
export function withoutMoments(file) {
	const bytes = readFileSync(file);
	const start = 8 + Number(bytes.readBigUInt64LE());
	const header = JSON.parse(bytes.toString("utf8", 8, start));
	for (const [name, tensor] of Object.entries(header)) {
		if (/^(exp_avg|exp_avg_sq|momentum_buffer)\./.test(name)) {
			const [from, to] = tensor.data_offsets;
			bytes.fill(0, start + from, start + to);
		}
	}
	return keep("without-moments.safetensors", bytes);
}
