// Holds a teacher's choices, checks them with the page's own rules, and makes the link.

import { computed, signal } from "@preact/signals";
import { messageOf } from "../engine/problems.js";
import { readAddress } from "../run/address.js";
import { numberOr } from "../run/attribute-text.js";
import { type Condition, type Goal, MEASURES, RATES, readGoal, writeGoal } from "../run/goal.js";
import { LOCKABLE, type Lockable, readLocks } from "../run/locks.js";
import { type PresetName, TUTORIAL } from "../run/plan.js";
import type { Engine } from "../run/run.js";
import { readPageView } from "../run/page-view.js";
import { type Linked, readLink } from "./links.js";
import {
	asked,
	linkOf,
	NO_TASK,
	otherSettings,
	ownAddress,
	readOwnTask,
	readTask,
	type Task,
	withName,
} from "./task.js";

/** What a teacher may do with a control. */
export const LOCKINGS = ["free", "lock", "hide"] as const;
/** The order in which the conditions of a goal are written. */
const ORDER = ["verdict", ...MEASURES, ...RATES] as const;
type Locking = (typeof LOCKINGS)[number];
type Measured = Exclude<Condition, { what: "verdict" }>["what"];

export class Maker {
	readonly task = signal(NO_TASK);
	/** The engine. Nothing can be chosen until it is there. */
	readonly engine = signal<Engine | undefined>(undefined);
	/** The task's link; empty until the engine is there. */
	readonly link = computed(() => (this.engine.value ? linkOf(this.task.value, this.#site, this.engine.value) : ""));
	readonly goal = computed(() => this.#goalOf(this.task.value));
	readonly #site;

	/** @param site the address of the page that students open */
	constructor(site: string) {
		this.#site = site;
	}

	/** @param address this page's own address, which may contain a task */
	begin(Engine: Engine, address: string) {
		this.engine.value = Engine;
		const task = readOwnTask(new URL(address).searchParams, Engine);
		const problem = this.problemOf(task);
		if (problem === "") {
			this.task.value = task;
		}
		return problem;
	}

	addressFrom(address: string) {
		const Engine = this.engine.value;
		return Engine ? ownAddress(address, this.task.value, Engine) : address;
	}

	get presets() {
		return (this.engine.value?.presets() ?? []) as PresetName[];
	}

	get preset() {
		return (this.task.value.preset ?? TUTORIAL) as PresetName;
	}

	/** The preset's seed, which holds if none is written. */
	get seed() {
		return String(this.engine.value?.preset(this.preset).config.seed ?? "");
	}

	get locks() {
		return readLocks(asked(this.task.value));
	}

	/** The settings of the run that a pasted link brought and that no field shows. */
	get others() {
		return this.engine.value ? otherSettings(this.task.value, this.engine.value) : {};
	}

	choose(changes: Task) {
		this.task.value = { ...this.task.value, ...changes };
	}

	/** Chooses another run, and drops what a link brought for the one before. */
	choosePreset(preset: PresetName) {
		this.dropOthers();
		this.choose({ preset });
	}

	dropOthers() {
		const none = Object.keys(this.others).map((key) => [key, ""]);
		this.choose(Object.fromEntries(none));
	}

	choosePanel(all: readonly string[], name: string, isChosen: boolean) {
		const panels = withName(this.task.value.panels, name, isChosen).split(" ");
		this.choose({ panels: all.filter((each) => panels.includes(each)).join(" ") });
	}

	lockingOf(name: Lockable): Locking {
		const { locked, hidden } = this.locks;
		return hidden.has(name) ? "hide" : locked.has(name) ? "lock" : "free";
	}

	setLocking(name: Lockable, locking: Locking) {
		const { locked, hidden } = this.locks;
		const listed = (names: ReadonlySet<Lockable>, isIn: boolean) =>
			LOCKABLE.filter((each) => (each === name ? isIn : names.has(each))).join(" ");
		this.choose({ lock: listed(locked, locking === "lock"), hide: listed(hidden, locking === "hide") });
	}

	/**
	 * Takes the text of a field. If it is refused, nothing changes.
	 * @returns why the text is refused; empty if it is not
	 */
	enter(key: string, text: string) {
		const task = { ...this.task.value, [key]: text };
		const problem = this.problemOf(task);
		if (problem === "") {
			this.task.value = task;
		}
		return problem;
	}

	/** Takes one bound of a number in the goal. An empty text removes the bound. */
	enterBound(what: Measured, how: "least" | "most", text: string) {
		const before = this.goal.value.find((condition) => condition.what === what);
		const { [how]: _, ...rest } = (before ?? { what }) as Extract<Condition, { what: Measured }>;
		const bound = text === "" ? rest : { ...rest, [how]: numberOr(text) };
		return this.#enterCondition(what, Object.keys(bound).length > 1 ? (bound as Condition) : undefined);
	}

	enterVerdict(is: string) {
		return this.#enterCondition("verdict", is === "" ? undefined : ({ what: "verdict", is } as Condition));
	}

	/**
	 * Takes all choices from a link of the page.
	 * @returns why the link is refused; empty if it is not
	 */
	takeLink(text: string): Exclude<Linked, URLSearchParams> | "" {
		const Engine = this.engine.value;
		const read = readLink(text, this.#site);
		if (!Engine || !(read instanceof URLSearchParams)) {
			return Engine ? (read as Exclude<Linked, URLSearchParams>) : "";
		}
		const task = readTask(read, Engine);
		const message = this.problemOf(task);
		if (message !== "") {
			return { what: "refused", message };
		}
		this.task.value = task;
		return "";
	}

	/** The page's own sentence about what is wrong with the link of a task; empty if nothing is. */
	problemOf(task: Task): string {
		const Engine = this.engine.value;
		if (!Engine) {
			return "";
		}
		try {
			if (task.goal) {
				readGoal(task.goal, Engine.settings());
			}
			const all = asked(task);
			const { problems } = readAddress(all, Engine);
			return [...problems, ...readLocks(all).problems, ...readPageView(all).problems].at(0) ?? "";
		} catch (error) {
			return messageOf(error);
		}
	}

	#enterCondition(what: Condition["what"], condition: Condition | undefined) {
		const known = new Map(this.goal.value.map((each): [string, Condition | undefined] => [each.what, each]));
		known.set(what, condition);
		return this.enter("goal", writeGoal(ORDER.flatMap((name) => known.get(name) ?? [])));
	}

	#goalOf({ goal }: Task): Goal {
		return goal && this.engine.value ? readGoal(goal, this.engine.value.settings()) : [];
	}
}
