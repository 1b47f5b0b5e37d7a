// Makes what computes runs beside the one on show, for a panel or a page.

import { source } from "../engine/engine.js";
import type { Computer } from "../outcomes/computer.js";
import { Pool } from "../outcomes/pool.js";
import { Slices } from "../outcomes/slices.js";
import { spareCores } from "./device.js";
import { workerStarter } from "./start.js";
import { watchVisibility } from "./visibility.js";

/** Milliseconds after which a worker that has said nothing is not waited for. */
const PATIENCE = 10_000;

/**
 * The computer's `way` says whether there can be workers. It stands still while the page is hidden. Whoever makes a computer disposes of
 * it. Rejects as the engine's loading does.
 */
export async function createComputer(): Promise<Computer> {
	const Engine = await source.load();
	const computer = (await poolOf(source.module())) ?? new Slices(Engine);
	const stopWatching = watchVisibility(computer);
	const dispose = computer.dispose.bind(computer);
	return Object.assign(computer, {
		dispose() {
			stopWatching();
			dispose();
		},
	});
}

/** A pool of workers; undefined where there can be none: in a single file, or where a policy or the browser forbids it. */
async function poolOf(module: WebAssembly.Module | undefined) {
	const start = module && workerStarter(module);
	if (!start) {
		return undefined;
	}
	const pool = new Pool(start, await spareCores());
	const tooLate = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false));
	if (await Promise.race([pool.begins(), tooLate])) {
		return pool;
	}
	pool.dispose();
	return undefined;
}
