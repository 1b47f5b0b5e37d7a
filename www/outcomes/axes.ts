// What a map of outcomes may vary along its two axes, and the values of its columns and rows.

import type { Config, Engine } from "../run/run.js";
import { exponentOf, tenTo } from "./powers.js";

/** What a map varies. All but `hiddenUnits` and `artistSpan` are settings of that name. */
export const AXIS_NAMES = [
	"generatorLearningRate",
	"discriminatorLearningRate",
	"batchSize",
	"hiddenUnits",
	"ideas",
	"discriminatorSteps",
	"artistSpan",
] as const;
export type AxisName = (typeof AXIS_NAMES)[number];

/** The range that an axis shows at first, and the widest that it can show. */
export interface AxisKind {
	first: [from: number, to: number];
	widest: [from: number, to: number];
	/** Whether its values are whole numbers. Then a map has at most one column for each. */
	isWhole: boolean;
	/** Whether equal distances are equal factors. */
	isLogarithmic: boolean;
}

export const AXES: Record<AxisName, AxisKind> = {
	generatorLearningRate: rate(),
	discriminatorLearningRate: rate(),
	batchSize: whole(1, 256, 1024),
	hiddenUnits: whole(1, 256, 512),
	ideas: whole(1, 64, 64),
	discriminatorSteps: { ...whole(1, 20, 20), isLogarithmic: false },
	// How many times as far apart as at first the artist's two bounds are.
	artistSpan: { first: [0.1, 10], widest: [0.001, 1000], isWhole: false, isLogarithmic: true },
};

function rate(): AxisKind {
	return { first: [1e-5, 1e-1], widest: [1e-8, 1], isWhole: false, isLogarithmic: true };
}

function whole(from: number, to: number, most: number): AxisKind {
	return { first: [from, to], widest: [from, most], isWhole: true, isLogarithmic: true };
}

export interface Axis {
	name: AxisName;
	from: number;
	to: number;
}

/** The values of an axis in rising order, both ends among them: `most` of them, or fewer if they are whole numbers. */
export function valuesOf({ name, from, to }: Axis, most: number): number[] {
	const { isWhole, isLogarithmic } = AXES[name];
	const [first, last] = isLogarithmic ? [exponentOf(from), exponentOf(to)] : [from, to];
	const values = Array.from({ length: most }, (_, i) => {
		const at = first + (last - first) * (most === 1 ? 0 : i / (most - 1));
		const value = isLogarithmic ? tenTo(at) : at;
		return isWhole ? Math.round(value) : value;
	});
	return [...new Set(values)];
}

/**
 * The settings with one value of an axis.
 * @param config for `artistSpan` with both bounds, see `withBounds`
 */
export function withValue(config: Config, name: AxisName, value: number): Config {
	switch (name) {
		case "hiddenUnits": {
			const alike = (hidden: number[]) => hidden.map(() => value);
			const { generatorHidden, discriminatorHidden } = config;
			return { ...config, generatorHidden: alike(generatorHidden), discriminatorHidden: alike(discriminatorHidden) };
		}
		case "artistSpan": {
			const { lower = [], upper = [], ...artist } = config.artist;
			const wider = Array.from(upper, (height, i) => lower[i] + value * (height - lower[i]));
			return { ...config, artist: { ...artist, lower, upper: wider } };
		}
		default:
			return { ...config, [name]: value };
	}
}

/** The settings with the artist's bounds as numbers, also if they are the tutorial's, which a config may leave out. */
export function withBounds(Engine: Engine, config: Config): Config {
	const gan = new Engine(config);
	try {
		const [lower, upper] = [new Float32Array(config.points), new Float32Array(config.points)];
		gan.readBounds(lower, upper);
		return { ...config, artist: { ...config.artist, lower: Array.from(lower), upper: Array.from(upper) } };
	} finally {
		gan.free();
	}
}
