// The text of --help, built from the tables of options.

import type { Engine } from "../run/run.js";
import { type Command, COMMANDS } from "./commands.js";
import { formOptions, GENERAL, type Option, runOptions, settingOptions } from "./options.js";

/** The help for the command as a whole. */
export function overview() {
	return lines(
		"gan-painter: a GAN that learns to paint. It trains here, and what comes of it is written to a file.",
		"",
		"  gan-painter COMMAND [--preset NAME] [--seed N] [--steps N] [--out FILE] …",
		"",
		...table(COMMANDS.map(({ name, what }) => [name, what])),
		"",
		'"gan-painter gif --help" names the options of gif, and so for each.',
	);
}

/** The help for one command. */
export function helpOf({ name, form, what, training }: Command, Engine: Engine) {
	const own = formOptions(form);
	return lines(
		`gan-painter ${name}: ${what}`,
		...section("What is written:", [...own, ...GENERAL]),
		...section("What runs:", runOptions(Engine, training)),
		...section("Its settings, the preset's if left out:", settingOptions(Engine)),
	);
}

function section(title: string, options: Option[]) {
	const rows = options.map(({ name, value, help }) => [`--${name}${value ? ` ${value}` : ""}`, help]);
	return ["", title, ...table(rows)];
}

/** Aligns rows in two columns. */
function table(rows: string[][]) {
	const width = Math.max(...rows.map(([first]) => first.length)) + 2;
	return rows.map(([first, second]) => `  ${first.padEnd(width)}${second}`);
}

function lines(...texts: string[]) {
	return `${texts.join("\n")}\n`;
}
