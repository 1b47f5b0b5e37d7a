// @ts-check
// What the attributes of <gan-painter>, or the same in the page's address, ask for: what a run is made of, and how it is shown.

import { numberOr, THEMES, unknownName } from "./link.js";
import { DEFAULT_SPEED } from "../stage/controls.js";
import { TUTORIAL } from "../stage/presets.js";

/**
 * @typedef {import("./run.js").Config} Config
 * @typedef {import("../stage/stage.js").Plan} Plan
 *
 * @typedef {Pick<Element, "getAttribute">} Asked the element, or the address as if it were one
 */

export const CONTROLS = /** @type {const} */ (["none", "basic", "full"]);
/** @type {typeof CONTROLS[number]} */
export const DEFAULT_CONTROLS = "full";
/** The tag's, and the page's. */
export const PANELS = /** @type {const} */ (["truth", "numbers"]);
export const PAGE_PANELS = /** @type {const} */ (["code", ...PANELS, "critic", "ideas", "settings"]);

/**
 * How the run is shown. What is bad is left out, and `problem` is a sentence about it.
 * @template {string} Panel
 * @param {Asked} asked
 * @param {readonly Panel[]} allowed panels
 */
export function readView(asked, allowed) {
	/** @type {string[]} */
	const problems = [];
	/**
	 * @template {string} Name
	 * @param {string} attribute
	 * @param {readonly Name[]} allowed
	 * @param {string[]} given
	 */
	const known = (attribute, allowed, given) => {
		const unknown = given.filter((name) => !allowed.some((other) => other === name));
		problems.push(...unknown.map((name) => unknownName(attribute, allowed, name)));
		return allowed.filter((name) => given.includes(name));
	};
	const text = (/** @type {string} */ attribute) => asked.getAttribute(attribute) ?? undefined;
	const one = (/** @type {string} */ attribute) => [text(attribute) ?? []].flat();
	const [theme] = known("theme", THEMES, one("theme"));
	const [controls = DEFAULT_CONTROLS] = known("controls", CONTROLS, one("controls"));
	const panels = known("panels", allowed, words(text("panels") ?? ""));
	const autoplay = readSwitch("autoplay", text("autoplay"));
	if (autoplay.problem !== undefined) {
		problems.push(autoplay.problem);
	}
	const speed = Number(text("speed") ?? DEFAULT_SPEED);
	if (!(speed > 0)) {
		problems.push(`speed must be a number of steps per second, above 0, but "${text("speed")}" was given`);
	}
	return {
		/** Undefined if nothing is said of it. */
		autoplay: autoplay.on,
		controls,
		/** Empty if none is asked for. */
		panels,
		speed: speed > 0 ? speed : DEFAULT_SPEED,
		theme,
		problem: problems.at(0),
	};
}

/** @param {Asked} asked */
export function readPreset(asked) {
	return /** @type {import("../stage/presets.js").PresetName} */ (asked.getAttribute("preset") ?? TUTORIAL);
}

/**
 * What the run is made of. The engine checks it when it begins.
 * @param {Asked} asked
 * @param {Config} defaults the engine's: their kinds tell how an attribute is read
 * @returns {Plan}
 */
export function readPlan(asked, defaults) {
	const { artist, ...plain } = defaults;
	const config = readFields(asked, "", plain);
	const drawn = readFields(asked, "artist-", { lower: [], upper: [], ...artist });
	const until = asked.getAttribute("until");
	if (until !== null && !(Number(until) > 0)) {
		throw new Error(`until must be the step at which it stops, a number above 0, but "${until}" was given`);
	}
	return {
		preset: readPreset(asked),
		config: Object.keys(drawn).length > 0 ? { ...config, artist: drawn } : config,
		until: until === null ? undefined : Number(until),
	};
}

/**
 * The fields that are asked for, their names in kebab case.
 * @param {Asked} asked
 * @param {string} prefix
 * @param {Record<string, unknown>} defaults
 * @returns {Record<string, any>}
 */
function readFields(asked, prefix, defaults) {
	return Object.fromEntries(
		Object.entries(defaults).flatMap(([field, value]) => {
			const name = prefix + field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
			const text = asked.getAttribute(name);
			return text === null ? [] : [[field, valueOf(name, text, value)]];
		}),
	);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {unknown} like a value of the kind that is asked for
 */
function valueOf(name, text, like) {
	if (Array.isArray(like)) {
		return words(text).map(numberOr);
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
 * @param {string} name
 * @param {string | undefined} text undefined where it is not given at all
 * @returns {{ on?: boolean, problem?: string }}
 */
function readSwitch(name, text) {
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

/**
 * What stands in a list with spaces or commas between.
 * @param {string} text
 */
function words(text) {
	return text.split(/[\s,]+/).filter(Boolean);
}
