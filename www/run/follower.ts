// What is asked of a player from outside, such as a tag's attributes: it has the run become what is asked for now.

import { differences, type Plan } from "./plan.js";
import type { Player } from "./player.js";
import type { LiveConfig } from "./run.js";

export class Follower {
	readonly #player;
	/** What was asked for last, without what was changed by hand. */
	asked: Plan;
	/** What was asked for while a run is set aside. */
	#waiting: Plan | undefined;

	constructor(player: Player, asked: Plan) {
		this.#player = player;
		this.asked = asked;
	}

	follow(plan: Plan) {
		const player = this.#player;
		const run = player.run.peek();
		if (!run) {
			return;
		}
		if (player.aside.held) {
			this.#waiting = plan;
			return;
		}
		const live = run.table.filter((setting) => setting.live).map(({ name }) => name);
		const isLive = (name: string): name is keyof LiveConfig => live.includes(name) && name in plan.config;
		const changed = differences(this.asked, plan);
		if (changed.every(isLive)) {
			changed.forEach((field) => player.change(field, plan.config[field] as LiveConfig[typeof field]));
		} else {
			const wasTraining = player.state.peek() === "training";
			player.restart(plan);
			if (wasTraining) {
				player.play();
			}
		}
		this.asked = plan;
	}

	/** What has waited is done; what the engine refuses of it is told. */
	catchUp() {
		const plan = this.#waiting;
		this.#waiting = undefined;
		if (plan) {
			this.#player.attempt(() => this.follow(plan));
		}
	}
}
