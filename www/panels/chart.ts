// Lines over the steps of a run, each with its goal, drawn by uPlot: loaded when the first chart is first seen.

import { element, setText } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { createLateNotice, Late } from "../dom/late.js";
import { linkTo } from "../stage/link.js";
import { Appearance } from "../stage/appearance.js";
import { sample } from "../stage/sample.js";
import { createAdoption } from "../stage/styles.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/chart.js";
import { decimal } from "./decimal.js";
import plotAddress from "./plot.js?address";
import type uPlot from "uplot";
import type { Speaker } from "../dom/dom.js";
import type { Term } from "../dom/glossary.js";
import type { StageHandle } from "../stage/stage.js";

export interface Line {
	term: Term;
	name: () => string;
	goal: (goal: number) => string;
	/** Where on the goal's line its text stands. */
	goalAt: ["left" | "right", "above" | "below"];
	digits: number;
	scale: string;
}

export interface Scale {
	key: string;
	title: () => string;
	/** What is beyond is not drawn. */
	range: () => [number, number];
}

export interface Shown {
	/** In rising order. */
	steps: number[];
	/** Of each line, one a step. */
	values: (number | null)[][];
	/** Of each line. */
	goals: number[];
	/** The one on show, one of the steps. */
	step: number;
}

/** How the lines differ: the legend's samples have the colours. */
const STYLES = [
	{ width: 2.5, dash: [] },
	{ width: 2.5, dash: [9, 4] },
];
const GOAL = { width: 1.5, dash: [3, 4] };
const HEIGHT = 220;
const FONT_SIZE = 13;
const DOT = 4;
/** Stands where there is no number. */
const NOTHING = "–";

/** For all charts. */
const plotter = new Late(() => import("./plot.js"), plotAddress);
plotter.here.then(({ css }) => createAdoption(css)(document));

/**
 * @param lines one or two
 * @param scales the first at the left, another at the right
 */
