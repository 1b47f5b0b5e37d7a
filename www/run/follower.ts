// What is asked of a player from outside, such as a tag's attributes: it has the run become what is asked for now.

import { inOrder } from "./changes.js";
import { differences, type Plan } from "./plan.js";
import type { Player } from "./player.js";
import type { Config, LiveConfig, Preset, Run, RunEvent } from "./run.js";
import { isSame } from "./same.js";

/** A run, what it began with, and what came with its preset. */
interface Own {
	run: Run;
	plan: Plan;
	start: Preset;
}

/** A plan's own parts, or a setting. */
export type Asked = keyof Plan | keyof Config;

export class Follower {
	readonly #player;
	/** What was asked for last, without what was changed by hand. */
	asked: Plan;
	/** What was asked for while a run is set aside. */
	#waiting: Plan | undefined;
	/** What was written since, also where it is as it was asked for before. */
	readonly #written = new Set<Asked>();

	constructor(player: Player, asked: Plan) {
		this.#player = player;
		this.asked = asked;
	}

	follow(plan: Plan, written: readonly Asked[] = []) {
		const player = this.#player;
		const own = this.#own();
		if (!own) {
			return;
		}
		written.forEach((name) => this.#written.add(name));
		const due = this.#due(own, plan);
		if (player.aside.held) {
			player.check(plan);
			this.#waiting = plan;
			return;
		}
		const isLive = (name: string) => own.run.table.some((setting) => setting.live && setting.name === name);
		if (due.every(isLive)) {
			this.#change(own, plan, due as (keyof LiveConfig)[]);
		} else {
			const wasTraining = player.state.peek() === "training";
			player.restart(plan);
			if (wasTraining) {
				player.play();
			}
		}
		this.asked = plan;
		this.#written.clear();
	}

	/** What holds of the run that was asked for; what waits is as good as done. Undefined as long as there is no run. */
	holds(name: Asked): unknown {
		const own = this.#own();
		const waiting = this.#waiting;
		if (!own) {
			return undefined;
		}
		return waiting && this.#due(own, waiting).includes(name) ? wanted(own, waiting, name) : held(own, name);
	}

	/** What has waited is done; what the engine refuses of it is told. */
	catchUp() {
		const plan = this.#waiting;
		this.#waiting = undefined;
		if (plan) {
			this.#player.attempt(() => this.follow(plan));
		}
	}

	#own(): Own | undefined {
		const { own } = this.#player.aside;
		const start = own && this.#player.presetOf(own.plan.preset);
		return start && { ...own, start };
	}

	/** What is asked for and does not hold, of all that was asked for otherwise before, or is written again. */
	#due(own: Own, plan: Plan): Asked[] {
		const names = new Set([...(differences(this.asked, plan) as Asked[]), ...this.#written]);
		return [...names].filter((name) => !isSame(ordered(wanted(own, plan, name)), ordered(held(own, name))));
	}

	/** All of them, or none: then it throws what the engine refuses. */
	#change(own: Own, plan: Plan, fields: (keyof LiveConfig)[]) {
		const step = own.run.stepCount;
		const changes = fields.map((field) => ({ step, field, value: wanted(own, plan, field) }) as RunEvent);
		inOrder(own.run, changes).forEach(({ field, value }) => this.#player.change(field, value as never));
	}
}

function held({ run, plan }: Own, name: Asked): unknown {
	switch (name) {
		case "preset":
			return plan.preset;
		case "until":
			return run.goal;
		case "events":
			return run.events;
		default:
			return run.config[name as keyof Config];
	}
}

/** What a plan comes to, with what is left out as it is in the run's own preset. */
function wanted(own: Own, plan: Plan, name: Asked): unknown {
	switch (name) {
		case "preset":
			return plan.preset;
		case "until":
			return plan.until ?? own.start.steps;
		case "events":
			return plan.events ?? own.start.events;
		default:
			return plan.config[name as keyof Config] ?? settled(own, name as keyof Config);
	}
}

/** A setting where nobody has asked for it, or changed it by hand: the preset's, or that of the last planned change up to here. */
function settled({ run, plan, start }: Own, name: keyof Config) {
	const { events = start.events } = plan;
	const made = events.filter(({ step, field }) => field === name && step <= run.stepCount).pop();
	return made?.value ?? start.config[name];
}

/** The artist says the same in whatever order its own settings stand. */
function ordered(value: unknown) {
	const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
	return isObject ? Object.entries(value).sort() : value;
}
