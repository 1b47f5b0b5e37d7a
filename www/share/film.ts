// The frames of a film: what there is to see of a run at steps on its way, whichever file is made of it.

import { DEFAULT_SHOWN, type Shown } from "../run/plan.js";
import type { Player } from "../run/player.js";
import { liveRunOf } from "./live.js";
import { formName } from "./names.js";
import { type FilmOptions, OPTIONS, rangeOf } from "./options.js";
import { type Shot, shotOf } from "./shot.js";
import { visit, type Work } from "./visit.js";

/** Milliseconds that each frame stands, and the last one. */
export const FRAME = 40;
export const LAST_FRAME = 2000;

/**
 * Of the batch a film has so many others beside the painting. All of them are new at each step, so that each makes a GIF of 200 frames
 * some 140 KB larger: the tutorial's 10,000 steps are 0.49 MB without any, 0.90 MB with three, and 2.8 MB with all 63 and the arrows.
 */
const OTHERS = 3;
const SHOWN: Shown = { ...DEFAULT_SHOWN, advice: "none" };

/** At this size a unit of the drawing is a pixel; larger films have larger words. */
const USUAL_SIZE = { width: OPTIONS.gif.width.usual, height: OPTIONS.gif.height.usual };

/** Pixels to a unit of the drawing in a film of this size. */
export function scaleOf({ width, height }: Pick<FilmOptions, "width" | "height">) {
	return Math.max(Math.min(width / USUAL_SIZE.width, height / USUAL_SIZE.height), 1);
}

type Range = Pick<FilmOptions, "from" | "to">;

/** It tells the step that the film comes to. */
export function filmName(player: Player, range: Range, form: "gif" | "svg-film") {
	return formName(player, form, "picture", rangeOf(liveRunOf(player), range).to);
}

/** As many steps as a film has frames, evenly from one to the other: fewer if there are not so many. */
export function filmSteps(from: number, to: number, frames: number) {
	const ways = Math.min(frames - 1, to - from);
	return ways === 0 ? [from] : Array.from({ length: ways + 1 }, (_, i) => from + Math.round((i * (to - from)) / ways));
}

/**
 * Has each frame's shot used, in their order. The next one is taken once it is done.
 * @param use told also whether it is the last frame
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
		// Earlier paintings depend on which moments were kept: a film is the same whichever way the run went.
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
