// Makes the run that the options ask for, and trains it.

import { check, checkSettings, checkWhole } from "../run/arguments.js";
import { numberOr } from "../run/attribute-text.js";
import { isEvents, readEvents } from "../run/event-list.js";
import { planOfFile } from "../run/file.js";
import type { Plan } from "../run/plan.js";
import { Player } from "../run/player.js";
import type { Engine, Run, RunEvent } from "../run/run.js";
import { readPlan } from "../run/spec.js";
import type { Work } from "../share/visit.js";
import { source } from "./engine.js";
import { settingOptions } from "./options.js";
import { type Given, readBytes, readJson } from "./read.js";

/** Milliseconds between two looks at how far the training is. */
const LOOK = 100;

/** A player, and its run at the step that is asked for. What is refused throws one sentence. */
export async function train(given: Given, Engine: Engine, work: Work) {
	const player = new Player({ source, plan: await planOf(given, Engine) });
	await player.ready;
	refuseFailure(player);
	const run = player.run.value!;
	await goTo(player, run, stepOf(player, run, given), work);
	return { player, run };
}

async function planOf(given: Given, Engine: Engine): Promise<Plan> {
	// Other than in an address, events may be a file.
	const attributes = { getAttribute: (name: string) => (name === "events" ? null : (given.get(name) ?? null)) };
	const plan = readPlan(attributes, Engine.defaultConfig());
	const [config, events, from] = ["config", "events", "from"].map((name) => given.get(name));
	if (from !== undefined) {
		refuseBeside(given, Engine);
		return planOfFile(Engine, await readBytes("from", from));
	}
	return {
		...plan,
		config: { ...(config !== undefined && (await readConfig(config))), ...plan.config },
		events: events === undefined ? undefined : await eventsOf(events),
	};
}

async function readConfig(file: string) {
	const config = await readJson("config", file);
	checkSettings("config", config);
	return config;
}

async function eventsOf(given: string) {
	if (isEvents(given)) {
		return readEvents(given);
	}
	const events = await readJson("events", given);
	check(Array.isArray(events), "events", "an array", events);
	// The engine checks each.
	return events as RunEvent[];
}

/** A checkpoint has its own settings. */
function refuseBeside(given: Given, Engine: Engine) {
	const settings = ["preset", "config", "events", ...settingOptions(Engine).map(({ name }) => name)];
	const other = settings.find((name) => given.has(name));
	if (other !== undefined) {
		throw new Error(`${other} must be left out where from is given, which has its own, but ${other} was given`);
	}
}

/** The step that is asked for. Throws one sentence if the run can't go there. */
function stepOf(player: Player, run: Run, given: Given) {
	const text = given.get("steps");
	if (text === undefined) {
		return player.plan.value.start ? run.stepCount : (player.preset?.steps ?? run.stepCount);
	}
	const step = numberOr(text);
	checkWhole("steps", step, run.firstStep);
	return step;
}

async function goTo(player: Player, run: Run, step: number, { signal, progress }: Work) {
	signal.throwIfAborted();
	const first = run.stepCount;
	const stop = () => player.pause();
	const looking = setInterval(() => progress((run.stepCount - first) / (step - first)), LOOK);
	signal.addEventListener("abort", stop);
	try {
		await player.goto(step);
	} finally {
		clearInterval(looking);
		signal.removeEventListener("abort", stop);
	}
	signal.throwIfAborted();
	refuseFailure(player);
}

/** What failed is one sentence. */
function refuseFailure({ failure }: Player) {
	if (failure.value) {
		throw new Error(failure.value.message);
	}
}
