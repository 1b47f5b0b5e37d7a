// What two runs differ by: what they began with, and their live changes.

import type { SettingName } from "../words/settings.js";
import type { Plan, PresetName } from "./plan.js";
import type { Config, Preset, RunEvent } from "./run.js";
import { isSame } from "./same.js";

/** What makes a run. */
export interface Made {
	plan: Plan;
	/** The settings at step 0, and all live changes. */
	startConfig: Config;
	events: RunEvent[];
}

export type Contrast =
	/** Another preset; of what comes with it nothing else is told. */
	| { field: "preset"; step?: undefined; from: PresetName; to: PresetName }
	/** The bytes of the file that a run began with; undefined where it began with none. */
	| { field: "file"; step?: undefined; from: number | undefined; to: number | undefined }
	/** A setting at the start; undefined where it is the artist's, and the tutorial's. */
	| { field: SettingName; step?: undefined; from: unknown; to: unknown }
	/** A live change at a step; undefined where a run has none of this field there. */
	| { field: RunEvent["field"]; step: number; from: unknown; to: unknown };

/** @param preset what comes with that of the later run */
export function contrasts(before: Made, after: Made, preset: Preset): Contrast[] {
	const [old, now] = [before.plan, after.plan];
	if (old.start !== now.start) {
		const file: Contrast = { field: "file", from: old.start?.length, to: now.start?.length };
		return [file, ...settings(startOf(before), startOf(after))];
	}
	if (old.preset !== now.preset) {
		const { config, events } = preset;
		const base = { ...startOf({ startConfig: config, events }), seed: before.startConfig.seed };
		const named: Contrast = { field: "preset", from: old.preset, to: now.preset };
		return [named, ...settings(base, startOf(after)), ...changes(events, after.events)];
	}
	return [...settings(startOf(before), startOf(after)), ...changes(before.events, after.events)];
}

/** The settings with which the first step is made: a live change before it is as good as a setting. */
function startOf({ startConfig, events }: Omit<Made, "plan">): Record<string, unknown> {
	const { artist, ...plain } = startConfig;
	const atStart = events.filter(({ step }) => step === 0).map(({ field, value }) => [field, value]);
	const artists = Object.entries(artist).map(([name, value]) => [`artist.${name}`, value]);
	return { ...plain, ...Object.fromEntries([...atStart, ...artists]) };
}

function settings(before: Record<string, unknown>, after: Record<string, unknown>) {
	return Object.keys({ ...before, ...after })
		.filter((name) => !isSame(before[name], after[name]))
		.map((name): Contrast => ({ field: name as SettingName, from: before[name], to: after[name] }));
}

function changes(before: RunEvent[], after: RunEvent[]) {
	const later = [...before, ...after].filter(({ step }) => step > 0);
	const places = new Map(later.map(({ step, field }) => [`${step} ${field}`, { step, field }]));
	return [...places.values()]
		.sort((one, other) => one.step - other.step)
		.map(({ step, field }): Contrast => {
			// Of two at one step the later holds.
			const valueIn = (events: RunEvent[]) =>
				events.findLast((event) => event.step === step && event.field === field)?.value;
			return { field, step, from: valueIn(before), to: valueIn(after) };
		})
		.filter(({ from, to }) => from !== to);
}
