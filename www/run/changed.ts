// Finds which settings of a run differ from its preset.

import type { SettingName } from "../words/settings.js";
import { eventsBeyond } from "./changes.js";
import type { Config, Preset, Run } from "./run.js";
import { difference } from "./same.js";

/** The changed settings, each once. The seed does not count, because another seed gives the same run anew. */
export function changedSettings({ startConfig, events }: Pick<Run, "startConfig" | "events">, preset: Preset) {
	const { seed: _, artist, ...plain } = startConfig;
	const drawn = Object.keys(difference(artist, preset.config.artist));
	const live = [...eventsBeyond(preset.events, events), ...eventsBeyond(events, preset.events)];
	const names = [
		...Object.keys(difference<Partial<Config>>(plain, preset.config)),
		...drawn.map((name) => `artist.${name}`),
		...live.map(({ field }) => field),
	];
	return [...new Set(names)] as SettingName[];
}
