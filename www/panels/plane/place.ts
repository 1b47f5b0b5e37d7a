// What the painter paints at one place of the map.

import { unlessRefused } from "../../engine/problems.js";
import type { Run } from "../../run/run.js";
import type { Hand } from "./hand.js";

export interface Painted {
	painting: Float32Array;
	/** The â of the painting, and the distance to the artist's curve with that a. */
	a: number;
	residual: number;
}

/** Undefined if what is painted is beyond float32. */
export function paintedAt({ gan, config, classes }: Run, { ideas, axes: [axis], label }: Hand): Painted | undefined {
	return unlessRefused(() => {
		const painting = new Float32Array(config.points);
		gan.paint(ideas, classes && label, painting);
		const [u, residuals] = [new Float32Array(2), new Float32Array(2)];
		// The engine measures a line of two cells. The first of them is at the ideas themselves.
		const line = Float32Array.of(axis, ideas[axis], ideas[axis] + 1);
		gan.readPlane(ideas, classes && label, line, u, residuals);
		return { painting, a: 1 + u[0], residual: residuals[0] };
	});
}
