// What a twin is made of: a past run, or the player's run with a difference.

import { takeUp } from "./past.js";
import type { Player } from "./player.js";
import type { PresetName } from "./plan.js";
import { type Config, Run, type RunEvent } from "./run.js";
import type { Kept } from "./status.js";

/** The difference of a twin. With another preset, the twin keeps the seed of the player's run, unless the settings have a seed. */
export interface Difference {
	preset?: PresetName;
	config: Partial<Config>;
}

/** A difference from the player's run, or a past run of this session. */
export type Origin = Difference | { kept: Kept };

export interface Recipe {
	/** The key of a recipe. It is the same for all recipes of the same run, whatever their live changes. */
	key: string;
	/** The file that the run begins with. */
	start?: Uint8Array;
	/** Whether the twin goes no further than the player's run. */
	follows: boolean;
	/** All live changes that the twin should have made at its end. */
	events: RunEvent[];
	/** The live changes of a twin that are also the player's. */
	of: (events: RunEvent[]) => RunEvent[];
	/** Begins the twin. Throws if the engine refuses it. */
	begin: () => Run;
}

const FOR_EVER = Number.POSITIVE_INFINITY;

/**
 * The recipe for a twin of the player's run as it is now. Live changes by hand go to both runs. If one changes a setting by which the
 * twin differs, it goes to the player's run alone, so that the difference stays.
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

/** The run of a file, with changes at its beginning. */
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
