// A page that can't be seen computes nothing.

import type { Computer } from "../outcomes/computer.js";

/** @returns a function that stops this */
export function watchVisibility(computer: Pick<Computer, "pause">) {
	const follow = () => computer.pause(document.hidden);
	document.addEventListener("visibilitychange", follow);
	follow();
	return () => document.removeEventListener("visibilitychange", follow);
}
