// A painter that sees nothing of the artist's work learns by the critic alone. Of ten seeds: a critic that has learnt nothing gives
// 0.39 to 0.63. With a frozen critic the distance grows to at least 1.4 times in 300 steps, and once the critic learns again, it is
// at most 0.16 by step 2,000.

/** Half-way between the bounds x² and 2x² + 1. */
const points = Array.from({ length: 15 }, (_, i) => 1.5 * (i / 7 - 1) ** 2 + 0.5);

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { artist: { kind: "curve", points }, opinion: "half", "sleeping-critic": "away" },
	says: {
		ideas: (now) => now.truth !== undefined && now.truth.all.distance > now.truth.limits.distance,
	},
	solution: [{ step: 300, change: { freeze: "none" } }],
};
