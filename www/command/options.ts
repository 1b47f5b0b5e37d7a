// The command's options in tables: its own, those of the run, the engine's settings, and those of a form.

import { attributeOf } from "../run/attribute-text.js";
import type { Engine, Setting } from "../run/run.js";
import { OPTIONS, type Option as FormOption } from "../share/options.js";
import type { FormName } from "./commands.js";

export interface Option {
	/** The option's name without its dashes. */
	name: string;
	/** The word for its value in --help; left out for a switch. */
	value?: keyof typeof KINDS;
	/** The short name, which is one letter. */
	short?: string;
	/** Whether an empty text is a valid value. */
	mayBeEmpty?: boolean;
	/** What the option is for, or what its value may be. */
	help: string;
	/** The sentence that refuses it, if this command has no use for it. Then --help does not name it. */
	refusal?: string;
}

/** What the words for values mean. */
export const KINDS = {
	FILE: "a file",
	N: "a whole number",
	X: "a number",
	"N,…": "whole numbers",
	"Y,…": "numbers",
	NAME: "a name",
	"I/N": "a part such as 2/3",
	ADDRESS: "an address",
};

/** Where the file of a form goes. */
export const OUTPUT: Option = {
	name: "out",
	value: "FILE",
	help: "the file to write, or - for the output; left out, its name tells the run",
};

/** What every command can say of itself. */
export const INFORMATION: Option[] = [
	{ name: "help", short: "h", help: "prints this, as -h does" },
	{ name: "version", help: "prints the version" },
];

/**
 * The options that say what to run, and how far.
 * @param steps the help of --steps
 * @param presets the presets that the command takes
 */
export function runOptions(Engine: Engine, steps: string, presets: string[] = Engine.presets()): Option[] {
	return [
		{ name: "preset", value: "NAME", help: oneOf(presets) },
		{ name: "steps", value: "N", help: steps },
		{
			name: "config",
			value: "FILE",
			help: "settings, as a JSON object or as json writes them; options take precedence",
		},
		{
			name: "events",
			value: "FILE",
			mayBeEmpty: true,
			help: "live changes in the place of the preset's: a file of JSON, or STEP_FIELD_VALUE, as in 300_loss_nonSaturating",
		},
		{
			name: "from",
			value: "FILE",
			help: "goes on from a checkpoint, or from networks of PyTorch; excludes --preset, --config, --events and all settings",
		},
	];
}

/** All settings of the engine, in the form that readPlan reads. */
export function settingOptions(Engine: Engine): Option[] {
	return Engine.settings().flatMap((setting) => optionsOf(setting, ""));
}

function optionsOf(setting: Setting, prefix: string): Option[] {
	const name = prefix + attributeOf(setting.name);
	switch (setting.kind) {
		case "object":
			return setting.settings.flatMap((inner) => optionsOf(inner, `${name}-`));
		case "flag":
			return [{ name, help: "switched on; =false switches it off" }];
		case "whole":
			return [{ name, value: "N", help: `a whole number from ${setting.least} to ${setting.most}` }];
		case "rate":
			return [{ name, value: "X", help: `a number above ${setting.above}, at most ${setting.most}` }];
		case "layers":
			return [
				{
					name,
					value: "N,…",
					mayBeEmpty: true,
					help: `at most ${setting.most} numbers from ${setting.units.join(" to ")}; none if empty`,
				},
			];
		case "curve":
			return [{ name, value: "Y,…", help: `a number from ${setting.heights.join(" to ")} for each point` }];
		case "choice":
			return [{ name, value: "NAME", help: oneOf(setting.names) }];
	}
}

/** Names that differ from the form's, because the run's --from is a file, and its --steps are those to train to. */
const RENAMED: Record<string, string> = { from: "fromStep", to: "toStep", steps: "nextSteps" };

/** The options that decide how a form is made. */
export function formOptions(form: FormName): Option[] {
	return formTable(form).map(({ name, option }) => ({ name, ...inWords(option) }));
}

function inWords(option: FormOption): Omit<Option, "name"> {
	const { help, usual } = option;
	const otherwise = usual === undefined || usual === "" ? "" : `; ${usual} if left out`;
	switch (option.kind) {
		case "whole":
			return { value: "N", help: help + rangeOf(option) + otherwise };
		case "name":
			return { value: "NAME", help: `${help}: ${oneOf(option.names)}${otherwise}` };
		case "text":
			return { value: "ADDRESS", help: help + otherwise };
	}
}

/** The allowed range; empty without a real limit, because the help then says what limits it. */
function rangeOf({ least, most }: { least: number; most: number }) {
	return most === Number.MAX_SAFE_INTEGER ? "" : `, ${least} to ${most}`;
}

/** A form's options by the names that the command gives them. */
export function formTable(form: FormName) {
	return Object.entries<FormOption>(OPTIONS[form]).map(([field, option]) => ({
		field,
		name: attributeOf(RENAMED[field] ?? field),
		option,
	}));
}

function oneOf(names: readonly string[]) {
	return `one of ${names.join(", ")}`;
}
