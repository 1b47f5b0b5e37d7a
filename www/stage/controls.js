// @ts-check
// The stage's buttons and settings: each with a label and an explanation.

import { createSlider, newId } from "../dom/slider.js";
import { element } from "../dom/dom.js";
import { grouped } from "../words/grouped.js";

/** Steps per second that the speed slider offers; 600 does the tutorial's 10,000 steps in 17 seconds. */
export const SPEEDS = [1, 3, 10, 30, 100, 300, 600, 2000, Number.POSITIVE_INFINITY];
export const DEFAULT_SPEED = 600;

/** Learning rates that the sliders offer: 1, 2 and 5 of each power of ten, up to the largest that is allowed. */
const RATES = [-6, -5, -4, -3, -2, -1]
	.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
	.concat(1);

const UPDATE_ORDERS = /** @type {const} */ (["classic", "simultaneous", "alternating"]);
const LOSSES = /** @type {const} */ (["minimax", "nonSaturating"]);
const LABELS = /** @type {const} */ (["any", "0", "1"]);
const ADVICE = /** @type {const} */ (["own", "both", "none"]);

/**
 * @typedef {import("../dom/dom.js").Speaker} Speaker
 * @typedef {import("../dom/dom.js").Words} Words
 * @typedef {import("../run/run.js").Config} Config
 */

/**
 * Play, one step, reset and new seed.
 * @param {Speaker} speaker
 * @param {Record<"play" | "oneStep" | "reset" | "newSeed", () => void>} actions
 */
export function createButtons(speaker, actions) {
	let playing = false;
	const playLabel = document.createTextNode("");
	const tellPlay = () => {
		playLabel.data = playing ? speaker.words.pause : speaker.words.play;
	};
	speaker.bind(tellPlay);
	const help = element("dl");
	const button = (
		/** @type {keyof typeof actions} */ action,
		/** @type {Text} */ label,
		/** @type {(words: Words) => string} */ explanation,
		/** @type {(words: Words) => string} */ key,
	) => {
		const id = newId();
		const keyText = speaker.text((words) => {
			const name = key(words);
			return name && words.key(name);
		});
		const term = speaker.text((words) => words[action]);
		help.append(element("dt", {}, term), element("dd", { id }, speaker.text(explanation), " ", keyText));
		return element(
			"button",
			{ type: "button", class: action, onclick: actions[action], "aria-describedby": id },
			label,
		);
	};
	const word = (/** @type {"oneStep" | "reset" | "newSeed"} */ name) => speaker.text((words) => words[name]);
	const buttons = element(
		"div",
		{ class: "buttons" },
		button(
			"play",
			playLabel,
			(words) => words.playHelp,
			(words) => words.space,
		),
		button(
			"oneStep",
			word("oneStep"),
			(words) => words.oneStepHelp,
			() => ".",
		),
		button(
			"reset",
			word("reset"),
			(words) => words.resetHelp,
			() => "r",
		),
		button(
			"newSeed",
			word("newSeed"),
			(words) => words.newSeedHelp,
			() => "",
		),
	);
	const summary = element(
		"summary",
		{},
		speaker.text((words) => words.buttonsHelp),
	);
	return {
		buttons,
		help: element("details", { class: "help" }, summary, help),
		/** @param {boolean} now */
		setPlaying(now) {
			playing = now;
			tellPlay();
		},
		/** @param {boolean} enabled */
		enable(enabled) {
			for (const each of buttons.querySelectorAll("button")) {
				each.disabled = !enabled;
			}
		},
	};
}

/**
 * What does not change the run: how fast it goes, and what is drawn of it.
 * @typedef {object} Shown
 * @property {number} speed steps per second
 * @property {boolean} batch
 * @property {"none" | "own" | "both"} advice of which loss
 * @property {boolean} earlier
 * @property {"any" | "0" | "1"} label of the painting on show, in a conditional run
 */

/**
 * Speed, learning rates, update order, loss, and what is drawn.
 * @param {Speaker} speaker
 * @param {Config} config
 * @param {Shown} shown changed in place
 * @param {object} on
 * @param {(field: "generatorLearningRate" | "discriminatorLearningRate" | "updateOrder" | "loss", value: any) => void} on.change
 * @param {() => void} on.shown
 */
