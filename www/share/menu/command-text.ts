// The command that makes the same run without a browser.

import { namesOf, writeRun } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import type { Run } from "../../run/run.js";
import { formName } from "../names.js";
import { OPTIONS, type Options } from "../options.js";
import { type FilmDraft, filmOptions, filmProblem } from "./film-draft.js";

/** The commands that the menu offers. */
export const COMMANDS = ["gif", "svg-film", "png", "csv", "checkpoint"] as const;
export type CommandName = (typeof COMMANDS)[number];

interface Command {
	text: string;
	/** The file from which the command goes on, if settings alone do not make the run. */
	from: string | undefined;
}

/**
 * The command; undefined while there is no run. It changes whenever the player has something new to show.
 * @param look the language and the theme of its pictures
 * @param film the choices for its films, which are written if they differ from the command's defaults
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
		// For a run that has not begun, the command goes to the default end.
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

/** The options of a film; none if a field is wrong. */
function filmWords(run: Run, draft: FilmDraft, leavesOut: boolean): FilmWords {
	if (filmProblem(run, draft)) {
		return {};
	}
	const { from, to, frames, width, height } = filmOptions(run, draft);
	const usual = OPTIONS[draft.kind === "svg-film" ? draft.kind : "gif"];
	return {
		...(draft.written.to === undefined ? {} : { steps: to }),
		// A command that starts from a checkpoint begins where that was saved.
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
	// Lists may have commas as well. Terminals need no quotes for them.
	const text = String(value).replaceAll(" ", ",");
	// A number below zero would look like another option.
	return [/^(-|$)/.test(text) ? `--${option}=${text}` : `--${option} ${text}`];
}
