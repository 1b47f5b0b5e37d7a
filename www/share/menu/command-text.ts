// The command that makes the same run without a browser.

import { writeRun } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import { formName } from "../names.js";
import { OPTIONS, type Options } from "../options.js";

/** Those that are offered. */
export const COMMANDS = ["gif", "svg-film", "png", "csv", "checkpoint"] as const;
export type CommandName = (typeof COMMANDS)[number];

interface Command {
	text: string;
	/** The file that the command goes on from, where settings alone do not make the run. */
	from: string | undefined;
}

/**
 * Undefined as long as there is no run. It is another one whenever the player has something new to show.
 * @param look of its pictures
 */
export function commandOf(
	player: Player,
	name: CommandName,
	{ language, theme }: Pick<Options<"png">, "language" | "theme">,
): Command | undefined {
	const { attributes, leavesOut } = writeRun(player);
	const run = player.run.peek();
	if (!run) {
		return undefined;
	}
	const { preset, seed: _seed, until: _until, step: _step, speed: _speed, ...settings } = attributes;
	const from = leavesOut ? formName(player, "checkpoint") : undefined;
	const hasWords = name !== "csv" && name !== "checkpoint";
	const last = name === "png" || name === "checkpoint" ? run.stepCount : run.lastStep;
	const options = {
		...(leavesOut ? { from } : { preset, seed: run.config.seed, ...settings }),
		// Of a run that has not begun, as far as it goes.
		steps: last === 0 ? undefined : last,
		language: hasWords && language !== OPTIONS.png.language.usual ? language : undefined,
		theme: hasWords && theme !== OPTIONS.png.theme.usual ? theme : undefined,
		out: formName(player, name),
	};
	const words = Object.entries(options).flatMap(([option, value]) => wordOf(option, value));
	return { text: ["npx gan-painter", name, ...words].join(" "), from };
}

function wordOf(option: string, value: unknown) {
	if (value === undefined) {
		return [];
	}
	if (typeof value === "boolean") {
		return [value ? `--${option}` : `--${option}=false`];
	}
	// Lists may have commas, too, which a terminal takes as they are.
	const text = String(value).replaceAll(" ", ",");
	// A number below zero would be taken for another option.
	return [/^(-|$)/.test(text) ? `--${option}=${text}` : `--${option} ${text}`];
}
