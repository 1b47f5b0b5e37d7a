// The run on show, as an address of the page.

import { VERSION } from "../run/address.js";
import { writeRun, writeShown } from "../run/attributes.js";
import type { Player } from "../run/player.js";

/**
 * @param page its address as it is: what is not of the run stays in it
 * @param hash the state's, by which whoever opens it sees that it is this very run; none in the link if left out
 * @returns also whether something of the run is not in it
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
	return { href: address.href, leavesOut };
}

/** Writes values into an address; a key whose value is undefined goes. */
export function setKeys({ searchParams }: URL, values: Record<string, unknown>) {
	for (const [key, value] of Object.entries(values)) {
		if (value === undefined) {
			searchParams.delete(key);
		} else {
			searchParams.set(key, String(value));
		}
	}
}
