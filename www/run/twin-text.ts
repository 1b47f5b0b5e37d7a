// Writes and reads the difference of a twin as text for an address: "loss_nonSaturating", "preset_mode-collapse seed_7".

import { shown } from "./arguments.js";
import { attributeOf, fieldOf, listOf, valueOf } from "./attribute-text.js";
import { attributesOf } from "./attributes.js";
import type { PresetName } from "./plan.js";
import type { Player } from "./player.js";
import type { Config, Engine } from "./run.js";
import type { Kept } from "./status.js";
import type { Difference, Origin } from "./twin-recipe.js";

const PART = /^([a-z-]+)_([^_]+)$/;
const SWITCHES: Record<string, unknown> = { true: true, false: false };

/** The text of a twin; undefined if no text makes the same twin again, or if nothing differs. */
export function textOfTwin(origin: Origin, player: Player) {
	return "kept" in origin ? textOfKept(origin.kept, player) : writeTwin(origin) || undefined;
}

/** A past run as its preset and settings. The text can't describe a file, an artist or live changes of its own. */
function textOfKept({ plan, startConfig, events: made }: Kept, player: Player) {
	const start = player.presetOf(plan.preset);
	if (!start) {
		return undefined;
	}
	const { attributes, leavesOut } = attributesOf({ run: { startConfig, events: made, stepCount: 0 }, plan, start });
	const { preset: _preset, until: _until, step: _step, events, ...settings } = attributes;
	const own = Object.entries({ ...settings, seed: startConfig.seed }).filter(([, value]) => value !== undefined);
	if (leavesOut || events !== undefined || own.some(([name]) => name.startsWith("artist-"))) {
		return undefined;
	}
	const parts = own.map(([name, value]) => `${name}_${listOf(String(value)).join(",")}`);
	return [`preset_${plan.preset}`, ...parts].join(" ");
}

export function writeTwin({ preset, config }: Difference) {
	const parts = Object.entries(config).map(([field, value]) => `${attributeOf(field)}_${value}`);
	return [...(preset === undefined ? [] : [`preset_${preset}`]), ...parts].join(" ");
}

/** Reads a difference. Throws one sentence if the text is malformed. Bad values are refused by the engine when the twin begins. */
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
		const isSwitch = typeof defaults[field] === "boolean";
		return [field, isSwitch ? (SWITCHES[value] ?? value) : valueOf(value, defaults[field])];
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
