// How many paintings have which a: bars to press, above the range of the artist's curves.

import { useState } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import { expectedOf, rangeName, tickText, TICKS, topOf } from "../draw/bins.js";
import { BARS, barOf, countsOf, FIRST, LAST, PER_UNIT } from "../run/bars.js";
import { languages } from "../words/panels/truth.js";
import { percent } from "./numerals.js";
import { moveAlong } from "./row.js";

/** The gap on either side of a bar, as a share of the bar's place. */
const GAP = 0.05;
/** The least height of a bar that is not empty, as a share of the whole height, so that it can be seen. */
const LEAST_HEIGHT = 0.02;
/** The heights of the numbers on the scale of counts, as shares of the whole height. */
const COUNTS_AT = [1, 0.5, 0];
interface Props {
	/** What the histogram shows, in words. */
	name: string;
	/** The a of each painting. */
	values: Float64Array;
	/** The index of the chosen painting. */
	chosen: number | undefined;
	/** The ranges of a, each as [from, to], in which the artist's curves are evenly distributed. */
	ranges: number[][];
	/** Chooses one of the paintings. */
	choose: (index: number) => void;
}

export function Histogram({ name, values, chosen, ranges, choose }: Props) {
	const own = useOwn(languages);
	const found = countsOf(values);
	const expected = expectedOf(values.length, ranges);
	const top = topOf(found, expected);
	const pressed = chosen === undefined ? undefined : barOf(values[chosen]);
	const press = (i: number) => {
		const nearest = nearestIn(i, values);
		if (nearest !== undefined) {
			choose(nearest);
		}
	};
	return (
		<div class="histogram">
			<span class="name" textContent={own.counts} />
			<div class="area">
				{COUNTS_AT.map((share) => (
					<span key={share} class="count" style={{ bottom: percent(share) }} textContent={String(share * top)} />
				))}
				<svg viewBox={`0 0 ${BARS} 1`} preserveAspectRatio="none" aria-hidden="true">
					{/* A single path holds all bars, so a change needs no layout. */}
					<path d={found.map((count, i) => (count > 0 ? barPath(i, count / top) : "")).join("")} />
				</svg>
				<Bars name={name} found={found} pressed={pressed} press={press} />
				{ranges.map(([from, to], i) => (
					<div
						key={i}
						class="band"
						style={{
							left: percent((from - FIRST) / (LAST - FIRST)),
							width: percent((to - from) / (LAST - FIRST)),
							height: percent(expected / top),
						}}
					/>
				))}
			</div>
			<div class="ticks">
				{TICKS.map((a) => (
					<span key={a} style={{ "--at": percent((a - FIRST) / (LAST - FIRST)) }} textContent={tickText(a)} />
				))}
			</div>
			<span class="name">a</span>
		</div>
	);
}

interface BarsProps {
	name: string;
	/** The number of paintings in each bar. */
	found: number[];
	pressed: number | undefined;
	press: (bar: number) => void;
}

/** The buttons over the bars. The Tab key reaches one of them, and the arrow keys lead to the others. */
function Bars({ name, found, pressed, press }: BarsProps) {
	const own = useOwn(languages);
	const [reached, setReached] = useState(BARS / 2);
	const all = found.reduce((sum, count) => sum + count, 0);
	return (
		<div
			class="bars"
			role="group"
			aria-label={name}
			onKeyDown={(event) => moveAlong(event, [...event.currentTarget.querySelectorAll("button")])}
		>
			{found.map((count, i) => (
				<button
					key={i}
					type="button"
					class="bar"
					tabIndex={i === reached ? 0 : -1}
					aria-label={own.bar(rangeName(own, i), count, all)}
					aria-pressed={i === pressed}
					aria-disabled={count === 0}
					onFocus={() => setReached(i)}
					onClick={() => press(i)}
				/>
			))}
		</div>
	);
}

/** The painting in a bar whose a is nearest to the middle of the bar. */
function nearestIn(bar: number, values: Float64Array) {
	const middle = FIRST + (bar + 0.5) / PER_UNIT;
	let nearest: number | undefined;
	values.forEach((a, i) => {
		const isNearer = nearest === undefined || Math.abs(a - middle) < Math.abs(values[nearest] - middle);
		if (barOf(a) === bar && isNearer) {
			nearest = i;
		}
	});
	return nearest;
}

/** @param share share of the whole height */
function barPath(i: number, share: number) {
	const height = Math.max(share, LEAST_HEIGHT);
	return `M${i + GAP} 1v${-height}h${1 - 2 * GAP}v${height}z`;
}
