// Of ten seeds: the mean a of label 1 is 0.03 to 0.15 above that of label 0 at step 500, and 0.44 to 0.59 at step 5,000, where all
// runs are healthy except those between two words. The artist's difference is 0.5. With the painter's rate 2e-3 from step 5,000 on,
// each class has collapsed on its own curve by step 5,520. With the tutorial's rates, this never happens.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { early: "either", late: "lower" },
	says: {
		both: ({ truth }) => truth?.classes !== undefined && Math.abs(truth.classes[1].mean - truth.classes[0].mean) < 0.25,
		why: ({ truth }) => truth?.classes !== undefined && truth.classes[1].mean - truth.classes[0].mean > 0.35,
	},
	solution: [{ step: 5000, change: { generatorLearningRate: 0.002 } }],
};
