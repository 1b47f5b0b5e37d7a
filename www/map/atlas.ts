// The page's maps: the one on show, the one beside it for the other loss, and what happens to them. It knows no screen.

import { batch, computed, signal } from "@preact/signals-core";
import type { Config, Engine } from "../run/run.js";
import type { Computing } from "./computing.js";
import { type MapRun, MapModel, type Runs } from "./model.js";
import type { MapSpec } from "../outcomes/spec.js";
import { plainSpec, type View } from "./view.js";

/** Where runs come from that need not be computed: what is shipped, what is kept on the device. */
export type Known = (spec: MapSpec) => Promise<Runs | undefined>;

export class Atlas {
	readonly model: MapModel;
	/** The same map for the other loss; undefined if nothing is compared. */
	readonly other = signal<MapModel | undefined>(undefined);
	/** The maps on show. */
	readonly models = computed(() => [this.model, ...(this.other.value ? [this.other.value] : [])]);
	/** The map whose cell is chosen. */
	readonly chosenIn = computed(() => (this.other.value?.chosen.value === undefined ? this.model : this.other.value));
	/** The cell that is pointed at in all maps on show. */
	readonly pointed = signal<number | undefined>(undefined);
	/** The cells that are shown alone, and why; undefined if all are shown. */
	readonly lit = signal<{ name: string; cells: readonly number[] } | undefined>(undefined);
	/** Whether known runs are still being looked for. */
	readonly isLooking = signal(false);
	readonly #computing;
	readonly #sources;
	readonly #otherModel: MapModel;
	/** Counts the views, so that an old one's runs don't come to a new one. */
	#shown = 0;

	constructor(Engine: Engine, { preset, spec }: View, computing: Computing, sources: readonly Known[]) {
		this.model = new MapModel(Engine, preset, spec);
		this.#otherModel = new MapModel(Engine, preset, withOtherLoss(spec));
		this.#computing = computing;
		this.#sources = sources;
	}

	/** What is on show, as the address has it. */
	get view(): View {
		const { preset, spec } = this.model;
		return {
			preset: preset.value,
			spec: spec.value,
			isCompared: this.other.value !== undefined,
			cell: this.chosenIn.value.chosen.value,
		};
	}

	/** Shows maps, and has computed what is not known of them. */
	async show({ preset, spec, isCompared, cell }: View) {
		this.#computing.stop();
		const nth = ++this.#shown;
		this.pointed.value = undefined;
		this.lit.value = undefined;
		this.#otherModel.show(withOtherLoss(spec), preset);
		this.model.show(spec, preset);
		this.model.chosen.value = cell;
		this.other.value = isCompared ? this.#otherModel : undefined;
		this.isLooking.value = true;
		await Promise.all(this.models.value.map((model) => this.#look(model, nth)));
		if (nth === this.#shown) {
			this.isLooking.value = false;
			await this.#computing.start(this.models.value);
		}
	}

	/** Chooses a cell of one of the maps. */
	choose(model: MapModel, cell: number | undefined) {
		batch(() => {
			for (const each of [this.model, this.#otherModel]) {
				each.chosen.value = each === model ? cell : undefined;
			}
		});
	}

	/** Computes what is missing of the maps on show. */
	goOn() {
		return this.#computing.start(this.models.value);
	}

	async #look(model: MapModel, nth: number) {
		const spec = plainSpec(model.spec.value, model.Engine);
		for (const known of this.#sources) {
			const runs = model.isWhole ? undefined : await known(spec).catch(() => undefined);
			if (runs && nth === this.#shown) {
				model.add(Array.from(runs, ([cell, runs]) => runs.map((run): [number, MapRun] => [cell, run])).flat());
			}
		}
	}
}

const OTHER: Record<Config["loss"], Config["loss"]> = { minimax: "nonSaturating", nonSaturating: "minimax" };

export function withOtherLoss(spec: MapSpec): MapSpec {
	return { ...spec, config: { ...spec.config, loss: OTHER[spec.config.loss] } };
}
