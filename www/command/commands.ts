// The commands. Each one but train makes a form of file from a run.

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
};

export interface Command {
	name: string;
	form: FormName;
	what: string;
}

export const COMMANDS: Command[] = [
	...(Object.keys(WHAT) as FormName[]).map((form) => ({ name: form, form, what: WHAT[form] })),
	{ name: "train", form: "checkpoint", what: "the whole run, as a safetensors file; another name for checkpoint" },
];

/** The command of this name; throws one sentence if there is none. */
export function findCommand(name: string | undefined): Command {
	const command = COMMANDS.find((command) => command.name === name);
	if (!command) {
		const given = name === undefined ? "nothing" : JSON.stringify(name);
		const names = COMMANDS.map(({ name }) => name).join(", ");
		throw new Error(`the first word must be one of ${names}, but ${given} was given; --help says more`);
	}
	return command;
}
