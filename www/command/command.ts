#!/usr/bin/env node
// npx gan-painter …: trains a run or a map of runs, and writes the result to a file.

import { isRefusal } from "../engine/problems.js";
import type { Engine } from "../run/run.js";
import { type Command, findCommand } from "./commands.js";
import { loadEngine, source } from "./engine.js";
import { writeOut } from "./file.js";
import { formTask } from "./form.js";
import { helpOf, overview } from "./help.js";
import { Interruption, listen } from "./interruption.js";
import { mapTask } from "./map/map.js";
import { mergeTask } from "./map/merge.js";
import { readOptions } from "./read.js";
import { inOptions } from "./refusals.js";
import type { Task } from "./task.js";

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

async function answer(args: string[], signal: AbortSignal) {
	const [name] = args;
	if (name !== undefined && HELP.includes(name)) {
		return writeOut(overview());
	}
	const Engine = await loadEngine();
	if (name === "--version") {
		return writeOut(`${source.version()}\n`);
	}
	const { command, rest } = findCommand(args);
	const task = taskOf(command, Engine);
	const options = task.sections.flatMap((section) => section.options);
	const { given, files } = readOptions(command.name, rest, options, task.takesFiles);
	if (given.has("help")) {
		return writeOut(helpOf(command, task.sections));
	}
	if (given.has("version")) {
		return writeOut(`${source.version()}\n`);
	}
	try {
		return await task.make(given, files, signal);
	} catch (error) {
		if (!isRefusal(error)) {
			throw error;
		}
		throw new Error(inOptions(error.message, task.fields, options, given), { cause: error });
	}
}

function taskOf(command: Command, Engine: Engine): Task {
	switch (command.kind) {
		case "form":
			return formTask(command, Engine);
		case "map":
			return mapTask(Engine);
		case "merge":
			return mergeTask();
	}
}
