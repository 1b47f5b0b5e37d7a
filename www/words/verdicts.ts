// The engine's verdicts, each in a word or two, as a goal names them. In a sentence they are those of en.ts and zh.ts.

import type { Truth } from "../../pkg/gan_painter.js";
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
	collapsed: "坍缩",
	criticTooStrong: "鉴赏家太强",
	runAway: "发散",
};

export const verdicts: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
