// The outlines of lines that have a width. A canvas strokes the same with round joins and butt ends.

/** The largest distance between an arc and its polygon, in pixels. */
const ROUNDNESS = 0.05;

/** A segment between two points: its direction, of length 1, and its length. */
interface Segment {
	x: number;
	y: number;
	dx: number;
	dy: number;
	length: number;
}

/**
 * The outline of a line, which goes round in the same direction everywhere. No part of a smooth line is covered twice, because that
 * would show at its soft edges.
 * @param points x and y in turn
 */
export function strokeOf(points: readonly number[], width: number): number[] {
	const segments = segmentsOf(points);
	if (segments.length === 0) {
		return [];
	}
	const there = sideOf(segments, width / 2);
	const back = sideOf(segments.map(reversed).reverse(), width / 2);
	return [...there, ...back];
}

/** One side of a line: the side on which y rises where the line goes towards smaller x. */
function sideOf(segments: Segment[], half: number) {
	const side: number[] = [];
	segments.forEach((segment, i) => {
		const { x, y, dx, dy } = segment;
		const before = segments[i - 1];
		if (before) {
			addJoin(side, before, segment, half);
		} else {
			side.push(x + dy * half, y - dx * half);
		}
	});
	const { x, y, dx, dy, length } = segments[segments.length - 1];
	side.push(x + dx * length + dy * half, y + dy * length - dx * half);
	return side;
}

/** Adds the corner where two segments meet. */
function addJoin(side: number[], before: Segment, after: Segment, half: number) {
	const { x, y } = after;
	const turn = before.dx * after.dy - before.dy * after.dx;
	const along = before.dx * after.dx + before.dy * after.dy;
	const [fromX, fromY, toX, toY] = [before.dy, -before.dx, after.dy, -after.dx];
	if (turn > 0 || (turn === 0 && along < 0)) {
		side.push(x + fromX * half, y + fromY * half);
		addArc(side, x, y, half, [fromX, fromY], [toX, toY]);
		side.push(x + toX * half, y + toY * half);
		return;
	}
	// On the inner side, both edges cross at tan(angle / 2) = −turn / (1 + along) half widths before the point. A segment has two ends,
	// so each end may use half of it.
	const back = (-turn * half) / (1 + along);
	if (back <= Math.min(before.length, after.length) / 2) {
		side.push(x + fromX * half - before.dx * back, y + fromY * half - before.dy * back);
		return;
	}
	// A segment is too short for that. A detour through the point itself keeps every direction.
	side.push(x + fromX * half, y + fromY * half, x, y, x + toX * half, y + toY * half);
}

type Direction = readonly [number, number];

/** Adds the points of an arc of at most half a turn between two directions, without its ends. Halves it until it is round enough. */
function addArc(side: number[], x: number, y: number, radius: number, from: Direction, to: Direction) {
	const [sumX, sumY] = [from[0] + to[0], from[1] + to[1]];
	const length = Math.sqrt(sumX * sumX + sumY * sumY);
	// Half of the sum is the middle of the chord.
	if (radius * (1 - length / 2) < ROUNDNESS) {
		return;
	}
	const middle: Direction = length > 1e-6 ? [sumX / length, sumY / length] : [-from[1], from[0]];
	addArc(side, x, y, radius, from, middle);
	side.push(x + middle[0] * radius, y + middle[1] * radius);
	addArc(side, x, y, radius, middle, to);
}

/** A circle as a polygon. */
export function circleOf(x: number, y: number, radius: number): number[] {
	const circle: number[] = [];
	const quarters: Direction[] = [
		[1, 0],
		[0, 1],
		[-1, 0],
		[0, -1],
	];
	quarters.forEach((from, i) => {
		circle.push(x + from[0] * radius, y + from[1] * radius);
		addArc(circle, x, y, radius, from, quarters[(i + 1) % 4]);
	});
	return circle;
}

/** The segments that have a length. */
export function segmentsOf(points: readonly number[]) {
	const segments: Segment[] = [];
	let [x, y] = points;
	for (let i = 2; i < points.length; i += 2) {
		const [dx, dy] = [points[i] - x, points[i + 1] - y];
		const length = Math.sqrt(dx * dx + dy * dy);
		if (length > 0) {
			segments.push({ x, y, dx: dx / length, dy: dy / length, length });
			[x, y] = [points[i], points[i + 1]];
		}
	}
	return segments;
}

function reversed({ x, y, dx, dy, length }: Segment): Segment {
	return { x: x + dx * length, y: y + dy * length, dx: -dx, dy: -dy, length };
}
