// Removes the parts of a line that lie far outside a picture. A curve that has run away would have countless dashes there, and its points
// would be too far away for the width of a line.

/** The ends and corners of a line are not seen this many pixels outside. */
const FAR = 1000;

interface Segment {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

/** @param points x and y in turn */
export function partsNear(points: readonly number[], width: number, height: number): number[][] {
	const parts: number[][] = [];
	let part: number[] | undefined;
	for (let i = 2; i < points.length; i += 2) {
		const [x0, y0, x1, y1] = points.slice(i - 2, i + 2);
		const near = nearPart({ x0, y0, x1, y1 }, width, height);
		if (!near) {
			part = undefined;
			continue;
		}
		if (!part || near.x0 !== x0 || near.y0 !== y0) {
			part = [near.x0, near.y0];
			parts.push(part);
		}
		part.push(near.x1, near.y1);
		if (near.x1 !== x1 || near.y1 !== y1) {
			part = undefined;
		}
	}
	return parts;
}

/** The part of a segment between all four ends. */
function nearPart(whole: Segment, width: number, height: number): Segment | undefined {
	const inHeight = below(height + FAR, below(FAR, whole, -1), 1);
	const inBoth = below(width + FAR, below(FAR, inHeight && turned(inHeight), -1), 1);
	return inBoth && turned(inBoth);
}

/** The part in which y is at most `most`, or −y if the sign is −1. */
function below(most: number, segment: Segment | undefined, sign: 1 | -1): Segment | undefined {
	if (!segment) {
		return undefined;
	}
	const { x0, y0, x1, y1 } = segment;
	const [from, to] = [sign * y0 <= most, sign * y1 <= most];
	if (from && to) {
		return segment;
	}
	const y = sign * most;
	const slope = (x1 - x0) / (y1 - y0);
	// The new end is computed from the end that stays, because the other one may be too far away for precision.
	if (from) {
		return { x0, y0, x1: x0 + (y - y0) * slope, y1: y };
	}
	return to ? { x0: x1 + (y - y1) * slope, y0: y, x1, y1 } : undefined;
}

function turned({ x0, y0, x1, y1 }: Segment): Segment {
	return { x0: y0, y0: x0, x1: y1, y1: x1 };
}
