// The frames of a film: what a run shows at steps on its way. This does not depend on the kind of file.

import { DEFAULT_SHOWN, type Shown } from "../run/plan.js";
import type { Player } from "../run/player.js";
import { liveRunOf } from "./live.js";
import { formName } from "./names.js";
import { type FilmOptions, OPTIONS, rangeOf } from "./options.js";
import { type Shot, shotOf } from "./shot.js";
import { visit, type Work } from "./visit.js";

/** Milliseconds for each frame, and for the last one. */
export const FRAME = 40;
export const LAST_FRAME = 2000;

/**
 * The number of paintings of the batch beside the painting. All of them change at each step, so each makes a GIF of 200 frames some
 * 140 KB larger. The tutorial's 10,000 steps take 0.49 MB without any, 0.90 MB with three, and 2.8 MB with all 63 and the arrows.
 */
const OTHERS = 3;
const SHOWN: Shown = { ...DEFAULT_SHOWN, advice: "none" };

/** The size at which a unit of the drawing is a pixel. Larger films have larger words. */
const USUAL_SIZE = { width: OPTIONS.gif.width.usual, height: OPTIONS.gif.height.usual };

/** Pixels per unit of the drawing in a film of this size. */
export function scaleOf({ width, height }: Pick<FilmOptions, "width" | "height">) {
	return Math.max(Math.min(width / USUAL_SIZE.width, height / USUAL_SIZE.height), 1);
}

type Range = Pick<FilmOptions, "from" | "to">;

/** The name of the film's file, with the film's last step. */
export function filmName(player: Player, range: Range, form: "gif" | "svg-film") {
	return formName(player, form, "picture", rangeOf(liveRunOf(player), range).to);
}

/** Evenly spaced steps, one for each frame. There are fewer frames if the range has fewer steps. */
export function filmSteps(from: number, to: number, frames: number) {
	const ways = Math.min(frames - 1, to - from);
	return ways === 0 ? [from] : Array.from({ length: ways + 1 }, (_, i) => from + Math.round((i * (to - from)) / ways));
}

/**
 * Calls `use` with each frame's shot, in order. The next shot is taken once the call is done.
 * @param use is also told whether this is the last frame
 * @returns the first shot and the last one
 */
export async function eachShot(
	player: Player,
	options: Range & Pick<FilmOptions, "frames">,
	work: Work,
	use: (shot: Shot, isLast: boolean) => void | Promise<void>,
) {
	const run = liveRunOf(player);
	const { from, to } = rangeOf(run, options);
	const steps = filmSteps(from, to, options.frames);
	const ends: Shot[] = [];
	await visit(run, steps, work, (copy, index) => {
		const { scene, ...others } = shotOf(copy, SHOWN);
		// Earlier paintings are left out. They depend on the kept moments, but the film must be the same whichever way the run went.
		const paintings = scene.paintings.subarray(0, (1 + OTHERS) * scene.lower.length);
		const shot = { ...others, scene: { ...scene, paintings, earlier: [], arrows: undefined } };
		const isLast = index === steps.length - 1;
		if (index === 0 || isLast) {
			ends.push(shot);
		}
		return use(shot, isLast);
	});
	return { first: ends[0], last: ends[ends.length - 1] };
}
