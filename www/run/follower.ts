// Makes a player's run match what is asked for from outside, such as a tag's attributes.

import { isObject } from "./arguments.js";
import { inOrder } from "./changes.js";
import { differences, type Plan } from "./plan.js";
import type { Player } from "./player.js";
import type { Config, LiveConfig, Preset, Run, RunEvent } from "./run.js";
import { isSame } from "./same.js";

/** A run, the plan that it began with, and the preset's values. */
interface Own {
	run: Run;
	plan: Plan;
	start: Preset;
}

/** A field of a plan, or a setting. */
export type Asked = keyof Plan | keyof Config;

export class Follower {
	readonly #player;
	/** The plan that was last asked for, without changes by hand. */
	asked: Plan;
	/** The plan that was asked for while a run is set aside. It waits until that run is back. */
	#waiting: Plan | undefined;
	/** The fields that were written since, even with the same value as before. */
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

	/** The current value of a field that can be asked for. A waiting plan counts as done. Undefined while there is no run. */
	holds(name: Asked): unknown {
		const own = this.#own();
		const waiting = this.#waiting;
		if (!own) {
			return undefined;
		}
		return waiting && this.#due(own, waiting).includes(name) ? wanted(own, waiting, name) : held(own, name);
	}

	/** Applies the plan that has waited. A refusal by the engine is reported. */
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

	/** The fields that do not hold yet, and were asked for otherwise before or are written again. */
	#due(own: Own, plan: Plan): Asked[] {
		const names = new Set([...(differences(this.asked, plan) as Asked[]), ...this.#written]);
		return [...names].filter((name) => !isSame(ordered(wanted(own, plan, name)), ordered(held(own, name))));
	}

	/** Changes all fields or none. If the engine refuses one, its sentence is thrown. */
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

/** The value that a plan asks for. A field that is left out has the value of the run's own preset. */
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

/** A setting's value if nobody asks for it or changes it by hand: that of the last planned change up to here, or else the preset's. */
function settled({ run, plan, start }: Own, name: keyof Config) {
	const { events = start.events } = plan;
	const made = events.filter(({ step, field }) => field === name && step <= run.stepCount).pop();
	return made?.value ?? start.config[name];
}

/** The artist with its settings in a fixed order, because their order has no meaning. */
function ordered(value: unknown) {
	return isObject(value) ? Object.entries(value).sort() : value;
}
