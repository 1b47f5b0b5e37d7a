// What the engine says of the units that draw the painter's strokes: how many are never on, and what the strongest one is worth.

import { unlessRefused } from "../engine/problems.js";
import { ideasOf, labelOf } from "./gallery.js";
import type { Run } from "./run.js";
import { ideasAt } from "./in-batch.js";

/** How many units of the painter's last hidden layer are never on, whichever of the truth's ideas it is given, and how many it has. */
export interface NeverOn {
	never: number;
	units: number;
}

/** Undefined if there is no hidden layer, or if a painting is beyond float32. */
export function neverOn({ gan, config: { generatorHidden } }: Pick<Run, "gan" | "config">): NeverOn | undefined {
	const last = generatorHidden.length - 1;
	const units = generatorHidden[last];
	const never = unlessRefused(() =>
		units === undefined ? undefined : gan.readActivity("generator", last, new Float32Array(units)),
	);
	return never === undefined ? undefined : { never, units };
}

/** The variety of all paintings without the stroke that is the strongest in the batch's first painting, or for the truth's first ideas. */
export function varietyWithoutStrongest(run: Run) {
	const { gan, config, classes } = run;
	const { ideas, label } = ideasAt(run, 0) ?? { ideas: ideasOf(run, 0), label: classes && labelOf(run, 0) };
	return unlessRefused(() => {
		const muted = new Float32Array(gan.insideCounts.strokes);
		const strongest = new Float32Array(1);
		const [strength, curves] = [new Float32Array(1), new Float32Array(3 * config.points)];
		gan.readStrokes(ideas, label, muted, strongest, strength, curves);
		muted[strongest[0]] = 1;
		return gan.truthMuted(muted).variety;
	});
}
