// The run on show, as the attributes by which spec.ts reads it.

import { eventsBeyond } from "./changes.js";
import { DEFAULT_SPEED } from "./plan.js";
import type { Player } from "./player.js";
import type { Config, Preset, Run } from "./run.js";
import { attributeOf } from "./spec.js";

interface Written {
	/** Undefined where one is not to be there. */
	attributes: Record<string, unknown>;
	/** Whether something of the run is not in them: live changes on its way, or the file that it began with. */
	leavesOut: boolean;
}

/** None as long as there is no run. They are others whenever the player has something new to show. */
export function writeRun(player: Player): Written {
	player.changes.value;
	const [run, { preset, until, start: file }, start] = [player.run.peek(), player.plan.peek(), player.preset];
	if (!run || !start) {
		return { attributes: {}, leavesOut: false };
	}
	const { speed } = player.shown.peek();
	const end = until ?? start.steps;
	const { atStart, later } = handMade(run, start);
	const attributes = {
		preset,
		...settings({ ...run.startConfig, ...atStart }, start.config),
		// The reader goes no further than where the run stops.
		until: run.stepCount > end ? run.stepCount : until,
		step: run.stepCount,
		speed: speed === DEFAULT_SPEED ? undefined : speed,
	};
	return { attributes, leavesOut: later || file !== undefined };
}

/** The live changes that are not the preset's: those before the first step are as good as settings. */
function handMade({ events }: Run, start: Preset) {
	const made = eventsBeyond(start.events, events);
	const atStart = made.filter(({ step }) => step === 0).map(({ field, value }) => [field, value]);
	return { atStart: Object.fromEntries(atStart), later: made.length > atStart.length };
}

/** Each by the name of its attribute; undefined if it is the preset's. */
function settings({ artist, ...plain }: Config, preset: Config) {
	const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
	const fields = Object.entries(plain).map(([field, value]) => [
		attributeOf(field),
		isSame(value, preset[field as keyof Config]) ? undefined : value,
	]);
	const drawn = { lower: undefined, upper: undefined, distribution: undefined, ...artist };
	const artists = Object.entries(drawn).map(([field, value]) => [
		`artist-${field}`,
		isSame(artist, preset.artist) ? undefined : value,
	]);
	return Object.fromEntries([...fields, ...artists]);
}
