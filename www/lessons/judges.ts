// Parts that the judges of several lessons share.

import { nearestA } from "../run/nearest.js";
import type { Facts, Guess, Judge } from "./lesson.js";

/** The reply if a run differs from nearly all others, so that the lesson's text about it would be false. */
export const UNUSUAL = "unusual";

/**
 * Judges a choice. The reply has the name of the choice.
 * @param usual the choice that is right in nearly every run
 * @param cameAs the choice that is right in this run, or undefined if none is
 */
export function byChoice(usual: string, cameAs: (came: Facts, before: Facts) => string | undefined): Judge {
	return (guess, came, before) => {
		const [choice, right] = [chosen(guess), cameAs(came, before)];
		return { isRight: choice === right, reply: right === usual ? choice : UNUSUAL };
	};
}

function chosen(guess: Guess) {
	return guess.kind === "choice" ? guess.choice : "";
}

/** The painter's distance from the artist, divided by its earlier distance. Undefined if either was not measured. */
export function distanceRatio({ truth: now }: Facts, { truth: then }: Facts) {
	return now && then && now.all.distance / then.all.distance;
}

/** The distance between two curves: the root mean square of their difference over all points. */
export function apart(one: ArrayLike<number>, other: ArrayLike<number>) {
	const squares = Array.from(one, (y, i) => (y - other[i]) ** 2);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** The u of the artist's curve lower + u·(upper − lower) that is nearest to these points, and the distance from it. */
export function nearestCurve(points: readonly number[], lower: Float32Array, upper: Float32Array) {
	const u = nearestA({ lower, upper }, points) - 1;
	const curve = lower.map((y, i) => y + u * (upper[i] - y));
	return { u, residual: apart(points, curve) };
}
