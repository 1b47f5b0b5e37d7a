// One of the paintings of the present batch.

import type { Run } from "./run.js";

/** The curve of a painting, and its label in a conditional run. */
export function paintingAt({ paintings, config: { points }, classes }: Run, place: number) {
	return { curve: paintings.slice(place * points, (place + 1) * points), label: classes?.labels[place] };
}

/**
 * The ideas of a painting, and its label in a conditional run. Undefined if nobody knows them: a file of a run does not have them.
 */
export function ideasAt({ ideas, config, classes }: Run, place: number) {
	return (
		ideas && { ideas: ideas.slice(place * config.ideas, (place + 1) * config.ideas), label: classes?.labels[place] }
	);
}
