import type { InEach } from "../languages.js";

const en = {
	title: "Runs of this session",
	empty: "So far there is only this run. What a reset, a new seed or another run would throw away is kept here.",
	/** @param name the name of the preset or file that the run began from */
	run: (name: string, seed: string) => `${name}, seed ${seed}`,
	file: "An opened file",
	onShow: "On show",
	bringBack: "Bring back",
	compare: "Compare",
	trainedAgain: "It is trained again from its beginning, and comes to the same numbers.",
	at: (step: string) => `step ${step}`,

	/** The text between two changes. */
	and: "; ",
	more: (count: number) => `and ${count} more`,
	same: "the same again",
	preset: "another preset",
	fromFile: "begins with a file",
	fromOther: "begins with another file",
	fromNone: "begins without the file",
	newSeed: "new seed",
	setting: (name: string, from: string, to: string) => `${name.toLowerCase()}: ${from} → ${to}`,
	added: (name: string, step: string, to: string) => `${name.toLowerCase()} from step ${step}: ${to}`,
	gradually: (name: string, first: string, last: string, to: string) =>
		`${name.toLowerCase()} in several changes from step ${first} to ${last}: ${to} in the end`,
	otherwise: (name: string, step: string, from: string, to: string) =>
		`${name.toLowerCase()} from step ${step}: ${from} → ${to}`,
	removed: (name: string, step: string) => `${name.toLowerCase()} not changed at step ${step}`,
};

const zh = {
	title: "本次打开以来的训练",
	empty: "目前只有这一次训练。重来、换种子或换实验时，被换下来的训练会保留在这里。",
	run: (name, seed) => `${name}，随机种子 ${seed}`,
	file: "打开的文件",
	onShow: "正在显示",
	bringBack: "找回",
	compare: "对照",
	trainedAgain: "会从头重新训练，得到完全相同的数字。",
	at: (step) => `第 ${step} 步`,

	and: "；",
	more: (count) => `另有 ${count} 处不同`,
	same: "与前一次相同",
	preset: "换了实验",
	fromFile: "从文件开始",
	fromOther: "从另一个文件开始",
	fromNone: "不再从文件开始",
	newSeed: "换了种子",
	setting: (name, from, to) => `${name}：${from} → ${to}`,
	added: (name, step, to) => `${name}从第 ${step} 步起：${to}`,
	gradually: (name, first, last, to) => `${name}在第 ${first} 到 ${last} 步之间多次改动，最后为 ${to}`,
	otherwise: (name, step, from, to) => `${name}从第 ${step} 步起：${from} → ${to}`,
	removed: (name, step) => `第 ${step} 步不再改动${name}`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