export function createChart(stage: StageHandle, speaker: Speaker, lines: Line[], scales: Scale[]) {
	const own = speaker.of(languages);
	let shown: Shown = { steps: [], values: [], goals: [], step: 0 };
	let plot: uPlot | undefined;

	const at = element("li", { class: "at" });
	const items = lines.map((line, i) => {
		const [drawn, value] = [sample(`line${i}`, STYLES[i]), element("strong", { translate: false })];
		return { drawn, value, node: element("li", {}, drawn, term(speaker, line.term, line.name), value) };
	});
	const holder = element("div", { class: "plot", role: "img" });
	const node = element(
		"div",
		{ class: "chart" },
		element("ul", { class: "legend" }, at, ...items.map((item) => item.node)),
		holder,
		createLateNotice(
			plotter,
			speaker,
			() => own.words.failed,
			() => linkTo(location.href, stage.player),
		),
		element(
			"p",
			{ class: "explanation" },
			own.text((words) => words.help),
		),
	);

	const drawn = items.map((item) => item.drawn);
	const appearance = new Appearance([holder, ...drawn], () => plot?.redraw(false));
	const ink = () => appearance.of(holder);
	const colour = (i: number) => appearance.of(drawn[i]).color;

	const appearing = new IntersectionObserver(([{ isIntersecting }]) => {
		if (isIntersecting) {
			appearing.disconnect();
			plotter.load();
			plotter.here.then(({ Plot }) => build(Plot));
		}
	});
	new ResizeObserver(() => plot && holder.clientWidth > 0 && plot.setSize(size())).observe(holder);

	function size() {
		return { width: holder.clientWidth, height: HEIGHT };
	}

	function build(Plot: typeof uPlot) {
		const font = `${FONT_SIZE}px ${ink().fontFamily}`;
		const axis = {
			font,
			labelFont: font,
			stroke: () => ink().color,
			grid: { stroke: () => ink().borderTopColor, width: 1 },
			ticks: { show: false },
			gap: 6,
		};
		const number = (value: number) => value.toLocaleString(own.words.code).replace("-", "−");
		plot = new Plot(
			{
				...size(),
				padding: [FONT_SIZE * 2, scales.length > 1 ? 0 : FONT_SIZE * 2, 0, 0],
				legend: { show: false },
				cursor: { y: false, drag: { x: false, y: false, setScale: false } },
				scales: {
					x: { time: false, range: (_, _least, most) => [0, Math.max(most ?? 0, 1)] },
					...Object.fromEntries(scales.map(({ key, range }) => [key, { range }])),
				},
				axes: [
					{
						...axis,
						size: FONT_SIZE + 12,
						space: 70,
						label: () => own.words.step,
						labelSize: FONT_SIZE + 8,
						values: (_, splits) => splits.map((step) => (Number.isInteger(step) ? number(step) : "")),
					},
					...scales.map(({ key }, i) => ({
						...axis,
						scale: key,
						side: i === 0 ? 3 : 1,
						size: 46,
						grid: { ...axis.grid, show: i === 0 },
						values: (_: unknown, splits: number[]) => splits.map(number),
					})),
				],
				series: [
					{},
					...lines.map(({ scale }, i) => ({
						...STYLES[i],
						scale,
						stroke: () => colour(i),
						points: { show: false },
					})),
				],
				hooks: { drawClear: [drawGround], drawAxes: [drawGoals], draw: [drawPresent], setCursor: [tell] },
			},
			data(),
			holder,
		);
		plot.over.addEventListener("click", () => {
			const index = plot?.cursor.idx;
			if (typeof index === "number") {
				stage.goto(shown.steps[index]);
			}
		});
	}

	function data(): uPlot.AlignedData {
		return [shown.steps, ...shown.values];
	}

	/** Who saves the chart gets its ground, too. */
	function drawGround({ ctx: context }: uPlot) {
		context.save();
		context.fillStyle = ink().backgroundColor;
		context.fillRect(0, 0, context.canvas.width, context.canvas.height);
		context.restore();
	}

	function drawGoals({ ctx: context, bbox, valToPos }: uPlot) {
		const ratio = devicePixelRatio;
		const [left, right] = [bbox.left, bbox.left + bbox.width];
		context.save();
		context.font = `${FONT_SIZE * ratio}px ${ink().fontFamily}`;
		lines.forEach(({ scale, goal, goalAt: [align, side] }, i) => {
			const y = Math.round(valToPos(shown.goals[i], scale, true));
			context.strokeStyle = colour(i);
			context.fillStyle = colour(i);
			context.lineWidth = GOAL.width * ratio;
			context.setLineDash(GOAL.dash.map((length) => length * ratio));
			context.beginPath();
			context.moveTo(left, y);
			context.lineTo(right, y);
			context.stroke();
			const gap = 4 * ratio;
			context.textAlign = align;
			context.textBaseline = side === "above" ? "bottom" : "top";
			const x = align === "left" ? left + gap : right - 2 * gap;
			context.fillText(goal(shown.goals[i]), x, side === "above" ? y - gap : y + gap);
		});
		context.fillStyle = ink().color;
		context.textBaseline = "bottom";
		scales.forEach(({ title }, i) => {
			context.textAlign = i === 0 ? "left" : "right";
			context.fillText(title(), i === 0 ? 0 : context.canvas.width, bbox.top - 8 * ratio);
		});
		context.restore();
	}

	function drawPresent({ ctx: context, bbox, valToPos }: uPlot) {
		const ratio = devicePixelRatio;
		const present = shown.steps.indexOf(shown.step);
		const x = Math.round(valToPos(shown.step, "x", true));
		context.save();
		context.strokeStyle = ink().color;
		context.lineWidth = ratio;
		context.setLineDash([]);
		context.beginPath();
		context.moveTo(x, bbox.top);
		context.lineTo(x, bbox.top + bbox.height);
		context.stroke();
		lines.forEach(({ scale }, i) => {
			const value = shown.values[i][present];
			const y = value === null ? Number.NaN : valToPos(value, scale, true);
			if (y >= bbox.top && y <= bbox.top + bbox.height) {
				context.fillStyle = colour(i);
				context.beginPath();
				context.arc(x, y, DOT * ratio, 0, 2 * Math.PI);
				context.fill();
			}
		});
		context.restore();
	}

	/** The values in words: those under the pointer, or the present ones. */
	function tell() {
		const { words } = own;
		const text = (i: number, index: number) => {
			const value = shown.values[i][index];
			return value === null ? NOTHING : decimal(value, lines[i].digits);
		};
		const present = shown.steps.indexOf(shown.step);
		// Another run may be shorter than what the pointer was on.
		const index = plot?.cursor.idx ?? present;
		const pointed = index < shown.steps.length ? index : present;
		setText(at, words.at(grouped(shown.steps[pointed])));
		items.forEach(({ value }, i) => setText(value, text(i, pointed)));
		const all = lines.map(({ name, goal }, i) => words.item(name(), text(i, present), goal(shown.goals[i])));
		const summary = words.summary(grouped(shown.steps[shown.steps.length - 1]), words.at(grouped(shown.step)));
		holder.setAttribute("aria-label", `${summary} ${all.join(" ")}`);
	}

	return {
		node,
		show(next: Shown) {
			if (shown.steps.length === 0) {
				appearing.observe(holder);
			}
			shown = next;
			// At once: later, the texts would have to be laid out before the chart could be drawn.
			plot?.batch(() => plot?.setData(data()));
			tell();
		},
	};
}
