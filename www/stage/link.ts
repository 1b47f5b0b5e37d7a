// The run on show, as an address of the page.

import { writeRun } from "../run/attributes.js";
import type { Player } from "../run/player.js";

/**
 * @param page its address as it is: what is not of the run stays in it
 * @returns also whether something of the run is not in it
 */
export function linkTo(page: string, player: Player) {
	const address = new URL(page);
	address.hash = "";
	const { attributes, leavesOut } = writeRun(player);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined) {
			address.searchParams.delete(name);
		} else {
			address.searchParams.set(name, String(value));
		}
	}
	return { href: address.href, leavesOut };
}
