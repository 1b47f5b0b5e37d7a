#!/usr/bin/env node
// npx gan-painter …: trains a run, and writes the result to a file.

import { isRefusal } from "../engine/problems.js";
import { numberOr } from "../run/attribute-text.js";
import type { Engine } from "../run/run.js";
import { checkBatches } from "../share/batches.js";
import { FORMS } from "../share/forms.js";
import { formName } from "../share/names.js";
import { checkEvery, readOptions as checkOptions, type Options, rangeOf } from "../share/options.js";
import { runTextOf } from "../share/run-text.js";
import { type Command, findCommand } from "./commands.js";
import { loadEngine, source } from "./engine.js";
import { checkTarget, writeOut, writeWhole } from "./file.js";
import { helpOf, overview } from "./help.js";
import { Interruption, listen } from "./interruption.js";
import { formOptions, formTable, GENERAL, runOptions, settingOptions } from "./options.js";
import { Progress } from "./progress.js";
import { type Given, readOptions } from "./read.js";
import { inOptions } from "./refusals.js";
import { begin, goTo, stepOf } from "./train.js";

/** Stands in place of a file for the command's own output. */
const OUTPUT = "-";
/** Words that ask for help in place of a command. */
const HELP = ["--help", "-h", "help"];

process.exitCode = await main(process.argv.slice(2), listen());

/** @returns the exit code */
async function main(args: string[], signal: AbortSignal) {
	try {
		await answer(args, signal);
		return 0;
	} catch (error) {
		if (signal.reason instanceof Interruption) {
			return signal.reason.exitCode;
		}
		if (!isRefusal(error)) {
			throw error;
		}
		console.error(`gan-painter: ${error.message}`);
		return 1;
	}
}

async function answer([name, ...args]: string[], signal: AbortSignal) {
	if (name !== undefined && HELP.includes(name)) {
		return writeOut(overview());
	}
	const Engine = await loadEngine();
	if (name === "--version") {
		return writeOut(`${source.version()}\n`);
	}
	const command = findCommand(name);
	const options = [
		...formOptions(command.form),
		...GENERAL,
		...runOptions(Engine, command.training),
		...settingOptions(Engine),
	];
	const given = readOptions(command.name, args, options);
	if (given.has("help")) {
		return writeOut(helpOf(command, Engine));
	}
	if (given.has("version")) {
		return writeOut(`${source.version()}\n`);
	}
	try {
		return await make(command, given, Engine, signal);
	} catch (error) {
		if (!isRefusal(error)) {
			throw error;
		}
		throw new Error(inOptions(error.message, command.form, options, given), { cause: error });
	}
}

async function make({ name, form, training }: Command, given: Given, Engine: Engine, signal: AbortSignal) {
	const options = optionsOf(form, given);
	const { of, from, to, every, host, steps } = checkOptions(form, options) as Partial<
		Options<"gif"> & Options<"png"> & Options<"csv"> & Options<"batches">
	>;
	const { player, run } = await begin(given, Engine);
	const last = stepOf(player, run, given, training, to);
	// These checks come before the training, because the form would refuse the same only afterwards.
	const reach = { firstStep: run.firstStep, lastStep: last };
	rangeOf(reach, { from, to });
	if (every !== undefined) {
		checkEvery(reach, every);
	}
	if (steps !== undefined) {
		checkBatches(run, last, steps);
	}
	runTextOf(player, host);
	const file = given.get("out") ?? formName(player, form, of, to ?? last);
	const isPiped = file === OUTPUT;
	if (!isPiped) {
		await checkTarget(file);
	}
	const progress = new Progress();
	const isProgram = training === "none";
	if (isProgram) {
		player.stopAt(last);
	}
	try {
		const work = (task: string) => ({ signal, progress: (share: number) => progress.show(task, share) });
		await goTo(player, run, isProgram ? run.stepCount : last, work("training"));
		const { content } = await FORMS[form](player, options, work(name));
		if (to !== undefined) {
			// The report is about the last step of the film.
			await goTo(player, run, to, { signal, progress: () => {} });
		}
		await (isPiped ? writeOut(content) : writeWhole(file, content, signal));
		progress.end();
		const told = `${Buffer.byteLength(content)} bytes, step ${run.stepCount}, state ${run.gan.stateHash()}\n`;
		return await (isPiped ? writeOut(told, process.stderr) : writeOut(`${file}: ${told}`));
	} finally {
		progress.end();
	}
}

/** The form's options, by the form's own names. */
function optionsOf(form: Command["form"], given: Given) {
	const values = formTable(form).flatMap(({ field, name, option }) => {
		const text = given.get(name);
		return text === undefined ? [] : [[field, option.kind === "whole" ? numberOr(text) : text]];
	});
	return Object.fromEntries(values);
}
