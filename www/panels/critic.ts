// The critic's eye: what it says of the artist's family, and of any curve that the learner draws.

import { createSlider } from "../dom/slider.js";
import { element } from "../dom/dom.js";
import { isRefusal } from "../engine/problems.js";
import { languages } from "../words/panels/critic.js";
import { createAnswer } from "./answer.js";
import { createClasses } from "./classes.js";
import { mean, shift } from "./curve.js";
import { decimal } from "./decimal.js";
import { createHandles } from "./handles.js";
import { createOpinion } from "./opinion.js";
import { createSketch } from "./sketch.js";
import type { Gan } from "../../pkg/gan_painter.js";
import type { Speaker } from "../dom/dom.js";
import type { Run } from "../run/run.js";
import type { StageHandle } from "../stage/stage.js";
import type { Panel } from "./board.js";

/** The middle of the artist's family. */
const MIDDLE = 1.5;

export function criticPanel(_: StageHandle, speaker: Speaker): Panel {
	const own = speaker.of(languages);
	let run: Run;
	let curve: Float32Array = new Float32Array();
	/** The label that the critic is told, in a conditional run. */
	let label = 0;
	/** The a of the curve, as long as it is the artist's. */
	let artistA: number | undefined;
	/** The a of the slider. */
	let sliderA = MIDDLE;
	/** Until the learner takes it in hand, the curve is the painter's latest. */
	let touched = false;

	const opinion = createOpinion(speaker, own);
	const handles = createHandles(own, () => edit());
	const sketch = createSketch(speaker, () => own.words.picture, {
		names: { painting: () => own.words.yours },
		drawn: (picture, scene) => handles.show(picture, scene),
	});
	sketch.frame.append(handles.node);
	const answer = createAnswer(speaker, own);
	const classes = createClasses(speaker, (chosen) => {
		label = chosen;
		edit(artistA);
	});
	const takePainter = element(
		"button",
		{
			type: "button",
			onclick() {
				copyPainter();
				edit();
			},
		},
		own.text((words) => words.takePainter),
	);
	const takeArtist = element(
		"button",
		{ type: "button", onclick: () => takeArtistsCurve(sliderA) },
		own.text((words) => words.takeArtist),
	);
	const a = createSlider({
		label: own.text((words) => words.a),
		least: 0,
		most: 3,
		step: 0.05,
		show: () => (artistA === undefined ? own.words.notHis : own.words.aShown(decimal(artistA, 2))),
		onInput: takeArtistsCurve,
	});
	a.set(sliderA);
	const height = createSlider({
		label: own.text((words) => words.height),
		least: -0.5,
		most: 3.5,
		step: 0.05,
		show: (value) => own.words.heightShown(decimal(value, 2)),
		onInput(value) {
			shift(curve, value);
			edit();
		},
	});

	function takeArtistsCurve(chosen: number) {
		sliderA = chosen;
		curve = run.curve(chosen - 1);
		edit(chosen);
	}

	function copyPainter() {
		curve = run.painting.slice();
		label = run.classes?.labels[0] ?? label;
	}

	/** The learner has changed the curve, or what the critic is told of it. */
	function edit(a?: number) {
		touched = true;
		artistA = a;
		show();
		answer.speak();
	}

	function show() {
		showCurve();
		showOpinion();
	}

	function showCurve() {
		const { lower, upper, classes: known } = run;
		sketch.show({ lower, upper, middle: known?.middle, paintings: curve });
	}

	function showOpinion() {
		const { gan, classes: known } = run;
		classes.node.hidden = !known;
		classes.show(label);
		const judged = judge(gan, curve, known && label);
		answer.show(judged);
		opinion.show(run, artistA, judged);
		a.set(sliderA);
		height.set(mean(curve));
	}

	function look(now: Run) {
		run = now;
		if (!touched || curve.length !== run.config.points) {
			touched = false;
			artistA = undefined;
			copyPainter();
		}
		showOpinion();
	}

	return {
		title: own.text((words) => words.title),
		node: element(
			"div",
			{ class: "eye" },
			element(
				"p",
				{},
				own.text((words) => words.intro),
			),
			element(
				"h3",
				{},
				own.text((words) => words.family),
			),
			element(
				"p",
				{ class: "explanation" },
				own.text((words) => words.familyHelp),
			),
			opinion.node,
			element(
				"h3",
				{},
				own.text((words) => words.own),
			),
			answer.node,
			sketch.node,
			element(
				"p",
				{ class: "explanation" },
				own.text((words) => words.help),
			),
			element("div", { class: "buttons" }, takePainter, takeArtist),
			classes.node,
			a.node,
			height.node,
		),
		look,
		draw: showCurve,
	};
}

/** What the critic says of a painting; undefined where that is beyond float32. */
function judge(gan: Gan, painting: Float32Array, label: number | undefined) {
	try {
		return gan.judge(painting, label);
	} catch (error) {
		if (isRefusal(error)) {
			return undefined;
		}
		throw error;
	}
}
