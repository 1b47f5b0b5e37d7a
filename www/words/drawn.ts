// The words that are drawn into pictures and films. The font contains only the characters of this file, ASCII and the marks, so every
// drawn text must be made of these.

import type { InEach } from "./languages.js";

/** The marks: minus, times, powers of ten, the ends of a scale, a half, a missing number, and a text that was cut. */
export const MARKS = "−×·⁰¹²³⁴⁵⁶⁷⁸⁹≤≥½–…";

const en = {
	step: "Step",
	accuracy: "D accuracy",
	score: "D score",
	goal: (goal: string) => `goal ${goal}`,
	label: "Class",
	verdict: "Verdict",
	verdicts: {
		learning: "Still learning",
		healthy: "Healthy",
		collapsed: "Collapsed",
		criticTooStrong: "Critic too strong",
		runAway: "Run away",
	},

	lines: {
		painting: "Painting",
		batch: "Others of its batch",
		artist: "Artist's batch",
		examples: "Artist's curves",
		upper: "Upper bound",
		middle: "Class boundary",
		lower: "Lower bound",
		earlier: "Earlier",
		minimax: "Critic's advice",
		nonSaturating: "Non-saturating",
	},
	boundsOutOfOrder: { upper: "Bound a = 2", lower: "Bound a = 1" },
	arrowScale: (scale: string) => `× ${scale}`,
	outside: "The painting lies outside the picture",
	outsideFrom: (least: string, most: string) => `y from ${least} to ${most}`,

	titles: {
		numbers: "The two numbers over time",
		truth: "Distance and variety over time",
		histogram: "Which curves the painter paints",
		opinion: "What the critic says of the artist's curves",
	},
	atStep: (step: string) => `Step ${step}`,
	distance: "Distance",
	variety: "Variety",
	healthyBelow: (limit: string) => `healthy below ${limit}`,
	artistVariety: (variety: string) => `artist ${variety}`,
	counts: "Paintings with each a",
	painters: "Painter",
	artists: "As the artist paints",
	class: (label: string) => `Label ${label}`,
	opinion: "D(painting)",
	artistsOwn: "the artist's own",
	cannotTell: "can't tell",
	beyond: "Run away, beyond all numbers",
};

const zh = {
	step: "步数",
	accuracy: "D accuracy",
	score: "D score",
	goal: (goal) => `目标 ${goal}`,
	label: "类别",
	verdict: "结论",
	verdicts: {
		learning: "还在学习",
		healthy: "健康",
		collapsed: "崩溃了",
		criticTooStrong: "鉴赏家太强了",
		runAway: "发散了",
	},

	lines: {
		painting: "G 的画",
		batch: "同一批的其他画",
		artist: "著名画家的一批画",
		examples: "著名画家的画",
		upper: "上界",
		middle: "两类的分界",
		lower: "下界",
		earlier: "先前的画",
		minimax: "鉴赏家的建议",
		nonSaturating: "非饱和的建议",
	},
	boundsOutOfOrder: { upper: "界线 a = 2", lower: "界线 a = 1" },
	arrowScale: (scale) => `× ${scale}`,
	outside: "这幅画的所有点都在图外",
	outsideFrom: (least, most) => `y 在 ${least} 到 ${most} 之间`,

	titles: {
		numbers: "两个数字的变化",
		truth: "距离和多样性的变化",
		histogram: "新手画家画的是哪些曲线",
		opinion: "新手鉴赏家怎么看著名画家的曲线",
	},
	atStep: (step) => `第 ${step} 步`,
	distance: "距离",
	variety: "多样性",
	healthyBelow: (limit) => `${limit} 以下为健康`,
	artistVariety: (variety) => `著名画家 ${variety}`,
	counts: "每个 a 的幅数",
	painters: "新手画家的画",
	artists: "著名画家应有的幅数",
	class: (label) => `标签 ${label}`,
	opinion: "D(画)",
	artistsOwn: "著名画家会画的",
	cannotTell: "分不出来",
	beyond: "发散了，大到没有数字能表示",
} satisfies typeof en;

export const drawn: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
