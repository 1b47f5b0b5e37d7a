// Names of files that say which run it is.

import type { Player } from "../run/player.js";
import type { OPTIONS, Picture } from "./options.js";

/** The ending of each form's file, and what its name says it contains, but for the video. A picture's name says what it shows. */
const PARTS = {
	gif: ["gif"],
	"svg-film": ["svg", "film"],
	png: ["png"],
	svg: ["svg"],
	csv: ["csv", "numbers"],
	json: ["json"],
	paintings: ["csv", "paintings"],
	histogram: ["csv", "histogram"],
	checkpoint: ["safetensors"],
	pytorch: ["py"],
	notebook: ["ipynb"],
	batches: ["safetensors", "batches"],
} as const satisfies Record<Exclude<keyof typeof OPTIONS, "video">, readonly [string, string?]>;

/**
 * The name of a form's file.
 * @param of the content of a picture
 * @param step the step on show, if left out
 */
export function formName(player: Player, form: keyof typeof PARTS, of: Picture = "picture", step?: number) {
	const [extension, what = of === "picture" ? "" : of]: readonly [string, string?] = PARTS[form];
	return fileName(player, extension, what, step);
}

/**
 * A name such as gan-painter-mode-collapse-seed7-step2000.gif. A run that began with a file has "file" in place of its preset.
 * @param what the part of the run, such as "numbers"
 * @param step the step on show, if left out
 */
export function fileName(player: Player, extension: string, what = "", step = player.run.peek()?.stepCount) {
	const { preset, start } = player.plan.peek();
	const parts = [
		`gan-painter-${start ? "file" : preset}`,
		`seed${player.run.peek()?.config.seed}`,
		`step${step}`,
		what,
	];
	return `${parts.filter((part) => part !== "").join("-")}.${extension}`;
}
