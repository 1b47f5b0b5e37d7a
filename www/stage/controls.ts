// The stage's buttons and settings: each with a label and an explanation.

import { createSlider, newId } from "../dom/slider.js";
import { element, setText, type Speaker } from "../dom/dom.js";
import { ADVICE, LABELS, type Shown, SPEEDS } from "../run/plan.js";
import type { Kept } from "../run/player.js";
import type { Config, LiveConfig } from "../run/run.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";

/** Learning rates that the sliders offer: 1, 2 and 5 of each power of ten, up to the largest that is allowed. */
const RATES = [-6, -5, -4, -3, -2, -1]
	.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
	.concat(1);

const UPDATE_ORDERS = ["classic", "simultaneous", "alternating"] as const;
const LOSSES = ["minimax", "nonSaturating"] as const;

type Read = (words: Words) => string;

export type Actions = Record<"play" | "oneStep" | "reset" | "newSeed" | "undo", () => void>;

/** Play, one step, reset, new seed and undo. */
export function createButtons(speaker: Speaker, actions: Actions) {
	let playing = false;
	const playLabel = element("span");
	const tellPlay = () => setText(playLabel, playing ? speaker.words.pause : speaker.words.play);
	speaker.bind(tellPlay);
	const help = element("dl");
	const button = (action: keyof Actions, label: Node, explanation: Read, key: Read) => {
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
	const word = (name: Exclude<keyof Actions, "play">) => speaker.text((words) => words[name]);
	let kept: Kept | undefined;
	const undo = button(
		"undo",
		word("undo"),
		(words) => words.undoHelp,
		() => "",
	);
	const tellUndo = () => {
		undo.hidden = !kept;
		undo.title = kept ? speaker.words.undoTo(grouped(kept.standing.here.step)) : "";
	};
	speaker.bind(tellUndo);
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
		undo,
	);
	const summary = element(
		"summary",
		{},
		speaker.text((words) => words.buttonsHelp),
	);
	const keysHelp = element(
		"p",
		{ class: "keys" },
		speaker.text((words) => words.keysHelp),
	);
	return {
		buttons,
		help: element("details", { class: "help" }, summary, help, keysHelp),
		setPlaying(now: boolean) {
			playing = now;
			tellPlay();
		},
		/** @param now what undo would take back; undefined if there is nothing */
		showUndo(now: Kept | undefined) {
			kept = now;
			tellUndo();
		},
		enable(enabled: boolean) {
			for (const each of buttons.querySelectorAll("button")) {
				each.disabled = !enabled;
			}
		},
	};
}

type Rate = "generatorLearningRate" | "discriminatorLearningRate";

interface SettingsHandlers {
	change<Field extends Rate | "updateOrder" | "loss">(field: Field, value: LiveConfig[Field]): void;
	show(shown: Partial<Shown>): void;
}

/** Speed, learning rates, update order, loss, and what is drawn. */
export function createSettings(speaker: Speaker, config: Config, shown: Shown, on: SettingsHandlers) {
	const order = (words: Words) => words.orders;
	const loss = (words: Words) => words.losses;
	const conditional = () =>
		choice(
			speaker,
			(words) => words.showClass,
			LABELS,
			(words) => words.classes,
			shown.label,
			(label) => on.show({ label }),
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
			(speed) => on.show({ speed }),
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
			(advice) => on.show({ advice }),
		),
		checkbox(
			speaker,
			(words) => words.showBatch,
			(words) => words.showBatchHelp(config.batchSize),
			shown.batch,
			(batch) => on.show({ batch }),
		),
		checkbox(
			speaker,
			(words) => words.showEarlier,
			(words) => words.showEarlierHelp,
			shown.earlier,
			(earlier) => on.show({ earlier }),
		),
	);

	function rateSlider(field: Rate, label: Read, help: Read) {
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

export function speedText(words: Words, speed: number) {
	return Number.isFinite(speed) ? words.stepsPerSecond(grouped(speed)) : words.unlimited;
}

/**
 * A slider over a list of values.
 * @param start shown as it is, even between two stops
 */
function slider(
	speaker: Speaker,
	label: Read,
	help: Read,
	stops: number[],
	start: number,
	show: (words: Words, value: number) => string,
	onChange: (value: number) => void,
) {
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

/** A menu, under which stands what the chosen entry means. */
function choice<Name extends string>(
	speaker: Speaker,
	label: Read,
	names: readonly Name[],
	entries: (words: Words) => Record<Name, { name: string; help: string }>,
	start: Name,
	onChange: (value: Name) => void,
) {
	const [id, helpId] = [newId(), newId()];
	const chosen = () => select.value as Name;
	const options = names.map((name) => {
		const option = element("option", { value: name, selected: name === start });
		return speaker.tell(option, (words) => entries(words)[name].name);
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
	const help = element("p", { id: helpId, class: "explanation" });
	const explain = () => setText(help, entries(speaker.words)[chosen()].help);
	speaker.bind(explain);
	return element(
		"div",
		{ class: "setting" },
		element("div", { class: "head menu" }, element("label", { htmlFor: id }, speaker.text(label)), select),
		help,
	);
}

function checkbox(speaker: Speaker, label: Read, help: Read, checked: boolean, onChange: (checked: boolean) => void) {
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

/** The place of the stop that is nearest on a logarithmic scale. */
function nearest(stops: number[], value: number) {
	const distances = stops.map((stop) => (stop === value ? 0 : Math.abs(Math.log(stop / value))));
	return distances.indexOf(Math.min(...distances));
}
