// Runs with several seeds, each trained by a fresh Gan in Node, to compare with what the panel "Is it luck?" shows.

import { readFileSync } from "node:fs";
import { Gan, initSync } from "../../pkg/gan_painter.js";

initSync({ module: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });

/** From the best to the worst. */
const VERDICTS = ["healthy", "learning", "collapsed", "criticTooStrong", "runAway", "stopped"];
/** The words of the panel. */
export const NAMES = {
	healthy: "healthy",
	learning: "still learning",
	collapsed: "collapsed",
	criticTooStrong: "critic too strong",
	runAway: "run away",
	stopped: "stopped",
};

/**
 * Sixteen runs, beginning with the seed of the config. A run whose step is refused is stopped.
 * @param {Partial<import("../../pkg/gan_painter.js").Config>} config
 * @param {import("../../pkg/gan_painter.js").RunEvent[]} events
 * @param {number} steps
 */
export function sixteen(config, events, steps) {
	const whole = new Gan(config).startConfig;
	return Array.from({ length: 16 }, (_, i) => endOf({ ...whole, seed: whole.seed + i }, events, steps));
}

function endOf(config, events, steps) {
	const gan = new Gan(config, events);
	const interval = Math.ceil(steps / 40);
	const course = [];
	let isStopped = false;
	for (let step = 0; !isStopped; step = Math.min(step + interval, steps)) {
		try {
			gan.stepFor(Number.POSITIVE_INFINITY, step - gan.stepCount);
			course.push({ step, ...measured(gan) });
		} catch {
			isStopped = true;
		}
		if (step === steps) {
			break;
		}
	}
	const { verdict, ...measures } = measured(gan);
	return {
		...{ seed: config.seed, step: gan.stepCount, hash: gan.stateHash(), course },
		...{ ...measures, verdict: isStopped ? "stopped" : verdict },
	};
}

function measured(gan) {
	try {
		const { verdict, all } = gan.truth();
		return { verdict, distance: all.distance, variety: all.variety };
	} catch {
		return { verdict: "stopped", distance: Number.NaN, variety: Number.NaN };
	}
}

/** "14 healthy, 2 still learning" */
export function countsOf(runs) {
	return VERDICTS.map((verdict) => ({ verdict, count: runs.filter((run) => run.verdict === verdict).length }))
		.filter(({ count }) => count > 0)
		.map(({ verdict, count }) => `${count} ${NAMES[verdict]}`)
		.join(", ");
}

/** The run with the worst verdict, and of equals the farthest. */
export function worstOf(runs) {
	const badness = ({ verdict, distance }) => [VERDICTS.indexOf(verdict), Number.isNaN(distance) ? Infinity : distance];
	return [...runs].sort((one, other) => {
		const [a, b] = [badness(one), badness(other)];
		return b[0] - a[0] || b[1] - a[1] || one.seed - other.seed;
	})[0];
}
