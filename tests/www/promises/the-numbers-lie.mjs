// Of ten seeds: at step 1,000 both numbers are within 0.05 of their goals, and the distance is 0.12 to 0.24, where 0.09 is healthy.
// At step 3,000 all are healthy, their a form a hill between 1 and 2, and 0.09 to 0.18 of them would have to move to make the hill
// below. With a critic that is frozen at step 1,000, the distance at step 2,000 is at least 1.6 times as large, and D accuracy is
// the same within 0.006. The distance reaches 0.3 by step 2,120 at the latest. If both keep learning, it is at most 0.26 from step
// 1,000 to 4,000.

import { saysDone } from "../../../www/lessons/the-numbers-lie.js";

/** Ten bars from a = 0.5 to 2.5, with a hill from 1 to 2. */
const shares = [0, 0, 0.12, 0.2, 0.24, 0.2, 0.14, 0.08, 0.02, 0];

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { "two-numbers": "rough", spread: { kind: "histogram", shares }, asleep: "worse" },
	says: {
		truth: (now) => saysDone(now) && now.truth?.verdict === "learning",
		done: (now) => saysDone(now) && now.truth?.verdict === "healthy",
	},
	solution: [{ step: 1000, change: { freeze: "discriminator" } }],
};
