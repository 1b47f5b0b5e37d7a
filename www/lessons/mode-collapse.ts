// Lesson: a painter that paints one curve whatever its ideas are, while both numbers are perfect.

import { FIRST, LAST } from "../run/bars.js";
import { byChoice, UNUSUAL } from "./judges.js";
import type { Facts, Judge, Lesson, Setup } from "./lesson.js";

const BARS = 10;
const WIDTH = (LAST - FIRST) / BARS;
/** If two neighbouring bars have at least this share, they count as one heap. */
const HEAP = 0.7;
/** Two heaps whose a differ by more than this are at different places. */
const ELSEWHERE = 0.3;
/**
 * The least move of the painter's mean a, if its curves move together. From step 1,000 to 1,400 the mean moves by 0.19 to 0.67, and
 * the variety is below 0.05.
 */
const MOVED = 0.15;
const ALIKE = 0.05;

const COLLAPSED: Setup = { preset: "mode-collapse", step: 3000 };

const judgeShares: Judge = (guess, { truth }) => {
	const shares = guess.kind === "histogram" ? guess.shares : [];
	if (!truth || truth.all.variety > ALIKE) {
		return { isRight: false, reply: UNUSUAL };
	}
	if (heapOf(shares) >= HEAP) {
		const isThere = Math.abs(meanOf(shares) - (1 + truth.all.mean)) <= ELSEWHERE;
		return { isRight: true, reply: isThere ? "one" : "elsewhere" };
	}
	const [most = 0, second = 0] = [...shares].sort((one, other) => other - one);
	return { isRight: false, reply: most + second >= HEAP ? "two" : insideOf(shares) >= HEAP ? "artist" : "wide" };
};

/** The largest share of two neighbouring bars. */
function heapOf(shares: readonly number[]) {
	return Math.max(0, ...shares.map((share, bar) => share + (shares[bar + 1] ?? 0)));
}

function meanOf(shares: readonly number[]) {
	return shares.reduce((sum, share, bar) => sum + share * (FIRST + (bar + 0.5) * WIDTH), 0);
}

/** The share of the bars that lie between the artist's bounds, at least in part. */
function insideOf(shares: readonly number[]) {
	return shares.reduce((sum, share, bar) => {
		const [from, to] = [FIRST + bar * WIDTH, FIRST + (bar + 1) * WIDTH];
		return sum + (to > 1 && from < 2 ? share : 0);
	}, 0);
}

function movedTo({ truth: now }: Facts, { truth: then }: Facts) {
	if (!now || !then) {
		return undefined;
	}
	const isAlike = now.all.variety <= ALIKE;
	return isAlike ? (Math.abs(now.all.mean - then.all.mean) >= MOVED ? "together" : "stays") : "apart";
}

export const modeCollapse: Lesson = {
	id: "mode-collapse",
	steps: [
		{
			name: "perfect",
			setup: { ...COLLAPSED, shown: { batch: false } },
			sight: { panels: ["numbers"], parts: ["step", "numbers", "play"], target: "numbers" },
		},
		{
			name: "spread",
			setup: { ...COLLAPSED, shown: { batch: false } },
			sight: { parts: ["step", "numbers"], target: "picture" },
			predict: { kind: "histogram", bars: BARS },
			until: 3100,
			judge: judgeShares,
		},
		{
			name: "one-bar",
			setup: { ...COLLAPSED, step: 3100, shown: { batch: true } },
			sight: { panels: ["truth", "numbers"], parts: ["step", "numbers", "play"], target: "histogram" },
		},
		{
			name: "chase",
			setup: { preset: "mode-collapse", step: 1000, shown: { batch: true } },
			sight: { panels: ["truth"], parts: ["step"], target: "histogram" },
			predict: { kind: "choice", choices: ["stays", "together", "apart"] },
			until: 1400,
			judge: byChoice("together", movedTo),
		},
		{
			name: "make-it",
			setup: { preset: "pytorch-tutorial", step: 4000, shown: { batch: true } },
			sight: {
				panels: ["truth"],
				settings: ["generatorLearningRate", "discriminatorLearningRate", "loss"],
				parts: ["step", "numbers", "play"],
			},
			challenge: "verdict_is_collapsed",
		},
	],
};
