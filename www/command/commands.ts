// The commands. Those of one run make the form of file that they are named after, but for train.

import { FORMS } from "../share/forms.js";

export type FormName = keyof typeof FORMS;

/** The file of each form, in the words of --help. */
const WHAT: Record<FormName, string> = {
	gif: "the training as a film, an animated GIF",
	"svg-film": "the training as a film, an animated SVG of a few kilobytes",
	png: "the picture, or a chart, at the last step, as a PNG",
	svg: "the picture, or a chart, at the last step, as an SVG",
	csv: "the numbers on the way, as a table",
	json: "the numbers on the way as JSON, with settings, events and state hash",
	paintings: "the paintings of the last step, as a table",
	histogram: "what the painter paints beside what the artist paints, as a table",
	checkpoint: "the whole run, as a safetensors file that --from and PyTorch read",
	pytorch: "a PyTorch script that trains this run",
	notebook: "the same as a Jupyter notebook",
	batches: "the batches of the steps that come next, as a safetensors file that the script's --batches reads",
};

/** What --steps is for: where the run is trained to at the end or only if asked, or a program's own last step, without training. */
export type Training = keyof typeof STEPS;

/** The help of --steps. */
export const STEPS = {
	"to the end": "the step to train to; left out, a film's --to-step, or the preset's last, or a checkpoint's own",
	"if asked":
		"the step to train to first; left out, the run stays where it begins: at 0, or at a checkpoint's own step",
	none: "the program's last step, its STEPS; left out, the preset's last, or a checkpoint's own if that is later",
};

const TRAINING: Partial<Record<FormName, Training>> = { pytorch: "none", notebook: "none", batches: "if asked" };

/** A command that makes a form of file of one run. */
export interface FormCommand {
	kind: "form";
	name: string;
	form: FormName;
	what: string;
	training: Training;
}

/** A command for maps of outcomes, which are made of many runs. */
interface MapCommand {
	kind: "map" | "merge";
	name: string;
	what: string;
}

export type Command = FormCommand | MapCommand;

export const COMMANDS: Command[] = [
	...(Object.keys(WHAT) as FormName[]).map((form) => command(form, form, WHAT[form])),
	command("train", "checkpoint", "the whole run, as a safetensors file; another name for checkpoint"),
	{ kind: "map", name: "map", what: "a map of outcomes: how runs at many pairs of learning rates end, as a table" },
	{ kind: "merge", name: "map merge", what: "one map of the parts that map --shard has made" },
];

function command(name: string, form: FormName, what: string): FormCommand {
	return { kind: "form", name, form, what, training: TRAINING[form] ?? "to the end" };
}

/** The command that these words begin with, and the words after it; throws one sentence if there is none. */
export function findCommand(words: string[]): { command: Command; rest: string[] } {
	const named = (command: Command) => command.name.split(" ").every((word, i) => word === words[i]);
	const command = COMMANDS.findLast(named);
	if (!command) {
		const given = words.length === 0 ? "nothing" : JSON.stringify(words[0]);
		const names = COMMANDS.filter(({ name }) => !name.includes(" ")).map(({ name }) => name);
		throw new Error(`the first word must be one of ${names.join(", ")}, but ${given} was given; --help says more`);
	}
	return { command, rest: words.slice(command.name.split(" ").length) };
}
