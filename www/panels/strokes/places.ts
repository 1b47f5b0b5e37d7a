// The places of the strokes in the list, which must not jump about under the reader's finger.

/**
 * The units in the places where they stood before. Who has left leaves its place to a newcomer; of several, the strongest takes the
 * first free place.
 * @param units the strongest first
 */
export function keepPlaces(units: ArrayLike<number>, before: readonly number[]): number[] {
	const now = Array.from(units);
	const newcomers = now.filter((unit) => !before.slice(0, now.length).includes(unit));
	return now.map((unit, place) => (now.includes(before[place]) ? before[place] : (newcomers.shift() ?? unit)));
}
