// What the judges of several lessons are made of.

import { nearestA } from "../run/nearest.js";
import type { Facts, Guess, Judge } from "./lesson.js";

/** The reply where a run goes another way than nearly all do, so that what the lesson says of it would be false. */
export const UNUSUAL = "unusual";

/**
 * Judges a choice: the reply has the name of what was chosen.
 * @param usual the choice that is right in nearly every run
 * @param cameAs the one that is right in this run; undefined if none is
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

/** How many times as far from the artist the painter is as it was; undefined where one of both was not measured. */
export function distanceRatio({ truth: now }: Facts, { truth: then }: Facts) {
	return now && then && now.all.distance / then.all.distance;
}

/** How far apart two curves are: the root of the mean square over their points. */
export function apart(one: ArrayLike<number>, other: ArrayLike<number>) {
	const squares = Array.from(one, (y, i) => (y - other[i]) ** 2);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** Of the artist's curves lower + u·(upper − lower) the one that is nearest to these points: its u, and how far it is. */
export function nearestCurve(points: readonly number[], lower: Float32Array, upper: Float32Array) {
	const u = nearestA({ lower, upper }, points) - 1;
	const curve = lower.map((y, i) => y + u * (upper[i] - y));
	return { u, residual: apart(points, curve) };
}
