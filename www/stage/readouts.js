// @ts-check
// What stands around the picture: its legend, and the numbers of the run.

import { element, setText } from "../dom.js";
import { BATCH_OPACITY, LINES } from "./picture.js";

/**
 * @typedef {import("../dom.js").Speaker} Speaker
 * @typedef {import("../dom.js").Words} Words
 * @typedef {import("./picture.js").Line} Line
 */

/** Stands where there is no number yet. */
const NOTHING = "–";

/**
 * A sample of each line with its name. A sample's colour is the line's, in the picture too.
 * @param {Speaker} speaker
 */
export function createLegend(speaker) {
	const samples = {
		painting: sample("painting"),
		upper: sample("upper"),
		lower: sample("lower"),
		batch: sample("batch"),
	};
	const lines = /** @type {Line[]} */ (Object.keys(samples));
	const items = lines.map((line) =>
		element(
			"li",
			{},
			samples[line],
			speaker.text((words) => words[line]),
		),
	);
	return { samples, node: element("ul", { class: "legend" }, ...items) };
}

/**
 * The step count and the tutorial's two numbers with their goals.
 * @param {Speaker} speaker
 */
export function createNumbers(speaker) {
	const step = number("step", speaker, (words) => words.step);
	const accuracy = number(
		"accuracy",
		speaker,
		(words) => words.accuracy,
		(words) => words.accuracyGoal,
	);
	const score = number(
		"score",
		speaker,
		(words) => words.score,
		(words) => words.scoreGoal,
	);
	return {
		node: element("dl", { class: "numbers" }, step.node, accuracy.node, score.node),
		/** @param {import("./run.js").Run} run */
		show(run) {
			step.set(run.stepCount.toLocaleString(speaker.words.code));
			accuracy.set(digits(run.accuracy, 2));
			score.set(digits(run.score, 3));
		},
	};
}

/**
 * @param {number | undefined} value undefined before the first step
 * @param {number} count
 */
function digits(value, count) {
	return value === undefined ? NOTHING : value.toFixed(count).replace("-", "−");
}

/**
 * A short piece of a line as it is drawn.
 * @param {Line} line
 */
function sample(line) {
	const namespace = "http://www.w3.org/2000/svg";
	const svg = document.createElementNS(namespace, "svg");
	svg.setAttribute("class", `sample ${line}`);
	svg.setAttribute("viewBox", "0 0 32 8");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS(namespace, "path");
	path.setAttribute("d", "M0 4h32");
	path.setAttribute("stroke-opacity", line === "batch" ? String(BATCH_OPACITY) : "1");
	path.setAttribute("stroke-width", String(LINES[line].width));
	path.setAttribute("stroke-dasharray", LINES[line].dash.join(" "));
	svg.append(path);
	return svg;
}

/**
 * A number with its name, and its goal where it has one.
 * @param {string} name
 * @param {Speaker} speaker
 * @param {(words: Words) => string} label
 * @param {(words: Words) => string} [goal]
 */
function number(name, speaker, label, goal) {
	const value = element("dd", { class: "value" }, NOTHING);
	const node = element("div", { class: name }, element("dt", {}, speaker.text(label)), value);
	if (goal) {
		const meaning = speaker.text((words) => words.goalMeaning);
		node.append(element("dd", { class: "goal" }, speaker.text(goal), element("span", {}, meaning)));
	}
	return {
		node,
		/** @param {string} text */
		set(text) {
			setText(value, text);
		},
	};
}
