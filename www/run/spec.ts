// What the attributes of <gan-painter>, or the same in a page's address, ask for: what a run is made of, and how it is shown.

import { checkUntil, shown } from "./arguments.js";
import { attributeOf, listOf, numberOr, valueOf } from "./attribute-text.js";
import { readEvents } from "./event-list.js";
import { type Plan, type PresetName, type Speed, TUTORIAL } from "./plan.js";
import type { Config } from "./run.js";

/** The element, or the address as if it were one. */
export type Asked = Pick<Element, "getAttribute">;

export const CONTROLS = ["none", "basic", "full"] as const;
export type Controls = (typeof CONTROLS)[number];
export const DEFAULT_CONTROLS: Controls = "full";
/** The page's colours, and the tag's. */
export const THEMES = ["system", "light", "dark"] as const;
/** The tag's, and the page's. */
export const PANELS = ["truth", "numbers"] as const;
export const PAGE_PANELS = ["code", ...PANELS, "critic", "ideas", "settings", "runs"] as const;

/** How the run is shown. */
export interface View<Panel extends string> {
	/** Undefined if nothing is said of it. */
	autoplay: boolean | undefined;
	controls: Controls;
	/** Empty if none is asked for. */
	panels: Panel[];
	speed: Speed;
	theme: (typeof THEMES)[number] | undefined;
	/** One sentence for each attribute that is bad, and was left out. It begins with the attribute's name. */
	problems: string[];
}

export function readView<Panel extends string>(asked: Asked, allowedPanels: readonly Panel[]): View<Panel> {
	const reader = new Reader(asked);
	const [theme] = reader.names("theme", THEMES);
	const [controls = DEFAULT_CONTROLS] = reader.names("controls", CONTROLS);
	const panels = reader.names("panels", allowedPanels, listOf);
	const autoplay = reader.flag("autoplay");
	const speed = reader.speed("speed") ?? "auto";
	return { autoplay, controls, panels, speed, theme, problems: reader.problems };
}

/** Reads attribute by attribute, and leaves out what is bad. */
export class Reader {
	readonly problems: string[] = [];
	readonly #asked;

	constructor(asked: Asked) {
		this.#asked = asked;
	}

	/** Those that are given of the names allowed, in the order of these. */
	names<Name extends string>(attribute: string, allowed: readonly Name[], parts = (text: string) => [text]) {
		const text = this.#asked.getAttribute(attribute);
		const given = new Set(text === null ? [] : parts(text));
		const known = allowed.filter((name) => given.delete(name));
		const [unknown] = given;
		if (unknown !== undefined) {
			this.problems.push(unknownName(attribute, allowed, unknown));
		}
		return known;
	}

	flag(attribute: string) {
		const { on, problem } = readSwitch(attribute, this.#asked.getAttribute(attribute) ?? undefined);
		this.problems.push(...(problem === undefined ? [] : [problem]));
		return on;
	}

	speed(attribute: string) {
		const text = this.#asked.getAttribute(attribute);
		if (text === null || Number(text) > 0) {
			return text === null ? undefined : Number(text);
		}
		this.problems.push(`${attribute} must be a number of steps per second, above 0, but ${shown(text)} was given`);
		return undefined;
	}
}

/** The preset's name, whether there is such a preset or not: the engine knows. */
export function readPreset(asked: Asked) {
	return (asked.getAttribute("preset") ?? TUTORIAL) as PresetName;
}

/**
 * What runs.
 * @param defaults the engine's: their kinds tell how an attribute is read
 */
export function readPlan(asked: Asked, defaults: Config): Plan {
	const { artist, ...plain } = defaults;
	const config = readFields(asked, "", plain);
	const drawn = readFields(asked, "artist-", { lower: [], upper: [], ...artist });
	return {
		preset: readPreset(asked),
		config: Object.keys(drawn).length > 0 ? { ...config, artist: drawn } : config,
		until: readUntil(asked.getAttribute("until")),
		...readChanges(asked.getAttribute("events")),
	};
}

function readChanges(text: string | null) {
	return text === null ? {} : { events: readEvents(text) };
}

function readUntil(text: string | null) {
	if (text === null) {
		return undefined;
	}
	const until = numberOr(text);
	checkUntil(until);
	return until;
}

/**
 * The step that a link names. Throws one sentence if the run has none such: a stranger's link must not train for hours.
 * @param last the run's
 */
export function readStep(given: string, last: number) {
	const step = numberOr(given);
	if (typeof step !== "number" || !Number.isSafeInteger(step) || step < 0 || step > last) {
		const most = Math.min(last, Number.MAX_SAFE_INTEGER);
		throw new Error(`step must be a whole number from 0 to ${most}, but ${shown(given)} was given`);
	}
	return step;
}

/** The fields that are asked for, their names in kebab case. */
function readFields(asked: Asked, prefix: string, defaults: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(defaults).flatMap(([field, value]) => {
			const name = prefix + attributeOf(field);
			const text = asked.getAttribute(name);
			return text === null ? [] : [[field, readField(name, text, value)]];
		}),
	);
}

/** @param like a value of the kind that is asked for */
function readField(name: string, text: string, like: unknown) {
	if (typeof like !== "boolean") {
		return valueOf(text, like);
	}
	const { on, problem } = readSwitch(name, text);
	if (problem !== undefined) {
		throw new Error(problem);
	}
	return on;
}

/**
 * A switch, such as `autoplay`: on where it stands alone, as in HTML, and off by "false", which frameworks write for a value
 * that is false.
 * @param text undefined where it is not given at all
 */
export function readSwitch(name: string, text: string | undefined): { on?: boolean; problem?: string } {
	if (text === undefined) {
		return {};
	}
	const given = text.trim().toLowerCase();
	if (given === "false") {
		return { on: false };
	}
	if (["", "true", name].includes(given)) {
		return { on: true };
	}
	return { problem: `${name} must be true or false, but ${shown(text)} was given` };
}

/** One sentence about a name that is not among those allowed. */
function unknownName(field: string, allowed: readonly string[], given: string) {
	return `${field} must be one of ${allowed.join(", ")}, but ${shown(given)} was given`;
}
