// Keeps what is computed of maps on this device, and finds it again: a half computed map goes on where it was.

import type { Engine } from "../run/run.js";
import type { Known } from "./atlas.js";
import { keyOf } from "./kept-name.js";
import type { KnownRun } from "./kept-runs.js";
import type { MapModel, MapRun, Runs } from "./model.js";
import { plainSpec } from "./view.js";

/** Milliseconds from one writing of a map to the next while it is computed. */
const WRITE_EVERY = 3000;

export class Keeping {
	readonly #version;
	readonly #Engine;
	/** What is yet to be written, by its key. */
	readonly #waiting = new Map<string, Runs>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** What reads and writes. It comes with the first map that is asked for here; without it, nothing is kept. */
	#store: typeof import("./kept.js") | undefined;

	/** @param version the engine's */
	constructor(version: string, Engine: Engine) {
		this.#version = version;
		this.#Engine = Engine;
	}

	/** Finds the runs of a map that are kept. */
	readonly known: Known = async (spec) => {
		this.#store ??= await import("./kept.js").catch(() => undefined);
		const kept = await this.#store?.readMap(keyOf(this.#version, spec));
		return kept && byCells(kept);
	};

	/** Keeps a map that has got runs, within a few seconds. */
	add(model: MapModel) {
		const key = keyOf(this.#version, plainSpec(model.spec.peek(), this.#Engine));
		this.#waiting.set(key, model.runs.peek());
		this.#timer ??= setTimeout(() => void this.write(), WRITE_EVERY);
	}

	/** Writes what waits at once, because the page may be about to go. */
	async write() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const maps = [...this.#waiting];
		this.#waiting.clear();
		await Promise.all(maps.map(([key, runs]) => this.#store?.writeMap(key, inLine(runs))));
	}
}

function byCells(kept: readonly KnownRun[]): Runs {
	const runs = new Map<number, MapRun[]>();
	for (const { cell, ...run } of kept) {
		runs.set(cell, [...(runs.get(cell) ?? []), run]);
	}
	return runs;
}

function inLine(runs: Runs): KnownRun[] {
	return Array.from(runs, ([cell, known]) => known.map((run) => ({ ...run, cell }))).flat();
}
