// Descriptions of pictures for people who can't see them.

import type { InEach } from "./languages.js";

const en = {
	title: (title: string) => `${title}. `,
	numbers: (accuracy: string, score: string) => `D accuracy ${accuracy} (goal 0.5), D score ${score} (goal −1.386). `,
	label: (label: string) => `Class ${label}. `,
	run: (text: string) => `The run: ${text}`,
	film: (from: string, to: string) =>
		`A film of a generator that learns to paint like an artist, from step ${from} to step ${to}. Its end: `,
	histogram: (step: string, bars: string) => `Step ${step}. How many paintings have which a: ${bars}.`,
	bar: (range: string, count: string) => `${range}: ${count}`,
	separator: "; ",
	/** The text between two sentences. */
	gap: " ",
	unknown: (step: string) => `Step ${step}. The numbers have run away: there is nothing to show.`,
};

const zh = {
	title: (title) => `${title}。`,
	numbers: (accuracy, score) => `D accuracy ${accuracy}（目标 0.5），D score ${score}（目标 −1.386）。`,
	label: (label) => `类别 ${label}。`,
	run: (text) => `这次训练：${text}`,
	film: (from, to) => `动画：生成器学习像著名画家那样作画，从第 ${from} 步到第 ${to} 步。最后：`,
	histogram: (step, bars) => `第 ${step} 步。每个 a 有多少幅画：${bars}。`,
	bar: (range, count) => `${range}：${count} 幅`,
	separator: "；",
	gap: "",
	unknown: (step) => `第 ${step} 步。数值已经发散，没有什么可以显示。`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
