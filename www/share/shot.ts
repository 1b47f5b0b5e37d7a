// Everything that a run shows at a step.

import { Advice } from "../draw/advice.js";
import { type Scene, sceneOf } from "../draw/scene.js";
import type { Shown } from "../run/plan.js";
import type { Config, Run, Truth } from "../run/run.js";

export interface Shot {
	scene: Scene;
	step: number;
	/** Undefined before the first step. */
	accuracy: number | undefined;
	score: number | undefined;
	freeze: Config["freeze"];
	/** Undefined if the run's numbers are beyond float32. */
	truth: Truth | undefined;
	/** The label of the painting on show, in a conditional run. */
	label: number | undefined;
}

/** Everything that a run shows now. It does not change when the run goes on. */
export function shotOf(run: Run, shown: Shown): Shot {
	const scene = sceneOf(run, shown, new Advice());
	const { stepCount: step, accuracy, score, truth, classes, config } = run;
	const label = classes?.labels[scene.shown ?? 0];
	return {
		scene: { ...scene, paintings: scene.paintings.slice() },
		step,
		accuracy,
		score,
		freeze: config.freeze,
		truth,
		label,
	};
}
