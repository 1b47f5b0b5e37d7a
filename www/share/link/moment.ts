// The run on show at the step on show: what links, snippets and citations of it are made of.

import { namesOf, writeRun, writeShown } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import { linkTo } from "../../stage/link.js";

export interface Moment {
	/** The page's address with this run, its step and the state there. */
	href: string;
	/** Whether the file that the run began with is not in the link. */
	leavesOut: boolean;
	step: number;
	/** The engine's hash of the state. */
	hash: string;
	/** What makes the run, by the names of attributes: the preset, the seed, and what differs from the preset. */
	attributes: Record<string, string>;
	/** Where it stops by itself, if that is said, and where it would otherwise. */
	until: { said: string | undefined; usual: number };
	/** Steps per second, where it is not the usual speed. */
	speed: string | undefined;
	/** The engine's. */
	version: string;
}

/**
 * Undefined where there is no run to be asked.
 * @param page the page's address as it is: what is not of the run stays in it
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
