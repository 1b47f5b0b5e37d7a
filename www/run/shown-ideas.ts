// The ideas of the painting on show.

import type { Run } from "./run.js";

/**
 * The ideas of a painting of the present batch, and its label in a conditional run. Undefined if nobody knows them: a file of a run
 * does not have them.
 */
export function ideasShown({ ideas, config, classes }: Run, place: number) {
	return (
		ideas && { ideas: ideas.slice(place * config.ideas, (place + 1) * config.ideas), label: classes?.labels[place] }
	);
}
