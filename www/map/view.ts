// What an address of the page shows: the map, whether it is compared, and the chosen cell. Bad keys are reported and left out.

import { isRefusal } from "../engine/problems.js";
import { AXES, AXIS_NAMES, type Axis, type AxisName, withValue } from "../outcomes/axes.js";
import { gridOf, jobOf, type MapSpec, withNeededBounds } from "../outcomes/spec.js";
import { readAddress, VERSION } from "../run/address.js";
import { check } from "../run/arguments.js";
import { attributeOf, fieldOf, listOf } from "../run/attribute-text.js";
import { attributesOf } from "../run/attributes.js";
import { beginningOf, type PresetName } from "../run/plan.js";
import type { Config, Engine } from "../run/run.js";
import { isSame } from "../run/same.js";
import { type Asked, readSwitch } from "../run/spec.js";
import { LIVE_STEPS } from "./zoom.js";

/** The run of the tutorial's script. Its updates are simultaneous. */
export const BASE: PresetName = "pytorch-upstream";
/** What a map may have: fewer would show nothing, more would take hours on a device. */
export const LIMITS = { steps: [500, 20_000], seeds: [1, 9], size: [4, 96] } as const;
/** The keys of a map. The others are those of a run. */
const KEYS = ["x", "y", "x-range", "y-range", "steps", "seeds", "size", "compare", "cell"] as const;
/** The keys of a run that a map has no use for: all of its runs begin at step 0, and nothing changes on their way. */
const UNUSED = ["events", "until", "step", "hash", "game"];

export interface View {
	preset: PresetName;
	spec: MapSpec;
	/** Whether the map of the other loss is beside it. */
	isCompared: boolean;
	/** The chosen cell. */
	cell: number | undefined;
}

/** The map of both rates that is shipped with the page, with these settings. */
export function firstSpec(config: Config): MapSpec {
	const [x, y] = [firstAxis("generatorLearningRate"), firstAxis("discriminatorLearningRate")];
	return { config, x, y, size: 48, steps: 5000, seeds: 1 };
}

export function firstAxis(name: AxisName): Axis {
	const [from, to] = AXES[name].first;
	return { name, from, to };
}

/** Whether a map comes with the page. */
export function isShipped(spec: MapSpec, Engine: Engine) {
	const { loss } = spec.config;
	return isSame(plainSpec(spec, Engine), firstSpec({ ...Engine.preset(BASE).config, loss }));
}

/**
 * The map with the engine's defaults for the settings that its axes vary anyway: two maps with the same runs have the same plain
 * settings in the same order, wherever the run lies that each began from.
 */
export function plainSpec(spec: MapSpec, Engine: Engine): MapSpec {
	const defaults = Engine.defaultConfig();
	const config = [spec.x.name, spec.y.name].reduce((config, name) => {
		switch (name) {
			case "artistSpan":
				return config;
			case "hiddenUnits":
				return withValue(config, name, defaults.generatorHidden[0]);
			default:
				return withValue(config, name, defaults[name]);
		}
	}, spec.config);
	const axis = ({ name, from, to }: Axis) => ({ name, from, to });
	const { x, y, size, steps, seeds } = spec;
	return { config, x: axis(x), y: axis(y), size, steps, seeds };
}

/** Reads what an address shows. It never throws, whatever the address contains. */
export function readView(asked: Asked, Engine: Engine): { view: View; problems: string[] } {
	const { plan, problems } = readAddress(ofRun(asked), Engine);
	const { config } = beginningOf(plan, Engine.preset(plan.preset));
	const reader = new Reader(asked, problems);
	const first = firstSpec(config);
	const x = reader.axis("x", first.x);
	const y = reader.axis("y", x.name === first.y.name ? first.x : first.y);
	const others = { size: reader.whole("size", first.size), seeds: reader.whole("seeds", first.seeds) };
	const usual = isShipped({ ...first, x, y, ...others }, Engine) ? first.steps : LIVE_STEPS;
	const read = { config, x, y, ...others, steps: reader.whole("steps", usual) };
	const spec =
		x.name === y.name ? reader.refuseAxes(read, `y must differ from x, but both are "${attributeOf(x.name)}"`) : read;
	const refusal = refusalOf(spec, Engine);
	const taken = refusal === undefined ? spec : reader.refuseAxes(spec, `x and y: ${refusal}`);
	const isCompared = reader.flag("compare");
	const cell = reader.cell(taken);
	return { view: { preset: plan.preset, spec: taken, isCompared, cell }, problems };
}

/** Why the engine refuses some of a map's runs; undefined if it takes them all. */
export function refusalOf(spec: MapSpec, Engine: Engine) {
	const grid = gridOf(spec);
	const [right, top] = [grid.x.length - 1, (grid.y.length - 1) * grid.x.length];
	try {
		const trained = withNeededBounds(Engine, spec);
		for (const cell of new Set([0, right, top, top + right])) {
			new Engine(jobOf(trained, grid, cell, spec.seeds - 1).config).free();
		}
		return undefined;
	} catch (error) {
		if (isRefusal(error)) {
			return error.message;
		}
		throw error;
	}
}

