// The axes on which a reader draws, and on which both the guess and the result are shown.

import type { ComponentChildren } from "preact";
import type { Extent } from "../draw/bounds.js";
import { percent } from "../panels/numerals.js";

export interface Tick {
	/** A place from 0, the least end of the axis, to 1. */
	at: number;
	text: string;
}

interface Props {
	across: readonly Tick[];
	up: readonly Tick[];
	/** Ticks along the upper edge. */
	over?: readonly Tick[];
	/** What lies on the axes. If the reader draws, this handles the drawing. */
	children: ComponentChildren;
}

export function Plot({ across, up, over = [], children }: Props) {
	return (
		<div class="plot">
			<div class="up" aria-hidden="true">
				{up.map(({ at, text }) => (
					<span key={text} style={{ bottom: percent(at) }} textContent={text} />
				))}
			</div>
			<div class="plane">
				{children}
				<Row name="over" ticks={over} />
			</div>
			<Row name="across" ticks={across} />
		</div>
	);
}

function Row({ name, ticks }: { name: string; ticks: readonly Tick[] }) {
	return (
		<div class={name} aria-hidden="true">
			{ticks.map(({ at, text }) => (
				<span
					key={at}
					class={at === 0 ? "first" : at === 1 ? "last" : ""}
					style={{ left: percent(at) }}
					textContent={text}
				/>
			))}
		</div>
	);
}

export interface Shape {
	/** The name that the style sheet uses. */
	name: "guess" | "came" | "artist" | "upper" | "lower";
	/** Heights at places from 0 to 1. */
	line?: { across: readonly number[]; heights: readonly number[] };
	/** Heights of bars that together are as wide as the plane. */
	bars?: readonly number[];
}

/** Lines and bars, stretched over the plane. */
export function Shapes({ shapes, range }: { shapes: readonly Shape[]; range: Extent }) {
	const y = (height: number) => (range.most - height) / (range.most - range.least);
	return (
		<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
			{shapes.map(({ name, line, bars }) => (
				<path key={name} class={bars ? `${name} bars` : name} d={line ? linePath(line, y) : barsPath(bars ?? [], y)} />
			))}
		</svg>
	);
}

function linePath({ across, heights }: NonNullable<Shape["line"]>, y: (height: number) => number) {
	return across.map((x, i) => `${i === 0 ? "M" : "L"}${x} ${y(heights[i])}`).join("");
}

/** The outline of all bars. */
function barsPath(bars: readonly number[], y: (height: number) => number) {
	const steps = bars.map((height) => `V${y(height)}h${1 / bars.length}`).join("");
	return `M0 ${y(0)}${steps}V${y(0)}`;
}

/** Tells which line is which. */
export function PlotLegend({ names }: { names: Partial<Record<Shape["name"], string>> }) {
	return (
		<ul class="plot-legend">
			{Object.entries(names).map(([name, text]) => (
				<li key={name}>
					<svg viewBox="0 0 24 10" aria-hidden="true">
						<path class={name} d="M0 5H24" />
					</svg>
					<span textContent={text} />
				</li>
			))}
		</ul>
	);
}
