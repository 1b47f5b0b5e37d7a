// Where the number of each line of the map stands: on its line, away from the other lines, and never where two would touch.

export interface Spot {
	x: number;
	y: number;
}

/** The least distance of a name from the other lines, the other names and the edges, in the canvas's pixels. */
const ROOM = 34;

/**
 * A place for each level's name. Undefined where there is no room.
 * @param lines places on the line of each level
 */
export function placesFor(lines: readonly (readonly Spot[])[], width: number, height: number): (Spot | undefined)[] {
	const names: Spot[] = [];
	return lines.map((line, level) => {
		const others = [...lines.filter((_, i) => i !== level).flat(), ...names];
		// The same corner is preferred at each step, so that a name does not jump about while the run trains.
		const corner = { x: width, y: 0 };
		const byCorner = [...line].sort((a, b) => distance(a, corner) - distance(b, corner));
		const place = byCorner.find(
			(spot) => isInside(spot, width, height) && others.every((o) => distance(o, spot) > ROOM),
		);
		if (place) {
			names.push(place);
		}
		return place;
	});
}

function isInside({ x, y }: Spot, width: number, height: number) {
	return Math.min(x, y, width - x, height - y) > ROOM;
}

function distance(a: Spot, b: Spot) {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
