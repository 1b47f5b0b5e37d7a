// The pictures of the game: curves on axes that are the same for all ten, and small ones for the table.

import { axisNumber, ticksIn } from "../../draw/axes.js";
import type { Extent } from "../../draw/bounds.js";
import type { Dealt } from "../../run/game.js";
import { percent } from "../numerals.js";

const [WIDTH, HEIGHT] = [500, 300];
const ENDS = [-1, 0, 1];
/** The longest arrow, and the length of an arrow's head, in units of the picture. */
const [LONGEST, HEAD] = [70, 9];

export type Kind = "unknown" | "artists" | "painters";

/** Whose a dealt curve is. */
export function kindOf({ isArtists }: Pick<Dealt, "isArtists">) {
	return isArtists ? "artists" : "painters";
}

interface Props {
	curves: readonly Float32Array[];
	kind: Kind;
	extent: Extent;
	/** Which way each point of the first curve must go. */
	arrows?: Float32Array;
	/** A description, unless another element describes the picture. */
	label?: string;
}

export function Curves({ curves, kind, extent, arrows, label }: Props) {
	const { least, most } = extent;
	const y = heightIn(extent);
	return (
		<div class="axes">
			<div class="heights" aria-hidden="true">
				{ticksIn(extent).map((value) => (
					<span
						key={value}
						style={{ bottom: percent((value - least) / (most - least)) }}
						textContent={axisNumber(value)}
					/>
				))}
			</div>
			<svg
				class={`curve ${kind}`}
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role={label === undefined ? undefined : "img"}
				aria-label={label}
				aria-hidden={label === undefined}
			>
				<path class="grid" d={gridOf(extent)} />
				{curves.map((curve, i) => (
					<path key={i} d={lineOf(curve, y)} />
				))}
				{curves.length === 1 && <path class="dots" d={dotsOf(curves[0], y)} />}
				{arrows && <path class="arrows" d={arrowsOf(curves[0], arrows, y)} />}
			</svg>
			<div class="ends" aria-hidden="true">
				{ENDS.map((x) => (
					<span key={x} textContent={axisNumber(x)} />
				))}
			</div>
		</div>
	);
}

export function Thumbnail({ curve, kind, extent }: { curve: Float32Array; kind: Kind; extent: Extent }) {
	return (
		<svg class={`curve small ${kind}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
			<path d={lineOf(curve, heightIn(extent))} />
		</svg>
	);
}

function heightIn({ least, most }: Extent) {
	return (value: number) => HEIGHT * ((most - value) / (most - least));
}

type Height = ReturnType<typeof heightIn>;

function xOf(p: number, points: number) {
	return ((WIDTH * p) / (points - 1)).toFixed(1);
}

function lineOf(curve: Float32Array, y: Height) {
	return Array.from(curve, (value, p) => `${p === 0 ? "M" : "L"}${xOf(p, curve.length)} ${y(value).toFixed(1)}`).join(
		"",
	);
}

/** Lines of almost no length, which round ends make into dots. */
function dotsOf(curve: Float32Array, y: Height) {
	return Array.from(curve, (value, p) => `M${xOf(p, curve.length)} ${y(value).toFixed(1)}h0.01`).join("");
}

function gridOf(extent: Extent) {
	const across = ticksIn(extent).map((value) => `M0 ${heightIn(extent)(value).toFixed(1)}H${WIDTH}`);
	const up = ENDS.map((x) => `M${(WIDTH * (x + 1)) / 2} 0V${HEIGHT}`);
	return [...across, ...up].join("");
}

/** The arrows have the length at which the longest can be seen well. Those too short to be seen are left out. */
function arrowsOf(curve: Float32Array, arrows: Float32Array, y: Height) {
	const longest = Math.max(...arrows.map(Math.abs));
	return Array.from(arrows, (arrow, p) => {
		const [x, from] = [Number(xOf(p, curve.length)), y(curve[p])];
		const way = longest > 0 ? (-LONGEST * arrow) / longest : 0;
		const head = Math.sign(way) * Math.min(HEAD, Math.abs(way));
		const tip = from + way;
		const wings = `M${x - HEAD / 2} ${(tip - head).toFixed(1)}L${x} ${tip.toFixed(1)}L${x + HEAD / 2} ${(tip - head).toFixed(1)}`;
		return Math.abs(way) < 1 ? "" : `M${x} ${from.toFixed(1)}V${tip.toFixed(1)}${wings}`;
	}).join("");
}
