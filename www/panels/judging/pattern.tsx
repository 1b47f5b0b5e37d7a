// The weights of a unit over the points, as a curve around 0. What lies above 0 is hatched by lines, what lies below by dots.

/** The size of a picture, in units of its own. */
const WIDTH = 120;
const HEIGHT = 60;
/** The distance between two lines of the hatching. */
const GAP = 4;

interface Props {
	weights: Float32Array;
	/** The weight at the upper edge; its opposite is at the lower edge. */
	most: number;
}

export function PatternPicture({ weights, most }: Props) {
	const y = (weight: number) => HEIGHT / 2 - (weight / (most || 1)) * (HEIGHT / 2 - 2);
	const x = (point: number) => (point / (weights.length - 1)) * WIDTH;
	const line = Array.from(weights, (weight, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)} ${y(weight).toFixed(1)}`);
	return (
		<svg class="pattern" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
			<path class="hatch above" d={hatching(weights, y, 1)} />
			<path class="hatch below" d={hatching(weights, y, -1)} />
			<path class="zero" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
			<path class="weights" d={line.join("")} />
		</svg>
	);
}

/** Lines from 0 to the curve, wherever the curve is on this side of 0. */
function hatching(weights: Float32Array, y: (weight: number) => number, side: 1 | -1) {
	let path = "";
	for (let x = GAP / 2; x < WIDTH; x += GAP) {
		const at = (x / WIDTH) * (weights.length - 1);
		const before = Math.floor(at);
		const weight = weights[before] + (at - before) * (weights[before + 1] - weights[before]);
		if (weight * side > 0) {
			path += `M${x} ${HEIGHT / 2}V${y(weight).toFixed(1)}`;
		}
	}
	return path;
}

/** The largest weight of all, without its sign. */
export function largestOf(patterns: readonly { points: Float32Array }[]) {
	return patterns.reduce(
		(most, { points }) => points.reduce((most, weight) => Math.max(most, Math.abs(weight)), most),
		0,
	);
}
