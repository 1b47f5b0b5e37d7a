// The run on show in a line: whoever puts it behind the page's address sees the run.

import { namesOf, writeRun } from "../run/attributes.js";
import type { Player } from "../run/player.js";
import { liveRunOf } from "./live.js";

/**
 * `?preset=mode-collapse&seed=7`, and what else is not the preset's; of a run that began with a file only the page, as no address has
 * that file in it.
 * @param host the address of a page, which stands before it; none if empty. Throws one sentence if it is none.
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

/** Without what stands behind its path. */
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
