// Guesses which name was meant by a mistyped one.

/** The most letters by which a typing error may differ. In a short name it must be fewer than half. */
const MOST_EDITS = 2;

/** The nearest name, which begins like the given one or differs by a typing error; undefined if there is none. */
export function nearest(given: string, names: readonly string[]) {
	const [near] = names
		.map((name) => ({ name, edits: editsOf(given, name) }))
		.filter(
			({ name, edits }) =>
				(edits <= MOST_EDITS && edits < given.length / 2) || name.startsWith(given) || given.startsWith(name),
		)
		.sort((one, other) => one.edits - other.edits);
	return near?.name;
}

/** The Levenshtein distance: the number of letters inserted, removed or replaced. */
function editsOf(from: string, to: string) {
	let row = Array.from({ length: to.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...from].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...to].entries()) {
			next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === other ? 0 : 1)));
		}
		row = next;
	}
	return row[to.length];
}
