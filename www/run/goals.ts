// Where the tutorial's two numbers should come to.

/** Where D says ½ to everything. */
export const GOALS = { accuracy: 0.5, score: -2 * Math.LN2 };
/** So near to both goals the numbers say that the run is done. */
export const NEAR = 0.05;
