// What the maps that come with the page teach, a sentence for each finding of map/findings.ts.

import { grouped } from "./grouped.js";
import type { InEach } from "./languages.js";

interface Counted {
	/** The cells that show the finding's verdict. */
	shown: number;
	/** All cells that it is about. */
	of: number;
}

const en = {
	title: "What this map teaches",
	smallSteps: (near: Counted, rare: Counted, other: Counted) =>
		`Small steps count for more than balance: with a painter's rate of at most 0.0002 and a critic's between 0.00002 and 0.0004, ${grouped(near.shown)} of ${grouped(near.of)} points are healthy (${grouped(other.shown)} with the other loss); where the painter is faster, only ${grouped(rare.shown)} of ${grouped(rare.of)} are, however fast the critic is.`,
	fastPainter: (minimax: Counted, other: Counted) =>
		`The loss decides how a hasty painter fails: when it is at least ten times as fast as its critic, it runs away with the tutorial's loss (${grouped(minimax.shown)} of ${grouped(minimax.of)} points) and paints one single curve with the other (${grouped(other.shown)} of ${grouped(other.of)}).`,
	fastCritic: (minimax: Counted, other: Counted) =>
		`A critic that is at least a hundred times as fast as its painter wins: ${grouped(minimax.shown)} of ${grouped(minimax.of)} points end with a critic too strong; the other loss still tells the painter something, so only ${grouped(other.shown)} of ${grouped(other.of)} do.`,
	show: "Show these points",
};
const zh = {
	title: "这张图告诉我们什么",
	smallSteps: (near, rare, other) =>
		`步子小比两边均衡更重要：画家的学习率不超过 0.0002、鉴赏家的在 0.00002 到 0.0004 之间时，${grouped(near.of)} 个点中有 ${grouped(near.shown)} 个健康（换另一种损失时有 ${grouped(other.shown)} 个）；画家再快一些，不管鉴赏家多快，${grouped(rare.of)} 个点中只有 ${grouped(rare.shown)} 个健康。`,
	fastPainter: (minimax, other) =>
		`画家太急会怎样失败，由损失决定：它至少比鉴赏家快十倍时，用教程的损失会发散（${grouped(minimax.of)} 个点中有 ${grouped(minimax.shown)} 个），用另一种损失则只画同一条曲线（${grouped(other.of)} 个点中有 ${grouped(other.shown)} 个）。`,
	fastCritic: (minimax, other) =>
		`鉴赏家至少比画家快一百倍时，它总会赢：${grouped(minimax.of)} 个点中有 ${grouped(minimax.shown)} 个是“鉴赏家太强”；另一种损失仍能告诉画家一些东西，所以 ${grouped(other.of)} 个点中只有 ${grouped(other.shown)} 个这样。`,
	show: "标出这些点",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
