// In which order the cells of a map are computed: a few all over it first, each of which stands for the block that it lies in, and then
// finer and finer. Of a level's cells those come first that lie where the map changes.

/** The blocks of one level. Each lies in one block of the level before. */
class Level {
	readonly across: number;
	readonly down: number;
	/** The cell that stands for each block. */
	readonly cells: number[];
	/** The blocks that a neighbour differs from, in the order in which that was seen. */
	readonly edges: number[] = [];
	readonly #isEdge = new Set<number>();
	readonly columns;
	readonly #stride: { x: number; y: number };

	/** @param coarser the level before, whose cells stand for the blocks that they lie in here, too */
	constructor(columns: number, rows: number, stride: { x: number; y: number }, coarser: Level | undefined) {
		this.columns = columns;
		this.#stride = stride;
		this.across = Math.ceil(columns / stride.x);
		this.down = Math.ceil(rows / stride.y);
		this.cells = Array.from({ length: this.across * this.down }, (_, block) => {
			const left = (block % this.across) * stride.x;
			const bottom = Math.floor(block / this.across) * stride.y;
			const middle = (from: number, size: number, end: number) => Math.min(from + Math.floor(size / 2), end - 1);
			return middle(bottom, stride.y, rows) * columns + middle(left, stride.x, columns);
		});
		coarser?.cells.forEach((cell) => (this.cells[this.blockOf(cell)] = cell));
	}

	blockOf(cell: number) {
		const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
		return Math.floor(row / this.#stride.y) * this.across + Math.floor(column / this.#stride.x);
	}

	addEdge(block: number) {
		if (!this.#isEdge.has(block)) {
			this.#isEdge.add(block);
			this.edges.push(block);
		}
	}

	/** The blocks around a block: up to eight. */
	*around(block: number) {
		const [x, y] = [block % this.across, Math.floor(block / this.across)];
		for (let row = Math.max(y - 1, 0); row <= Math.min(y + 1, this.down - 1); row++) {
			for (let column = Math.max(x - 1, 0); column <= Math.min(x + 1, this.across - 1); column++) {
				if (row !== y || column !== x) {
					yield row * this.across + column;
				}
			}
		}
	}
}

export class Refinement {
	readonly #levels: Level[] = [];
	/** For each level but the first, the blocks that lie in each block of the level before. */
	readonly #inside: number[][][] = [];
	readonly #verdicts = new Map<number, string>();
	readonly #given = new Set<number>();
	readonly #cells: Iterator<number>;

	constructor(columns: number, rows: number) {
		const [x, y] = [stridesOf(columns), stridesOf(rows)];
		for (let i = 0; i < Math.max(x.length, y.length); i++) {
			const coarser = this.#levels.at(-1);
			const level = new Level(columns, rows, { x: x[i] ?? 1, y: y[i] ?? 1 }, coarser);
			this.#levels.push(level);
			const inside: number[][] = (coarser?.cells ?? []).map(() => []);
			level.cells.forEach((cell, block) => inside[coarser?.blockOf(cell) ?? -1]?.push(block));
			this.#inside.push(inside);
		}
		this.#cells = this.#inOrder();
	}

	/** The next cell to compute; undefined if each has been given out or told. */
	next(): number | undefined {
		for (;;) {
			const { value, done } = this.#cells.next();
			if (done) {
				return undefined;
			}
			if (!this.#given.has(value) && !this.#verdicts.has(value)) {
				this.#given.add(value);
				return value;
			}
		}
	}

	/** A cell is known, whether it was given out or not. */
	told(cell: number, verdict: string) {
		this.#verdicts.set(cell, verdict);
		for (const level of this.#levels) {
			const block = level.blockOf(cell);
			if (level.cells[block] !== cell) {
				continue;
			}
			for (const other of level.around(block)) {
				if ((this.#verdicts.get(level.cells[other]) ?? verdict) !== verdict) {
					level.addEdge(block);
					level.addEdge(other);
				}
			}
		}
	}

	/** The known cell that stands for a cell now: itself, or that of the smallest block around it; undefined if there is none. */
	shownAt(cell: number): number | undefined {
		for (let i = this.#levels.length - 1; i >= 0; i--) {
			const level = this.#levels[i];
			const shown = level.cells[level.blockOf(cell)];
			if (this.#verdicts.has(shown)) {
				return shown;
			}
		}
		return undefined;
	}

	/** All cells, some more than once. What is told on the way changes what comes next. */
	*#inOrder() {
		for (const [i, level] of this.#levels.entries()) {
			const edges = this.#levels[i - 1]?.edges ?? [];
			let seen = 0;
			for (const cell of level.cells) {
				// There may be more of them whenever somebody asks for the next cell.
				for (; seen < edges.length; seen++) {
					yield* this.#inside[i][edges[seen]].map((block) => level.cells[block]);
				}
				yield cell;
			}
		}
	}
}

/**
 * The sides of an axis's blocks, level by level: the first makes at most four blocks, each divides the one before, the last is 1. They are
 * powers of two, or three times one.
 */
function stridesOf(length: number) {
	let first = 1;
	while (first * 4 < length) {
		const isPowerOfTwo = (first & (first - 1)) === 0;
		first = isPowerOfTwo && first > 1 ? first * 1.5 : Math.ceil((first * 4) / 3);
	}
	const strides = [first];
	for (let stride = first; stride > 1; strides.push(stride)) {
		stride = stride % 2 === 0 ? stride / 2 : 1;
	}
	return strides;
}
