// Of ten seeds: without the strongest stroke, the tutorial's variety at step 3,000 is 0.97 to 1.02 times what it was, and no unit is
// never on. In the collapse at most one of 128 units is never on at step 100, 114 to 128 at step 1,000, and 120 to 128 at step 3,050. Then
// the variety is at most 0.007. With a tenth of the painter's rate from step 3,000 on, it is at most 0.023 at step 4,000. With that
// rate from step 100 on, the painter is healthy at step 1,440 to 2,980. With its own rate it is not, up to step 4,000.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: {
		"one-less": "hardly",
		"how-many": "most",
		map: "flat",
		"too-late": "stays",
		when: "most",
	},
	says: {
		"one-less": (now) => now.truth?.verdict === "healthy" && now.strokes?.never === 0,
		"how-many": (now) => now.truth?.verdict === "collapsed",
		when: (_, before) => before.strokes?.never <= 1 && before.truth?.verdict === "runAway",
	},
	solution: [{ step: 100, change: { generatorLearningRate: 0.0005 } }],
};
