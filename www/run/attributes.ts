// The run on show, as the attributes by which spec.ts reads it.

import { eventsBeyond } from "./changes.js";
import { writeEvents } from "./event-list.js";
import { DEFAULT_SPEED } from "./plan.js";
import type { Player } from "./player.js";
import type { Config, Preset, Run } from "./run.js";
import { attributeOf } from "./attribute-text.js";

interface Written {
	/** Undefined where one is not to be there. */
	attributes: Record<string, unknown>;
	/** Whether the file that the run began with is not in them. */
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
	const { atStart, later } = changes(run, start);
	const attributes = {
		preset,
		...settings({ ...run.startConfig, ...atStart }, start.config),
		events: isSame(later, start.events) ? undefined : writeEvents(later),
		// The reader goes no further than where the run stops.
		until: run.stepCount > end ? run.stepCount : until,
		step: run.stepCount,
		speed: speed === DEFAULT_SPEED ? undefined : speed,
	};
	return { attributes, leavesOut: file !== undefined };
}

/**
 * Of what is written what makes the run, the seed always among it: neither the step on show, nor how fast it was shown, nor where it
 * stops by itself.
 */
export function namesOf(
	run: Run,
	{ preset, seed: _seed, until: _until, step: _step, speed: _speed, ...settings }: Written["attributes"],
) {
	return { preset, seed: run.config.seed, ...settings };
}

/** The live changes. Those by hand before the first step are as good as settings. */
function changes({ events }: Run, start: Preset) {
	const made = eventsBeyond(start.events, events).filter(({ step }) => step === 0);
	const atStart = made.map(({ field, value }) => [field, value]);
	return { atStart: Object.fromEntries(atStart), later: eventsBeyond(made, events) };
}

/** Each by the name of its attribute; undefined if it is the preset's. */
function settings({ artist, ...plain }: Config, preset: Config) {
	const fields = Object.entries(plain).map(([field, value]) => [
		attributeOf(field),
		isSame(value, preset[field as keyof Config]) ? undefined : textOf(value),
	]);
	const drawn = { lower: undefined, upper: undefined, distribution: undefined, ...artist };
	const artists = Object.entries(drawn).map(([field, value]) => [
		`artist-${field}`,
		isSame(artist, preset.artist) ? undefined : textOf(value),
	]);
	return Object.fromEntries([...fields, ...artists]);
}

/** Of a list, an address has spaces between the parts: they are read as well as commas, and need no more room. */
function textOf(value: unknown) {
	return Array.isArray(value) || ArrayBuffer.isView(value) ? [...(value as number[])].join(" ") : value;
}

function isSame(one: unknown, other: unknown) {
	return JSON.stringify(one) === JSON.stringify(other);
}
