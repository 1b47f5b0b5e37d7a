// Of ten seeds: a painter that is frozen from the start stays the same to the last bit. With the tutorial's text, the distance at
// step 3,000 is 0.07 to 0.12 of the first one. If detach() comes at step 1,000, it is 0.23 to 0.53 of the distance there. Today's
// script without opt_G.step() is never healthy in 8,000 steps. If the painter learns from step 1,000 on, it is healthy by step
// 4,380.

/** @type {import("./promise.js").LessonPromise} */
export default {
	expected: { "whose-step": "still", spill: "learns", cut: "learns" },
	says: { sum: ({ config }) => config.updateOrder === "classic" && config.loss === "minimax" },
	solution: [{ step: 1000, change: { freeze: "none" } }],
};
