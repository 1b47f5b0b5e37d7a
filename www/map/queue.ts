// Which runs of a map are still to be trained, in their order: the first seed of each cell, then the second, and so on.

import { Refinement } from "../outcomes/order.js";
import type { MapModel } from "./model.js";

export interface Place {
	cell: number;
	/** Which of the cell's runs, from 0. */
	nth: number;
}

export class Queue {
	readonly #model;
	#nth = 0;
	/** The order of the present seed. That of the first one goes by what is known, so that the map becomes finer where it changes. */
	#order: Refinement;

	constructor(model: MapModel) {
		this.#model = model;
		this.#order = model.refine();
	}

	/** How many runs are missing now. */
	get missing() {
		const { cells, spec, runs } = this.#model;
		const { seeds } = spec.value;
		const known = Array.from(runs.value.values(), ({ length }) => Math.min(length, seeds));
		return cells * seeds - known.reduce((sum, length) => sum + length, 0);
	}

	next(): Place | undefined {
		const { x, y } = this.#model.grid.value;
		for (; this.#nth < this.#model.spec.value.seeds; this.#nth++, this.#order = new Refinement(x.length, y.length)) {
			for (let cell = this.#order.next(); cell !== undefined; cell = this.#order.next()) {
				if (!this.#model.knows(cell, this.#nth)) {
					return { cell, nth: this.#nth };
				}
			}
		}
		return undefined;
	}
}