/** The keys and values of the address that shows this; undefined for a key that must be absent. The page's first view needs none. */
export function writeView(
	{ preset, spec, isCompared, cell }: View,
	Engine: Engine,
): Record<string, string | undefined> {
	const start = { ...Engine.preset(preset), events: [] };
	const run = { startConfig: spec.config, events: [], stepCount: 0 };
	const { attributes } = attributesOf({ run, start, plan: { preset, config: {} } });
	const unused = Object.fromEntries(UNUSED.map((key) => [key, undefined]));
	const first = firstSpec(spec.config);
	const axisText = ({ name }: Axis, usual: Axis) => (name === usual.name ? undefined : attributeOf(name));
	const rangeText = (axis: Axis) => {
		const usual = firstAxis(axis.name);
		return isSame(axis, usual) ? undefined : `${axis.from} ${axis.to}`;
	};
	const columns = gridOf(spec).x.length;
	const own: Record<(typeof KEYS)[number], string | undefined> = {
		x: axisText(spec.x, first.x),
		y: axisText(spec.y, first.y),
		"x-range": rangeText(spec.x),
		"y-range": rangeText(spec.y),
		steps: isShipped(spec, Engine) ? undefined : String(spec.steps),
		seeds: spec.seeds === first.seeds ? undefined : String(spec.seeds),
		size: spec.size === first.size ? undefined : String(spec.size),
		compare: isCompared ? "true" : undefined,
		cell: cell === undefined ? undefined : `${cell % columns} ${Math.floor(cell / columns)}`,
	};
	const texts = Object.entries({ ...attributes, ...unused }).map(([key, value]) => [
		key,
		value === undefined ? undefined : String(value),
	]);
	const all = { ...Object.fromEntries(texts), preset: preset === BASE ? undefined : preset, ...own };
	const isPlain = Object.values(all).every((value) => value === undefined);
	return { v: isPlain ? undefined : String(VERSION), ...all };
}

/** The run's keys of an address. */
function ofRun(asked: Asked): Asked {
	return {
		getAttribute: (key) =>
			UNUSED.includes(key) ? null : (asked.getAttribute(key) ?? (key === "preset" ? BASE : null)),
	};
}

/** Reads one key after the other, and leaves out bad ones. */
class Reader {
	readonly #asked;
	readonly #problems;

	constructor(asked: Asked, problems: string[]) {
		this.#asked = asked;
		this.#problems = problems;
	}

	axis(key: "x" | "y", usual: Axis): Axis {
		const name = this.#attempt(key, (text) => {
			const known = AXIS_NAMES.find((name) => name === fieldOf(text));
			check(known !== undefined, key, `one of ${AXIS_NAMES.map(attributeOf).join(", ")}`, text);
			return known;
		});
		const axis = name === undefined ? usual : firstAxis(name);
		const range = this.#attempt(`${key}-range`, (text) => rangeIn(text, `${key}-range`, axis.name));
		return { ...axis, ...range };
	}

	whole(key: keyof typeof LIMITS, usual: number) {
		const [least, most] = LIMITS[key];
		const number = this.#attempt(key, (text) => {
			const given = text.trim() === "" ? Number.NaN : Number(text);
			check(
				Number.isInteger(given) && given >= least && given <= most,
				key,
				`a whole number from ${least} to ${most}`,
				text,
			);
			return given;
		});
		return number ?? usual;
	}

	flag(key: "compare") {
		const { on = false, problem } = readSwitch(key, this.#asked.getAttribute(key) ?? undefined);
		this.#problems.push(...(problem === undefined ? [] : [problem]));
		return on;
	}

	cell(spec: MapSpec) {
		const { x, y } = gridOf(spec);
		return this.#attempt("cell", (text) => {
			const [column, row, ...more] = listOf(text, 3).map(Number);
			const isIn = (at: number, length: number) => Number.isInteger(at) && at >= 0 && at < length;
			const allowed = `a column from 0 to ${x.length - 1} and a row from 0 to ${y.length - 1}`;
			check(isIn(column, x.length) && isIn(row, y.length) && more.length === 0, "cell", allowed, text);
			return row * x.length + column;
		});
	}

	/** The same map over both rates, because its axes can't be taken. */
	refuseAxes(spec: MapSpec, problem: string): MapSpec {
		this.#problems.push(problem);
		const { x, y } = firstSpec(spec.config);
		return { ...spec, x, y };
	}

	/** Reads the value of a key, if there is one. A refused value is reported. */
	#attempt<Value>(key: string, read: (text: string) => Value) {
		const text = this.#asked.getAttribute(key);
		try {
			return text === null ? undefined : read(text);
		} catch (error) {
			if (isRefusal(error)) {
				this.#problems.push(error.message);
				return undefined;
			}
			throw error;
		}
	}
}

function rangeIn(text: string, key: string, name: AxisName) {
	const { widest, isWhole } = AXES[name];
	const [from, to, ...more] = listOf(text, 3).map(Number);
	const isGood = (value: number) => value >= widest[0] && value <= widest[1] && (!isWhole || Number.isInteger(value));
	const kind = isWhole ? "whole numbers" : "numbers";
	const allowed = `two ${kind} from ${widest[0]} to ${widest[1]}, the smaller one first`;
	check(isGood(from) && isGood(to) && from < to && more.length === 0, key, allowed, text);
	return { from, to };
}
