// Computes how much of each pixel lies inside polygons.
//
// Follow a polygon round its edges. Every edge that goes down counts +1, and every edge that goes up −1, for everything to its right. The
// sum of all edges to the left of a point is the number of times the polygon winds around the point, and 0 outside. In a pixel, an edge
// covers the part to its right, which is a number between 0 and 1. In every pixel further right in the row, it covers the height h of its
// piece in that row. `cells` holds the differences from pixel to pixel, so an edge changes only the cells it crosses, and one more:
//
//     an edge of height h crosses pixel x. On average, the part m of the pixel is to the left of the edge:
//     cells[x] += h (1 − m)        cells[x + 1] += h m
//
// The running sum along a row is what all edges cover. It is exact, not sampled. (Raph Levien's font-rs does the same.) Where polygons
// of the same direction overlap, the sum is above 1, and counts as 1.

/** Pixels of a row that are checked together, because most are far from any edge. This is a power of two. */
const BLOCK = 16;
/** The cover of a pixel that is wholly covered. */
const WHOLE = 256;

type Colour = readonly [number, number, number];

export class Coverage {
	readonly width: number;
	readonly height: number;
	private readonly stride: number;
	private readonly cells: Float32Array;
	/** Whether an edge has changed any of a block's cells. */
	private readonly blocks: Uint8Array;
	private readonly blocksInRow: number;
	/** The first and the last row that have changed. */
	private first: number;
	private last = -1;

	constructor(width: number, height: number) {
		this.width = width;
		this.height = height;
		// An edge at the right end writes two more cells.
		this.blocksInRow = Math.ceil((width + 2) / BLOCK);
		this.stride = this.blocksInRow * BLOCK;
		this.cells = new Float32Array(this.stride * height);
		this.blocks = new Uint8Array(this.blocksInRow * height);
		this.first = height;
	}

	/** Adds the inside of a closed line of x and y in turn. The outlines of a shape go round in one direction, its holes in the other. */
	add(points: readonly number[]) {
		let x = points[points.length - 2];
		let y = points[points.length - 1];
		for (let i = 0; i < points.length; i += 2) {
			this.edge(x, y, points[i], points[i + 1]);
			x = points[i];
			y = points[i + 1];
		}
	}

	/**
	 * Paints the covered pixels with a colour, and clears the cover.
	 * @param data red, green, blue and 255 of each pixel, row by row
	 */
	paint(data: Uint8ClampedArray, colour: Colour, opacity: number) {
		const { cells, blocks, blocksInRow, stride, width } = this;
		for (let y = this.first; y <= this.last; y++) {
			let sum = 0;
			let part = 0;
			let from = 0;
			for (let block = 0; block < blocksInRow; block++) {
				if (blocks[y * blocksInRow + block] === 0) {
					continue;
				}
				blocks[y * blocksInRow + block] = 0;
				const first = y * stride + block * BLOCK;
				for (let cell = first; cell < first + BLOCK; cell++) {
					if (cells[cell] === 0) {
						continue;
					}
					const x = Math.min(cell - y * stride, width);
					this.lay(data, y, from, x, colour, part);
					sum += cells[cell];
					cells[cell] = 0;
					part = Math.round(Math.min(Math.abs(sum), 1) * opacity * WHOLE);
					from = x;
				}
			}
			this.lay(data, y, from, width, colour, part);
		}
		this.first = this.height;
		this.last = -1;
	}

	/**
	 * Paints the pixels of a row from x to `end`.
	 * @param part share of the colour, in units of 1 / WHOLE
	 */
	private lay(data: Uint8ClampedArray, y: number, x: number, end: number, colour: Colour, part: number) {
		if (part === 0) {
			return;
		}
		const rest = WHOLE - part;
		const [red, green, blue] = [
			colour[0] * part + WHOLE / 2,
			colour[1] * part + WHOLE / 2,
			colour[2] * part + WHOLE / 2,
		];
		for (let i = (y * this.width + x) * 4; i < (y * this.width + end) * 4; i += 4) {
			data[i] = (data[i] * rest + red) >> 8;
			data[i + 1] = (data[i + 1] * rest + green) >> 8;
			data[i + 2] = (data[i + 2] * rest + blue) >> 8;
		}
	}

	private edge(x0: number, y0: number, x1: number, y1: number) {
		if (y0 < y1) {
			this.downward(x0, y0, x1, y1, 1);
		} else if (y1 < y0) {
			this.downward(x1, y1, x0, y0, -1);
		}
	}

	/** Adds a line with y0 < y1. Parts outside are ignored, except at the left, where they count as if they were at the left end. */
	private downward(x0: number, y0: number, x1: number, y1: number, winding: number) {
		const slope = (x1 - x0) / (y1 - y0);
		const top = Math.max(y0, 0);
		const bottom = Math.min(y1, this.height);
		if (!(top < bottom)) {
			return;
		}
		const fromX = top === y0 ? x0 : x0 + (top - y0) * slope;
		const toX = bottom === y1 ? x1 : x0 + (bottom - y0) * slope;
		this.first = Math.min(this.first, Math.floor(top));
		this.last = Math.max(this.last, Math.ceil(bottom) - 1);
		if (Math.min(fromX, toX) >= 0 && Math.max(fromX, toX) <= this.width) {
			this.inside(fromX, top, toX, bottom, winding);
			return;
		}
		// A line that crosses an end is split there.
		const ends = slope > 0 ? [0, this.width] : [this.width, 0];
		const cuts = ends.map((x) => y0 + (x - x0) / slope).filter((y) => y > top && y < bottom);
		let [x, y] = [fromX, top];
		for (const next of [...cuts, bottom]) {
			const nextX = next === bottom ? toX : x0 + (next - y0) * slope;
			this.inside(this.clamped(x), y, this.clamped(nextX), next, winding);
			[x, y] = [nextX, next];
		}
	}

	private clamped(x: number) {
		return Math.max(0, Math.min(x, this.width));
	}

	/** Adds a piece between the two ends, with y0 < y1. */
	private inside(x0: number, y0: number, x1: number, y1: number, winding: number) {
		const slope = (x1 - x0) / (y1 - y0);
		let x = x0;
		for (let row = Math.floor(y0); row < y1; row++) {
			const bottom = Math.min(row + 1, y1);
			const height = bottom - Math.max(row, y0);
			const next = bottom === y1 ? x1 : x0 + (bottom - y0) * slope;
			this.piece(row, Math.min(x, next), Math.max(x, next), height * winding);
			x = next;
		}
	}

	/** Adds a piece within one row, with x0 <= x1. */
	private piece(row: number, x0: number, x1: number, height: number) {
		const { cells } = this;
		const first = Math.floor(x0);
		const at = row * this.stride;
		this.touch(row, first, Math.floor(x1) + 1);
		if (x1 <= first + 1) {
			const left = (x0 + x1) / 2 - first;
			cells[at + first] += height * (1 - left);
			cells[at + first + 1] += height * left;
			return;
		}
		// Each pixel has its share of the height.
		const perPixel = height / (x1 - x0);
		for (let x = first; x < x1; x++) {
			const [from, to] = [Math.max(x0, x), Math.min(x1, x + 1)];
			const share = (to - from) * perPixel;
			const left = (from + to) / 2 - x;
			cells[at + x] += share * (1 - left);
			cells[at + x + 1] += share * left;
		}
	}

	private touch(row: number, first: number, last: number) {
		const at = row * this.blocksInRow;
		for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block++) {
			this.blocks[at + block] = 1;
		}
	}
}
