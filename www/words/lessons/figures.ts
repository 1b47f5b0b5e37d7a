// Numbers of a run, as the lessons' texts write them.

import type { Facts } from "../../lessons/lesson.js";
import { GOALS } from "../../run/goals.js";
import { decimal } from "../decimal.js";
import { grouped } from "../grouped.js";

export const step = (facts: Facts) => grouped(facts.step);
export const distance = ({ truth }: Facts) => decimal(truth?.all.distance, 2);
export const healthyDistance = ({ truth }: Facts) => decimal(truth?.limits.distance, 2);
export const variety = ({ truth }: Facts) => decimal(truth?.all.variety, 2);
export const artistVariety = ({ truth }: Facts) => decimal(truth?.all.artistVariety, 2);
export const accuracy = (facts: Facts) => decimal(facts.accuracy, 2);
export const score = (facts: Facts) => decimal(facts.score, 3);
/** Of all points of the paintings, how many in a hundred lie between the bounds. */
export const insidePercent = ({ truth }: Facts) => decimal(truth && 100 * truth.all.inside, 0);
export const accuracyGoal = decimal(GOALS.accuracy, 1);
export const scoreGoal = decimal(GOALS.score, 3);
