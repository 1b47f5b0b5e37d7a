// Makes what computes runs beside the one on show, for a panel or a page.

import { source } from "../engine/engine.js";
import type { Computer } from "../outcomes/computer.js";
import { Slices } from "../outcomes/slices.js";
import { watchVisibility } from "./visibility.js";

/** Rejects as the engine's loading does. Whoever makes a computer disposes of it. It stands still while the page is hidden. */
export async function createComputer(): Promise<Computer> {
	const computer = new Slices(await source.load());
	const stopWatching = watchVisibility(computer);
	const dispose = computer.dispose.bind(computer);
	return Object.assign(computer, {
		dispose() {
			stopWatching();
			dispose();
		},
	});
}
