// The command that makes the same run without a browser.

import { namesOf, writeRun } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import type { Run } from "../../run/run.js";
import { formName } from "../names.js";
import { OPTIONS, type Options } from "../options.js";
import { type FilmDraft, filmOptions, filmProblem } from "./film-draft.js";

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
 * @param film what its films show, where they differ from what the command does by itself
 */
export function commandOf(
	player: Player,
	name: CommandName,
	{ language, theme }: Pick<Options<"png">, "language" | "theme">,
	film: FilmDraft,
): Command | undefined {
	const { attributes, leavesOut } = writeRun(player);
	const run = player.run.peek();
	if (!run) {
		return undefined;
	}
	const from = leavesOut ? formName(player, "checkpoint") : undefined;
	const hasWords = name !== "csv" && name !== "checkpoint";
	const last = name === "png" || name === "checkpoint" ? run.stepCount : run.lastStep;
	const words = name === "gif" || name === "svg-film" ? filmWords(run, { ...film, kind: name }, leavesOut) : {};
	const options = {
		...(leavesOut ? { from } : namesOf(run, attributes)),
		// Of a run that has not begun, as far as it goes.
		steps: last === 0 ? undefined : last,
		language: hasWords && language !== OPTIONS.png.language.usual ? language : undefined,
		theme: hasWords && theme !== OPTIONS.png.theme.usual ? theme : undefined,
		...words,
		out: formName(player, name, undefined, words.steps),
	};
	const parts = Object.entries(options).flatMap(([option, value]) => wordOf(option, value));
	return { text: ["npx gan-painter", name, ...parts].join(" "), from };
}

type FilmWords = { [Name in "steps" | "from-step" | "frames" | "width" | "height"]?: number };

/** Nothing of fields that are wrong. */
function filmWords(run: Run, draft: FilmDraft, leavesOut: boolean): FilmWords {
	if (filmProblem(run, draft)) {
		return {};
	}
	const { from, to, frames, width, height } = filmOptions(run, draft);
	const usual = OPTIONS[draft.kind === "svg-film" ? draft.kind : "gif"];
	return {
		...(draft.written.to === undefined ? {} : { steps: to }),
		// A checkpoint begins where it was saved.
		"from-step": leavesOut || from === run.firstStep ? undefined : from,
		frames: frames === usual.frames.usual ? undefined : frames,
		width: width === usual.width.usual ? undefined : width,
		height: height === usual.height.usual ? undefined : height,
	};
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
