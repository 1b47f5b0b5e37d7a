// The ideas: sliders from which the painter paints at once.

import { createSlider } from "../dom/slider.js";
import { element, setText } from "../dom/dom.js";
import { isRefusal } from "../engine/problems.js";
import { term } from "../dom/glossary.js";
import { languages } from "../words/panels/ideas.js";
import { createClasses } from "./classes.js";
import { decimal } from "./decimal.js";
import { anyIdeas, labelOf, paintedA, rowOf } from "./gallery.js";
import { createSketch } from "./sketch.js";
import type { Speaker } from "../dom/dom.js";
import type { Run } from "../run/run.js";
import type { StageHandle } from "../stage/stage.js";
import type { Panel } from "./board.js";

const STEP = 0.05;
/** More sliders than these scroll. */
const FEW = 8;

export function ideasPanel(stage: StageHandle, speaker: Speaker): Panel {
	const own = speaker.of(languages);
	let run: Run;
	let ideas: Float32Array = new Float32Array();
	/** What the painter is told, in a conditional run. */
	let label = 0;
	let painting = new Float32Array();
	/** Where the ideas stand among the engine's own. */
	let row: number | undefined;
	/** Another panel's choice, once it was taken. */
	let chosen: typeof stage.chosen;
	/** Whether the ideas are still those. */
	let isChosen = false;
	let sliders: ReturnType<typeof createSlider>[] = [];

	const sketch = createSketch(speaker, () => own.words.picture);
	const told = element("span");
	const what = term(speaker, "a", () => "?");
	const list = element("div", { class: "list" });
	const classes = createClasses(speaker, setLabel);
	const between = createSlider({
		label: own.text((words) => words.label),
		help: own.text((words) => words.labelHelp),
		least: 0,
		most: 1,
		step: STEP,
		show: (value) => decimal(value, 2),
		onInput: setLabel,
	});
	const bounds = element("p", { class: "explanation" });
	const conditional = element("div", { class: "conditional" }, classes.node, between.node, bounds);
	const newIdeas = element(
		"button",
		{ type: "button", onclick: takeAny },
		own.text((words) => words.newIdeas),
	);
	const allZero = element(
		"button",
		{ type: "button", onclick: () => take(new Float32Array(ideas.length)) },
		own.text((words) => words.allZero),
	);

	function build(count: number) {
		sliders = Array.from({ length: count }, (_, i) =>
			createSlider({
				label: element("span", { translate: false }, `z${i + 1}`),
				least: -3,
				most: 3,
				step: STEP,
				show: (value) => decimal(value, 2),
				onInput(value) {
					ideas[i] = value;
					row = undefined;
					show();
				},
			}),
		);
		list.replaceChildren(...sliders.map(({ node }) => node));
		list.classList.toggle("long", count > FEW);
	}

	/** @param place their row */
	function take(next: Float32Array, place?: number, byOthers = false) {
		ideas = next;
		row = place;
		isChosen = byOthers;
		sliders.forEach((slider, i) => slider.set(ideas[i]));
		show();
	}

	function takeAny() {
		const any = anyIdeas(run, label);
		take(any.ideas, any.row);
	}

	function setLabel(next: number) {
		label = next;
		show();
	}

	function show() {
		const { lower, upper, classes: known } = run;
		const painted = paint();
		sketch.show({ lower, upper, middle: known?.middle, paintings: painting });
		const a = row === undefined ? undefined : paintedA(run, row, label);
		const { words } = own;
		const tell = isChosen ? words.chosen : words.paints;
		setText(told, !painted ? words.unknown : a === undefined ? "" : tell(decimal(a, 2)));
		what.hidden = !painted || a === undefined;
		conditional.hidden = !known;
		classes.show(label);
		between.set(label);
		setText(bounds, words.bounds[label] ?? words.between);
	}

	/** Whether it could: where the painting is beyond float32, the last one stays. */
	function paint() {
		try {
			run.gan.paint(ideas, run.classes && label, painting);
			return true;
		} catch (error) {
			if (isRefusal(error)) {
				return false;
			}
			throw error;
		}
	}

	function look(now: Run) {
		const { points, ideas: count } = now.config;
		const before = run;
		run = now;
		if (painting.length !== points) {
			painting = new Float32Array(points);
		}
		if (ideas.length !== count) {
			build(count);
			takeAny();
		} else if (now !== before) {
			row = rowOf(run, ideas);
			if (row !== undefined && run.classes && !before.classes) {
				label = labelOf(run, row);
			}
		}
		if (stage.chosen !== chosen) {
			chosen = stage.chosen;
			if (chosen?.ideas.length === count) {
				label = chosen.label ?? label;
				take(chosen.ideas.slice(), rowOf(run, chosen.ideas), true);
				return;
			}
		}
		show();
	}

	return {
		title: own.text((words) => words.title),
		node: element(
			"div",
			{ class: "ideas" },
			element(
				"p",
				{},
				own.text((words) => words.intro),
			),
			element(
				"div",
				{ class: "sides" },
				element(
					"div",
					{},
					element("p", {}, term(speaker, "ideas")),
					list,
					element("div", { class: "buttons" }, newIdeas, allZero),
				),
				element("div", {}, sketch.node, element("p", { class: "told" }, told, "\u00a0", what), conditional),
			),
		),
		look,
	};
}
