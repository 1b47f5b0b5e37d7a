// How many paintings have which a: bars to press, and where the artist's would stand.

import { useState } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import { expectedOf, rangeName, tickText, TICKS, topOf } from "../draw/bins.js";
import { BARS, barOf, countsOf, FIRST, LAST, PER_UNIT } from "../run/bars.js";
import { languages } from "../words/panels/truth.js";
import { percent } from "./numerals.js";
import { moveAlong } from "./row.js";

/** Of a bar's place: on either side of it there is a gap. */
const GAP = 0.05;
/** Of the whole height: what is there at all can be seen. */
const LEAST_HEIGHT = 0.02;
/** Of the whole height: where the scale of counts has its numbers. */
const COUNTS_AT = [1, 0.5, 0];
interface Props {
	/** What it shows, in words. */
	name: string;
	/** The a of the paintings. */
	values: Float64Array;
	/** The index of one of them. */
	chosen: number | undefined;
	/** Ranges of a, each from where to where, from which the artist draws evenly. */
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
					{/* All in one path: to change it, nothing has to be laid out. */}
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
	/** How many paintings each bar has. */
	found: number[];
	pressed: number | undefined;
	press: (bar: number) => void;
}

/** What is pressed: one of them is reached by the Tab key, and the others from there. */
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

/** The painting of a bar whose a is nearest to the bar's middle. */
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

/** @param share of the whole height */
function barPath(i: number, share: number) {
	const height = Math.max(share, LEAST_HEIGHT);
	return `M${i + GAP} 1v${-height}h${1 - 2 * GAP}v${height}z`;
}
