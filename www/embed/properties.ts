// The properties of <gan-painter>. Each one sets its attribute, so that the last write wins, and gives the value in force.

import { checkSettings, isObject } from "../run/arguments.js";
import { attributeOf } from "../run/attribute-text.js";
import type { Asked } from "../run/follower.js";
import {
	artistFieldOf,
	joinConfig,
	PROPERTY_NAMES,
	type PropertyName,
	SETTING_NAMES,
	type SettingName,
	splitConfig,
	textOf,
	valueOf,
} from "../run/properties.js";
import type { Config } from "../run/run.js";

/** The attributes of the properties. */
const ATTRIBUTES = PROPERTY_NAMES.map(attributeOf);
/**
 * Maps other spellings of an attribute's name, by frameworks and by hand, to the name: batchsize, batch_size and batchSize to
 * batch-size.
 */
const MISSPELLED = new Map(
	PROPERTY_NAMES.flatMap((name) => {
		const attribute = attributeOf(name);
		const spellings = [name, name.toLowerCase(), attribute.replaceAll("-", "_")];
		return attribute === name ? [] : spellings.map((spelling) => [spelling, attribute] as const);
	}),
);
const CONFIG = "config";
/** The attributes that the tag observes. It ignores everything else that a page or a framework puts on it. */
export const OBSERVED = [...ATTRIBUTES, ...MISSPELLED.keys(), CONFIG];

/** One sentence for each misspelled attribute that stands without the correctly spelled one. */
export function misspelled(host: Element) {
	return host.getAttributeNames().flatMap((name) => {
		const attribute = MISSPELLED.get(name);
		if (name === CONFIG) {
			return [`${name} is a property, and no attribute: each setting has an attribute of its own, such as batch-size`];
		}
		return attribute && !host.hasAttribute(attribute)
			? [`${name} is no attribute of this element: ${attribute} is how it is written`]
			: [];
	});
}

/** What the properties need of the tag. */
interface Tag {
	/** Whether there is a run. */
	isThere(): boolean;
	/** The value in force of a property, once there is a run. */
	holds(name: PropertyName): unknown;
	/** Follows all changes so far at once. */
	catchUp(): void;
}

/** An attribute that `config` has set: its text, and its text before. */
interface Lent {
	text: string | null;
	before: string | null;
}

export class Properties {
	readonly #host;
	readonly #tag;
	readonly #written = new Set<PropertyName>();
	#isWritten = false;
	/** The value that was last assigned to `config`. */
	#config: unknown = {};
	readonly #lent = new Map<SettingName, Lent>();

	constructor(host: HTMLElement, tag: Tag) {
		this.#host = host;
		this.#tag = tag;
	}

	/**
	 * Takes over properties that were set before the script was loaded. They are own properties of the element and hide those of its
	 * class.
	 */
	takeOver() {
		const own = this.#host as unknown as Record<string, unknown>;
		for (const name of [...PROPERTY_NAMES, CONFIG]) {
			if (Object.hasOwn(own, name)) {
				const value = own[name];
				delete own[name];
				own[name] = value;
			}
		}
	}

	/** Whether something was set that has not been followed yet. */
	get isWritten() {
		return this.#isWritten;
	}

	/** The properties that were set since the last call. */
	takeWritten() {
		const written = [...this.#written];
		this.#written.clear();
		this.#isWritten = false;
		return written;
	}

	write(name: PropertyName, value: unknown) {
		this.#lent.delete(name as SettingName);
		this.#setText(name, textOf(name, value));
	}

	read(name: PropertyName) {
		this.#tag.catchUp();
		return this.#tag.isThere() ? structuredClone(this.#tag.holds(name)) : valueOf(name, this.#textOf(name));
	}

	get config(): Partial<Config> {
		return joinConfig(SETTING_NAMES.map((name) => [name, this.read(name)]));
	}

	set config(given: unknown) {
		this.#config = given ?? {};
		const { given: settings } = splitConfig(isObject(given) ? given : {});
		for (const [name, { text, before }] of this.#lent) {
			if (!settings.has(name)) {
				this.#lent.delete(name);
				if (this.#textOf(name) === text) {
					this.#setText(name, before);
				}
			}
		}
		settings.forEach((value, name) => {
			const [standing, lent] = [this.#textOf(name), this.#lent.get(name)];
			const text = textOf(name, value);
			this.#lent.set(name, { text, before: lent?.text === standing ? lent.before : standing });
			this.#setText(name, text);
		});
		this.#followSoon();
	}

	/** Adds to a plan's settings whatever `config` names and no attribute can express. The engine refuses it. */
	complete(config: Partial<Config>): Partial<Config> {
		checkSettings("config", this.#config);
		const { artist, ...unknown } = splitConfig(this.#config).unknown;
		const all = { ...config, ...unknown };
		if (artist === undefined) {
			return all;
		}
		return { ...all, artist: (isObject(artist) ? { ...config.artist, ...artist } : artist) as Config["artist"] };
	}

	#textOf(name: PropertyName) {
		return this.#host.getAttribute(attributeOf(name));
	}

	#setText(name: PropertyName, text: string | null) {
		if (text !== null) {
			this.#host.setAttribute(attributeOf(name), text);
		} else if (this.#textOf(name) === null) {
			return;
		} else {
			this.#host.removeAttribute(attributeOf(name));
		}
		this.#written.add(name);
		this.#followSoon();
	}

	#followSoon() {
		if (!this.#isWritten) {
			this.#isWritten = true;
			queueMicrotask(() => this.#tag.catchUp());
		}
	}
}

/** The part of a plan that a property belongs to. */
export function partOf(name: PropertyName): Asked {
	return artistFieldOf(name) ? "artist" : (name as Asked);
}

/** Defines the properties of a class as pairs of getter and setter on the prototype, where frameworks look for them. */
export function defineProperties<Tag extends object>(prototype: Tag, of: (tag: Tag) => Properties) {
	const define = (name: string, get: (of: Properties) => unknown, set: (of: Properties, value: unknown) => void) =>
		Object.defineProperty(prototype, name, {
			enumerable: true,
			configurable: true,
			get(this: Tag) {
				return get(of(this));
			},
			set(this: Tag, value: unknown) {
				set(of(this), value);
			},
		});
	for (const name of PROPERTY_NAMES) {
		define(
			name,
			(properties) => properties.read(name),
			(properties, value) => properties.write(name, value),
		);
	}
	define(
		CONFIG,
		(properties) => properties.config,
		(properties, value) => (properties.config = value),
	);
}
