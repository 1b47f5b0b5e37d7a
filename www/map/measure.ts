// How long a map would take on this device, measured before it is computed.

import { unlessRefused } from "../engine/problems.js";
import { gridOf, jobOf, type MapSpec, withNeededBounds } from "../outcomes/spec.js";
import type { Engine } from "../run/run.js";

/** Milliseconds that one measurement trains for. */
const SAMPLE = 12;

/** How many runs a map has. */
export function runsOf(spec: MapSpec) {
	const { x, y } = gridOf(spec);
	return x.length * y.length * spec.seeds;
}

/**
 * The seconds that a map takes; undefined if the engine refuses it. A cell in each of two corners is trained for a moment: those of the
 * smallest and of the largest values.
 * @param width how many runs are computed at once
 */
export function secondsFor(spec: MapSpec, Engine: Engine, width: number): number | undefined {
	const grid = gridOf(spec);
	const last = grid.x.length * grid.y.length - 1;
	const trained = withNeededBounds(Engine, spec);
	const times = [0, last].map((cell) => unlessRefused(() => secondsOfStep(jobOf(trained, grid, cell).config, Engine)));
	const known = times.filter((time) => time !== undefined);
	const mean = known.reduce((sum, time) => sum + time, 0) / known.length;
	return known.length === 0 ? undefined : (mean * spec.steps * runsOf(spec)) / width;
}

function secondsOfStep(config: ConstructorParameters<Engine>[0], Engine: Engine) {
	const gan = new Engine(config);
	try {
		const start = performance.now();
		const steps = gan.stepFor(SAMPLE, Number.MAX_SAFE_INTEGER);
		return (performance.now() - start) / 1000 / Math.max(steps, 1);
	} finally {
		gan.free();
	}
}
