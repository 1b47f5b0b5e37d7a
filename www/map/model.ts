// One map of outcomes as the page knows it: its settings, the runs that are known, and the cell that is chosen. It knows no screen.

import { batch, computed, type Signal, signal } from "@preact/signals-core";
import type { Outcome } from "../outcomes/cell.js";
import { Refinement } from "../outcomes/order.js";
import { gridOf, type Job, jobOf, type MapSpec, withNeededBounds } from "../outcomes/spec.js";
import { type Seen, type Summary, summaryOf } from "../outcomes/summary.js";
import type { PresetName } from "../run/plan.js";
import type { Engine } from "../run/run.js";
import { type Look, lookOf } from "./looks.js";
import { plainSpec } from "./view.js";

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
		(): ReadonlyMap<number, Summary> =>
			new Map(Array.from(this.runs.value, ([cell, runs]) => [cell, this.#summaryOf(runs)])),
	);
	/** How each cell looks now. A cell that is not computed yet looks like the one that stands for it. */
	readonly looks = computed((): (Look | undefined)[] => {
		const looks = new Map(Array.from(this.summaries.value, ([cell, summary]) => [cell, lookOf(summary)]));
		return Array.from({ length: this.cells }, (_, cell) => looks.get(this.#refinement.shownAt(cell) ?? -1));
	});
	readonly Engine: Engine;
	/** The map's settings as its runs need them. */
	readonly #trained = computed(() => withNeededBounds(this.Engine, this.spec.value));
	#refinement: Refinement;
	/** The runs of maps that were on show, by their settings as text. The latest is the last. */
	readonly #remembered = new Map<string, Runs>();
	/** The summaries of runs that have been asked for. A cell whose runs are the same as before costs nothing. */
	readonly #summarised = new WeakMap<readonly MapRun[], Summary>();

	constructor(Engine: Engine, preset: PresetName, spec: MapSpec) {
		this.Engine = Engine;
		this.preset = signal(preset);
		this.spec = signal(spec);
		this.#refinement = this.refine();
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
		return jobOf(this.#trained.value, this.grid.value, cell, nth);
	}

	/** Shows another map. What is known of the one before is remembered. */
	show(spec: MapSpec, preset = this.preset.value) {
		this.#remember();
		batch(() => {
			this.preset.value = preset;
			this.spec.value = spec;
			this.runs.value = this.#remembered.get(this.#keyOf(spec)) ?? new Map();
			this.refine();
			this.chosen.value = undefined;
		});
	}

	/** Adds runs that have been trained, each with its cell. */
	add(trained: readonly (readonly [cell: number, run: MapRun])[]) {
		const runs = new Map(this.runs.value);
		for (const [cell, run] of trained) {
			const others = (runs.get(cell) ?? []).filter(({ seed }) => seed !== run.seed);
			runs.set(
				cell,
				[...others, run].sort((a, b) => a.seed - b.seed),
			);
		}
		for (const [cell] of trained) {
			this.#refinement.told(cell, this.#summaryOf(runs.get(cell)!).verdict);
		}
		this.runs.value = runs;
	}

	/** The order in which the cells that are not known are to be computed, from now on. */
	refine() {
		const { x, y } = this.grid.value;
		this.#refinement = new Refinement(x.length, y.length);
		this.summaries.value.forEach(({ verdict }, cell) => this.#refinement.told(cell, verdict));
		return this.#refinement;
	}

	/** Whether this run of a cell is known. */
	knows(cell: number, nth: number) {
		const seed = this.spec.value.config.seed + nth;
		return this.runs.value.get(cell)?.some((run) => run.seed === seed) ?? false;
	}

	#summaryOf(runs: readonly MapRun[]) {
		const summary = this.#summarised.get(runs) ?? summaryOf(runs);
		this.#summarised.set(runs, summary);
		return summary;
	}

	#remember() {
		const key = this.#keyOf(this.spec.value);
		this.#remembered.delete(key);
		if (this.runs.value.size > 0) {
			this.#remembered.set(key, this.runs.value);
		}
		const [oldest] = this.#remembered.keys();
		if (this.#remembered.size > REMEMBERED) {
			this.#remembered.delete(oldest);
		}
	}

	/** A map's settings as a text: two maps with the same text have the same runs. */
	#keyOf(spec: MapSpec) {
		return JSON.stringify(plainSpec(spec, this.Engine));
	}
}
