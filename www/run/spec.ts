// What the attributes of <gan-painter>, or the same in a page's address, ask for: what a run is made of, and how it is shown.

import { checkUntil } from "./arguments.js";
import { attributeOf, listOf, numberOr } from "./attribute-text.js";
import { readEvents } from "./event-list.js";
import { DEFAULT_SPEED, type Plan, type PresetName, TUTORIAL } from "./plan.js";
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
export const PAGE_PANELS = ["code", ...PANELS, "critic", "ideas", "settings"] as const;

/** How the run is shown. */
export interface View<Panel extends string> {
	/** Undefined if nothing is said of it. */
	autoplay: boolean | undefined;
	controls: Controls;
	/** Empty if none is asked for. */
	panels: Panel[];
	/** Steps per second. */
	speed: number;
	theme: (typeof THEMES)[number] | undefined;
	/** A sentence about what is bad, and was left out. */
	problem: string | undefined;
}

export function readView<Panel extends string>(asked: Asked, allowedPanels: readonly Panel[]): View<Panel> {
	const problems: string[] = [];
	const text = (attribute: string) => asked.getAttribute(attribute) ?? undefined;
	const one = (attribute: string) => [text(attribute) ?? []].flat();
	const known = <Name extends string>(attribute: string, allowed: readonly Name[], given: string[]) => {
		const unknown = given.filter((name) => !allowed.some((other) => other === name));
		problems.push(...unknown.map((name) => unknownName(attribute, allowed, name)));
		return allowed.filter((name) => given.includes(name));
	};
	const [theme] = known("theme", THEMES, one("theme"));
	const [controls = DEFAULT_CONTROLS] = known("controls", CONTROLS, one("controls"));
	const panels = known("panels", allowedPanels, listOf(text("panels") ?? ""));
	const autoplay = readSwitch("autoplay", text("autoplay"));
	if (autoplay.problem !== undefined) {
		problems.push(autoplay.problem);
	}
	const speed = Number(text("speed") ?? DEFAULT_SPEED);
	if (!(speed > 0)) {
		problems.push(`speed must be a number of steps per second, above 0, but "${text("speed")}" was given`);
	}
	return {
		autoplay: autoplay.on,
		controls,
		panels,
		speed: speed > 0 ? speed : DEFAULT_SPEED,
		theme,
		problem: problems.at(0),
	};
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
	if (typeof step !== "number" || !Number.isInteger(step) || step < 0 || step > last) {
		throw new Error(`step must be a whole number from 0 to ${last}, but "${given}" was given`);
	}
	return step;
}

/** The fields that are asked for, their names in kebab case. */
function readFields(asked: Asked, prefix: string, defaults: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(defaults).flatMap(([field, value]) => {
			const name = prefix + attributeOf(field);
			const text = asked.getAttribute(name);
			return text === null ? [] : [[field, valueOf(name, text, value)]];
		}),
	);
}

/** @param like a value of the kind that is asked for */
function valueOf(name: string, text: string, like: unknown) {
	if (Array.isArray(like)) {
		return listOf(text).map(numberOr);
	}
	if (typeof like === "boolean") {
		const { on, problem } = readSwitch(name, text);
		if (problem !== undefined) {
			throw new Error(problem);
		}
		return on;
	}
	return typeof like === "number" ? numberOr(text) : text;
}

/**
 * A switch, such as `autoplay`: on where it stands alone, as in HTML, and off by "false", which frameworks write for a value
 * that is false.
 * @param text undefined where it is not given at all
 */
function readSwitch(name: string, text: string | undefined): { on?: boolean; problem?: string } {
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
	return { problem: `${name} must be true or false, but "${text}" was given` };
}

/** One sentence about a name that is not among those allowed. */
export function unknownName(field: string, allowed: readonly string[], given: string) {
	return `${field} must be one of ${allowed.join(", ")}, but "${given}" was given`;
}
