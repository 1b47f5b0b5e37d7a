// This page's address follows what is chosen, so that a reload or a bookmark keeps it.

import { effect } from "@preact/signals";
import type { Maker } from "./maker.js";

/** Milliseconds without another choice: browsers refuse too many changes in a short time. */
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
		// In a sandboxed frame it is not allowed: the choices hold even so.
	}
}
