// Which name may have been meant by another one.

/** Letters by which a slip of the keys differs; of a short name fewer than half. */
const MOST_EDITS = 2;

/** The nearest of these names: one that begins as the given one does, or differs by a slip; undefined if there is none. */
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

/** Levenshtein's distance: letters put in, left out or replaced. */
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
