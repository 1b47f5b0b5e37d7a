// What runs, and what is drawn of it.

import type { Words } from "../words/index.js";
import type { Config, Preset, RunEvent } from "./run.js";
import { isSame } from "./same.js";

export type PresetName = keyof Words["presets"];

/** The run where none is named. */
export const TUTORIAL: PresetName = "pytorch-tutorial";

/** What runs. The engine checks it when it begins. */
export interface Plan {
	/** The system or lesson to run. */
	preset: PresetName;
	/** Other settings than the preset's. */
	config: Partial<Config>;
	/** Live changes that take effect by themselves; the preset's if left out. */
	events?: RunEvent[];
	/** A file that it begins with. Preset, config and events are then what it was made of; what begins without it is made of them. */
	start?: Uint8Array;
	/** The step at which it stops by itself, the first time; the preset's end if left out. */
	until?: number;
}

/** With which settings and live changes a plan begins, if not with a file. */
export function beginningOf({ config, events }: Pick<Plan, "config" | "events">, preset: Preset) {
	return { config: { ...preset.config, ...config }, events: events ?? preset.events };
}

/** Steps per second that are offered. */
export const SPEEDS = [1, 3, 10, 30, 100, 300, 600, 2000, Number.POSITIVE_INFINITY];

/** Steps per second; "auto" as long as nobody has chosen any: see `rateAt`. */
export type Speed = number | "auto";
/** Steps per second that "auto" comes to; it does the rest of the tutorial's 10,000 steps in 15 seconds. */
export const FULL_SPEED = 600;
/**
 * Where "auto" begins, and how much faster each step makes it. The painting changes most in its first 500 steps: they take five
 * seconds, and full speed is there after seven.
 */
const [FIRST_SPEED, FASTER] = [20, 0.5];

/** How many steps per second a run goes at a step. */
export function rateAt(speed: Speed, step: number) {
	return speed === "auto" ? Math.min(FIRST_SPEED + FASTER * step, FULL_SPEED) : speed;
}

export const LABELS = ["any", "0", "1"] as const;
export const ADVICE = ["own", "fixed", "both", "none"] as const;

/** What does not change the run: how fast it goes, and what is drawn of it. */
export interface Shown {
	speed: Speed;
	batch: boolean;
	/** Of which loss; "fixed" is the run's own at a scale that stays the same. */
	advice: (typeof ADVICE)[number];
	earlier: boolean;
	/** Whether some of the artist's own curves are drawn. */
	artist: boolean;
	/** Of the painting on show, in a conditional run. */
	label: (typeof LABELS)[number];
}

export const DEFAULT_SHOWN: Shown = {
	speed: "auto",
	batch: true,
	advice: "own",
	earlier: false,
	artist: false,
	label: "any",
};

/** The names of the settings that are not the same in both, "preset" and "until" among them. */
export function differences(before: Plan, after: Plan): string[] {
	const [old, now] = [before, after].map(({ config, ...rest }): Record<string, unknown> => ({ ...rest, ...config }));
	return Object.keys({ ...old, ...now }).filter((name) => !isSame(old[name], now[name]));
}
