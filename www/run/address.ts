// An address as what it opens: the run, the step on show, and what the page is to check. What is bad is told and left out; the rest holds.

import { isRefusal } from "../engine/problems.js";
import { check, shown } from "./arguments.js";
import { attributeOf, listOf } from "./attribute-text.js";
import { readEvents } from "./event-list.js";
import { beginningOf, type Plan } from "./plan.js";
import type { Config, Engine, Preset, Setting } from "./run.js";
import { type Asked, readPlan, readPreset, readStep } from "./spec.js";

/** Of the keys: a later one may mean something that this page does not know. */
export const VERSION = 1;

/** Of so many events one that is bad is left out alone. */
const FEW_EVENTS = 1000;
/** Characters that a key may have: enough for some 2,000 events, and read in no time. */
const LONGEST = 100_000;
/** What the engine refuses as an event, and as a list of events. */
const NOTHING = null as never;
const HASH = /^[0-9a-f]{8}$/i;

export interface Opened {
	plan: Plan;
	/** The step to go to; undefined where none is named. */
	step: number | undefined;
	/** What the engine's hash of the state should be there; undefined where none is named. */
	hash: string | undefined;
	/** One sentence for each key that was left out. It begins with the key. */
	problems: string[];
}

/** What an address asks for, whatever stands in it: this throws nothing. */
export function readAddress(asked: Asked, Engine: Engine): Opened {
	const defaults = Engine.defaultConfig();
	const settings = Engine.settings().flatMap((setting) => keysOf(setting));
	const given = new Given(asked, ["v", "preset", ...settings.map(({ key }) => key), "events", "until", "step", "hash"]);
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
	return { plan, step, hash, problems: given.problems };
}

/** Of several sentences the first, and what else they are about. */
export function inShort([first = "", ...others]: readonly string[]) {
	const keys = others.map((sentence) => sentence.split(/[ :[]/, 1)[0]);
	return keys.length > 0 ? `${first} (and ${keys.length} more: ${keys.join(", ")})` : first;
}

/** A setting by its name in an address, and by the engine's, "artist.lower" for one. */
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

/** What an address gives by each key, without what is bad. */
class Given implements Asked {
	readonly #texts;
	/** By key. */
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

	/** Reads what a key gives, if anything. What is refused is told, and left out. */
	attempt<Value>(key: string, read: (text: string) => Value) {
		const text = this.getAttribute(key);
		const { value, refusal } = text === null ? {} : answerOf(() => read(text));
		if (refusal !== undefined) {
			this.leaveOut(refusal, [key]);
		}
		return value;
	}

	/** Of several keys, only one is bad by itself. */
	leaveOut(problem: string, [first, ...others]: string[]) {
		this.#problems.set(first, problem);
		others.forEach((key) => this.#problems.set(key, `${key} is left out with ${first}`));
		[first, ...others].forEach((key) => this.#texts.delete(key));
	}

	replace(key: string, text: string) {
		this.#texts.set(key, text);
	}
}

/** As if nothing else were given. */
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

/** Leaves out the events that are bad by themselves; all, if there are many. */
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
	// Events are read one after the other: behind a good one it is nothing that is refused, before anything is built.
	const told = answerOf(() => new Engine({}, [...value, NOTHING])).refusal;
	return told?.startsWith(`events[${value.length}]`) ? undefined : told;
}

/** Leaves out settings and events until the engine takes the rest. */
function holdToEngine(given: Given, Engine: Engine, keys: Key[]) {
	const preset = Engine.preset(readPreset(given));
	const runOf = (asked: Asked) => beginningOf(readPlan(asked, Engine.defaultConfig()), preset);
	const settings = keys.map(({ key }) => key);
	const refusalOf = (asked: Asked) => refusalOfSettings(Engine, runOf(only(asked, settings)).config);
	leaveOutUntilTaken(given, settings, keys, refusalOf);
	leaveOutUntilTaken(given, ["events", ...settings], keys, (asked) => refusalOfEvents(Engine, runOf(asked)));
}

/** @param candidates of which one is to blame */
function leaveOutUntilTaken(
	given: Given,
	candidates: string[],
	keys: Key[],
	refusalOf: (asked: Asked) => string | undefined,
) {
	const isGiven = (key: string) => given.getAttribute(key) !== null;
	// Where none is given there is nothing to leave out, and the engine need not be asked.
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

/** All, where it helps to leave out none of them. */
function oneThatHelps(given: Given, all: string[], refusalOf: (asked: Asked) => string | undefined) {
	const rest = (left: string) => all.filter((key) => key !== left);
	const one = all.find((key) => refusalOf(only(given, ["preset", ...rest(key)])) === undefined);
	return one === undefined ? all : [one];
}

/** A bound of the artist goes with the other one. */
function keysNamedBy(refusal: string, keys: Key[]) {
	const named = keys.find(({ field }) => refusal.startsWith(`${field} `));
	if (!named) {
		return /^(in the event|events)/.test(refusal) ? ["events"] : [];
	}
	const together = named.isCurve ? keys.filter(({ isCurve }) => isCurve) : [];
	return [...new Set([named, ...together])].map(({ key }) => key);
}

/** Why the engine does not take settings, if it does not. */
function refusalOfSettings(Engine: Engine, config: Partial<Config>) {
	// Settings are read before events: with good ones it is nothing that is refused, before anything is built.
	const { refusal } = answerOf(() => new Engine(config, NOTHING));
	return refusal?.startsWith("events ") ? undefined : refusal;
}

/** The same of events. They depend on the live settings only, which need no large network. */
function refusalOfEvents(Engine: Engine, { config, events }: Pick<Preset, "config" | "events">) {
	const live = Engine.settings().filter((setting) => setting.live);
	const some = Object.fromEntries(live.map(({ name }) => [name, config[name as keyof Config]]));
	return answerOf(() => new Engine(some, events).free()).refusal;
}

/** The engine's sentence, with the names that an address has, and the key at its beginning. */
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
