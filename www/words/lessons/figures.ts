// Numbers of a run, as the texts of the lessons write them.

import type { Facts } from "../../lessons/lesson.js";
import { GOALS } from "../../run/goals.js";
import { decimal, digitsBeside, NOTHING } from "../decimal.js";
import { grouped } from "../grouped.js";

export const step = (facts: Facts) => grouped(facts.step);
export const distance = ({ truth }: Facts) =>
	decimal(truth?.all.distance, truth ? digitsBeside(truth.all.distance, truth.limits.distance) : 0);
/** The limit below which the distance is healthy. It has three digits, because with two the distance 0.092 would seem to be above it. */
export const healthyDistance = ({ truth }: Facts) => decimal(truth?.limits.distance, 3);
export const batch = ({ config }: Facts) => grouped(config.batchSize);
export const variety = ({ truth }: Facts) => decimal(truth?.all.variety, 2);
export const leastVariety = ({ truth }: Facts) => decimal(truth?.limits.variety[0], 2);
export const mostVariety = ({ truth }: Facts) => decimal(truth?.limits.variety[1], 2);
export const artistVariety = ({ truth }: Facts) => decimal(truth?.all.artistVariety, 2);
export const accuracy = (facts: Facts) => decimal(facts.accuracy, 2);
export const score = (facts: Facts) => decimal(facts.score, 3);
/** The percentage of all points of the paintings that lie between the bounds. */
export const insidePercent = ({ truth }: Facts) => decimal(truth && 100 * truth.all.inside, 0);
/** The percentage of points that lie outside. */
export const outsidePercent = ({ truth }: Facts) => decimal(truth && 100 - 100 * truth.all.inside, 0);
/** The number of measured paintings whose nearest curve is beyond the bounds, where the artist never paints. */
export const beyond = ({ truth }: Facts) => (truth ? grouped(truth.u.filter((u) => u < 0 || u > 1).length) : NOTHING);
export const measured = ({ truth }: Facts) => (truth ? grouped(truth.u.length) : NOTHING);
/** The probabilities that D gives, on average, to the artist's paintings and to the painter's. */
export const real = ({ truth }: Facts) => decimal(truth?.realProbability, 2);
export const generated = ({ truth }: Facts) => decimal(truth?.generatedProbability, 2);
/** How much more D gives to the artist's paintings. */
export const lead = ({ truth }: Facts) => decimal(truth && truth.realProbability - truth.generatedProbability, 2);
/** The probability for the painter's paintings, as one in how many, if it is close to 0. */
export const generatedOneIn = ({ truth }: Facts) =>
	truth?.generatedProbability ? grouped(Number((1 / truth.generatedProbability).toPrecision(1))) : NOTHING;
export const painterRate = ({ config }: Facts) => plain(config.generatorLearningRate);
export const criticRate = ({ config }: Facts) => plain(config.discriminatorLearningRate);
/** The critic's learning rate as a multiple of the painter's. */
export const rateRatio = ({ config }: Facts) => times(config.discriminatorLearningRate, config.generatorLearningRate);
/** The painter's learning rate as a multiple of the critic's. */
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
