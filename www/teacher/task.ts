// A teacher's task, as the keys of its link: those that name the run, and those that say what the student sees and is to reach.

import { listOf, numberOr } from "../run/attribute-text.js";
import { settingKeys, VERSION } from "../run/address.js";
import { TUTORIAL } from "../run/plan.js";
import type { Engine } from "../run/run.js";
import { DEFAULT_CONTROLS } from "../run/spec.js";

/** By the names of the keys, as an address has them. A key that is not there says nothing. */
export type Task = Readonly<Record<string, string>>;

/** Where a task starts if nothing is said: it waits there for the student. */
export const NO_TASK: Task = { step: "0" };

/** Of the run, beside the engine's settings. */
const RUN_KEYS = ["preset", "events", "until", "step"] as const;
/** How it is shown, and what is asked of the student. */
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

/** What an address has of a task; the rest of it is left alone. */
export function readTask(params: URLSearchParams, Engine: Engine): Task {
	const keys = [...RUN_KEYS, ...settingKeys(Engine), ...SHOWN_KEYS];
	const said = keys.flatMap((key) => {
		const value = params.get(key);
		return value === null ? [] : [[key, value]];
	});
	return { ...NO_TASK, ...Object.fromEntries(said) };
}

/** The same of this page's own address. */
export function readOwnTask(params: URLSearchParams, Engine: Engine): Task {
	const own = new URLSearchParams(params);
	own.delete("lang");
	const language = own.get(OWN_LANGUAGE);
	if (language !== null) {
		own.set("lang", language);
	}
	return readTask(own, Engine);
}

/** @returns this page's address with the task in it, and all else that stood there */
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
	// Always, so that the run waits for the student.
	const said = { ...differences(task, Engine), step: task.step ?? NO_TASK.step };
	for (const [key, value] of Object.entries(said)) {
		url.searchParams.set(key, value);
	}
	return url.href;
}

/** @returns a link to the page with all that stood in one that was handed back, wherever that came from */
export function linkOfKeys(params: URLSearchParams, site: string) {
	const url = new URL(site);
	url.search = params.toString();
	return url.href;
}

/** The run of a task as attributes are asked for. */
export function asked(task: Task) {
	return { getAttribute: (key: string) => (task[key] === "" ? null : (task[key] ?? null)) };
}

/** What a task's run is made of, beside its preset, its seed and where it starts: what no field of this page shows. */
export function otherSettings(task: Task, Engine: Engine) {
	const shown = ["preset", "seed", "step"];
	const keys = [...settingKeys(Engine), ...RUN_KEYS].filter((key) => !shown.includes(key));
	return Object.fromEntries(keys.flatMap((key) => (task[key] ? [[key, task[key]]] : [])));
}

export function withName(list: string | undefined, name: string, isThere: boolean) {
	const others = listOf(list ?? "").filter((other) => other !== name);
	return (isThere ? [...others, name] : others).join(" ");
}

/** What is said, and is not so anyhow. */
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
