// @ts-check
// The two forms of a snippet, one tag and an iframe of the site.

import { DEFAULT_CONTROLS } from "../../run/attributes.js";
import { numberOr, THEMES } from "../../run/link.js";
import { DEFAULT_SPEED } from "../../stage/controls.js";
import { TUTORIAL } from "../../stage/presets.js";

/**
 * As attributes are written; "" says nothing.
 * @typedef {Record<"preset" | "seed" | "until" | "speed" | "controls" | "panels" | "theme" | "lang", string>} Said
 * @typedef {Said & { autoplay: boolean }} Choices
 * @typedef {{ name: string, attributes: Record<string, string>, content?: string }} Tag
 */

export const NAME = "gan-painter";
/** The built script, where a page has it beside itself. */
export const SCRIPT = "gan-painter.js";
/** Of the iframe, in pixels: the stage and what is said of it. */
const HEIGHT = "900";

/** @type {Choices} */
export const NOTHING_SAID = {
	preset: TUTORIAL,
	seed: "",
	until: "",
	speed: String(DEFAULT_SPEED),
	controls: DEFAULT_CONTROLS,
	panels: "",
	theme: "",
	lang: "",
	autoplay: false,
};

/**
 * What it comes to where nothing is said.
 * @param {typeof import("../../../pkg/gan_painter.js").Gan} Engine
 * @param {string} preset
 */
export function defaultsOf(Engine, preset) {
	const { config, steps } = Engine.preset(preset);
	return { ...NOTHING_SAID, seed: String(config.seed), until: String(steps) };
}

/**
 * @param {Choices} choices
 * @param {Choices} defaults
 * @param {string} content for readers whose browsers run no script
 * @returns {Tag}
 */
export function painterTag(choices, defaults, content) {
	const attributes = differences(choices, defaults);
	return { name: NAME, attributes: choices.autoplay ? { ...attributes, autoplay: "" } : attributes, content };
}

/**
 * @param {Choices} choices
 * @param {Choices} defaults
 * @param {string} site its address
 * @param {string} title
 * @returns {Tag}
 */
export function iframeTag(choices, defaults, site, title) {
	const address = new URL(site);
	const said = differences(choices, { ...defaults, theme: THEMES[0] });
	for (const [name, value] of Object.entries(said)) {
		address.searchParams.set(name, value);
	}
	if (!choices.autoplay) {
		address.searchParams.set("autoplay", "false");
	}
	const size = { width: "100%", height: HEIGHT, style: "border: 0" };
	return { name: "iframe", attributes: { src: address.href, title, loading: "lazy", ...size } };
}

/**
 * The line that takes in the script, which must be this one to the last byte.
 * @param {string | undefined} integrity
 * @returns {Tag}
 */
export function scriptTag(integrity) {
	const pinned = integrity && { integrity, crossorigin: "anonymous" };
	return { name: "script", attributes: { src: SCRIPT, ...pinned, defer: "" } };
}

/**
 * A tag as HTML.
 * @param {Tag} tag
 */
export function textOf({ name, attributes, content = "" }) {
	const pairs = Object.entries(attributes).map(([key, value]) => (value === "" ? key : `${key}="${escaped(value)}"`));
	return `<${[name, ...pairs].join(" ")}>${escaped(content)}</${name}>`;
}

/**
 * What is said, and is not so anyhow.
 * @param {Choices} choices
 * @param {Choices} defaults
 * @returns {Record<string, string>}
 */
function differences(choices, defaults) {
	const said = /** @type {(keyof Said)[]} */ (Object.keys(choices)).flatMap((name) => {
		const value = choices[name];
		const same = typeof value !== "string" || value === "" || numberOr(value) === numberOr(defaults[name]);
		return same ? [] : [[name, value]];
	});
	return Object.fromEntries(said);
}

/** @param {string} text */
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
