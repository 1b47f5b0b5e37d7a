// Of ten seeds: after 100 steps the critic gives the artist's paintings 0.08 more than the painter's at least, and the distance is 0.82 of
// what it was at least; at step 500 a curve half-way between the bounds is near the painting; at step 3,000 all are healthy, the distance
// 0.03 to 0.07. The tutorial's run is healthy from step 1,230 to 2,610 on, with a critic ten times as fast from 630 to 1,000.

const points = Array.from({ length: 15 }, (_, i) => 1.5 * (i / 7 - 1) ** 2 + 0.5);

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { "first-hundred": "critic", "by-500": { kind: "curve", points }, distance: "healthy" },
	solution: [{ step: 0, change: { discriminatorLearningRate: 1e-3 } }],
};
