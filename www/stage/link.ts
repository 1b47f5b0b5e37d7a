// The run on show, as an address of the page.

import { VERSION } from "../run/address.js";
import { writeRun, writeShown } from "../run/attributes.js";
import type { Player } from "../run/player.js";

interface Options {
	/** Whether the state's hash is to be in it, by which whoever opens it sees that it is this very run. */
	hash?: boolean;
}

/**
 * @param page its address as it is: what is not of the run stays in it
 * @returns also whether something of the run is not in it
 */
export function linkTo(page: string, player: Player, { hash = false }: Options = {}) {
	const address = new URL(page);
	address.hash = "";
	const { attributes, leavesOut } = writeRun(player);
	if (!player.run.peek()) {
		return { href: address.href, leavesOut };
	}
	const keys = {
		v: VERSION,
		...attributes,
		...writeShown(player),
		hash: hash && !leavesOut ? hashOf(player) : undefined,
	};
	for (const [name, value] of Object.entries(keys)) {
		if (value === undefined) {
			address.searchParams.delete(name);
		} else {
			address.searchParams.set(name, String(value));
		}
	}
	return { href: address.href, leavesOut };
}

/** Undefined after a crash, when the engine can't be asked. */
function hashOf(player: Player) {
	return player.state.peek() === "crashed" ? undefined : player.run.peek()?.gan.stateHash();
}
