// Which settings of a run are no longer its preset's.

import type { SettingName } from "../words/settings.js";
import { eventsBeyond } from "./changes.js";
import type { Preset, Run } from "./run.js";
import { isSame } from "./same.js";

/** Each once; the seed is not among them: with another one it is the same run anew. */
export function changedSettings({ startConfig, events }: Pick<Run, "startConfig" | "events">, preset: Preset) {
	const { seed: _, artist, ...plain } = startConfig;
	const fields = Object.entries(plain).filter(([name, value]) => !isSame(value, { ...preset.config }[name]));
	const drawn = Object.entries(artist).filter(([name, value]) => !isSame(value, { ...preset.config.artist }[name]));
	const live = [...eventsBeyond(preset.events, events), ...eventsBeyond(events, preset.events)];
	const names = [
		...fields.map(([name]) => name),
		...drawn.map(([name]) => `artist.${name}`),
		...live.map(({ field }) => field),
	];
	return [...new Set(names)] as SettingName[];
}
