// The values that the tutorial's two numbers should reach.

/** The values when D says ½ to everything. */
export const GOALS = { accuracy: 0.5, score: -2 * Math.LN2 };
/** The run counts as done when both numbers are this near to their goals. */
export const NEAR = 0.05;
