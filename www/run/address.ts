// Reads what an address opens: the run, the step on show, and what the page must check. Bad keys are reported and left out.

import { isRefusal } from "../engine/problems.js";
import { check, shown } from "./arguments.js";
import { attributeOf, listOf } from "./attribute-text.js";
import { readEvents } from "./event-list.js";
import { beginningOf, type Plan } from "./plan.js";
import { type Invitation, readGame } from "./game.js";
import type { Config, Engine, Preset, Setting } from "./run.js";
import { type Asked, readPlan, readPreset, readStep } from "./spec.js";

/** The version of the keys. A later version may use a key for something that this page does not know. */
export const VERSION = 1;

/** Up to this many events, a bad one can be left out by itself. */
const FEW_EVENTS = 1000;
/** The most characters that a key may have. They are enough for some 2,000 events, and are read in no time. */
const LONGEST = 100_000;
/** A value that the engine refuses both as an event and as a list of events. */
const NOTHING = null as never;
const HASH = /^[0-9a-f]{8}$/i;

export interface Opened {
	plan: Plan;
	/** The step to go to; undefined if the address names none. */
	step: number | undefined;
	/** The expected hash of the engine's state at that step; undefined if the address names none. */
	hash: string | undefined;
	/** The game that the address asks for, at the step above or at step 0. */
	game: Invitation | undefined;
	/** One sentence for each key that was left out. It begins with the key. */
	problems: string[];
}

/** Reads what an address asks for. It never throws, whatever the address contains. */
export function readAddress(asked: Asked, Engine: Engine): Opened {
	const defaults = Engine.defaultConfig();
	const settings = Engine.settings().flatMap((setting) => keysOf(setting));
	const given = new Given(asked, [
		"v",
		"preset",
		...settings.map(({ key }) => key),
		"events",
		"until",
		"step",
		"hash",
		"game",
	]);
	given.attempt("v", checkVersion);
	given.attempt("preset", () => Engine.preset(readPreset(given)));
	for (const { key } of settings) {
		given.attempt(key, () => readPlan(only(given, [key]), defaults));
	}
	given.attempt("until", () => readPlan(only(given, ["until"]), defaults));
	keepGoodEvents(given, Engine, settings);
	holdToEngine(given, Engine, settings);
	const plan = readPlan(given, defaults);
	const step = given.attempt("step", (text) => readStep(text, plan.until ?? Engine.preset(plan.preset).steps));
	const hash = given.attempt("hash", readHash);
	const game = given.attempt("game", (text) => readGame(text, step ?? 0, Engine.facts().dealt));
	return { plan, step, hash, game, problems: given.problems };
}

