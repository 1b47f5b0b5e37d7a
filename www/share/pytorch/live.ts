// The live settings of a run over its steps.

import type { LiveConfig } from "../../run/run.js";
import { listing, number } from "./python.js";
import type { Source } from "./source.js";

/** The values of a live setting, each with the step from which on it holds. The first one holds from step 0. */
export type Table<Value> = [step: number, value: Value][];

/** Python's names of the settings, in this order. */
export const NAMES = {
	generatorLearningRate: "LR_G",
	discriminatorLearningRate: "LR_D",
	loss: "LOSS",
	updateOrder: "ORDER",
	discriminatorSteps: "K",
	freeze: "FREEZE",
} as const satisfies Record<keyof LiveConfig, string>;
export const FIELDS = Object.keys(NAMES) as (keyof LiveConfig)[];

export type Lives = { [Field in keyof LiveConfig]: Table<LiveConfig[Field]> };

/** All live settings, without the changes that change nothing. */
export function livesOf(source: Pick<Source, "config" | "events">) {
	const lives = Object.fromEntries(FIELDS.map((field) => [field, tableOf(source, field)])) as Lives;
	// If one player never learns, the other one has nothing to come before or after.
	return learners(lives) === "both" ? lives : { ...lives, updateOrder: lives.updateOrder.slice(0, 1) };
}

function tableOf({ config, events }: Pick<Source, "config" | "events">, field: keyof LiveConfig) {
	const table: Table<unknown> = [[0, config[field]]];
	for (const { step, value } of events.filter((event) => event.field === field)) {
		if (table[table.length - 1][0] === step) {
			table.pop();
		}
		table.push([step, value]);
	}
	return table.filter(([, value], i) => i === 0 || value !== table[i - 1][1]);
}

/** Whether a setting changes on the way. */
export function changes(table: Table<unknown>) {
	return table.length > 1;
}

/** Whether a setting ever has a value that passes the test. */
export function ever<Value>(table: Table<Value>, test: (value: Value) => boolean) {
	return table.some(([, value]) => test(value));
}

/** A changing setting's name and table in Python. */
export function tableLines(field: keyof LiveConfig, table: Table<unknown>) {
	const text = (value: unknown) => (typeof value === "number" ? number(value) : JSON.stringify(value));
	const items = table.map(([step, value]) => `(${step}, ${text(value)})`);
	return listing(`${NAMES[field]} = [`, items, "]");
}

/** The code of a setting's value in a step. */
export function now(lives: Lives, field: keyof LiveConfig) {
	return changes(lives[field]) ? `at(step, ${NAMES[field]})` : NAMES[field];
}

/** Who learns at all: both, though not always at the same time, or one of them. */
export function learners({ freeze }: Lives): "both" | "G" | "D" {
	if (changes(freeze) || freeze[0][1] === "none") {
		return "both";
	}
	return freeze[0][1] === "generator" ? "D" : "G";
}

/** Whether G ever learns from weights that D has later than its activations, or had before. */
export function needsAlias(lives: Lives) {
	const { updateOrder } = lives;
	return learners(lives) === "both" && (changes(updateOrder) || updateOrder[0][1] === "classic");
}
