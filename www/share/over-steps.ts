// The charts over the steps of a run. Each line has a goal.

import { ticksIn } from "../draw/axes.js";
import { cutAt } from "../draw/clip.js";
import { GOAL, STROKES } from "../draw/lines.js";
import { type Box, heightIn } from "../draw/scene-shapes.js";
import { numbersOver, type Series, truthOver } from "../draw/series.js";
import type { Drawing, Ink, Shape } from "../draw/shapes.js";
import { retire } from "../engine/retired.js";
import type { Run } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { drawn } from "../words/drawn.js";
import { grouped } from "../words/grouped.js";
import { below, beside, frameOf, rowBelow } from "./chart-frame.js";
import type { Look } from "./look.js";

const INKS: Ink[] = ["accent", "second"];
const DOT = 4;

interface Line {
	name: string;
	digits: number;
	goal: string;
	/** The index of the line's scale. */
	scale: number;
}

export function numbersChart(run: Run, look: Look) {
	const series = numbersOver(run);
	return chartOver("numbers", series, look, numbersLines(series, look));
}

export function truthChart(run: Run, look: Look) {
	const series = truthOver(run, limitsOf(run));
	return chartOver("truth", series, look, truthLines(series, look));
}

/** The keys of the charts. */
export function numbersLegend(run: Run, look: Look) {
	const series = numbersOver(run);
	return legendOf(series, numbersLines(series, look));
}

export function truthLegend(run: Run, look: Look) {
	const series = truthOver(run, limitsOf(run));
	return legendOf(series, truthLines(series, look));
}

function numbersLines({ goals: [accuracy, score] }: Series, { language }: Look): Line[] {
	const words = drawn[language];
	return [
		{ name: words.accuracy, digits: 3, goal: words.goal(decimal(accuracy, 1)), scale: 0 },
		{ name: words.score, digits: 3, goal: words.goal(decimal(score, 3)), scale: 1 },
	];
}

function truthLines({ goals }: Series, { language }: Look): Line[] {
	const words = drawn[language];
	const [distance, variety] = goals.map((goal) => decimal(goal, 2));
	return [
		{ name: words.distance, digits: 2, goal: words.healthyBelow(distance), scale: 0 },
		{ name: words.variety, digits: 2, goal: words.artistVariety(variety), scale: 0 },
	];
}

/** Each line's name, its value now, and its goal. */
function legendOf({ values, steps, step }: Series, lines: Line[]) {
	return lines.map(({ name, digits, goal }, i) => {
		return `${name} ${decimal(values[i][steps.indexOf(step)], digits)} · ${goal}`;
	});
}

/** The limits, which are the same at every step. If the painter is beyond float32 now, the run's first moment has them. */
function limitsOf({ truth, Engine, timeline }: Run) {
	if (truth) {
		return truth.limits;
	}
	const gan = Engine.restore(timeline.moments[0].checkpoint);
	const { limits } = gan.truth();
	retire(gan);
	return limits;
}

function chartOver(name: "numbers" | "truth", series: Series, look: Look, lines: Line[]): Drawing {
	const { width, height } = look;
	const words = drawn[look.language];
	const { steps, step, ranges } = series;
	const keys = legendOf(series, lines).map((text, i) => ({ text, ink: INKS[i], stroke: STROKES[i] }));
	const { shapes, box } = frameOf(name, step, keys, look, true);
	const middle = (box.left + box.right) / 2;
	const last = Math.max(steps[steps.length - 1], 1);
	return {
		width,
		height,
		ground: "surface",
		shapes: [
			...shapes,
			...stepsAxis(last, box),
			...ranges.flatMap((range, i) => scaleAxis(range, i, ranges.length > 1 ? INKS[i] : "muted", box)),
			rowBelow(box, middle, words.step, "middle"),
			...presentIn(step, last, box),
			...lines.flatMap((line, i) => goalIn(series, line, i, box)),
			...lines.flatMap((line, i) => lineIn(series, line, i, last, box)),
		],
	};
}

function heightOf(value: number, [least, most]: Series["ranges"][number], box: Box) {
	return heightIn(box, { least, most })(value);
}

function stepsAxis(last: number, box: Box) {
	const { left, right, top, bottom } = box;
	const whole = ticksIn({ least: 0, most: last }).filter(Number.isInteger);
	return whole.flatMap((step): Shape[] => {
		const x = left + (step / last) * (right - left);
		return [{ kind: "line", points: [x, top, x, bottom], width: 1, ink: "rule" }, below(box, x, grouped(step))];
	});
}

/** The axis of a scale. The first scale's axis is at the left, with lines; the other is at the right. */
function scaleAxis(range: Series["ranges"][number], place: number, ink: Ink, box: Box) {
	const { left, right } = box;
	const [least, most] = range;
	return ticksIn({ least, most }).flatMap((value): Shape[] => {
		const y = heightOf(value, range, box);
		const number = beside(box, y, grouped(value).replace("-", "−"), ink);
		return place === 0
			? [{ kind: "line", points: [left, y, right, y], width: 1, ink: "rule" }, number]
			: [{ ...number, x: right + 7, align: "start" } as Shape];
	});
}

function presentIn(step: number, last: number, { left, right, top, bottom }: Box): Shape[] {
	const x = left + (step / last) * (right - left);
	return [{ kind: "line", points: [x, top, x, bottom], width: 1, ink: "ink" }];
}

/** The known part of a line. The value of the step on show has a dot. */
function lineIn({ steps, values, ranges, step }: Series, { scale }: Line, i: number, last: number, box: Box) {
	const { left, right, top, bottom } = box;
	const { width, dash } = STROKES[i];
	const pieces: number[][] = [[]];
	const dots: Shape[] = [];
	steps.forEach((each, at) => {
		const value = values[i][at];
		if (typeof value !== "number") {
			pieces.push([]);
			return;
		}
		const [x, y] = [left + (each / last) * (right - left), heightOf(value, ranges[scale], box)];
		pieces[pieces.length - 1].push(x, y);
		if (each === step && y >= top && y <= bottom) {
			dots.push({ kind: "dot", x, y, radius: DOT, ink: INKS[i] });
		}
	});
	const lines = pieces
		.filter(({ length }) => length > 2)
		.flatMap((piece) => cutAt(piece, top, bottom))
		.map((points): Shape => ({ kind: "line", points, width, dash, ink: INKS[i] }));
	return [...lines, ...dots];
}

function goalIn({ goals, ranges }: Series, { scale }: Line, i: number, box: Box): Shape[] {
	const { left, right, top, bottom } = box;
	const y = heightOf(goals[i], ranges[scale], box);
	return y < top || y > bottom ? [] : [{ kind: "line", points: [left, y, right, y], ...GOAL, ink: INKS[i] }];
}
