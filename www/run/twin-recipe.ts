// What a twin is made of: another run, or the player's own with something different.

import { takeUp } from "./past.js";
import type { Player } from "./player.js";
import type { PresetName } from "./plan.js";
import { type Config, Run, type RunEvent } from "./run.js";
import type { Kept } from "./status.js";

/** What a twin differs by. Of another preset it has the seed of the player's run, unless it is one of the settings. */
export interface Difference {
	preset?: PresetName;
	config: Partial<Config>;
}

/** The player's run, but for this; or a run of this session. */
export type Origin = Difference | { kept: Kept };

export interface Recipe {
	/** The same in every recipe of the same run, but for live changes. */
	key: string;
	/** The file that the run begins with. */
	start?: Uint8Array;
	/** Whether it goes no further than the player's run. */
	follows: boolean;
	/** All live changes that it should have made when it is at its end. */
	events: RunEvent[];
	/** Those of a twin that are the player's as well. */
	of: (events: RunEvent[]) => RunEvent[];
	/** Throws what the engine refuses. */
	begin: () => Run;
}

const FOR_EVER = Number.POSITIVE_INFINITY;

/**
 * The twin of the player's run as it is now. Live changes by hand go to both; those of a setting by which the twin differs are the
 * player's alone, so that it stays the only difference.
 */
export function recipeOf(origin: Origin, player: Player, leading: Run): Recipe {
	const { Engine } = leading;
	if ("kept" in origin) {
		const { kept } = origin;
		return { key: `kept ${kept.id}`, ...alone, follows: false, begin: () => takeUp(Engine, kept) };
	}
	const { preset, config } = origin;
	if (preset !== undefined) {
		const settings = { seed: leading.config.seed, ...config };
		const begin = () => {
			const { config, events } = Engine.preset(preset);
			return Run.begin(Engine, { ...config, ...settings }, events, FOR_EVER);
		};
		return { key: JSON.stringify([preset, settings]), ...alone, begin };
	}
	const of = (events: RunEvent[]) => events.filter(({ field }) => !(field in config));
	const { start, events = player.preset?.events ?? [] } = player.plan.peek();
	const settings = { ...leading.startConfig, ...config };
	return {
		key: JSON.stringify(settings),
		start,
		follows: true,
		events: of(leading.end?.events ?? leading.events),
		of,
		begin: () => (start ? opened(leading, start, config) : Run.begin(Engine, settings, of(events), FOR_EVER)),
	};
}

const alone = { follows: true, events: [], of: () => [] };

/** The run of a file, changed where it begins. */
function opened({ Engine }: Run, start: Uint8Array, config: Partial<Config>) {
	const run = Run.open(Engine, start, FOR_EVER);
	try {
		Object.entries(config).forEach(([field, value]) => run.change(field as never, value as never));
		return run;
	} catch (error) {
		run.free();
		throw error;
	}
}
