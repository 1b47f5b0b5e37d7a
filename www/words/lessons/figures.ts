// Numbers of a run, as the lessons' texts write them.

import type { Facts } from "../../lessons/lesson.js";
import { GOALS } from "../../run/goals.js";
import { decimal, digitsBeside, NOTHING } from "../decimal.js";
import { grouped } from "../grouped.js";

export const step = (facts: Facts) => grouped(facts.step);
export const distance = ({ truth }: Facts) =>
	decimal(truth?.all.distance, truth ? digitsBeside(truth.all.distance, truth.limits.distance) : 0);
/** Below it the distance is healthy. With two digits, 0.092 would seem to be above it. */
export const healthyDistance = ({ truth }: Facts) => decimal(truth?.limits.distance, 3);
export const batch = ({ config }: Facts) => grouped(config.batchSize);
export const variety = ({ truth }: Facts) => decimal(truth?.all.variety, 2);
export const leastVariety = ({ truth }: Facts) => decimal(truth?.limits.variety[0], 2);
export const mostVariety = ({ truth }: Facts) => decimal(truth?.limits.variety[1], 2);
export const artistVariety = ({ truth }: Facts) => decimal(truth?.all.artistVariety, 2);
export const accuracy = (facts: Facts) => decimal(facts.accuracy, 2);
export const score = (facts: Facts) => decimal(facts.score, 3);
/** Of all points of the paintings, how many in a hundred lie between the bounds. */
export const insidePercent = ({ truth }: Facts) => decimal(truth && 100 * truth.all.inside, 0);
/** And how many do not. */
export const outsidePercent = ({ truth }: Facts) => decimal(truth && 100 - 100 * truth.all.inside, 0);
/** Of the curves measured, those that are nearest to one that the artist never paints: beyond the bounds. */
export const beyond = ({ truth }: Facts) => (truth ? grouped(truth.u.filter((u) => u < 0 || u > 1).length) : NOTHING);
export const measured = ({ truth }: Facts) => (truth ? grouped(truth.u.length) : NOTHING);
/** What D says on average of the artist's paintings, and of the painter's. */
export const real = ({ truth }: Facts) => decimal(truth?.realProbability, 2);
export const generated = ({ truth }: Facts) => decimal(truth?.generatedProbability, 2);
/** By how much more it gives the artist's. */
export const lead = ({ truth }: Facts) => decimal(truth && truth.realProbability - truth.generatedProbability, 2);
/** The same of the painter's, where it is next to nothing: one in how many. */
export const generatedOneIn = ({ truth }: Facts) =>
	truth?.generatedProbability ? grouped(Number((1 / truth.generatedProbability).toPrecision(1))) : NOTHING;
export const painterRate = ({ config }: Facts) => plain(config.generatorLearningRate);
export const criticRate = ({ config }: Facts) => plain(config.discriminatorLearningRate);
/** How many times as fast as the painter the critic learns. */
export const rateRatio = ({ config }: Facts) => times(config.discriminatorLearningRate, config.generatorLearningRate);
/** How many times as fast as the critic the painter learns. */
export const painterRateRatio = ({ config }: Facts) =>
	times(config.generatorLearningRate, config.discriminatorLearningRate);

function times(rate: number, other: number) {
	return grouped(Number((rate / other).toPrecision(3)));
}

function plain(rate: number) {
	return rate < 1e-6 ? rate.toExponential() : String(rate);
}

export const accuracyGoal = decimal(GOALS.accuracy, 1);
export const scoreGoal = decimal(GOALS.score, 3);
