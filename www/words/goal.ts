// The words of a teacher's task and goal on the student's page.

import { decimal } from "./decimal.js";
import { grouped } from "./grouped.js";
import type { InEach } from "./languages.js";
import { verdicts } from "./verdicts.js";

const en = {
	title: "Your task",
	from: "From whoever sent you this link:",
	locks: "What has a padlock can't be used here.",

	goal: "The goal: all of this at one step",
	verdict: (verdict: string) => `Verdict: ${verdict}`,
	verdicts: verdicts.en,
	measures: {
		distance: "Distance",
		variety: "Variety",
		coverage: "Coverage",
		generatorLearningRate: "Painter's learning rate, in every step,",
		discriminatorLearningRate: "Critic's learning rate, in every step,",
	},
	least: (what: string, value: string) => `${what} at least ${value}`,
	most: (what: string, value: string) => `${what} at most ${value}`,
	between: (what: string, least: string, most: string) => `${what} from ${least} to ${most}`,
	stepLeast: (step: string) => `From step ${step} on`,
	stepMost: (step: string) => `At step ${step} at the latest`,
	stepBetween: (least: string, most: string) => `From step ${least} to step ${most}`,
	now: (value: string) => `now ${value}`,
	inTime: (step: string) => `now ${step}, still in time`,
	tooLate: (step: string) => `now ${step}, too late`,
	soFar: (least: string, most: string) => `so far ${least} to ${most}`,
	beyond: "beyond all numbers",
	met: "met",
	open: "not met",

	allMet: "Now all of it holds.",
	notAll: "Not all of it holds yet.",
	lost: "Training on from here can't meet it any more: go back on the timeline, or reset the run.",
	notNow: "At the step on show not all of it holds.",
	atStart: "Nothing has been learnt yet: train, and it is checked many times a second.",
	record: (step: string, hash: string) => `Goal met at step ${step} · state ${hash}`,
	handBack: "Hand this link back:",
	link: "Link to exactly this step of your run",
	copy: "Copy the link",
	copied: "Copied.",
	selected: "The browser does not allow copying. The link is selected: copy it by hand.",
	replace: "Take the step on show instead",
	fromFile: "Your run began with a file that is not in the link: hand that in, too.",
};

const zh = {
	title: "你的任务",
	from: "发来这个链接的人写道：",
	locks: "带锁的控件在这里不能使用。",

	goal: "目标：在同一步满足以下所有条件",
	verdict: (verdict) => `结论：${verdict}`,
	verdicts: verdicts.zh,
	measures: {
		distance: "距离",
		variety: "多样性",
		coverage: "覆盖程度",
		generatorLearningRate: "画家的学习率（每一步）",
		discriminatorLearningRate: "鉴赏家的学习率（每一步）",
	},
	least: (what, value) => `${what}不小于 ${value}`,
	most: (what, value) => `${what}不大于 ${value}`,
	between: (what, least, most) => `${what}在 ${least} 到 ${most} 之间`,
	stepLeast: (step) => `不早于第 ${step} 步`,
	stepMost: (step) => `不晚于第 ${step} 步`,
	stepBetween: (least, most) => `第 ${least} 步到第 ${most} 步之间`,
	now: (value) => `现在：${value}`,
	inTime: (step) => `现在：${step}，还来得及`,
	tooLate: (step) => `现在：${step}，已经晚了`,
	soFar: (least, most) => `至今：${least} 到 ${most}`,
	beyond: "大到没有数字能表示",
	met: "已满足",
	open: "未满足",

	allMet: "现在所有条件都满足。",
	notAll: "还没有满足所有条件。",
	lost: "从这里继续训练已经无法达成目标：请沿时间轴往回走，或者重来。",
	notNow: "显示的这一步没有满足所有条件。",
	atStart: "还没有开始学习：训练起来，页面每秒会检查多次。",
	record: (step, hash) => `第 ${step} 步达成目标 · 状态 ${hash}`,
	handBack: "把这个链接交回去：",
	link: "指向你的训练中这一步的链接",
	copy: "复制链接",
	copied: "已复制。",
	selected: "浏览器不允许复制。链接已选中，请手动复制。",
	replace: "改用正在显示的这一步",
	fromFile: "你的训练是从一个文件开始的，链接里不含它，请把文件一起交上。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
export type GoalWords = typeof en;

/** The digits after the point of a measured number. */
const DIGITS = 3;

/** The value that was found for a goal: a step with separated thousands, a rate as it is, or a measure with this many digits. */
export function foundNumber(what: string, value: number, digits = DIGITS) {
	return what === "step" ? grouped(value) : what.endsWith("Rate") ? String(value) : decimal(value, digits);
}
