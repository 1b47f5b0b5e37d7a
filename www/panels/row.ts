// What stands in a row, and is reached by the Tab key as one: keys lead from one to the next.

/** Where a key leads. */
const PLACES: Record<string, (at: number, last: number) => number> = {
	ArrowLeft: (at) => at - 1,
	ArrowRight: (at) => at + 1,
	Home: () => 0,
	End: (_, last) => last,
};

/** Moves the focus as a key asks for; at the ends of the row it stays. */
export function moveAlong(event: KeyboardEvent, row: HTMLElement[]) {
	const at = row.findIndex((each) => each === event.target);
	const to = PLACES[event.key]?.(at, row.length - 1);
	// With these keys a browser goes back, or to the end of the page.
	if (to !== undefined && !(event.ctrlKey || event.metaKey || event.altKey)) {
		event.preventDefault();
		row[to]?.focus();
	}
}
