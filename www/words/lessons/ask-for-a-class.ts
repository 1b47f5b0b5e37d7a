// The texts of the lesson on labels, and on a painter that must learn to obey them.

import type { Facts, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { decimal } from "../decimal.js";
import { artistVariety, painterRate, step, variety } from "./figures.js";
import { unusual } from "./unusual.js";

/** The mean a of the paintings with a label, their variety, and the variety of the artist's. */
const meanOf = ({ truth }: Facts, label: 0 | 1) => decimal(truth?.classes && 1 + truth.classes[label].mean, 2);
const varietyOf = ({ truth }: Facts, label: 0 | 1) => decimal(truth?.classes?.[label].variety, 2);
const artistsOf = ({ truth }: Facts, label: 0 | 1) => decimal(truth?.classes?.[label].artistVariety, 2);

const en: LessonTexts = {
	title: "Ask for a class",
	about: "A label says which half is wanted. Who makes the painter listen?",
	steps: {
		early: {
			text: "The tutorial's settings, and one thing more: a label. Label 1 stands for the upper half of the artist's curves, whose a is nearer to 2, label 0 for the lower, nearer to 1. The painter gets it with its ideas, the critic with each curve. The picture shows a curve with label 1: it should lie in the upper half.",
			question: "You ask for label 1. What does the painter paint at step 500?",
			choices: {
				upper: "The upper half, as it was told",
				either: "About the same as for label 0",
				lower: "Rather the lower half",
			},
			replies: {
				upper: ({ now }) =>
					`Not yet: for label 1 its mean a is ${meanOf(now, 1)}, for label 0 ${meanOf(now, 0)}. To the painter the label is a number beside its ideas. That it means something, it has still to learn.`,
				either: ({ now }) =>
					`Mean a ${meanOf(now, 1)} for label 1, ${meanOf(now, 0)} for label 0. To the painter the label is a number beside its ideas. That it means something, it has still to learn.`,
				lower: ({ now }) =>
					`Neither half: mean a ${meanOf(now, 1)} for label 1, ${meanOf(now, 0)} for label 0. It does not listen, but it does not do the opposite either.`,
				unusual: unusual.en,
			},
		},
		both: {
			text: ({ now }) =>
				`Each label has a histogram of its own. Label 0 asks for the lower half of the artist's a, label 1 for the upper. At step ${step(now)} both look much alike: the painter learns first where the artist's curves lie at all.`,
		},
		late: {
			text: ({ before }) =>
				`The same run at step ${step(before)}; on show is a curve with label 0, the lower half. The mean a is ${meanOf(before, 0)} for label 0 and ${meanOf(before, 1)} for label 1.`,
			question: "You ask for label 0. What does it paint at step 5,000?",
			choices: {
				lower: "Many curves, all about the lower half",
				one: "One curve for each label",
				either: "Still the same for both labels",
			},
			replies: {
				lower: ({ now }) =>
					`Mean a ${meanOf(now, 0)} for label 0, ${meanOf(now, 1)} for label 1. And within label 0 its curves are varied: ${varietyOf(now, 0)}, the artist's are ${artistsOf(now, 0)}. The label chooses the half, the ideas the curve.`,
				one: ({ now }) =>
					`It listens, with mean a ${meanOf(now, 0)} and ${meanOf(now, 1)}, but not with one curve each: within label 0 the variety is ${varietyOf(now, 0)}, the artist's ${artistsOf(now, 0)}. The label chooses the half, the ideas the curve.`,
				either: ({ now }) =>
					`It has learnt to listen: mean a ${meanOf(now, 0)} for label 0, ${meanOf(now, 1)} for label 1. The critic knows the label, too, and did not accept the wrong half.`,
				unusual: unusual.en,
			},
		},
		why: {
			text: "The same run at step 5,000. Look for torch.cat: the label joins the ideas, the artist's curves and the painter's curves. So the critic can object to a good curve with the wrong label; without that the painter would have no reason to listen. “Class on show” below chooses the label in the picture.",
		},
		"two-curves": {
			text: ({ before }) =>
				`The same run at step ${step(before)}, both rates ${painterRate(before)}, any label on show. Over both labels the variety is ${variety(before)}, the artist's is ${artistVariety(before)}.`,
			challenge: "Make it collapse within a class, with a variety of at least 0.2 over both.",
			hint: "If each label has one curve of its own, there are two curves, and two far apart are varied enough. What made the painter collapse in the lesson “Collapse with perfect numbers”?",
			met: ({ now }) =>
				`At step ${step(now)} the variety is ${variety(now)} over both labels, but ${varietyOf(now, 0)} within label 0 and ${varietyOf(now, 1)} within label 1. A number over all classes hides what each class lacks.`,
		},
	},
};

const zh: LessonTexts = {
	title: "指定画哪一类",
	about: "标签说明要画哪一半。是谁让画家听从标签的？",
	steps: {
		early: {
			text: "设置照教程，只多了一样：标签。标签 1 表示著名画家曲线的上半部分（a 离 2 较近），标签 0 表示下半部分（a 离 1 较近）。画家拿到灵感时会拿到标签，鉴赏家看每条曲线时也会看到标签。图上是一条标签为 1 的曲线：它应该在上半部分。",
			question: "你要标签 1。第 500 步时画家会画什么？",
			choices: {
				upper: "照吩咐画上半部分",
				either: "和标签 0 时差不多",
				lower: "反而偏向下半部分",
			},
			replies: {
				upper: ({ now }) =>
					`还没有：标签 1 时 a 平均是 ${meanOf(now, 1)}，标签 0 时是 ${meanOf(now, 0)}。对画家来说，标签只是灵感旁边的又一个数，它还没学会这个数的含义。`,
				either: ({ now }) =>
					`标签 1 时 a 平均是 ${meanOf(now, 1)}，标签 0 时是 ${meanOf(now, 0)}。对画家来说，标签只是灵感旁边的又一个数，它还没学会这个数的含义。`,
				lower: ({ now }) =>
					`哪一半都不偏：标签 1 时 a 平均是 ${meanOf(now, 1)}，标签 0 时是 ${meanOf(now, 0)}。它还不会听从标签，但也不会反着来。`,
				unusual: unusual.zh,
			},
		},
		both: {
			text: ({ now }) =>
				`每个标签各有一张直方图。标签 0 要的是 a 较小的一半，标签 1 要的是较大的一半。第 ${step(now)} 步时两张图差不多：画家先要学会著名画家的曲线大致在哪里。`,
		},
		late: {
			text: ({ before }) =>
				`同一次训练，第 ${step(before)} 步；图上换成标签为 0 的曲线，也就是下半部分。现在标签 0 的 a 平均是 ${meanOf(before, 0)}，标签 1 是 ${meanOf(before, 1)}。`,
			question: "你要标签 0。第 5,000 步时它会画什么？",
			choices: {
				lower: "许多不同的曲线，大致都在下半部分",
				one: "每个标签只画一条曲线",
				either: "两个标签还是画得一样",
			},
			replies: {
				lower: ({ now }) =>
					`标签 0 的 a 平均是 ${meanOf(now, 0)}，标签 1 是 ${meanOf(now, 1)}。标签 0 之内的曲线也各不相同：多样性 ${varietyOf(now, 0)}，著名画家是 ${artistsOf(now, 0)}。标签决定画哪一半，灵感决定画哪一条。`,
				one: ({ now }) =>
					`它听从标签了，a 平均是 ${meanOf(now, 0)} 和 ${meanOf(now, 1)}，但并不是各画一条：标签 0 之内的多样性是 ${varietyOf(now, 0)}，著名画家是 ${artistsOf(now, 0)}。标签决定画哪一半，灵感决定画哪一条。`,
				either: ({ now }) =>
					`它学会听从标签了：标签 0 的 a 平均是 ${meanOf(now, 0)}，标签 1 是 ${meanOf(now, 1)}。鉴赏家也看得到标签，画错了一半，它不会认。`,
				unusual: unusual.zh,
			},
		},
		why: {
			text: "同一次训练，第 5,000 步。找一找 torch.cat：标签接在灵感后面，也接在著名画家和新手画家的曲线后面。所以曲线画得再好，标签不对，鉴赏家也能挑出来；否则画家就没有理由听从标签。下面的“显示哪一类”可以选择图上显示哪个标签。",
		},
		"two-curves": {
			text: ({ before }) =>
				`同一次训练，第 ${step(before)} 步，两个学习率都是 ${painterRate(before)}，图上不限标签。两个标签合起来，多样性是 ${variety(before)}，著名画家是 ${artistVariety(before)}。`,
			challenge: "让它在某一类之内崩溃，而两类合起来的多样性不低于 0.2。",
			hint: "如果每个标签只画一条曲线，总共就有两条，离得远就够“多样”。在“数字完美，画却崩溃了”那一课里，是什么让画家崩溃的？",
			met: ({ now }) =>
				`第 ${step(now)} 步，两类合起来的多样性是 ${variety(now)}，标签 0 之内却只有 ${varietyOf(now, 0)}，标签 1 之内是 ${varietyOf(now, 1)}。只看合起来的数字，就看不到每一类缺了什么。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
