// The cells of a map, or of a part of one: which cell a row is, and which ones are there.

import { COLUMNS } from "../../outcomes/rows.js";
import { type Grid, gridOf, type MapSpec } from "../../outcomes/spec.js";
import { isIn, type Shard } from "./shard.js";

export class Cells {
	readonly #spec;
	readonly #shard;
	readonly grid: Grid;
	readonly #columns;
	readonly #rows;
	readonly #isThere: Uint8Array;
	/** How many cells are there. */
	count = 0;

	constructor(spec: MapSpec, shard: Shard) {
		this.#spec = spec;
		this.#shard = shard;
		this.grid = gridOf(spec);
		this.#columns = indexOf(this.grid.x);
		this.#rows = indexOf(this.grid.y);
		this.#isThere = new Uint8Array(this.grid.x.length * this.grid.y.length);
	}

	/** How many cells the part has. */
	get total() {
		const { index, of } = this.#shard;
		return Math.ceil((this.#isThere.length - index + 1) / of);
	}

	/** Notes a row as there. Throws the end of a sentence if it can't be one more row of this map. */
	take(row: string) {
		const cell = this.#cellOf(row);
		if (cell === undefined) {
			throw new Error("no row of this map");
		}
		if (this.#isThere[cell]) {
			throw new Error("a row that is there already");
		}
		this.#isThere[cell] = 1;
		this.count++;
	}

	/** The cells that are not there, in order. */
	*missing() {
		const { index, of } = this.#shard;
		for (let cell = index - 1; cell < this.#isThere.length; cell += of) {
			if (!this.#isThere[cell]) {
				yield cell;
			}
		}
	}

	#cellOf(row: string) {
		const texts = row.split(",");
		const { config, steps } = this.#spec;
		const text = (name: (typeof COLUMNS)[number]) => texts[COLUMNS.indexOf(name)];
		const [column, line] = [
			this.#columns.get(text("generatorLearningRate")),
			this.#rows.get(text("discriminatorLearningRate")),
		];
		const isWhole = texts.length === COLUMNS.length && text("seed") === String(config.seed);
		const isAtEnd = text("verdict") === "stopped" ? Number(text("step")) <= steps : text("step") === String(steps);
		if (column === undefined || line === undefined || !isWhole || !isAtEnd) {
			return undefined;
		}
		const cell = line * this.grid.x.length + column;
		return isIn(this.#shard, cell) ? cell : undefined;
	}
}

/** The place of each value by its text. */
function indexOf(values: number[]) {
	return new Map(values.map((value, i) => [String(value), i]));
}
