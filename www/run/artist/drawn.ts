// An artist as somebody draws it, and what the engine says of it.

import { isRefusal } from "../../engine/problems.js";
import { shortest } from "../attributes.js";
import type { Config, Engine, Run } from "../run.js";
import { resampled, rounded } from "./curve.js";

export const BOUNDS = ["upper", "lower"] as const;
export type Bound = (typeof BOUNDS)[number];
export type Distribution = NonNullable<Config["artist"]["distribution"]>;
export const DISTRIBUTIONS = ["uniform", "twoModes"] as const satisfies readonly Distribution[];

/** Two bounds with equally many points, and how the artist chooses between them. */
export interface Drawn {
	lower: readonly number[];
	upper: readonly number[];
	distribution: Distribution;
}

/** The engine's artist whose bounds a run has if its settings name none. */
const DEFAULT = "tutorial";

/** More points can't be told apart under a finger. */
const MOST_POINTS = 64;

/** How many points a drawing may have. */
export function pointLimits({ table }: Run) {
	const setting = table.find(({ name }) => name === "points") as { least: number; most: number };
	return { least: setting.least, most: Math.min(setting.most, MOST_POINTS) };
}

/** The artist of a run. The numbers have the fewest digits that mean the same to the engine. */
export function artistOf({ lower, upper, config: { artist } }: Run): Drawn {
	return { lower: shortest(lower), upper: shortest(upper), distribution: artist.distribution ?? "uniform" };
}

/** The engine's artist of this name. */
export function named(Engine: Engine, name: string, points: number): Drawn {
	const { lower, upper, distribution } = Engine.artist(name, points);
	return { lower: shortest(lower), upper: shortest(upper), distribution };
}

/** The name of the engine's artist with these bounds; undefined if it has none like it. */
export function nameOf(Engine: Engine, { lower, upper }: Drawn) {
	return Engine.artists().find((name) => {
		const its = Engine.artist(name, lower.length);
		return isSameCurve(its.lower, lower) && isSameCurve(its.upper, upper);
	});
}

/** Whether the engine, which computes in float32, takes both for the same curve. */
function isSameCurve(one: ArrayLike<number>, other: readonly number[]) {
	return other.every((height, p) => Math.fround(height) === Math.fround(one[p]));
}

/** Whether the engine takes both for the same artist. */
export function isSameArtist(one: Drawn, other: Drawn) {
	return (
		one.lower.length === other.lower.length &&
		one.distribution === other.distribution &&
		isSameCurve(one.lower, other.lower) &&
		isSameCurve(one.upper, other.upper)
	);
}

/** What a drawing was before its number of points was changed. */
const origins = new WeakMap<Drawn, Drawn>();

/**
 * The same artist with another number of points. If it is one of the engine's, the engine makes it anew. A drawing whose points are made
 * fewer, and then more, gets its shape back.
 */
export function withPoints(Engine: Engine, drawn: Drawn, points: number, grain: number): Drawn {
	const origin = origins.get(drawn) ?? drawn;
	const next = withPointsOf(Engine, origin, points, grain);
	origins.set(next, origin);
	return next;
}

function withPointsOf(Engine: Engine, drawn: Drawn, points: number, grain: number): Drawn {
	const name = nameOf(Engine, drawn);
	if (name !== undefined) {
		return { ...named(Engine, name, points), distribution: drawn.distribution };
	}
	const [lower, upper] = [drawn.lower, drawn.upper].map((bound) => rounded(resampled(bound, points), grain, bound));
	return { ...drawn, lower, upper };
}

/** The settings with which a run learns from this artist. */
export function settingsOf(Engine: Engine, drawn: Drawn): Pick<Config, "points" | "artist"> {
	const { lower, upper, distribution } = drawn;
	const artist =
		nameOf(Engine, drawn) === DEFAULT ? { distribution } : { lower: [...lower], upper: [...upper], distribution };
	return { points: lower.length, artist };
}

/** The engine's sentence about an artist that it refuses; undefined if it takes this one. */
export function refusalOf(Engine: Engine, drawn: Drawn) {
	const small = { batchSize: 1, generatorHidden: [], discriminatorHidden: [] };
	try {
		new Engine({ ...small, ...settingsOf(Engine, drawn) }).free();
		return undefined;
	} catch (error) {
		if (isRefusal(error)) {
			return error.message;
		}
		throw error;
	}
}
