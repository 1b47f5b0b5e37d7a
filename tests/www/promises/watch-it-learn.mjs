// Of ten seeds: after 100 steps the critic gives the artist's paintings at least 0.08 more than the painter's, and the distance is
// at least 0.82 of the first one. At step 500 a curve half-way between the bounds is near the painting. At step 3,000 all are
// healthy, with a distance of 0.03 to 0.07. The tutorial's run becomes healthy between steps 1,230 and 2,610, and with a critic ten
// times as fast between 630 and 1,000.

const points = Array.from({ length: 15 }, (_, i) => 1.5 * (i / 7 - 1) ** 2 + 0.5);

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { "first-hundred": "critic", "by-500": { kind: "curve", points }, distance: "healthy" },
	solution: [{ step: 0, change: { discriminatorLearningRate: 1e-3 } }],
};
