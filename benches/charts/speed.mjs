// Steps a second as bars, for the system that all contestants train.

import { digits } from "../table.mjs";
import { en } from "../words.mjs";
import { bar, picture, text } from "./svg.mjs";

const WIDTH = 760;
const LEFT = 230;
/** Room for the number of the longest bar. */
const RIGHT = 70;
const ROW = 24;
const GAP = 14;

/**
 * @param {import("../results.mjs").Result[]} rows
 * @param {string} system
 */
export function speedChart(rows, system) {
	const fastest = Math.max(...rows.map(({ stepsPerSecond }) => stepsPerSecond));
	const parts = [
		text(0, 16, "Training steps a second", "strong"),
		text(0, 34, `The tutorial's GAN, batch 64, ${system} updates; more is better`, "small"),
	];
	let y = 48;
	for (const place of ["Chromium", "Node", "Python"]) {
		const group = rows
			.filter((row) => row.place === place && row.system === system)
			.sort((a, b) => b.stepsPerSecond - a.stepsPerSecond);
		if (group.length === 0) {
			continue;
		}
		parts.push(text(0, y + 16, `in ${place}`, "small"));
		for (const { name, stepsPerSecond } of group) {
			const ours = name === "ours";
			const length = Math.max(1, (stepsPerSecond / fastest) * (WIDTH - LEFT - RIGHT));
			const weight = ours ? "strong" : "";
			parts.push(
				text(LEFT - 10, y + 16, en.names[name] ?? name, `end ${weight}`.trim()),
				bar(LEFT, y + 3, length, ROW - 6, ours ? "ours" : "bar"),
				text(LEFT + length + 7, y + 16, digits(stepsPerSecond), weight),
			);
			y += ROW;
		}
		y += GAP;
	}
	return picture({ width: WIDTH, height: y - GAP + 4, title: "Training steps a second" }, parts);
}
