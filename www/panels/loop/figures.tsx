// The small drawings in the loop: the ideas as bars, a curve between the artist's bounds, and the advice as arrows.

import { visibleRange } from "../../draw/axes.js";
import { clamped } from "../../draw/clip.js";
import type { Arrows } from "../../draw/scene.js";
import type { Run } from "../../run/run.js";

/** Bars end here. Ideas are rarely farther from 0. */
const FARTHEST = 3;
const BAR = 0.64;
const SIZE = { width: 120, height: 72 };
/** The room beside a curve. */
const ASIDE = 5;
const MOST_ARROWS = 16;
/** The longest head of an arrow. The head of a short arrow is this share of it. */
const HEAD = { most: 5, share: 0.6 };
/** Half the width of a head, as a share of its length. */
const WIDTH = 0.6;

type Bounded = Pick<Run, "lower" | "upper">;

/** One bar for each idea, upwards if it is above 0. */
export function Bars({ ideas }: { ideas: Float32Array | undefined }) {
	const { length: count } = ideas ?? { length: 1 };
	return (
		<svg class="bars" viewBox={`0 0 ${count} ${2 * FARTHEST}`} preserveAspectRatio="none" aria-hidden="true">
			{Array.from(ideas ?? [], (idea, i) => {
				const height = Math.abs(clamped(idea, -FARTHEST, FARTHEST));
				const y = FARTHEST - (idea > 0 ? height : 0);
				return <rect key={i} x={i + (1 - BAR) / 2} y={y} width={BAR} height={height} />;
			})}
			<path class="zero" d={`M0 ${FARTHEST}H${count}`} />
		</svg>
	);
}

interface CurveProps {
	/** Whose curve it is. */
	kind: "painting" | "artists" | "advice";
	bounds: Bounded;
	curve: Float32Array | undefined;
	/** The curve before it moved. */
	earlier?: Float32Array;
	arrows?: Arrows;
}

/** A curve over the room between the artist's bounds. */
export function Curve({ kind, bounds, curve, earlier, arrows }: CurveProps) {
	const place = placing(bounds);
	const { lower, upper } = bounds;
	const band = [...pointsOf(upper, place), ...pointsOf(lower, place).reverse()];
	return (
		<svg class={`curve ${kind}`} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
			<path class="room" d={`M${band.join("L")}Z`} />
			{earlier && <path class="before" d={pathOf(earlier, place)} />}
			<path class="now" d={curve ? pathOf(curve, place) : ""} />
			{curve && arrows && <path class="arrows" d={arrowsOf(curve, arrows, place)} />}
		</svg>
	);
}

/** Where each point and each height lies. Heights far outside stay near the drawing, so that all numbers have few digits. */
function placing(bounds: Bounded) {
	const { least, most } = visibleRange(bounds);
	const { length } = bounds.lower;
	return {
		x: (point: number) => ASIDE + (point / (length - 1)) * (SIZE.width - 2 * ASIDE),
		y: (value: number) => clamped(((most - value) / (most - least)) * SIZE.height, -SIZE.height, 2 * SIZE.height),
	};
}
type Place = ReturnType<typeof placing>;

function pointsOf(curve: Float32Array, { x, y }: Place) {
	return Array.from(curve, (value, p) => `${x(p).toFixed(1)} ${y(value).toFixed(1)}`);
}

function pathOf(curve: Float32Array, place: Place) {
	return `M${pointsOf(curve, place).join("L")}`;
}

function arrowsOf(curve: Float32Array, { lengths, scale }: Arrows, { x, y }: Place) {
	const every = Math.ceil(curve.length / MOST_ARROWS);
	return Array.from(curve, (value, p) => {
		const [at, from, to] = [x(p), y(value), y(value + lengths[p] * scale)];
		if (p % every !== 0 || Math.abs(to - from) < 1) {
			return "";
		}
		const head = Math.min(HEAD.most, HEAD.share * Math.abs(to - from));
		const back = to - Math.sign(to - from) * head;
		const shaft = `M${at.toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}`;
		const [left, right] = [at - WIDTH * head, at + WIDTH * head].map((side) => side.toFixed(1));
		return `${shaft}M${left} ${back.toFixed(1)}L${at.toFixed(1)} ${to.toFixed(1)}L${right} ${back.toFixed(1)}`;
	}).join("");
}
