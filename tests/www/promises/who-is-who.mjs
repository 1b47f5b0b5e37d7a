// Whoever sees nothing of the artist's learns by the critic alone. Of ten seeds: a critic that has learnt nothing gives 0.39 to 0.63; with
// one that is frozen the distance grows to 1.4 times at least in 300 steps, and once it learns again it is 0.16 at most by step 2,000.

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
