// The properties of <gan-painter>: their names, and each value as the text of its attribute. The names are known before the engine loads.

import { isObject } from "./arguments.js";
import { attributeOf, listOf, LONGEST_LIST, numberOr } from "./attribute-text.js";
import { readEvents } from "./event-list.js";
import type { Config } from "./run.js";
import { readSwitch } from "./spec.js";

type Artist = Required<Config["artist"]>;
/** All settings. Those of the artist have its name in front. */
type Settings = Omit<Config, "artist"> & {
	[Field in keyof Artist & string as `artist${Capitalize<Field>}`]: Artist[Field];
};

type KindOf<Value> = Value extends number
	? "number"
	: Value extends boolean
		? "flag"
		: Value extends ArrayLike<number>
			? "numbers"
			: "text";
/** The kind of a property. If left out, a switch is off, and a flag is as in the preset. */
type Kind = KindOf<Settings[keyof Settings]> | "switch" | "names" | "events";

export const SETTINGS: { readonly [Field in keyof Settings]: KindOf<Settings[Field]> } = {
	seed: "number",
	batchSize: "number",
	ideas: "number",
	points: "number",
	generatorHidden: "numbers",
	discriminatorHidden: "numbers",
	generatorLearningRate: "number",
	discriminatorLearningRate: "number",
	optimizer: "text",
	loss: "text",
	updateOrder: "text",
	discriminatorSteps: "number",
	init: "text",
	conditional: "flag",
	freeze: "text",
	artistLower: "numbers",
	artistUpper: "numbers",
	artistDistribution: "text",
};

export const PROPERTIES = {
	...SETTINGS,
	preset: "text",
	events: "events",
	until: "number",
	controls: "text",
	panels: "names",
	lesson: "text",
	lessonStep: "number",
	speed: "number",
	autoplay: "switch",
	theme: "text",
} satisfies Record<string, Kind>;

export type SettingName = keyof Settings;
export type PropertyName = keyof typeof PROPERTIES;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
export const PROPERTY_NAMES = Object.keys(PROPERTIES) as PropertyName[];

/** The speed when nobody has chosen one. No attribute says it. */
const AUTO = "auto";

/** The attribute's text; null for no attribute. A value without a text is written as a word for its type, which the reader refuses. */
export function textOf(name: PropertyName, value: unknown): string | null {
	const kind: Kind = PROPERTIES[name];
	if (value === undefined || value === null || (name === "speed" && value === AUTO)) {
		return null;
	}
	if (typeof value === "boolean" && (kind === "flag" || kind === "switch")) {
		return value ? "" : kind === "flag" ? "false" : null;
	}
	if (isList(value) && ["numbers", "names", "events"].includes(kind)) {
		return partsOf(value, kind === "events" ? eventText : plainText).join(" ");
	}
	return plainText(value);
}

/** The value of an attribute's text, as far as it can be read without the engine; undefined if it can't be. */
export function valueOf(name: PropertyName, text: string | null): unknown {
	if (text === null) {
		return undefined;
	}
	switch (PROPERTIES[name] as Kind) {
		case "number":
			return numberIn(text);
		case "numbers": {
			const numbers = listOf(text, LONGEST_LIST).map(numberIn);
			return numbers.includes(undefined) ? undefined : numbers;
		}
		case "names":
			return listOf(text).join(" ");
		case "flag":
		case "switch":
			return readSwitch(attributeOf(name), text).on;
		case "events":
			return eventsIn(text);
		default:
			return text;
	}
}

/** The settings in an object like the engine's config, each by its property, and the names that are no settings. */
export function splitConfig(config: object) {
	const given = new Map<SettingName, unknown>();
	const unknown: Record<string, unknown> = {};
	const put = (name: string, value: unknown, rest: Record<string, unknown>, field = name) => {
		if (value === undefined || value === null) {
			return;
		}
		if (Object.hasOwn(SETTINGS, name)) {
			given.set(name as SettingName, value);
		} else {
			rest[field] = value;
		}
	};
	const { artist, ...plain } = config as Record<string, unknown>;
	Object.entries(plain).forEach(([name, value]) =>
		name.startsWith("artist") ? (unknown[name] = value) : put(name, value, unknown),
	);
	if (isObject(artist)) {
		const rest: Record<string, unknown> = {};
		Object.entries(artist).forEach(([field, value]) => put(artistName(field), value, rest, field));
		if (Object.keys(rest).length > 0) {
			unknown.artist = rest;
		}
	} else if (artist !== undefined && artist !== null) {
		unknown.artist = artist;
	}
	return { given, unknown };
}

/** The inverse of `splitConfig`: makes an object like the engine's config. */
export function joinConfig(values: Iterable<[SettingName, unknown]>): Partial<Config> {
	const config: Record<string, unknown> = {};
	const artist: Record<string, unknown> = {};
	for (const [name, value] of values) {
		const field = artistFieldOf(name);
		if (value !== undefined) {
			(field ? artist : config)[field ?? name] = value;
		}
	}
	return Object.keys(artist).length > 0 ? { ...config, artist } : config;
}

/** The artist's field, such as "lower" for "artistLower"; undefined if the property is not the artist's. */
export function artistFieldOf(name: PropertyName) {
	const [, first, rest] = /^artist([A-Z])(.*)$/.exec(name) ?? [];
	return first === undefined ? undefined : ((first.toLowerCase() + rest) as keyof Artist);
}

function artistName(field: string) {
	return `artist${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

function isList(value: unknown): value is ArrayLike<unknown> {
	return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** The items as texts, limited to a number at which the engine still refuses the list as too long. */
function partsOf(list: ArrayLike<unknown>, textOfPart: (part: unknown) => string) {
	return Array.from({ length: Math.min(list.length, LONGEST_LIST) }, (_, i) => textOfPart(list[i]));
}

function eventText(event: unknown) {
	if (typeof event !== "object" || event === null || isList(event)) {
		return plainText(event);
	}
	const { step, field, value } = event as Record<string, unknown>;
	return [step, attributeOf(plainText(field)), value].map(plainText).join("_");
}

/** A word for a value that has no text of its own. */
function plainText(value: unknown): string {
	if (isList(value)) {
		return "[array]";
	}
	const kind = typeof value;
	return kind === "function" || kind === "symbol" || (kind === "object" && value !== null)
		? `[${kind}]`
		: String(value);
}

function numberIn(text: string) {
	const number = numberOr(text);
	return typeof number === "number" ? number : undefined;
}

function eventsIn(text: string) {
	try {
		return readEvents(text);
	} catch {
		return undefined;
	}
}
