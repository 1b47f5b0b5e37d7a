// Names of files that tell the run.

import type { Player } from "../run/player.js";
import type { OPTIONS, Picture } from "./options.js";

/** Of each form but the video, what its files end with, and what they say of the run; of a picture that is what it shows. */
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
} as const satisfies Record<Exclude<keyof typeof OPTIONS, "video">, readonly [string, string?]>;

/**
 * The name of a form's file.
 * @param of of a picture
 * @param step the one on show, if left out
 */
export function formName(player: Player, form: keyof typeof PARTS, of: Picture = "picture", step?: number) {
	const [extension, what = of === "picture" ? "" : of]: readonly [string, string?] = PARTS[form];
	return fileName(player, extension, what, step);
}

/**
 * Such as gan-painter-mode-collapse-seed7-step2000.gif; a run that began with a file is not its preset's.
 * @param what of the run, such as "numbers"
 * @param step the one on show, if left out
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
