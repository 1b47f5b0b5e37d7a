// The tutorial's sizes and its artist, for the contestants that are not ours.

export const BATCH = 64;
export const IDEAS = 5;
export const POINTS = 15;
export const HIDDEN = 128;
export const LEARNING_RATE = 1e-4;

/** x² at each point: the artist's curves are a·x² + (a − 1), a ~ U(1, 2). */
export const SQUARES = Float32Array.from({ length: POINTS }, (_, p) => (-1 + (2 * p) / (POINTS - 1)) ** 2);