/** The first of several sentences, and the keys that the others are about. */
export function inShort([first = "", ...others]: readonly string[]) {
	const keys = others.map((sentence) => sentence.split(/[ :[]/, 1)[0]);
	return keys.length > 0 ? `${first} (and ${keys.length} more: ${keys.join(", ")})` : first;
}

/** A setting's name in an address, and the engine's name for it, such as "artist.lower". */
interface Key {
	key: string;
	field: string;
	isCurve: boolean;
}

/** The keys of the engine's settings. */
export function settingKeys(Engine: Engine): string[] {
	return Engine.settings()
		.flatMap((setting) => keysOf(setting))
		.map(({ key }) => key);
}

function keysOf(setting: Setting, inside = ""): Key[] {
	if (setting.kind === "object") {
		return setting.settings.flatMap((inner) => keysOf(inner, `${setting.name}.`));
	}
	const field = inside + setting.name;
	return [{ key: attributeOf(field.replace(".", "-")), field, isCurve: setting.kind === "curve" }];
}

/** The value that an address gives for each key, without the bad ones. */
class Given implements Asked {
	readonly #texts;
	/** The problems by key. */
	readonly #problems = new Map<string, string>();

	constructor(asked: Asked, keys: string[]) {
		const all = keys.map((key) => [key, asked.getAttribute(key)] as const);
		this.#texts = new Map(all.filter((entry): entry is [string, string] => entry[1] !== null));
		keys.forEach((key) =>
			this.attempt(key, (text) => check(text.length <= LONGEST, key, `at most ${LONGEST} characters`, text)),
		);
	}

	get problems() {
		return [...this.#problems.values()];
	}

	getAttribute(key: string) {
		return this.#texts.get(key) ?? null;
	}

	/** Reads the value of a key, if there is one. A refused value is reported and left out. */
	attempt<Value>(key: string, read: (text: string) => Value) {
		const text = this.getAttribute(key);
		const { value, refusal } = text === null ? {} : answerOf(() => read(text));
		if (refusal !== undefined) {
			this.leaveOut(refusal, [key]);
		}
		return value;
	}

	/** Leaves out several keys for one problem. If there are several, the first one is bad and the others go with it. */
	leaveOut(problem: string, [first, ...others]: string[]) {
		this.#problems.set(first, problem);
		others.forEach((key) => this.#problems.set(key, `${key} is left out with ${first}`));
		[first, ...others].forEach((key) => this.#texts.delete(key));
	}

	replace(key: string, text: string) {
		this.#texts.set(key, text);
	}
}

/** The same address with these keys alone. */
function only(asked: Asked, keys: string[]): Asked {
	return { getAttribute: (name) => (keys.includes(name) ? asked.getAttribute(name) : null) };
}

function checkVersion(text: string) {
	if (Number(text) > VERSION) {
		const given = shown(text);
		throw new Error(
			`v must be ${VERSION}, but ${given} was given: a later version of this page has made the address, and may mean more by it`,
		);
	}
	check(Number(text) === VERSION, "v", String(VERSION), text);
}

function readHash(text: string) {
	check(HASH.test(text), "hash", "eight hex digits, such as 7f3a91c2", text);
	return text.toLowerCase();
}

/** Leaves out the events that are bad by themselves. If there are many events, all are left out. */
function keepGoodEvents(given: Given, Engine: Engine, keys: Key[]) {
	const parts = listOf(given.getAttribute("events") ?? "");
	if (parts.length > FEW_EVENTS) {
		given.attempt("events", readEvents);
		return;
	}
	const refusals = parts.map((part) => refusalOfEvent(part, Engine));
	const good = parts.filter((_, i) => refusals[i] === undefined);
	const first = refusals.find((refusal) => refusal !== undefined);
	if (first === undefined) {
		return;
	}
	given.leaveOut(sentenceFor("events", first, keys), ["events"]);
	if (good.length > 0) {
		given.replace("events", good.join(" "));
	}
}

function refusalOfEvent(part: string, Engine: Engine) {
	const { value, refusal } = answerOf(() => readEvents(part));
	if (!value) {
		return refusal;
	}
	// The engine reads events in order. If this one is good, it refuses the invalid one behind it before it builds anything.
	const told = answerOf(() => new Engine({}, [...value, NOTHING])).refusal;
	return told?.startsWith(`events[${value.length}]`) ? undefined : told;
}

/** Leaves out settings and events until the engine accepts the rest. */
function holdToEngine(given: Given, Engine: Engine, keys: Key[]) {
	const preset = Engine.preset(readPreset(given));
	const runOf = (asked: Asked) => beginningOf(readPlan(asked, Engine.defaultConfig()), preset);
	const settings = keys.map(({ key }) => key);
	const refusalOf = (asked: Asked) => refusalOfSettings(Engine, runOf(only(asked, settings)).config);
	leaveOutUntilTaken(given, settings, keys, refusalOf);
	leaveOutUntilTaken(given, ["events", ...settings], keys, (asked) => refusalOfEvents(Engine, runOf(asked)));
}

/** @param candidates the keys of which one is to blame */
function leaveOutUntilTaken(
	given: Given,
	candidates: string[],
	keys: Key[],
	refusalOf: (asked: Asked) => string | undefined,
) {
	const isGiven = (key: string) => given.getAttribute(key) !== null;
	// If no candidate is given, there is nothing to leave out, and no need to ask the engine.
	while (candidates.some(isGiven)) {
		const refusal = refusalOf(given);
		if (refusal === undefined) {
			return;
		}
		const [named, all] = [keysNamedBy(refusal, keys).filter(isGiven), candidates.filter(isGiven)];
		const blamed = named.length > 0 ? named : oneThatHelps(given, all, refusalOf);
		given.leaveOut(sentenceFor(blamed[0], refusal, keys), blamed);
	}
}

/** The key whose removal helps, or all keys if removing a single one does not. */
function oneThatHelps(given: Given, all: string[], refusalOf: (asked: Asked) => string | undefined) {
	const rest = (left: string) => all.filter((key) => key !== left);
	const one = all.find((key) => refusalOf(only(given, ["preset", ...rest(key)])) === undefined);
	return one === undefined ? all : [one];
}

/** The keys that a refusal names. A bound of the artist always goes with the other bound. */
function keysNamedBy(refusal: string, keys: Key[]) {
	const named = keys.find(({ field }) => refusal.startsWith(`${field} `));
	if (!named) {
		return /^(in the event|events)/.test(refusal) ? ["events"] : [];
	}
	const together = named.isCurve ? keys.filter(({ isCurve }) => isCurve) : [];
	return [...new Set([named, ...together])].map(({ key }) => key);
}

/** Why the engine refuses the settings; undefined if it accepts them. */
function refusalOfSettings(Engine: Engine, config: Partial<Config>) {
	// The engine reads settings before events. If the settings are good, it refuses the invalid events before it builds anything.
	const { refusal } = answerOf(() => new Engine(config, NOTHING));
	return refusal?.startsWith("events ") ? undefined : refusal;
}

/** Why the engine refuses the events. They depend only on the live settings, which need no large network. */
function refusalOfEvents(Engine: Engine, { config, events }: Pick<Preset, "config" | "events">) {
	const live = Engine.settings().filter((setting) => setting.live);
	const some = Object.fromEntries(live.map(({ name }) => [name, config[name as keyof Config]]));
	return answerOf(() => new Engine(some, events).free()).refusal;
}

/** The engine's sentence with the names that an address uses, and with the key at its beginning. */
function sentenceFor(key: string, refusal: string, keys: Key[]) {
	const [allowed, ...given] = refusal.replace(/^events\[\d+\]\./, "").split(", but ");
	const named = keys.reduce((text, { field, key }) => text.replaceAll(field, key), allowed);
	const sentence = [named, ...given].join(", but ");
	return sentence.startsWith(`${key} `) ? sentence : `${key}: ${sentence}`;
}

function answerOf<Value>(ask: () => Value): { value?: Value; refusal?: string } {
	try {
		return { value: ask() };
	} catch (error) {
		if (isRefusal(error)) {
			return { refusal: error.message };
		}
		throw error;
	}
}
