// Of ten seeds: the mean a of label 1 is 0.03 to 0.15 above that of label 0 at step 500, and 0.44 to 0.59 at step 5,000, where all are
// healthy but those between two words; 0.5 is the artist's. With the painter's rate 2e-3 from step 5,000 on each class has collapsed on a
// curve of its own by step 5,520; with the tutorial's rates it never does.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { early: "either", late: "lower" },
	says: {
		both: ({ truth }) => truth?.classes !== undefined && Math.abs(truth.classes[1].mean - truth.classes[0].mean) < 0.25,
		why: ({ truth }) => truth?.classes !== undefined && truth.classes[1].mean - truth.classes[0].mean > 0.35,
	},
	solution: [{ step: 5000, change: { generatorLearningRate: 0.002 } }],
};
