// The chart of how a step grows with each size: its time, and below it its share of the peak.

import { digits } from "../table.mjs";
import { curve, dot, line, picture, text } from "./svg.mjs";

const TITLES = {
	batch: "batch",
	hidden: "hidden units",
	points: "points",
	ideas: "ideas",
	layers: "hidden layers",
};
const WIDTH = 900;
const LEFT = 52;
const PANEL = { width: 150, gap: 20 };
const TIME = { top: 62, height: 130 };
const SHARE = { top: 236, height: 90 };
const HEIGHT = 350;
/** The scale of times, in microseconds, ends at whole powers of ten. */
const powerBelow = (number) => Math.floor(Math.log10(number));

/**
 * @param {Awaited<ReturnType<typeof import("../growth.mjs").measureGrowth>>} curves
 * @param {number} goal the share of the peak at which a line is drawn
 */
export function growthChart(curves, goal) {
	const times = curves.flatMap(({ points }) => points.map(({ micros }) => micros));
	const [least, most] = [powerBelow(Math.min(...times)), powerBelow(Math.max(...times)) + 1];
	const timeY = (micros) => TIME.top + ((most - Math.log10(micros)) / (most - least)) * TIME.height;
	const shareY = (share) => SHARE.top + (1 - share) * SHARE.height;
	const powers = Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));
	const parts = [
		text(0, 16, "Microseconds a step, as one size grows and the others stay the tutorial's", "strong"),
		...powers.map((micros) => text(LEFT - 8, timeY(micros) + 4, micros.toLocaleString("en-US"), "small end")),
		text(0, SHARE.top - 16, "Share of the peak of simd128, of a dense step", "strong"),
		...[0, goal, 1].map((share) => text(LEFT - 8, shareY(share) + 4, `${share * 100} %`, "small end")),
	];
	for (const [i, { size, points }] of curves.entries()) {
		const left = LEFT + i * (PANEL.width + PANEL.gap);
		const right = left + PANEL.width;
		const x = scaleOf(points, left, right);
		/** @returns {[number, number]} */
		const at = (point, y) => [x(point.value), y];
		const [first, last] = [points[0], points.at(-1)];
		parts.push(
			text(left, 44, TITLES[size]),
			...powers.map((micros) => line(left, timeY(micros), right, timeY(micros), "line")),
			curve(points.map((point) => at(point, timeY(point.micros)))),
			...points.map((point) => dot(...at(point, timeY(point.micros)))),
			text(x(first.value), timeY(first.micros) + 16, digits(first.micros), "small"),
			text(x(last.value), timeY(last.micros) - 8, digits(last.micros), "small end"),
			line(left, shareY(0), right, shareY(0), "line"),
			line(left, shareY(1), right, shareY(1), "line"),
			line(left, shareY(goal), right, shareY(goal), "goal"),
			curve(points.map((point) => at(point, shareY(point.share)))),
			...points.map((point) => dot(...at(point, shareY(point.share)))),
			...labelled(points, x).map((point) => text(x(point.value), shareY(0) + 16, String(point.value), "small middle")),
		);
	}
	return picture({ width: WIDTH, height: HEIGHT, title: "How the time of a step grows with each size" }, parts);
}

/** Sizes that grow by factors get a logarithmic scale. The number of layers does not, because it can be 0. */
function scaleOf(points, left, right) {
	const place = points[0].value === 0 ? (value) => value : Math.log2;
	const [first, last] = [place(points[0].value), place(points.at(-1).value)];
	const inset = 8;
	return (value) => left + inset + ((place(value) - first) / (last - first)) * (right - left - 2 * inset);
}

/** As many of the sizes as there is room for, including the last one. */
function labelled(points, x) {
	let start = Number.POSITIVE_INFINITY;
	return points.toReversed().filter(({ value }) => {
		const half = 3.4 * String(value).length;
		const fits = x(value) + half < start - 4;
		start = fits ? x(value) - half : start;
		return fits;
	});
}
