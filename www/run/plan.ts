// The plan of a run, and how the run is shown.

import type { Words } from "../words/index.js";
import type { Config, Preset, RunEvent } from "./run.js";
import { isSame } from "./same.js";

export type PresetName = keyof Words["presets"];

/** The preset if none is named. */
export const TUTORIAL: PresetName = "pytorch-tutorial";

/** What to run. The engine checks the plan when the run begins. */
export interface Plan {
	/** The system or lesson to run. */
	preset: PresetName;
	/** The settings that differ from the preset's. */
	config: Partial<Config>;
	/** Live changes that take effect by themselves; the preset's if left out. */
	events?: RunEvent[];
	/** The file that the run begins with. Then preset, config and events say how the file's run was made, for a run without the file. */
	start?: Uint8Array;
	/** The step at which the run first stops by itself; the preset's end if left out. */
	until?: number;
}

/** The settings and live changes with which a plan begins without a file. */
export function beginningOf({ config, events }: Pick<Plan, "config" | "events">, preset: Preset) {
	return { config: { ...preset.config, ...config }, events: events ?? preset.events };
}

/** The steps per second that the page offers. */
export const SPEEDS = [1, 3, 10, 30, 100, 300, 600, 2000, Number.POSITIVE_INFINITY];

/** Steps per second, or "auto" until somebody chooses a speed: see `rateAt`. */
export type Speed = number | "auto";
/** The highest speed of "auto", in steps per second. It does the rest of the tutorial's 10,000 steps in 15 seconds. */
export const FULL_SPEED = 600;
/**
 * The first speed of "auto", and the increase with each step. The painting changes most in its first 500 steps. They take five seconds,
 * and full speed is reached after seven.
 */
const [FIRST_SPEED, FASTER] = [20, 0.5];

/** The steps per second of a run at a step. */
export function rateAt(speed: Speed, step: number) {
	return speed === "auto" ? Math.min(FIRST_SPEED + FASTER * step, FULL_SPEED) : speed;
}

export const LABELS = ["any", "0", "1"] as const;
export const ADVICE = ["own", "fixed", "both", "none"] as const;

/** What does not change the run: its speed, and what is drawn of it. */
export interface Shown {
	speed: Speed;
	batch: boolean;
	/** The loss whose advice is drawn. "fixed" draws that of the run's own loss at a constant scale. */
	advice: (typeof ADVICE)[number];
	earlier: boolean;
	/** Whether some of the artist's own curves are drawn. */
	artist: boolean;
	/** The label of the painting on show, in a conditional run. */
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

/** The names of the fields and settings that differ, including "preset" and "until". */
export function differences(before: Plan, after: Plan): string[] {
	const [old, now] = [before, after].map(({ config, ...rest }): Record<string, unknown> => ({ ...rest, ...config }));
	return Object.keys({ ...old, ...now }).filter((name) => !isSame(old[name], now[name]));
}
