// The run on show in a line. A reader who appends it to the page's address sees the run.

import { namesOf, writeRun } from "../run/attributes.js";
import type { Player } from "../run/player.js";
import { liveRunOf } from "./live.js";

/**
 * The line: `?preset=mode-collapse&seed=7` and the other differences from the preset. For a run that began with a file it is only the
 * page, because no address can contain that file.
 * @param host the page's address in front of the line; none if empty. Throws one sentence if it is not an address.
 */
export function runTextOf(player: Player, host = "") {
	const page = addressOf(host);
	const { attributes, leavesOut } = writeRun(player);
	if (leavesOut) {
		return page;
	}
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(namesOf(liveRunOf(player), attributes))) {
		if (value !== undefined) {
			query.set(name, String(value));
		}
	}
	return `${page}?${query}`;
}

/** The address without anything after its path. */
function addressOf(host: string) {
	if (host === "") {
		return "";
	}
	const address = parsed(host);
	if (address?.protocol !== "http:" && address?.protocol !== "https:") {
		const given = JSON.stringify(host);
		throw new Error(`host must be an address that begins with http:// or https://, but ${given} was given`);
	}
	return address.origin + address.pathname;
}

function parsed(text: string) {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
