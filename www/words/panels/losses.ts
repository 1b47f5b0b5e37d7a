// The words of the panel on why a critic that is too good has nothing to teach: both losses of the painter over the critic's answer.

import type { InEach } from "../languages.js";

const en = {
	title: "Why a critic that is too good stops the painter",
	help: "The painter's loss over D(painting), in both its forms. Across stands what the critic's network puts out before the sigmoid (its logit), at even distances, with D written below. The steeper a curve, the stronger the gradient that goes back to the painting. The dots stand at what D says of the painter's work now, on average.",
	plot: (d: string) => `Both losses of the painter over D(painting), with a dot on each at D = ${d}.`,
	names: { minimax: "ln(1 − D)", nonSaturating: "−ln D" },
	kinds: { minimax: "minimax", nonSaturating: "non-saturating" },
	across: "D(painting)",
	loss: "loss",
	value: (d: string) => `at D = ${d}`,
	slope: "slope",
	own: "this run's",
	flat: (d: string) =>
		`The critic is sure: D = ${d}, near 0. There ln(1 − D) is flat: hardly any gradient is left, and the painter stands still. −ln D is as steep as it gets.`,
	fooled: (d: string) =>
		`The critic takes these paintings for the artist's: D = ${d}, near 1. There −ln D is flat: little is left to gain by it.`,
	between:
		"Neither curve is flat at these dots. Where D is near 0, ln(1 − D) is: hardly any gradient. −ln D is steep there.",
	twin: (d: string) => `The rings are the twin's: D = ${d}.`,
};

const zh = {
	title: "鉴赏家太强，画家为什么就学不动了",
	help: "画家的损失随 D(画) 的变化，两种写法各一条曲线。横轴按鉴赏家网络在 sigmoid 之前的输出（logit）均匀划分，下面标出对应的 D。曲线越陡，传回画上的梯度越强。圆点是 D 现在对新手画家的画给出的平均值。",
	plot: (d) => `画家的两种损失随 D(画) 的变化，圆点在 D = ${d} 处。`,
	names: { minimax: "ln(1 − D)", nonSaturating: "−ln D" },
	kinds: { minimax: "minimax", nonSaturating: "非饱和" },
	across: "D(画)",
	loss: "损失",
	value: (d) => `D = ${d} 时`,
	slope: "斜率",
	own: "这次训练所用",
	flat: (d) =>
		`鉴赏家很有把握：D = ${d}，接近 0。这里 ln(1 − D) 是平的，几乎没有梯度，画家停滞不前；−ln D 则陡到了极限。`,
	fooled: (d) => `鉴赏家把这些画当成了著名画家的：D = ${d}，接近 1。这里 −ln D 是平的，再改也没有多少可赚。`,
	between: "圆点处两条曲线都不平。D 接近 0 时，ln(1 − D) 是平的，几乎没有梯度；−ln D 在那里很陡。",
	twin: (d) => `圆圈属于对照训练：D = ${d}。`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
