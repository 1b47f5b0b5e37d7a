// The engine's verdicts in a word or two, as a goal names them. en.ts and zh.ts have them as parts of a sentence.

import type { Truth } from "../../pkg/gan_painter.js";
import type { Words } from "./index.js";
import type { InEach } from "./languages.js";

const en: Record<Truth["verdict"], string> = {
	learning: "still learning",
	healthy: "healthy",
	collapsed: "collapsed",
	criticTooStrong: "critic too strong",
	runAway: "run away",
};
const zh: typeof en = {
	learning: "还在学习",
	healthy: "健康",
	collapsed: "崩溃",
	criticTooStrong: "鉴赏家太强",
	runAway: "发散",
};

export const verdicts: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };

/** The name of a run's standing: its verdict, or a more exact name that depends on who learns. */
export type StandingName = Truth["verdict"] | "healthyTold" | "stillTold" | "still" | "uncovered";

const enStandings: Record<Exclude<StandingName, Truth["verdict"]>, string> = {
	healthyTold: "the painter is healthy; the critic has learnt to tell.",
	stillTold: "the painter stands still; the critic has learnt to tell.",
	still: "the painter stands still, not there yet.",
	uncovered: "still learning, not all of the artist's curves.",
};
const zhStandings: typeof enStandings = {
	healthyTold: "画家很健康，是鉴赏家学会了分辨。",
	stillTold: "画家停在原地，鉴赏家学会了分辨。",
	still: "画家停在原地，还没学成。",
	uncovered: "还在学习，著名画家的曲线还没画全。",
};

/** The standings that are no verdict of the engine, as the end of a sentence. */
export const standings: InEach<{ en: typeof enStandings; zh: typeof zhStandings }> = {
	en: enStandings,
	zh: zhStandings,
};

/** The end of a sentence about the painter. */
export function standingText(name: StandingName, words: Words) {
	return { ...words.verdicts, ...standings[words.code] }[name];
}
