// A colour for each run of the session: dom/colours.css has them. It is no more than a help: a run's name stands beside it.

import type { Pair } from "../run/pair.js";

/** Neighbours are as unlike as they can be. */
const NAMES = ["blue", "orange", "green", "purple", "ochre", "teal", "pink", "grey"];

/** For styles; the same for as long as the page is open. */
export function runColour(id: number) {
	return `var(--run-${NAMES[(id - 1) % NAMES.length]})`;
}

/** The colour of a twin that is on the session's list; undefined of any other, whose lines have the colours of the run's. */
export function twinColour({ origin }: Pair) {
	const { value } = origin;
	return "kept" in value ? runColour(value.kept.id) : undefined;
}
