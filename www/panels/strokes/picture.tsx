// The strokes of a painting laid over each other, and their sum. It has the stage's lines for the bounds and for the painting.

import { axisNumber, ticksIn } from "../../draw/axes.js";
import type { Extent } from "../../draw/bounds.js";
import { attributesOf, DOT, LINES, type Stroke as Look } from "../../draw/lines.js";
import type { Run } from "../../run/run.js";
import { Sample } from "../../stage/sample.js";
import type { Strokes } from "./asked.js";

const SIZE = { width: 400, height: 260 };
const BOX = { left: 44, top: 10, right: 390, bottom: 236 };
const TEXT = { size: 13, down: 18, aside: 8 };
/** More points than this have no dots. */
const FEW = 40;

/** The lines of this picture, beside the stage's. */
export const OWN_LINES = {
	stroke: { width: 1.2, dash: [] },
	others: { width: 2, dash: [9, 3, 2, 3] },
	marked: { width: 3, dash: [7, 4] },
} satisfies Record<string, Look>;

interface Props {
	label: string;
	run: Pick<Run, "lower" | "upper">;
	strokes: Strokes;
	/** 1 for each unit that is muted. */
	muted: Float32Array;
	/** How many parts are laid down: the bias, the strokes, and all others. */
	laid: number;
	/** The part that is pointed out. */
	marked: number | undefined;
	names: Record<"sum" | "stroke" | "others" | "marked" | "upper" | "lower", string>;
}

export function Picture({ label, run, strokes, muted, laid, marked, names }: Props) {
	const parts = partsOf(strokes);
	const { lower, upper } = run;
	const place = placing(rangeOf([...parts, ...strokes.sums, lower, upper]));
	const sum = strokes.sums[laid];
	const isMuted = (part: number) => muted[strokes.strongest[part - 1]?.unit] === 1;
	const highlighted = marked === undefined ? undefined : parts[marked];
	return (
		<div class="laid">
			<ul class="legend">
				<Entry name="painting" look={LINES.painting} text={names.sum} />
				<Entry name="stroke" look={OWN_LINES.stroke} text={names.stroke} />
				{strokes.others && <Entry name="others" look={OWN_LINES.others} text={names.others} />}
				<Entry name="marked" look={OWN_LINES.marked} text={names.marked} />
				<Entry name="upper" look={LINES.upper} text={names.upper} />
				<Entry name="lower" look={LINES.lower} text={names.lower} />
			</ul>
			<svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
				<Axes place={place} />
				<path class="upper" d={pathOf(upper, place)} {...attributesOf(LINES.upper)} />
				<path class="lower" d={pathOf(lower, place)} {...attributesOf(LINES.lower)} />
				{parts.slice(0, laid).map((part, i) => (
					<path
						key={i}
						class="stroke"
						d={isMuted(i) ? "" : pathOf(part, place)}
						{...attributesOf(part === strokes.others ? OWN_LINES.others : OWN_LINES.stroke)}
					/>
				))}
				{highlighted && <path class="marked" d={pathOf(highlighted, place)} {...attributesOf(OWN_LINES.marked)} />}
				<path class="painting" d={pathOf(sum, place)} {...attributesOf(LINES.painting)} />
				{sum.length <= FEW &&
					Array.from(sum, (y, p) => <circle key={p} class="dot" cx={place.x(p, sum.length)} cy={place.y(y)} r={DOT} />)}
			</svg>
		</div>
	);
}

function Entry({ name, look, text }: { name: string; look: Look; text: string }) {
	return (
		<li>
			<Sample name={name} stroke={look} />
			<span textContent={text} />
		</li>
	);
}

/** The curves that add up to the painting, in the order in which they are laid down. */
function partsOf({ bias, strongest, others }: Strokes) {
	return [bias, ...strongest.map(({ curve }) => curve), ...(others ? [others] : [])];
}

function Axes({ place }: { place: ReturnType<typeof placing> }) {
	return (
		<g class="axes">
			{ticksIn(place.range).map((y) => (
				<g key={y}>
					<path class={y === 0 ? "zero" : ""} d={`M${BOX.left} ${place.y(y)}H${BOX.right}`} />
					<text x={BOX.left - TEXT.aside} y={place.y(y)} text-anchor="end" dominant-baseline="middle">
						{axisNumber(y)}
					</text>
				</g>
			))}
			{[-1, 0, 1].map((x) => (
				<text key={x} x={place.x(x + 1, 3)} y={BOX.bottom + TEXT.down} text-anchor="middle">
					{axisNumber(x)}
				</text>
			))}
		</g>
	);
}

/** Where each point and each height lies in the picture. */
function placing(range: Extent) {
	const height = range.most - range.least;
	return {
		range,
		x: (point: number, points: number) => BOX.left + (point / (points - 1)) * (BOX.right - BOX.left),
		y: (value: number) => BOX.top + ((range.most - value) / height) * (BOX.bottom - BOX.top),
	};
}

/** The range of all heights, with 0 in it. */
export function rangeOf(curves: readonly Float32Array[]): Extent {
	let [least, most] = [0, 0];
	for (const curve of curves) {
		for (const value of curve) {
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
	}
	return least === most ? { least: -1, most: 1 } : { least, most };
}

function pathOf(curve: Float32Array, place: ReturnType<typeof placing>) {
	return `M${Array.from(curve, (y, p) => `${place.x(p, curve.length).toFixed(1)} ${place.y(y).toFixed(1)}`).join("L")}`;
}
