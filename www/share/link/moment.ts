// The run at the step on show. Links, snippets and citations are made of this.

import { namesOf, writeRun, writeShown } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import { linkTo } from "../../stage/link.js";

export interface Moment {
	/** The page's address with this run, its step and its state. */
	href: string;
	/** Whether the link leaves out the file that the run began with. */
	leavesOut: boolean;
	step: number;
	/** The engine's hash of the state. */
	hash: string;
	/** The attributes that make the run: the preset, the seed, and the differences from the preset. */
	attributes: Record<string, string>;
	/** The step at which the run stops by itself: the one in the attributes, if any, and the usual one. */
	until: { said: string | undefined; usual: number };
	/** Steps per second, if they are not the usual speed. */
	speed: string | undefined;
	/** The engine's version. */
	version: string;
}

/**
 * The present moment; undefined if there is no run that can be asked.
 * @param page the page's present address, whose other keys are kept
 */
export function momentOf(player: Player, page: string): Moment | undefined {
	const run = player.run.peek();
	const { preset } = player;
	if (!run || !preset || player.state.peek() === "crashed") {
		return undefined;
	}
	const written = writeRun(player).attributes;
	const hash = run.gan.stateHash();
	return {
		...linkTo(page, player, hash),
		step: run.stepCount,
		hash,
		attributes: saidOf(namesOf(run, written)),
		until: { said: textOf(written.until), usual: preset.steps },
		speed: textOf(writeShown(player.shown.peek()).speed),
		version: player.version,
	};
}

function saidOf(attributes: Record<string, unknown>) {
	const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
	return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

function textOf(value: unknown) {
	return value === undefined ? undefined : String(value);
}
