// The steps of a run at which a film and a table look.

/** As many steps as a film has frames, evenly from one to the other: fewer if there are not so many. */
export function filmSteps(from: number, to: number, frames: number) {
	const ways = Math.min(frames - 1, to - from);
	return ways === 0 ? [from] : Array.from({ length: ways + 1 }, (_, i) => from + Math.round((i * (to - from)) / ways));
}
