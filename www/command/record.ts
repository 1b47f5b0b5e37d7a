// Reads settings and live changes from files: from plain JSON, or from the record of a run that json wrote.

import { check, checkSettings } from "../run/arguments.js";
import { isEvents, readEvents } from "../run/event-list.js";
import type { Plan, PresetName } from "../run/plan.js";
import type { RunEvent } from "../run/run.js";
import { readJson } from "./read.js";

/** The settings in a file, and the preset if the file is the record of a run. */
export async function readConfig(file: string): Promise<Partial<Pick<Plan, "preset" | "config">>> {
	const json = await readJson("--config", file);
	checkSettings("--config", json);
	if (!("config" in json)) {
		return { config: json };
	}
	refuseStart("--config", file, json);
	const { config, preset } = json as { config: unknown; preset?: unknown };
	checkSettings(`config in ${JSON.stringify(file)}`, config);
	if (preset === undefined) {
		return { config };
	}
	check(typeof preset === "string", `preset in ${JSON.stringify(file)}`, "a name", preset);
	return { config, preset: preset as PresetName };
}

/** @param given the text of the events, as in an address, or the name of a file */
export async function eventsOf(given: string) {
	if (isEvents(given)) {
		return readEvents(given);
	}
	const json = await readJson("--events", given);
	const events = typeof json === "object" && json !== null && "events" in json ? json.events : json;
	check(Array.isArray(events), "--events", "an array, or a record with one", events);
	if (events !== json) {
		refuseStart("--events", given, json as object);
	}
	// The engine checks each event.
	return events as RunEvent[];
}

/** Refuses the record of a run that began with a file, because the run can't be made again without it. */
function refuseStart(option: string, file: string, record: object) {
	if ("fromFile" in record && record.fromFile === true) {
		const given = JSON.stringify(file);
		throw new Error(`${option} can't be ${given}, as the run in it began with a file that is not in it`);
	}
}
