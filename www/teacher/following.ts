// Keeps the choices in this page's address, so that a reload or a bookmark brings them back.

import { effect } from "@preact/signals";
import type { Maker } from "./maker.js";

/** Milliseconds to wait for another choice, because browsers refuse too many changes of the address in a short time. */
const PATIENCE = 250;

export function followChoices(maker: Maker) {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	effect(() => {
		maker.task.value;
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			const address = maker.addressFrom(location.href);
			if (address !== location.href) {
				replace(address);
			}
		}, PATIENCE);
	});
}

function replace(address: string) {
	try {
		history.replaceState(null, "", address);
	} catch {
		// A sandboxed frame does not allow this. The choices hold nevertheless.
	}
}
