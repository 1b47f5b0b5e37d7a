// The row of a weight that moves most in an update. The first row often belongs to a unit that nothing in the batch activates.

import type { Tensor } from "../../../pkg/gan_painter.js";

export function movingRow({ shape: [rows, columns], values: before }: Tensor, { values: after }: Tensor) {
	let [row, most] = [0, 0];
	for (let candidate = 0; candidate < rows; candidate++) {
		let moved = 0;
		for (let i = candidate * columns; i < (candidate + 1) * columns; i++) {
			moved += Math.abs(after[i] - before[i]);
		}
		if (moved > most) {
			[row, most] = [candidate, moved];
		}
	}
	return row;
}
