// Begins the run of a plan. Remembers the presets of runs that began, because after a crash the engine can't be asked.

import { checkUntil } from "./arguments.js";
import { eventsBeyond } from "./changes.js";
import { beginningOf, type Plan, type PresetName } from "./plan.js";
import { type Config, type Engine, type Preset, Run } from "./run.js";

export class Beginnings {
	readonly #presets = new Map<PresetName, Preset>();

	/** The preset of this name; undefined unless a run of this session began with it. */
	presetOf(name: PresetName) {
		return this.#presets.get(name);
	}

	remember(Engine: Engine, name: PresetName) {
		const preset: Preset = Engine.preset(name);
		this.#presets.set(name, preset);
		return preset;
	}

	/** Begins the run of a plan. Throws if the engine refuses it. */
	begin(Engine: Engine, plan: Plan) {
		const preset = this.remember(Engine, plan.preset);
		const { until = preset.steps } = plan;
		checkUntil(until);
		if (plan.start) {
			const run = Run.open(Engine, plan.start, until);
			if (run.done) {
				run.goOn();
			}
			return run;
		}
		const { config, events } = beginningOf(plan, preset);
		return Run.begin(Engine, config, events, until);
	}

	/** The settings that were changed by hand, not by the plan, up to the step on show. */
	changedByHand(plan: Plan, { events, stepCount }: Run): Partial<Config> {
		const { events: planned = this.presetOf(plan.preset)?.events ?? [] } = plan;
		const made = eventsBeyond(planned, events).filter(({ step }) => step <= stepCount);
		return Object.fromEntries(made.map(({ field, value }) => [field, value]));
	}
}
