// @ts-check
// What stands around the picture: its legend, and the numbers of the run.

import { element, setText } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { grouped } from "../words/grouped.js";
import { areInOrder } from "./bounds.js";
import { LINES } from "./picture.js";
import { sample } from "./sample.js";

/**
 * @typedef {import("../dom/dom.js").Speaker} Speaker
 * @typedef {import("../dom/dom.js").Words} Words
 * @typedef {import("./picture.js").Line} Line
 */

/** @type {Record<Line, import("../dom/glossary.js").Term>} */
const TERMS = {
	painting: "painting",
	batch: "batch",
	artist: "artist",
	upper: "bounds",
	lower: "bounds",
	middle: "label",
	earlier: "timeline",
	minimax: "advice",
	nonSaturating: "advice",
};

/** From here on the scale of the arrows is written as a power of ten. */
const LARGE_SCALE = 1e6;
/** The scale with the longest text: room is kept for it. */
const WIDEST_SCALE = 500_000;

/** Stands where there is no number yet. */
const NOTHING = "–";

/**
 * A sample of each line with its name. A sample's colour is the line's, in the picture too.
 * @param {Speaker} speaker
 * @param {Partial<Record<Line, () => string>>} [names] other names than the stage's
 */
export function createLegend(speaker, names = {}) {
	const lines = /** @type {Line[]} */ (Object.keys(LINES));
	/** @type {Partial<Record<Line, HTMLElement>>} */
	const items = {};
	/** @type {Partial<Record<Line, Element>>} */
	const samples = {};
	/** How many times as long as they are arrows are drawn. */
	const scales = /** @type {Record<Line, HTMLElement>} */ ({});
	/** Of each bound: its name where the upper one lies above, and its name where it does not. */
	const boundNames = /** @type {[HTMLElement, HTMLElement][]} */ ([]);
	for (const line of lines) {
		const drawn = sample(line, LINES[line]);
		samples[line] = drawn;
		const name = term(speaker, TERMS[line], names[line] ?? (() => speaker.words.lines[line]));
		scales[line] = element("span");
		const room = element("span", {}, scales[line]);
		if (line === "minimax" || line === "nonSaturating") {
			speaker.bind(() => (room.dataset.longest = speaker.words.arrowScale(scaleText(WIDEST_SCALE))));
		}
		items[line] = element("li", {}, drawn, name, room);
		if (line === "upper" || line === "lower") {
			const other = term(speaker, TERMS[line], () => speaker.words.boundsOutOfOrder[line]);
			name.after(other);
			boundNames.push([name, other]);
		}
	}
	const node = element("ul", { class: "legend" }, ...Object.values(items));
	const legend = {
		samples,
		node,
		/** @param {Omit<import("./picture.js").Scene, "paintings" | "shown">} scene */
		show({ lower, upper, showBatch, artist, middle, earlier = [], arrows = [] }) {
			const inOrder = areInOrder({ lower, upper });
			for (const [usual, other] of boundNames) {
				usual.hidden = !inOrder;
				other.hidden = inOrder;
			}
			const drawn = new Set(/** @type {Line[]} */ (["painting", "upper", "lower", ...arrows.map(({ line }) => line)]));
			showBatch && drawn.add("batch");
			artist && drawn.add("artist");
			middle && drawn.add("middle");
			earlier.length > 0 && drawn.add("earlier");
			for (const line of lines) {
				const item = items[line];
				if (item && item.hidden === drawn.has(line)) {
					item.hidden = !drawn.has(line);
				}
			}
			for (const { line, scale } of arrows) {
				setText(scales[line], speaker.words.arrowScale(scaleText(scale)));
			}
		},
	};
	// As most runs begin: so that nothing moves when the engine is there.
	const none = new Float32Array();
	legend.show({ lower: none, upper: none, showBatch: true, arrows: [{ line: "minimax", lengths: none, scale: 1000 }] });
	return legend;
}

/**
 * 1,000, and 2·10¹² in the place of 2,000,000,000,000.
 * @param {number} scale 1, 2 or 5 times a power of ten
 */
function scaleText(scale) {
	if (scale < LARGE_SCALE) {
		return grouped(scale);
	}
	const [digits, power] = scale.toExponential(0).split("e+");
	return `${digits}·10${power.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)])}`;
}

/**
 * The step count and the tutorial's two numbers with their goals.
 * @param {Speaker} speaker
 */
export function createNumbers(speaker) {
	const step = number("step", speaker);
	const accuracy = number("accuracy", speaker, (words) => words.accuracyGoal);
	const label = number("label", speaker);
	const score = number("score", speaker, (words) => words.scoreGoal);
	label.node.hidden = true;
	return {
		node: element("dl", { class: "numbers" }, step.node, accuracy.node, score.node, label.node),
		/**
		 * @param {import("../run/run.js").Run} run
		 * @param {number} [shown] which painting of the batch
		 */
		show(run, shown = 0) {
			label.node.hidden = !run.classes;
			label.set(String(run.classes?.labels[shown]));
			step.set(grouped(run.stepCount));
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
	// No "−0.000".
	return value === undefined
		? NOTHING
		: value
				.toFixed(count)
				.replace(/^-(?=.*[1-9])/, "−")
				.replace("-", "");
}

/**
 * A number with its name, and its goal where it has one.
 * @param {"step" | "accuracy" | "score" | "label"} name
 * @param {Speaker} speaker
 * @param {(words: Words) => string} [goal]
 */
function number(name, speaker, goal) {
	const value = element("dd", { class: "value" }, NOTHING);
	let length = 0;
	const node = element(
		"div",
		{ class: name },
		element(
			"dt",
			{},
			term(speaker, name, () => speaker.words[name]),
		),
		value,
	);
	if (goal) {
		const meaning = speaker.text((words) => words.goalMeaning);
		node.append(element("dd", { class: "goal" }, speaker.text(goal), element("span", {}, meaning)));
	}
	return {
		node,
		/** @param {string} text */
		set(text) {
			setText(value, text);
			// It has no width of its own: see its style.
			if (text.length !== length) {
				length = text.length;
				value.style.setProperty("--length", String(length));
			}
		},
	};
}
