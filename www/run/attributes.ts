// Writes the run on show as the attributes from which spec.ts reads it.

import { eventsBeyond } from "./changes.js";
import { writeEvents } from "./event-list.js";
import { DEFAULT_SHOWN, type Plan, type Shown } from "./plan.js";
import type { Player } from "./player.js";
import type { Config, Preset, Run } from "./run.js";
import { attributeOf } from "./attribute-text.js";
import { difference, isSame } from "./same.js";

interface Written {
	/** The attributes by name; undefined for an attribute that must be absent. */
	attributes: Record<string, unknown>;
	/** Whether the attributes leave out the file that the run began with. */
	leavesOut: boolean;
}

/** The attributes of the run on show; empty while there is no run. They change whenever the player has something new to show. */
export function writeRun(player: Player): Written {
	player.changes.value;
	const shown = onShow(player);
	return shown ? attributesOf(shown) : { attributes: {}, leavesOut: false };
}

/** A run with what it began from. It may no longer be on show. */
export interface OnShow {
	run: Pick<Run, "startConfig" | "events" | "stepCount">;
	plan: Plan;
	start: Preset;
}

/** The run on show; undefined while there is none. */
export function onShow(player: Player): OnShow | undefined {
	const [run, start] = [player.run.peek(), player.preset];
	return run && start && { run, start, plan: player.plan.peek() };
}

export function attributesOf({ run, plan, start }: OnShow): Written {
	const { preset, until, start: file } = plan;
	const end = until ?? start.steps;
	const { atStart, later } = changes(run, start);
	const attributes = {
		preset,
		...settings({ ...run.startConfig, ...atStart }, start.config),
		events: isSame(later, start.events) ? undefined : writeEvents(later),
		// The reader does not go beyond the step at which the run stops.
		until: run.stepCount > end ? run.stepCount : until,
		step: run.stepCount,
	};
	return { attributes, leavesOut: file !== undefined };
}

/** The speed of the run and what is drawn of it, where they differ from the defaults. */
export function writeShown(shown: Shown): Written["attributes"] {
	const { speed, batch, advice, earlier, artist, label } = difference(shown, DEFAULT_SHOWN);
	return {
		speed,
		"show-batch": batch,
		"show-advice": advice,
		"show-earlier": earlier,
		"show-artist": artist,
		"show-class": label,
	};
}

/** The names of the attributes that make the run, always with the seed, but without the step on show and the step where it stops. */
export function namesOf(
	run: Run,
	{ preset, seed: _seed, until: _until, step: _step, ...settings }: Written["attributes"],
) {
	return { preset, seed: run.config.seed, ...settings };
}

/** The live changes. Changes by hand before the first step are written as settings. */
function changes({ events }: Pick<Run, "events">, start: Preset) {
	const made = eventsBeyond(start.events, events).filter(({ step }) => step === 0);
	const atStart = made.map(({ field, value }) => [field, value]);
	return { atStart: Object.fromEntries(atStart), later: eventsBeyond(made, events) };
}

/** The settings by attribute name; undefined for one that is the preset's. */
function settings({ artist, ...plain }: Config, preset: Config) {
	const fields = Object.entries(plain).map(([field, value]) => [
		attributeOf(field),
		isSame(value, preset[field as keyof Config]) ? undefined : textOf(value),
	]);
	const { lower, upper, distribution } = artist;
	const drawn = { lower: lower && shortest(lower), upper: upper && shortest(upper), distribution };
	const artists = Object.entries(drawn).map(([field, value]) => [
		`artist-${field}`,
		isSame(artist, preset.artist) ? undefined : textOf(value),
	]);
	return Object.fromEntries([...fields, ...artists]);
}

/** This many digits tell any float32 from the next one. */
const DIGITS = 9;

/** A curve of the artist in the fewest digits that mean the same to the engine, which computes in float32. */
export function shortest(curve: ArrayLike<number>) {
	return Array.from(curve, (number) => {
		const exact = Math.fround(number);
		const rounded = Array.from({ length: DIGITS }, (_, i) => Number(exact.toPrecision(i + 1)));
		return rounded.find((short) => Object.is(Math.fround(short), exact)) ?? exact;
	});
}

/** The text of a value. A list has spaces between its items, which are read like commas but take less room in an address. */
function textOf(value: unknown) {
	return Array.isArray(value) || ArrayBuffer.isView(value)
		? Array.from(value as number[], numberText).join(" ")
		: value;
}

/** The text of a number that is read as the same number, −0 among them. */
function numberText(number: number) {
	return Object.is(number, -0) ? "-0" : String(number);
}
