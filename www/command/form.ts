// Trains one run, and makes one form of file of it.

import { numberOr } from "../run/attribute-text.js";
import type { Engine } from "../run/run.js";
import { checkBatches } from "../share/batches.js";
import { FORMS } from "../share/forms.js";
import { formName } from "../share/names.js";
import { checkEvery, readOptions as checkOptions, type Options, rangeOf } from "../share/options.js";
import { runTextOf } from "../share/run-text.js";
import { type FormCommand, STEPS } from "./commands.js";
import { checkTarget, PIPE, writeOut, writeWhole } from "./file.js";
import { formOptions, formTable, INFORMATION, OUTPUT, runOptions, settingOptions } from "./options.js";
import { Progress } from "./progress.js";
import type { Given } from "./read.js";
import type { Task } from "./task.js";
import { begin, goTo, stepOf } from "./train.js";

export function formTask(command: FormCommand, Engine: Engine): Task {
	const { form, training } = command;
	return {
		sections: [
			{ title: "What is written:", options: [...formOptions(form), OUTPUT, ...INFORMATION] },
			{ title: "What runs:", options: runOptions(Engine, STEPS[training]) },
			{ title: "Its settings, the preset's if left out:", options: settingOptions(Engine) },
		],
		fields: Object.fromEntries(formTable(form).map(({ field, name }) => [field, name])),
		make: (given, _files, signal) => make(command, given, Engine, signal),
	};
}

async function make({ name, form, training }: FormCommand, given: Given, Engine: Engine, signal: AbortSignal) {
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
	const isPiped = file === PIPE;
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
function optionsOf(form: FormCommand["form"], given: Given) {
	const values = formTable(form).flatMap(({ field, name, option }) => {
		const text = given.get(name);
		return text === undefined ? [] : [[field, option.kind === "whole" ? numberOr(text) : text]];
	});
	return Object.fromEntries(values);
}
