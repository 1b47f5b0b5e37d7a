// Of ten seeds: with a critic 200 times as fast, the distance at step 1,000 is 0.92 to 0.95 of the first one, and at step 4,000 the
// same within 0.002. The critic gives the painter's paintings less than one in 100,000. With a critic ten times as fast, the
// distance at step 1,000 is 0.05 to 0.11.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { strong: "stuck", wait: "stuck", "ten-times": "nearer" },
	says: {
		flat: ({ truth }) => truth !== undefined && truth.realProbability > 0.99 && truth.generatedProbability < 1e-4,
	},
	solution: [{ step: 0, change: { discriminatorLearningRate: 0.02 } }],
};
