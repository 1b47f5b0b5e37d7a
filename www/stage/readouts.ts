// What stands around the picture: its legend, and the numbers of the run.

import { element, setText, type Speaker } from "../dom/dom.js";
import { type Term, term } from "../dom/glossary.js";
import type { Run } from "../run/run.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import { areInOrder } from "./bounds.js";
import { type Line, LINES, type Scene } from "./picture.js";
import { sample } from "./sample.js";

const TERMS: Record<Line, Term> = {
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
 * @param names other names than the stage's
 */
export function createLegend(speaker: Speaker, names: Partial<Record<Line, () => string>> = {}) {
	const lines = Object.keys(LINES) as Line[];
	const items: Partial<Record<Line, HTMLElement>> = {};
	const samples: Partial<Record<Line, Element>> = {};
	/** How many times as long as they are arrows are drawn. */
	const scales = {} as Record<Line, HTMLElement>;
	/** Of each bound: its name where the upper one lies above, and its name where it does not. */
	const boundNames: [HTMLElement, HTMLElement][] = [];
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
		show({ lower, upper, showBatch, artist, middle, earlier = [], arrows = [] }: Omit<Scene, "paintings" | "shown">) {
			const inOrder = areInOrder({ lower, upper });
			for (const [usual, other] of boundNames) {
				usual.hidden = !inOrder;
				other.hidden = inOrder;
			}
			const drawn = new Set<Line>(["painting", "upper", "lower", ...arrows.map(({ line }) => line)]);
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
 * @param scale 1, 2 or 5 times a power of ten
 */
function scaleText(scale: number) {
	if (scale < LARGE_SCALE) {
		return grouped(scale);
	}
	const [digits, power] = scale.toExponential(0).split("e+");
	return `${digits}·10${power.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)])}`;
}

/** The step count and the tutorial's two numbers with their goals. */
export function createNumbers(speaker: Speaker) {
	const step = number("step", speaker);
	const accuracy = number("accuracy", speaker, (words) => words.accuracyGoal);
	const label = number("label", speaker);
	const score = number("score", speaker, (words) => words.scoreGoal);
	label.node.hidden = true;
	return {
		node: element("dl", { class: "numbers" }, step.node, accuracy.node, score.node, label.node),
		/** @param shown which painting of the batch */
		show(run: Run, shown = 0) {
			label.node.hidden = !run.classes;
			label.set(run.classes ? String(run.classes.labels[shown]) : NOTHING);
			step.set(grouped(run.stepCount));
			accuracy.set(digits(run.accuracy, 2));
			score.set(digits(run.score, 3));
		},
	};
}

/** @param value undefined before the first step */
function digits(value: number | undefined, count: number) {
	// No "−0.000".
	return value === undefined
		? NOTHING
		: value
				.toFixed(count)
				.replace(/^-(?=.*[1-9])/, "−")
				.replace("-", "");
}

/** A number with its name, and its goal where it has one. */
function number(name: "step" | "accuracy" | "score" | "label", speaker: Speaker, goal?: (words: Words) => string) {
	const value = element("dd", { class: "value", translate: false }, NOTHING);
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
		node.append(element("dd", { class: "goal" }, speaker.text(goal), element("span", { class: "meaning" }, meaning)));
	}
	return {
		node,
		set(text: string) {
			setText(value, text);
			// It has no width of its own: see its style.
			if (text.length !== length) {
				length = text.length;
				value.style.setProperty("--length", String(length));
			}
		},
	};
}
