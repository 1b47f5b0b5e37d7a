// What the painter paints at each place of the map: the engine's answer, kept until it changes.

import { unlessRefused } from "../../engine/problems.js";
import type { Run } from "../../run/run.js";
import { type Hand, LEAST, MOST } from "./hand.js";

/** Cells to a side. The cell in the middle is at 0. */
const SIZE = 41;
/** The cells of a large painter, which needs longer for each: some 20 ms for five layers of 512 units. */
const FEW = 17;
/** A painter with more weights than this is large. It needs as long for the usual cells as the largest one for few. */
const LARGE = 180_000;

export interface Cells {
	/** The cells of a row. */
	size: number;
	/** As many as a row's cells, or 1 if there is a single idea. The top row comes first. */
	rows: number;
	a: Float32Array;
	/** The distances to the nearest curves. Above `limit`, a painting is off the artist's family. */
	residuals: Float32Array;
	limit: number;
}

/** Asks the engine about the map, unless it is still the one that was asked about last. */
export class Asking {
	#gan: unknown;
	#key = "";
	#cells: Cells | undefined;
	/** The limit is the same at every step of a run. It remains known if the painter is beyond float32 now. */
	#limit = 0;

	/** Undefined if what is painted is beyond float32. */
	cells(run: Run, { ideas, axes, label }: Hand) {
		const held = ideas.map((idea, i) => (axes.includes(i) ? 0 : idea));
		this.#limit = run.truth?.limits.distance ?? this.#limit;
		const key = [run.stepCount, axes, label, held, this.#limit].join(";");
		if (this.#gan !== run.gan || this.#key !== key) {
			this.#gan = run.gan;
			this.#key = key;
			this.#cells = unlessRefused(() => ask(run, { ideas: held, axes, label }, this.#limit));
		}
		return this.#cells;
	}
}

function ask({ gan, config, classes }: Run, { ideas, axes: [across, up], label }: Hand, limit: number): Cells {
	const layers = [config.ideas, ...config.generatorHidden, config.points];
	const weights = layers.slice(1).reduce((sum, units, i) => sum + units * layers[i], 0);
	const size = weights > LARGE ? FEW : SIZE;
	const isLine = up === undefined;
	const rows = isLine ? 1 : size;
	const [u, residuals] = [new Float32Array(size * rows), new Float32Array(size * rows)];
	const axes = [across, LEAST, MOST, ...(isLine ? [] : [up, MOST, LEAST])];
	gan.readPlane(ideas, classes && label, Float32Array.from(axes), u, residuals);
	return { size, rows, a: u.map((u) => 1 + u), residuals, limit };
}
