// One map of outcomes as the page knows it: its settings, the runs that are known, and the cell that is chosen. It knows no screen.

import { batch, computed, type Signal, signal } from "@preact/signals-core";
import type { Outcome } from "../outcomes/cell.js";
import { withBounds } from "../outcomes/axes.js";
import { gridOf, type Job, jobOf, type MapSpec } from "../outcomes/spec.js";
import { type Seen, type Summary, summaryOf } from "../outcomes/summary.js";
import type { PresetName } from "../run/plan.js";
import type { Engine } from "../run/run.js";

/** A run as the map knows it. Runs of a shipped map have no hash. */
export type MapRun = Seen & Partial<Pick<Outcome, "hash">>;
/** The runs that are known of each cell, in the order of the seeds. A cell that nothing is known of is missing. */
export type Runs = ReadonlyMap<number, readonly MapRun[]>;

/** The most maps whose runs are remembered, so that going back shows them at once. */
const REMEMBERED = 12;

export class MapModel {
	/** The preset that the settings began from. */
	readonly preset: Signal<PresetName>;
	readonly spec: Signal<MapSpec>;
	readonly grid = computed(() => gridOf(this.spec.value));
	readonly runs = signal<Runs>(new Map());
	/** The cell whose run is shown. */
	readonly chosen = signal<number | undefined>(undefined);
	/** What each cell shows of its runs. */
	readonly summaries = computed(
		(): ReadonlyMap<number, Summary> => new Map(Array.from(this.runs.value, ([cell, runs]) => [cell, summaryOf(runs)])),
	);
	readonly Engine: Engine;
	/** The runs of maps that were on show, by their settings as text. The latest is the last. */
	readonly #remembered = new Map<string, Runs>();

	constructor(Engine: Engine, preset: PresetName, spec: MapSpec) {
		this.Engine = Engine;
		this.preset = signal(preset);
		this.spec = signal(spec);
	}

	/** How many cells the map has. */
	get cells() {
		const { x, y } = this.grid.value;
		return x.length * y.length;
	}

	/** Whether all runs of all cells are known. */
	get isWhole() {
		const { seeds } = this.spec.value;
		const runs = this.runs.value;
		return runs.size === this.cells && Array.from(runs.values()).every(({ length }) => length >= seeds);
	}

	/** One of a cell's runs, to be trained. */
	job(cell: number, nth = 0): Job {
		const spec = this.spec.value;
		const needsBounds = [spec.x.name, spec.y.name].includes("artistSpan");
		const config = needsBounds ? withBounds(this.Engine, spec.config) : spec.config;
		return jobOf({ ...spec, config }, this.grid.value, cell, nth);
	}

	/** Shows another map. What is known of the one before is remembered. */
	show(spec: MapSpec, preset = this.preset.value) {
		this.#remember();
		batch(() => {
			this.preset.value = preset;
			this.spec.value = spec;
			this.runs.value = this.#remembered.get(keyOf(spec)) ?? new Map();
			this.chosen.value = undefined;
		});
	}

	/** Adds runs that have been trained, each with its cell. */
	add(trained: Iterable<readonly [cell: number, run: MapRun]>) {
		const runs = new Map(this.runs.value);
		for (const [cell, run] of trained) {
			const others = (runs.get(cell) ?? []).filter(({ seed }) => seed !== run.seed);
			runs.set(
				cell,
				[...others, run].sort((a, b) => a.seed - b.seed),
			);
		}
		this.runs.value = runs;
	}

	#remember() {
		const key = keyOf(this.spec.value);
		this.#remembered.delete(key);
		if (this.runs.value.size > 0) {
			this.#remembered.set(key, this.runs.value);
		}
		const [oldest] = this.#remembered.keys();
		if (this.#remembered.size > REMEMBERED) {
			this.#remembered.delete(oldest);
		}
	}
}

/** A map's settings as a text: two maps with the same text have the same runs. */
export function keyOf(spec: MapSpec) {
	return JSON.stringify(spec);
}
