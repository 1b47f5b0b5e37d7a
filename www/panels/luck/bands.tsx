// Distance and variety of all runs over the steps, as bands, with the run on show in them.

import { useMemo } from "preact/hooks";
import { Term } from "../../dom/term.js";
import { useOwn } from "../../dom/words.js";
import { ticksIn } from "../../draw/axes.js";
import { type Band, bandOf, type Measure } from "../../outcomes/bands.js";
import type { Look, Outcome } from "../../outcomes/cell.js";
import type { Goals } from "../../outcomes/luck.js";
import { decimal } from "../../words/decimal.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/panels/luck.js";
import { percent } from "../numerals.js";
import { type Own, measureText } from "./texts.js";

interface Props {
	outcomes: readonly Outcome[];
	/** The steps at which the runs were measured. */
	looks: readonly number[];
	goals: Goals;
	/** The run on show, if it is one of these. */
	onShow: Outcome | undefined;
}

export function Bands({ outcomes, looks, goals, onShow }: Props) {
	const own = useOwn(languages);
	const isLeft = outcomes.some(
		({ course = [] }) => course.filter(({ distance }) => Number.isFinite(distance)).length < looks.length,
	);
	const isCut = outcomes.some(({ course = [] }) =>
		course.some(({ distance, variety }) => distance > goals.runAway || variety > MOST_VARIETY * goals.variety),
	);
	const shared = { outcomes, looks, onShow };
	return (
		<>
			<Chart {...shared} measure="distance" goal={goals.distance} most={goals.runAway} />
			<Chart {...shared} measure="variety" goal={goals.variety} most={MOST_VARIETY * goals.variety} />
			<Legend seed={onShow && String(onShow.seed)} own={own} />
			<p class="explanation" hidden={!isCut} textContent={own.cut} />
			<p class="explanation" hidden={!isLeft} textContent={own.left} />
		</>
	);
}

/** The highest variety that is drawn, as in the measures of the run on show: this many times the artist's. */
const MOST_VARIETY = 2;

interface ChartProps extends Omit<Props, "goals"> {
	measure: Measure;
	goal: number;
	/** The highest value that is drawn. */
	most: number;
}

/** Room above the highest line. */
const ROOM = 1.1;

function Chart({ outcomes, looks, onShow, measure, goal, most }: ChartProps) {
	const own = useOwn(languages);
	const band = useMemo(
		() =>
			bandOf(
				outcomes.map(({ course = [] }) => course),
				looks,
				measure,
			),
		[outcomes, looks, measure],
	);
	const top = Math.min(ROOM * Math.max(goal, ...band.most), most);
	const last = looks[looks.length - 1];
	const goalText = measure === "distance" ? own.healthyBelow(decimal(goal, 2)) : own.artists(decimal(goal, 2));
	return (
		<div class="over-steps">
			<p class="named">
				<Term name={measure} label={own[measure]} /> <span class="goal-of" textContent={goalText} />
			</p>
			<div class="curves">
				<div class="heights" aria-hidden="true">
					{ticksIn({ least: 0, most: top }).map((value) => (
						<span key={value} style={{ bottom: percent(value / top) }} textContent={String(value)} />
					))}
				</div>
				<div class="field" role="img" aria-label={describe(band, onShow, measure, own)}>
					<svg viewBox={`0 0 ${last} ${top}`} preserveAspectRatio="none" aria-hidden="true">
						<path class="all" d={areaOf(band.steps, band.least, band.most, top)} />
						<path class="half" d={areaOf(band.steps, band.lower, band.upper, top)} />
						<path class="goal" d={`M0 ${top - goal}H${last}`} />
						<path class="middle" d={lineOf(band.steps, band.middle, top)} />
						<path class="own" d={courseOf(onShow?.course ?? [], measure, top)} />
					</svg>
				</div>
				<div class="steps-of" aria-hidden="true">
					{[0, last].map((step) => (
						<span key={step} textContent={grouped(step)} />
					))}
				</div>
			</div>
		</div>
	);
}

/** What the chart shows at the last step. */
function describe({ steps, ...lines }: Band, onShow: Outcome | undefined, measure: Measure, own: Own) {
	const end = steps.length - 1;
	if (end < 0) {
		return own[measure];
	}
	const at = (line: number[]) => measureText(line[end]);
	const { least, most, lower, upper } = lines;
	const all = own.chart(own[measure], grouped(steps[end]), at(least), at(most), at(lower), at(upper));
	return onShow ? `${all} ${own.ownAt(measureText(onShow[measure]))}` : all;
}

function areaOf(steps: number[], from: number[], to: number[], top: number) {
	const back = steps.map((step, i) => `L${step} ${heightOf(from[i], top)}`).reverse();
	return steps.length > 0 ? `${lineOf(steps, to, top)}${back.join("")}Z` : "";
}

function lineOf(steps: number[], values: number[], top: number) {
	return steps.map((step, i) => `${i === 0 ? "M" : "L"}${step} ${heightOf(values[i], top)}`).join("");
}

function courseOf(course: readonly Look[], measure: Measure, top: number) {
	const seen = course.filter((look) => Number.isFinite(look[measure]));
	return lineOf(
		seen.map(({ step }) => step),
		seen.map((look) => look[measure]),
		top,
	);
}

/** A height in the picture. What is far above it is drawn not far above it, because a browser's numbers are float32. */
function heightOf(value: number, top: number) {
	return (top - Math.min(value, 2 * top)).toFixed(4);
}

function Legend({ seed, own }: { seed: string | undefined; own: Own }) {
	const names = {
		own: seed === undefined ? undefined : own.own(seed),
		middle: own.middle,
		half: own.half,
		all: own.all,
	};
	return (
		<ul class="bands-legend">
			{Object.entries(names).map(
				([name, text]) =>
					text !== undefined && (
						<li key={name}>
							<svg viewBox="0 0 24 12" aria-hidden="true">
								<path class={name} d={name === "own" || name === "middle" ? "M0 6H24" : "M0 0H24V12H0Z"} />
							</svg>
							<span textContent={text} />
						</li>
					),
			)}
		</ul>
	);
}
