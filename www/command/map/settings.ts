// A map's settings, in the JSON file beside its table. They decide every row.

import { AXES, type Axis } from "../../outcomes/axes.js";
import type { MapSpec } from "../../outcomes/spec.js";
import { check, checkWhole, isObject } from "../../run/arguments.js";
import type { Config } from "../../run/run.js";
import { checkWholeIn } from "../../share/options.js";
import { readJson } from "../read.js";
import { readShard } from "./shard.js";

/** The settings that a map varies along its axes. */
export const VARIED = ["generatorLearningRate", "discriminatorLearningRate"] as const;
const [x, y] = VARIED.map((name): Axis => ({ name, from: AXES[name].first[0], to: AXES[name].first[1] }));
export const RATES = { x, y };

export const LEAST_SIZE = 2;
/** Larger maps would need more memory for a list of the cells than a small machine has. */
export const MOST_SIZE = 8192;

export interface MapSettings {
	/** The engine's version. Another one may give other numbers. */
	engine: string;
	/** All settings of the runs but for those that the axes have. */
	config: Omit<Config, (typeof VARIED)[number]>;
	x: Axis;
	y: Axis;
	size: number;
	steps: number;
	/** The part that the table has, such as 2/3; left out for a whole map. */
	shard?: string;
}

/** The file with the settings of a table. */
export function settingsFile(table: string) {
	return `${table}.json`;
}

export function specOf({ config, x, y, size, steps }: MapSettings): MapSpec {
	// Each cell has its own rates, see jobOf.
	return { config: config as Config, x, y, size, steps, seeds: 1 };
}

export function settingsText(settings: MapSettings) {
	return `${JSON.stringify(settings, null, "\t")}\n`;
}

/** Reads the settings of a table. Throws one sentence if they are none that this command writes. */
export async function readSettings(table: string): Promise<MapSettings> {
	const file = settingsFile(table);
	const json = await readJson(`the settings of ${JSON.stringify(table)}`, file);
	check(isObject(json), `what is in ${JSON.stringify(file)}`, "the settings of a map", json);
	const settings = json as Partial<Record<keyof MapSettings, unknown>>;
	const named = (field: string) => `${field} in ${JSON.stringify(file)}`;
	check(isObject(settings.config), named("config"), "an object of settings", settings.config);
	checkWhole(named("seed"), (settings.config as Partial<Config>).seed);
	for (const name of ["x", "y"] as const) {
		const axis = JSON.stringify(RATES[name]);
		check(JSON.stringify(settings[name]) === axis, named(name), axis, settings[name]);
	}
	checkWholeIn(named("size"), LEAST_SIZE, MOST_SIZE, settings.size);
	checkWhole(named("steps"), settings.steps, 1);
	if (settings.shard !== undefined) {
		readShard(named("shard"), settings.shard);
	}
	return settings as MapSettings;
}

/** The most differences that a sentence names. */
const MOST_NAMED = 4;

/** What differs, such as "steps is 5000 there and 2000 here"; undefined if nothing does. */
export function differenceOf(there: object, here: object, [theirs, ours]: [string, string] = ["there", "here"]) {
	const [before, after] = [leavesOf(there), leavesOf(here)];
	const names = [...new Set([...before.keys(), ...after.keys()])].filter(
		(name) => before.get(name) !== after.get(name),
	);
	const named = names.slice(0, MOST_NAMED).map((name) => {
		const [one, other] = [before, after].map((leaves) => leaves.get(name) ?? "left out");
		return `${name} is ${one} ${theirs} and ${other} ${ours}`;
	});
	const more = names.length > MOST_NAMED ? [`and ${names.length - MOST_NAMED} more`] : [];
	return names.length === 0 ? undefined : [...named, ...more].join("; ");
}

/** An object's plain values and lists as JSON, by their names with those of the objects around them. */
function leavesOf(object: object, prefix = ""): Map<string, string> {
	return new Map(
		Object.entries(object).flatMap(([name, value]: [string, unknown]) =>
			isObject(value) ? [...leavesOf(value, `${prefix}${name}.`)] : [[prefix + name, JSON.stringify(value)] as const],
		),
	);
}
