// Elements in a row that the Tab key reaches as one. Keys lead from one element to the next.

/** Where each key leads. */
const PLACES: Record<string, (at: number, last: number) => number> = {
	ArrowLeft: (at) => at - 1,
	ArrowRight: (at) => at + 1,
	Home: () => 0,
	End: (_, last) => last,
};

/** Moves the focus as a key demands. It stays at the ends of the row. */
export function moveAlong(event: KeyboardEvent, row: HTMLElement[]) {
	const at = row.findIndex((each) => each === event.target);
	const to = PLACES[event.key]?.(at, row.length - 1);
	// With one of these modifiers the key belongs to the browser, for example to go back or to the end of the page.
	if (to !== undefined && !(event.ctrlKey || event.metaKey || event.altKey)) {
		event.preventDefault();
		row[to]?.focus();
	}
}
