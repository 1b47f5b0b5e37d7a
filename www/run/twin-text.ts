// What a twin differs by, as a text that an address can hold: "loss_nonSaturating", "preset_mode-collapse seed_7".

import { shown } from "./arguments.js";
import { attributeOf, fieldOf, listOf, numberOr } from "./attribute-text.js";
import type { PresetName } from "./plan.js";
import type { Config, Engine } from "./run.js";
import type { Difference } from "./twin-recipe.js";

const PART = /^([a-z-]+)_([^_]+)$/;
const SWITCHES: Record<string, unknown> = { true: true, false: false };

export function writeTwin({ preset, config }: Difference) {
	const parts = Object.entries(config).map(([field, value]) => `${attributeOf(field)}_${value}`);
	return [...(preset === undefined ? [] : [`preset_${preset}`]), ...parts].join(" ");
}

/** What is no such text throws one sentence; a value that the engine does not take it refuses when the twin begins. */
export function readTwin(text: string, Engine: Engine): Difference {
	const { artist: _, ...defaults }: Record<string, unknown> = { ...Engine.defaultConfig() };
	const parts = text.split(/\s+/).filter(Boolean);
	const settings = parts.map((part): [string, unknown] => {
		const [, name = "", value = ""] = PART.exec(part) ?? [];
		const field = fieldOf(name);
		if (name === "preset") {
			return [name, known(value, Engine.presets())];
		}
		if (!Object.hasOwn(defaults, field)) {
			throw new Error(
				`twin must be settings such as loss_nonSaturating, with spaces between, but ${shown(part)} was given`,
			);
		}
		return [field, valueOf(value, defaults[field])];
	});
	if (settings.length === 0) {
		throw new Error(`twin must be settings such as loss_nonSaturating, but ${shown(text)} was given`);
	}
	const { preset, ...config } = Object.fromEntries(settings);
	return { preset: preset as PresetName | undefined, config: config as Partial<Config> };
}

function known(name: string, names: string[]) {
	if (!names.includes(name)) {
		throw new Error(`twin's preset must be one of ${names.join(", ")}, but ${shown(name)} was given`);
	}
	return name;
}

/** @param like a value of the kind that is asked for */
function valueOf(text: string, like: unknown) {
	if (Array.isArray(like)) {
		return listOf(text).map(numberOr);
	}
	if (typeof like === "boolean") {
		return SWITCHES[text] ?? text;
	}
	return typeof like === "number" ? numberOr(text) : text;
}
