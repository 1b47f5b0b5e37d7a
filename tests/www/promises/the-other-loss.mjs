// Of ten seeds, all stuck at step 2,000 at a distance of 0.45 to 0.61: a slower critic changes the distance by less than 0.002 in
// 1,000 steps. With the other loss it is 0.16 to 0.21 at step 2,300, and 0.12 to 0.22 at step 6,000, where none is healthy.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { "slow-down": "stuck", switch: "nearer", settle: "near" },
	says: {
		stuck: ({ truth }) => truth?.verdict === "criticTooStrong",
		why: ({ truth }) => truth !== undefined && truth.generatedProbability < 1e-4,
	},
	solution: [{ step: 2000, change: { loss: "nonSaturating" } }],
};
