// A colour for each run of the session, from dom/colours.css. It only helps, because each run also has a name beside it.

import type { Pair } from "../run/pair.js";

/** Neighbouring colours differ as much as possible. */
const NAMES = ["blue", "orange", "green", "purple", "ochre", "teal", "pink", "grey"];

/** A run's colour for styles. It stays the same while the page is open. */
export function runColour(id: number) {
	return `var(--run-${NAMES[(id - 1) % NAMES.length]})`;
}

/** The colour of a twin in the session's list. Undefined for other twins, whose lines have the colours of the run's lines. */
export function twinColour({ origin }: Pair) {
	const { value } = origin;
	return "kept" in value ? runColour(value.kept.id) : undefined;
}
