// The forms of a snippet: a single tag, an iframe of the site, or the tag as a pen with separate HTML, CSS and JS.

import { type PresetName, TUTORIAL } from "../../run/plan.js";
import type { Engine } from "../../run/run.js";
import { numberOr } from "../../run/attribute-text.js";
import { type Controls, DEFAULT_CONTROLS, THEMES } from "../../run/spec.js";
import { iframeOf, NAME, type Tag, textOf } from "../../share/tags.js";
import type { Language } from "../../words/languages.js";

/** Sites on which an author writes a pen. */
export const PENS = ["juejin", "codepen"] as const;
export const FORMS = ["tag", "iframe", ...PENS] as const;

/** The choices in the form of attributes. "" leaves an attribute out. */
export interface Choices {
	preset: PresetName;
	seed: string;
	until: string;
	speed: string;
	controls: Controls;
	panels: string;
	theme: (typeof THEMES)[number] | "";
	lang: Language | "";
	autoplay: boolean;
}

const PEN_WIDTH = "900px";

export const NOTHING_SAID: Choices = {
	preset: TUTORIAL,
	seed: "",
	until: "",
	speed: "",
	controls: DEFAULT_CONTROLS,
	panels: "",
	theme: "",
	lang: "",
	autoplay: false,
};

/** The choices that hold if nothing is chosen. */
export function defaultsOf(Engine: Engine, preset: string): Choices {
	const { config, steps } = Engine.preset(preset);
	return { ...NOTHING_SAID, seed: String(config.seed), until: String(steps) };
}

/** @param content text for readers whose browsers run no script */
export function painterTag(choices: Choices, defaults: Choices, content: string): Tag {
	const attributes = differences(choices, defaults);
	return { name: NAME, attributes: choices.autoplay ? { ...attributes, autoplay: "" } : attributes, content };
}

/** @param page address of the page */
export function iframeTag(choices: Choices, defaults: Choices, page: string, title: string): Tag {
	return iframeOf(page + queryOf(choices, defaults), title);
}

/** The part of the frame's address after its path. */
export function queryOf(choices: Choices, defaults: Choices) {
	const keys = new URLSearchParams(differences(choices, { ...defaults, theme: THEMES[0] }));
	if (!choices.autoplay) {
		keys.set("autoplay", "false");
	}
	const query = keys.toString();
	return query === "" ? "" : `?${query}`;
}

/**
 * The panes of a pen, by their names.
 * @param script the full address of the built script
 */
export function penOf(tag: Tag, script: string, integrity: string | undefined) {
	const pinned = integrity ? [`script.integrity = "${integrity}";`, `script.crossOrigin = "anonymous";`] : [];
	const lines = [
		`const script = document.createElement("script");`,
		`script.src = ${JSON.stringify(script)};`,
		...pinned,
		`document.head.append(script);`,
	];
	return {
		HTML: textOf(tag),
		CSS: `${NAME} {\n\tmax-width: ${PEN_WIDTH};\n\tmargin: 16px auto;\n}`,
		JS: lines.join("\n"),
	};
}

/** The choices that change something. */
function differences(choices: Choices, defaults: Choices): Record<string, string> {
	const { autoplay: _, ...said } = choices;
	const names = Object.keys(said) as (keyof typeof said)[];
	const differing = names.filter((name) => said[name] !== "" && numberOr(said[name]) !== numberOr(defaults[name]));
	return Object.fromEntries(differing.map((name) => [name, said[name]]));
}
