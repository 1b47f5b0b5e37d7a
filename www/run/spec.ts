// Reads the attributes of <gan-painter>, or the same keys in a page's address: what to run, and how to show it.

import { checkUntil, shown } from "./arguments.js";
import { attributeOf, listOf, numberOr, valueOf } from "./attribute-text.js";
import { readEvents } from "./event-list.js";
import { type Plan, type PresetName, type Speed, TUTORIAL } from "./plan.js";
import type { Config } from "./run.js";

/** The element, or an address that is read like one. */
export type Asked = Pick<Element, "getAttribute">;

export const CONTROLS = ["none", "basic", "full"] as const;
export type Controls = (typeof CONTROLS)[number];
export const DEFAULT_CONTROLS: Controls = "full";
/** The colour themes of the page and the tag. */
export const THEMES = ["system", "light", "dark"] as const;
/** The panels of the tag, which the page has, too. */
export const PANELS = ["truth", "numbers"] as const;
export const PAGE_PANELS = [
	"code",
	"loop",
	...PANELS,
	"luck",
	"critic",
	"judging",
	"ideas",
	"strokes",
	"plane",
	"game",
	"artist",
	"settings",
	"runs",
] as const;

/** How the run is shown. */
export interface View<Panel extends string> {
	/** Whether to play at once; undefined if nothing is said. */
	autoplay: boolean | undefined;
	controls: Controls;
	/** The panels that are asked for. */
	panels: Panel[];
	speed: Speed;
	theme: (typeof THEMES)[number] | undefined;
	/** One sentence for each bad attribute that was left out. It begins with the attribute's name. */
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

/** Reads one attribute after the other, and leaves out bad ones. */
export class Reader {
	readonly problems: string[] = [];
	readonly #asked;

	constructor(asked: Asked) {
		this.#asked = asked;
	}

	/** The allowed names that are given, in the order in which they are allowed. */
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

/** The preset's name, even if there is no such preset: the engine decides. */
export function readPreset(asked: Asked) {
	return (asked.getAttribute("preset") ?? TUTORIAL) as PresetName;
}

/**
 * Reads what to run.
 * @param defaults the engine's defaults, whose kinds decide how an attribute is read
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
 * Reads the step that a link names. Throws one sentence if the run has no such step: a stranger's link must not train for hours.
 * @param last the run's last step
 */
export function readStep(given: string, last: number) {
	const step = numberOr(given);
	if (typeof step !== "number" || !Number.isSafeInteger(step) || step < 0 || step > last) {
		const most = Math.min(last, Number.MAX_SAFE_INTEGER);
		throw new Error(`step must be a whole number from 0 to ${most}, but ${shown(given)} was given`);
	}
	return step;
}

/** The fields that are asked for. Their attributes have names in kebab case. */
function readFields(asked: Asked, prefix: string, defaults: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(defaults).flatMap(([field, value]) => {
			const name = prefix + attributeOf(field);
			const text = asked.getAttribute(name);
			return text === null ? [] : [[field, readField(name, text, value)]];
		}),
	);
}

/** @param like a value of the expected kind */
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
 * Reads a switch such as `autoplay`. As in HTML, its name alone turns it on. "false" turns it off, because frameworks write that for
 * a false value.
 * @param text undefined if the switch is not given at all
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

/** One sentence about a name that is not allowed. */
function unknownName(field: string, allowed: readonly string[], given: string) {
	return `${field} must be one of ${allowed.join(", ")}, but ${shown(given)} was given`;
}
