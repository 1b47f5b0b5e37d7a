// Of ten seeds: at step 3,000 both numbers are within 0.05 of their goals, and the variety is at most 0.007. From step 1,000 to
// 1,400 the mean a moves by 0.19 to 0.67. With the painter's rate 2e-3 from step 4,000 on, the tutorial's run has collapsed by step
// 5,140 at the latest. With its own rates it never does.

import { saysDone } from "../../../www/lessons/the-numbers-lie.js";

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { spread: { kind: "histogram", shares: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0] }, chase: "together" },
	says: {
		perfect: saysDone,
		"one-bar": (now) => saysDone(now) && now.truth?.verdict === "collapsed",
	},
	solution: [{ step: 4000, change: { generatorLearningRate: 0.002 } }],
};
