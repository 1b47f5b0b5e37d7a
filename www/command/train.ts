// Makes the run that the options ask for, and trains it.

import { checkWhole } from "../run/arguments.js";
import { numberOr } from "../run/attribute-text.js";
import { planOfFile } from "../run/file.js";
import { type Plan, type PresetName, TUTORIAL } from "../run/plan.js";
import { Player } from "../run/player.js";
import type { Engine, Run } from "../run/run.js";
import { readPlan } from "../run/spec.js";
import { stepsOf } from "../share/pytorch/source.js";
import type { Work } from "../share/visit.js";
import type { Training } from "./commands.js";
import { source } from "./engine.js";
import { settingOptions } from "./options.js";
import { type Given, readMade } from "./read.js";
import { eventsOf, readConfig } from "./record.js";

/** Milliseconds between two reports of the progress. */
const LOOK = 100;

/**
 * A player with a run that has not been trained yet. Throws one sentence if an option is refused.
 * @param usual the preset if none is given
 */
export async function begin(given: Given, Engine: Engine, usual = TUTORIAL) {
	const player = new Player({ source, plan: await planOf(given, Engine, usual) });
	await player.ready;
	refuseFailure(player);
	return { player, run: player.run.value! };
}

async function planOf(given: Given, Engine: Engine, usual: PresetName): Promise<Plan> {
	// Events may be a file here, unlike in an address.
	const attributes = { getAttribute: (name: string) => (name === "events" ? null : (given.get(name) ?? null)) };
	const plan = readPlan(attributes, Engine.defaultConfig());
	const [config, events, from] = ["config", "events", "from"].map((name) => given.get(name));
	if (from !== undefined) {
		refuseBeside(given, Engine);
		const allowed = "a checkpoint, or networks of PyTorch";
		return readMade("--from", from, allowed, (bytes) => planOfFile(Engine, bytes));
	}
	const read = config === undefined ? {} : await readConfig(config);
	return {
		...plan,
		preset: given.has("preset") ? plan.preset : (read.preset ?? usual),
		config: { ...read.config, ...plan.config },
		events: events === undefined ? undefined : await eventsOf(events),
	};
}

/** Refuses options beside a checkpoint, which has its own settings. */
function refuseBeside(given: Given, Engine: Engine) {
	const settings = ["preset", "config", "events", ...settingOptions(Engine).map(({ name }) => name)];
	const other = settings.find((name) => given.has(name));
	if (other !== undefined) {
		throw new Error(`--${other} can't be given beside --from, whose file has its own settings`);
	}
}

/**
 * The step that is asked for, or that a program ends with. Throws one sentence if the run can't go there.
 * @param end the last step of a film
 */
export function stepOf(player: Player, run: Run, given: Given, training: Training, end: number | undefined) {
	const text = given.get("steps");
	if (text !== undefined) {
		const step = numberOr(text);
		checkWhole("--steps", step, run.firstStep);
		return step;
	}
	if (end !== undefined) {
		// The film itself refuses an end before the first step.
		return Math.max(end, run.firstStep);
	}
	if (training === "none") {
		return stepsOf(player);
	}
	if (player.plan.value.start || training === "if asked") {
		return run.stepCount;
	}
	return player.preset?.steps ?? run.stepCount;
}

/** Takes the run to a step. */
export async function goTo(player: Player, run: Run, step: number, { signal, progress }: Work) {
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

/** Throws one sentence if the run has failed. */
function refuseFailure({ failure }: Player) {
	if (failure.value) {
		throw new Error(failure.value.message);
	}
}
