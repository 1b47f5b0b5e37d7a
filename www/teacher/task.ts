// A teacher's task as the keys of its link: those of the run, and those that say what the student sees and must reach.

import { listOf, numberOr } from "../run/attribute-text.js";
import { settingKeys, VERSION } from "../run/address.js";
import { TUTORIAL } from "../run/plan.js";
import type { Engine } from "../run/run.js";
import { DEFAULT_CONTROLS } from "../run/spec.js";

/** The task by the names of the keys in an address. A missing key says nothing. */
export type Task = Readonly<Record<string, string>>;

/** The start of a task if nothing is said: the run waits there for the student. */
export const NO_TASK: Task = { step: "0" };

/** The keys of the run, beside the engine's settings. */
const RUN_KEYS = ["preset", "events", "until", "step"] as const;
/** The keys that say how the run is shown, and what is asked of the student. */
const SHOWN_KEYS = [
	"speed",
	"lang",
	"theme",
	"controls",
	"panels",
	"closed",
	"show-batch",
	"show-advice",
	"show-earlier",
	"show-artist",
	"show-class",
	"lock",
	"hide",
	"task",
	"goal",
	"twin",
] as const;

/** The key of the students' language in this page's own address, whose `lang` is the teacher's. */
const OWN_LANGUAGE = "task-lang";

/** Reads the task in an address. Other keys are ignored. */
export function readTask(params: URLSearchParams, Engine: Engine): Task {
	const keys = [...RUN_KEYS, ...settingKeys(Engine), ...SHOWN_KEYS];
	const said = keys.flatMap((key) => {
		const value = params.get(key);
		return value === null ? [] : [[key, value]];
	});
	return { ...NO_TASK, ...Object.fromEntries(said) };
}

/** Reads the task in this page's own address. */
export function readOwnTask(params: URLSearchParams, Engine: Engine): Task {
	const own = new URLSearchParams(params);
	own.delete("lang");
	const language = own.get(OWN_LANGUAGE);
	if (language !== null) {
		own.set("lang", language);
	}
	return readTask(own, Engine);
}

/** @returns this page's address with the task in it, and with everything else that was there */
export function ownAddress(address: string, task: Task, Engine: Engine) {
	const url = new URL(address);
	const language = url.searchParams.get("lang");
	for (const key of [...RUN_KEYS, ...settingKeys(Engine), ...SHOWN_KEYS, OWN_LANGUAGE]) {
		url.searchParams.delete(key);
	}
	for (const [key, value] of Object.entries(differences(task, Engine))) {
		url.searchParams.set(key === "lang" ? OWN_LANGUAGE : key, value);
	}
	if (language !== null) {
		url.searchParams.set("lang", language);
	}
	return url.href;
}

/** @param site the address of the page that students open */
export function linkOf(task: Task, site: string, Engine: Engine) {
	const url = new URL(site);
	url.searchParams.set("v", String(VERSION));
	// The step is always in the link, so that the run waits for the student.
	const said = { ...differences(task, Engine), step: task.step ?? NO_TASK.step };
	for (const [key, value] of Object.entries(said)) {
		url.searchParams.set(key, value);
	}
	return url.href;
}

/** @returns a link to the page with everything that was in a submitted link, wherever that link came from */
export function linkOfKeys(params: URLSearchParams, site: string) {
	const url = new URL(site);
	url.search = params.toString();
	return url.href;
}

/** The run of a task in the form of attributes. */
export function asked(task: Task) {
	return { getAttribute: (key: string) => (task[key] === "" ? null : (task[key] ?? null)) };
}

/** The settings of a task's run that no field of this page shows: all but the preset, the seed and the step. */
export function otherSettings(task: Task, Engine: Engine) {
	const shown = ["preset", "seed", "step"];
	const keys = [...settingKeys(Engine), ...RUN_KEYS].filter((key) => !shown.includes(key));
	return Object.fromEntries(keys.flatMap((key) => (task[key] ? [[key, task[key]]] : [])));
}

export function withName(list: string | undefined, name: string, isThere: boolean) {
	const others = listOf(list ?? "").filter((other) => other !== name);
	return (isThere ? [...others, name] : others).join(" ");
}

/** The parts of a task that differ from the defaults. */
function differences(task: Task, Engine: Engine): Task {
	const { preset = TUTORIAL } = task;
	const anyhow: Record<string, string> = {
		...NO_TASK,
		preset: TUTORIAL,
		seed: String(Engine.preset(preset).config.seed),
		controls: DEFAULT_CONTROLS,
	};
	return Object.fromEntries(
		Object.entries(task).filter(
			([key, value]) => value !== "" && !(key in anyhow && numberOr(value) === numberOr(anyhow[key])),
		),
	);
}
