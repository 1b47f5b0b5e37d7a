// The address of a page that shows this run.

import { VERSION } from "../run/address.js";
import { writeRun, writeShown } from "../run/attributes.js";
import type { Player } from "../run/player.js";

/**
 * @param page the present address of the page. Whatever in it does not belong to the run stays.
 * @param hash the hash of the state, which proves to those who open the link that it is the same run. If left out, the link has
 * none.
 * @returns the address, and whether it leaves out something of the run
 */
export function linkTo(page: string, player: Player, hash?: string) {
	const address = new URL(page);
	address.hash = "";
	const { attributes, leavesOut } = writeRun(player);
	if (!player.run.peek()) {
		return { href: address.href, leavesOut };
	}
	setKeys(address, {
		v: VERSION,
		...attributes,
		...writeShown(player.shown.peek()),
		twin: leavesOut ? undefined : player.twin.peek(),
		hash: leavesOut ? undefined : hash,
	});
	if (hash !== undefined) {
		// A game that the page was opened with is not part of what is shared.
		address.searchParams.delete("game");
	}
	return { href: address.href, leavesOut };
}

/** Writes values into an address. A key whose value is undefined is removed. */
export function setKeys({ searchParams }: URL, values: Record<string, unknown>) {
	for (const [key, value] of Object.entries(values)) {
		if (value === undefined) {
			searchParams.delete(key);
		} else {
			searchParams.set(key, String(value));
		}
	}
}