export function createSettings(speaker, config, shown, on) {
	const order = (/** @type {Words} */ words) => words.orders;
	const loss = (/** @type {Words} */ words) => words.losses;
	const conditional = () =>
		choice(
			speaker,
			(words) => words.showClass,
			LABELS,
			(words) => words.classes,
			shown.label,
			(value) => {
				shown.label = value;
				on.shown();
			},
		);
	return element(
		"div",
		{ class: "settings" },
		...(config.conditional ? [conditional()] : []),
		slider(
			speaker,
			(words) => words.speed,
			(words) => words.speedHelp,
			SPEEDS,
			shown.speed,
			speedText,
			(speed) => {
				shown.speed = speed;
			},
		),
		rateSlider(
			"generatorLearningRate",
			(words) => words.generatorRate,
			(words) => words.generatorRateHelp,
		),
		rateSlider(
			"discriminatorLearningRate",
			(words) => words.discriminatorRate,
			(words) => words.discriminatorRateHelp,
		),
		choice(
			speaker,
			(words) => words.order,
			UPDATE_ORDERS,
			order,
			config.updateOrder,
			(value) => on.change("updateOrder", value),
		),
		choice(
			speaker,
			(words) => words.loss,
			LOSSES,
			loss,
			config.loss,
			(value) => on.change("loss", value),
		),
		choice(
			speaker,
			(words) => words.showAdvice,
			ADVICE,
			(words) => words.advice,
			shown.advice,
			(value) => {
				shown.advice = value;
				on.shown();
			},
		),
		checkbox(
			speaker,
			(words) => words.showBatch,
			(words) => words.showBatchHelp(config.batchSize),
			shown.batch,
			(checked) => {
				shown.batch = checked;
				on.shown();
			},
		),
		checkbox(
			speaker,
			(words) => words.showEarlier,
			(words) => words.showEarlierHelp,
			shown.earlier,
			(checked) => {
				shown.earlier = checked;
				on.shown();
			},
		),
	);

	/**
	 * @param {"generatorLearningRate" | "discriminatorLearningRate"} field
	 * @param {(words: Words) => string} label
	 * @param {(words: Words) => string} help
	 */
	function rateSlider(field, label, help) {
		return slider(
			speaker,
			label,
			help,
			RATES,
			config[field],
			(_, rate) => String(rate),
			(rate) => on.change(field, rate),
		);
	}
}

/**
 * @param {Words} words
 * @param {number} speed
 */
export function speedText(words, speed) {
	return Number.isFinite(speed) ? words.stepsPerSecond(grouped(speed)) : words.unlimited;
}

/**
 * A slider over a list of values.
 * @param {Speaker} speaker
 * @param {(words: Words) => string} label
 * @param {(words: Words) => string} help
 * @param {number[]} stops
 * @param {number} start shown as it is, even between two stops
 * @param {(words: Words, value: number) => string} show
 * @param {(value: number) => void} onChange
 */
function slider(speaker, label, help, stops, start, show, onChange) {
	let value = start;
	const { node, set, describe } = createSlider({
		label: speaker.text(label),
		help: speaker.text(help),
		least: 0,
		most: stops.length - 1,
		step: 1,
		show: () => show(speaker.words, value),
		onInput(place) {
			value = stops[place];
			onChange(value);
		},
	});
	set(nearest(stops, start));
	speaker.bind(describe);
	return node;
}

/**
 * A menu, under which stands what the chosen entry means.
 * @template {string} Name
 * @param {Speaker} speaker
 * @param {(words: Words) => string} label
 * @param {readonly Name[]} names
 * @param {(words: Words) => Record<Name, { name: string, help: string }>} entries
 * @param {Name} start
 * @param {(value: Name) => void} onChange
 */
function choice(speaker, label, names, entries, start, onChange) {
	const [id, helpId] = [newId(), newId()];
	const chosen = () => /** @type {Name} */ (select.value);
	const options = names.map((name) => {
		const text = speaker.text((words) => entries(words)[name].name);
		return element("option", { value: name, selected: name === start }, text);
	});
	const select = element(
		"select",
		{
			id,
			"aria-describedby": helpId,
			onchange() {
				explain();
				onChange(chosen());
			},
		},
		...options,
	);
	const help = document.createTextNode("");
	const explain = () => {
		help.data = entries(speaker.words)[chosen()].help;
	};
	speaker.bind(explain);
	return element(
		"div",
		{ class: "setting" },
		element("div", { class: "head menu" }, element("label", { htmlFor: id }, speaker.text(label)), select),
		element("p", { id: helpId, class: "explanation" }, help),
	);
}

/**
 * @param {Speaker} speaker
 * @param {(words: Words) => string} label
 * @param {(words: Words) => string} help
 * @param {boolean} checked
 * @param {(checked: boolean) => void} onChange
 */
function checkbox(speaker, label, help, checked, onChange) {
	const helpId = newId();
	const input = element("input", {
		type: "checkbox",
		checked,
		"aria-describedby": helpId,
		onchange: () => onChange(input.checked),
	});
	return element(
		"div",
		{ class: "setting" },
		element("label", { class: "check" }, input, element("span", {}, speaker.text(label))),
		element("p", { id: helpId, class: "explanation" }, speaker.text(help)),
	);
}

/**
 * The place of the stop that is nearest on a logarithmic scale.
 * @param {number[]} stops
 * @param {number} value
 */
function nearest(stops, value) {
	const distances = stops.map((stop) => (stop === value ? 0 : Math.abs(Math.log(stop / value))));
	return distances.indexOf(Math.min(...distances));
}
