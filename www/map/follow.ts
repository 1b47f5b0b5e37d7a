// The page's address follows the map, and back and forward bring maps back.

import { effect } from "@preact/signals";
import { addressWith } from "../page/address.js";
import type { Engine } from "../run/run.js";
import type { Atlas } from "./atlas.js";
import { readView, type View, writeView } from "./view.js";

/** Milliseconds to wait for another change, because browsers refuse too many changes of the address in a short time. */
const PATIENCE = 250;

/** What an address shows. */
export function viewIn(address: string, Engine: Engine) {
	const { searchParams } = new URL(address);
	return readView({ getAttribute: (key) => searchParams.get(key) }, Engine);
}

/** Shows another map, as another entry of the history. */
export function go(atlas: Atlas, view: View) {
	put("pushState", addressOf(view, atlas));
	void atlas.show(view);
}

/** Keeps the address up to date with what needs no entry of its own, and follows back and forward. */
export function followAddress(atlas: Atlas) {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	effect(() => {
		const address = addressOf(atlas.view, atlas);
		clearTimeout(waiting);
		waiting = setTimeout(() => address !== location.href && put("replaceState", address), PATIENCE);
	});
	addEventListener("popstate", () => {
		clearTimeout(waiting);
		void atlas.show(viewIn(location.href, atlas.model.Engine).view);
	});
}

function addressOf(view: View, atlas: Atlas) {
	return addressWith(writeView(view, atlas.model.Engine));
}

function put(how: "pushState" | "replaceState", address: string) {
	try {
		history[how](null, "", address);
	} catch {
		// A sandboxed frame does not allow this. The map holds nevertheless.
	}
}
