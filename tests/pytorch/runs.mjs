// The runs whose PyTorch scripts are checked: every preset, and ten random ones that have everything a run can have.

import { drawFrom, one } from "../sessions.mjs";
import { realEngine } from "../www/players.mjs";

/** The step of the checkpoints, and how many steps a script then goes on. */
export const [FROM, STEPS] = [300, 20];

const RANDOM_RUNS = 10;
/** Of the seeds 1 … 399, the first whose ten runs together have the most pairs of values of two settings (130 pairs). */
const SEED = 138;
const LARGEST = 64;
const UNTIL = FROM + STEPS;
const ORDERS = ["classic", "simultaneous", "alternating"];
const LOSSES = ["minimax", "nonSaturating"];
const LIVE = [
	"generatorLearningRate",
	"discriminatorLearningRate",
	"loss",
	"updateOrder",
	"discriminatorSteps",
	"freeze",
];

/** @typedef {{ name: string, plan: import("../../www/run/plan.js").Plan }} CheckedRun */

/** @returns {CheckedRun[]} */
export function presetRuns() {
	const names = /** @type {import("../../www/run/plan.js").PresetName[]} */ (realEngine().presets());
	return names.map((preset) => ({ name: preset, plan: { preset, config: {} } }));
}

/**
 * The race's events come long after the checkpoint, so here is the same run with the events in the steps that are compared.
 * @returns {CheckedRun}
 */
export function raceSoon() {
	const events = realEngine()
		.preset("race")
		.events.map((event) => ({ ...event, step: FROM + 10 }));
	return { name: "race, sooner", plan: { preset: "race", config: {}, events } };
}

/** @returns {CheckedRun[]} */
export function randomRuns() {
	const draw = drawFrom(SEED);
	const deal = (values) => dealt(draw, values);
	const decks = {
		order: deal(ORDERS),
		loss: deal(LOSSES),
		k: deal([2, 3, 1]),
		optimizer: deal(["adam", "sgd"]),
		init: deal(["pytorch", "glorot"]),
		conditional: deal([true, false]),
		distribution: deal(["uniform", "twoModes"]),
		ownBounds: deal([true, false]),
		generatorLayers: deal([0, 1, 2, 3]),
		discriminatorLayers: deal([0, 1, 2, 3]),
		before: deal(LIVE),
		within: deal(LIVE),
	};
	return Array.from({ length: RANDOM_RUNS }, (_, i) => {
		const card = Object.fromEntries(Object.entries(decks).map(([name, deck]) => [name, deck[i]]));
		const config = drawConfig(draw, card);
		const events = drawEvents(draw, config, card);
		return { name: `random ${i}`, plan: { preset: "pytorch-tutorial", config, events } };
	});
}

/** A list of RANDOM_RUNS values in random order, with each value about as often as the others. */
function dealt(draw, values) {
	const deck = Array.from({ length: RANDOM_RUNS }, (_, i) => ({ value: values[i % values.length], place: draw() }));
	return deck.sort((a, b) => a.place - b.place).map(({ value }) => value);
}

function drawConfig(draw, card) {
	const size = (least = 1) => least + Math.floor(draw() * (LARGEST - least + 1));
	const sizes = (layers) => Array.from({ length: layers }, () => size());
	const rate = () => 10 ** (-4.5 + 2 * draw());
	const points = size(2);
	const curve = (lift) => Array.from({ length: points }, () => lift + 2 * draw());
	const bounds = card.ownBounds ? { lower: curve(-1), upper: curve(0.5) } : {};
	return {
		seed: Math.floor(draw() * 2 ** 53),
		batchSize: size(),
		ideas: size(),
		points,
		generatorHidden: sizes(card.generatorLayers),
		discriminatorHidden: sizes(card.discriminatorLayers),
		generatorLearningRate: rate(),
		discriminatorLearningRate: rate(),
		optimizer: card.optimizer,
		loss: card.loss,
		updateOrder: card.order,
		discriminatorSteps: card.order === "alternating" ? card.k : 1,
		init: card.init,
		conditional: card.conditional,
		artist: { distribution: card.distribution, ...bounds },
	};
}

/** A change before the checkpoint, and one in the steps that are compared. */
function drawEvents(draw, config, card) {
	const now = { ...config };
	const step = one(draw, [100, 200, FROM]);
	const first = drawChange(draw, now, card.before, step, FROM);
	return [...first, ...drawChange(draw, now, card.within, FROM + 1 + Math.floor(draw() * 12), UNTIL)];
}

/** The events of a change, and of what must change with it. `now` follows. */
function drawChange(draw, now, field, step, end) {
	const set = (name, value, at = step) => {
		now[name] = value;
		return { step: at, field: name, value };
	};
	switch (field) {
		case "loss":
			return [
				set(
					field,
					LOSSES.find((loss) => loss !== now.loss),
				),
			];
		case "updateOrder":
			return [
				set("discriminatorSteps", 1),
				set(
					field,
					one(
						draw,
						ORDERS.filter((order) => order !== now.updateOrder),
					),
				),
			];
		case "discriminatorSteps":
			return [set("updateOrder", "alternating"), set(field, now.discriminatorSteps === 2 ? 3 : 2)];
		case "freeze": {
			const thaw = step + Math.floor((end - step) / 2);
			return [set(field, one(draw, ["generator", "discriminator"])), set(field, "none", thaw)];
		}
		default:
			return [set(field, now[field] * one(draw, [0.3, 3]))];
	}
}
