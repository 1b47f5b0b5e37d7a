// Cuts lines at the upper and lower edge of a picture, so that none is drawn beyond it.

/**
 * The pieces of a line between two heights, or the line itself if all of it lies between them.
 * @param points x and y of each point in turn
 * @param top the smaller y
 */
export function cutAt(points: readonly number[], top: number, bottom: number): (readonly number[])[] {
	if (isBetween(points, top, bottom)) {
		return [points];
	}
	const pieces: number[][] = [];
	let piece: number[] = [];
	for (let i = 2; i < points.length; i += 2) {
		const [fromX, fromY, toX, toY] = points.slice(i - 2, i + 2);
		const [first, last] = [clamped(fromY, top, bottom), clamped(toY, top, bottom)];
		if (first === last && (first !== fromY || last !== toY)) {
			continue;
		}
		const xAt = (y: number) => fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
		if (piece.length === 0 || first !== fromY) {
			piece = [first === fromY ? fromX : xAt(first), first];
			pieces.push(piece);
		}
		piece.push(last === toY ? toX : xAt(last), last);
		if (last !== toY) {
			piece = [];
		}
	}
	return pieces;
}

/** The nearest height between the two. */
export function clamped(y: number, top: number, bottom: number) {
	return Math.min(Math.max(y, top), bottom);
}

function isBetween(points: readonly number[], top: number, bottom: number) {
	for (let i = 1; i < points.length; i += 2) {
		if (points[i] < top || points[i] > bottom) {
			return false;
		}
	}
	return true;
}
