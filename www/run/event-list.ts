// Writes and reads live changes as text for an address or an attribute: "300_loss_nonSaturating 500_freeze_generator".

import { shown } from "./arguments.js";
import { attributeOf, fieldOf, listOf, numberOr } from "./attribute-text.js";
import type { RunEvent } from "./run.js";

const PART = /^(\d+)_([a-zA-Z-]+)_([^_]+)$/;

export function writeEvents(events: readonly RunEvent[]) {
	return events.map(({ step, field, value }) => `${step}_${attributeOf(field)}_${value}`).join(" ");
}

/** Whether a text is empty or looks like a list of events, even a bad one. A file's name does not look like one. */
export function isEvents(text: string) {
	return /^(-?[\d.]+_[a-zA-Z-]+_|$)/.test(text);
}

/** Reads the events. Throws one sentence if the text is malformed. Bad values are refused by the engine when the run begins. */
export function readEvents(text: string): RunEvent[] {
	return listOf(text).map((part) => {
		const [, step, name, value] = PART.exec(part) ?? [];
		if (step === undefined) {
			throw new Error(
				`events must be changes such as 300_loss_nonSaturating, with spaces between, but ${shown(part)} was given`,
			);
		}
		return { step: Number(step), field: fieldOf(name) as RunEvent["field"], value: numberOr(value) };
	});
}
