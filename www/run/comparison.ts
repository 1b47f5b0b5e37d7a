// Compares two runs: their beginnings and their live changes.

import type { SettingName } from "../words/settings.js";
import type { Plan, PresetName } from "./plan.js";
import type { Config, Preset, RunEvent } from "./run.js";
import { isSame } from "./same.js";

/** Everything that determines a run. */
export interface Made {
	plan: Plan;
	/** The settings at step 0, and all live changes. */
	startConfig: Config;
	events: RunEvent[];
}

export type Contrast =
	/** Another preset. Nothing else that comes with the preset is listed. */
	| { field: "preset"; step?: undefined; from: PresetName; to: PresetName }
	/** The sizes in bytes of the files that the runs began with; undefined for a run without a file. */
	| { field: "file"; step?: undefined; from: number | undefined; to: number | undefined }
	/** A setting at the start; undefined for a setting of the artist that is the tutorial's. */
	| { field: SettingName; step?: undefined; from: unknown; to: unknown }
	/** A live change at a step; undefined for a run that has no change of this field there. */
	| { field: RunEvent["field"]; step: number; from: unknown; to: unknown };

/** @param preset the preset of the later run */
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

/** The settings for the first step. A live change before it counts as a setting. */
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
			// If two changes have the same step, the later one holds.
			const valueIn = (events: RunEvent[]) =>
				events.findLast((event) => event.step === step && event.field === field)?.value;
			return { field, step, from: valueIn(before), to: valueIn(after) };
		})
		.filter(({ from, to }) => from !== to);
}
