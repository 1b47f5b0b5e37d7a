// What the engine says of the inside of the critic, for one curve.

import { unlessRefused } from "../../engine/problems.js";
import type { Run } from "../../run/run.js";
import { firstWeightsOf } from "../first-weights.js";
import type { OwnCurve } from "../own-curve.js";

/** The most patterns and terms that are shown one by one. */
const MOST = 8;
/** The line from the artist's nearest curve, at 0, over the painting or the reader's curve, at 1. */
export const WAY = { from: 0, to: 2, places: 101 };

/** Which curve is judged. */
export type Choice = "painting" | "nearest" | "own";

/** The weights of a unit of the first layer. */
export interface Pattern {
	unit: number;
	/** The unit's weight onwards. */
	strength: number;
	/** One weight for each point. */
	points: Float32Array;
	/** In a conditional run, the weight of the label. */
	label: number | undefined;
}

/** What the critic makes of a curve. */
export interface Sum {
	/** The units with the largest terms. Without hidden layers, the inputs. */
	units: Float32Array;
	/** The bias, the units' terms, and the sum of all others. */
	terms: Float32Array;
	/** The number of all units. */
	count: number;
	logit: number;
	probability: number;
}

export type Inside = ReturnType<typeof askAll>;

/** A curve that can be judged, with its label in a conditional run. */
interface Subject {
	curve: Float32Array;
	label: number | undefined;
}

/** The reader's curve. Undefined if there is none, or if it was drawn for a run with another number of points. */
export function ownOf({ config, classes }: Run, own: OwnCurve | undefined): Subject | undefined {
	return own?.curve.length === config.points ? { curve: own.curve, label: classes && own.label } : undefined;
}

/** The a of the artist's curve that is nearest to this one. Undefined if the numbers are beyond float32. */
export function nearestTo(run: Run, { curve, label }: Subject) {
	const u = unlessRefused(() => run.gan.readLine(curve, label, 0, 1, new Float32Array(2), new Float32Array(2)));
	return u === undefined ? undefined : 1 + u;
}

/**
 * Undefined if the numbers are beyond float32.
 * @param isNearest whether the artist's nearest curve is judged instead
 */
export function askInside(run: Run, subject: Subject, isNearest: boolean) {
	return unlessRefused(() => askAll(run, subject, isNearest));
}

function askAll(run: Run, subject: Subject, isNearest: boolean) {
	const { config } = run;
	const { label } = subject;
	const way = askWay(run, subject.curve, label);
	const curve = isNearest ? run.curve(way.u) : subject.curve;
	return {
		way,
		curve,
		depth: config.discriminatorHidden.length,
		patterns: askPatterns(run),
		sum: askSum(run, curve, label),
		/** Outputs of the first and of the last hidden layer. */
		outputs: [0, config.discriminatorHidden.length - 1].map((layer) => askOutputs(run, layer, curve, label)),
	};
}

function askWay({ gan }: Run, painting: Float32Array, label: number | undefined) {
	const { from, to, places } = WAY;
	const probabilities = new Float32Array(places);
	const u = gan.readLine(painting, label, from, to, new Float32Array(places), probabilities);
	return { u, probabilities };
}

/** All patterns, the strongest first. */
function askPatterns(run: Run): Pattern[] {
	const { points } = run.config;
	return firstWeightsOf(run, "discriminator").map(({ unit, strength, weights }) => ({
		unit,
		strength,
		points: weights.subarray(0, points),
		label: weights.at(points),
	}));
}

function askSum({ gan }: Run, curve: Float32Array, label: number | undefined): Sum {
	const count = gan.insideCounts.terms;
	const shown = Math.min(count, MOST);
	const [units, terms] = [new Float32Array(shown), new Float32Array(shown + 2)];
	const logit = gan.readTerms(curve, label, units, terms);
	return { units, terms, count, logit, probability: gan.judge(curve, label) };
}

/** What the units of a hidden layer make of the curve. Empty if there is no such layer. */
function askOutputs({ gan, config }: Run, layer: number, curve: Float32Array, label: number | undefined) {
	const outputs = new Float32Array(config.discriminatorHidden[layer] ?? 0);
	if (outputs.length > 0) {
		gan.readActivations("discriminator", layer, curve, label, outputs);
	}
	return outputs;
}

/** The patterns that are shown one by one. */
export function strongestOf({ patterns }: Inside) {
	return patterns.slice(0, MOST);
}
