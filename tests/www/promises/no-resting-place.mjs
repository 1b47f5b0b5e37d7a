// Of ten seeds, with the painter frozen at step 10,000: at step 11,000 the critic is right on 92 to 100 % of all paintings, while D
// accuracy is 0.52 to 0.56. At step 14,000 D accuracy is 0.72 to 0.89. With a critic ten times as fast, it is 0.83 to 0.95 at step
// 10,500. With the critic frozen instead, none is healthy at step 20,000. With the same rates, the critic becomes too strong
// between steps 12,420 and 14,520. If nobody is frozen, this does not happen up to step 18,000.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { "painter-stops": "nearly", "goes-on": "up", faster: "sure", "critic-stops": "loses" },
	says: { perfect: ({ truth }) => truth?.verdict === "healthy" },
	solution: [{ step: 10_000, change: { freeze: "generator" } }],
};
