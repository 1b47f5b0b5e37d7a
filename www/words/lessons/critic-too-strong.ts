// The texts of the lesson on a critic that is sure.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { accuracy, criticRate, distance, generatedOneIn, painterRate, rateRatio, real, step } from "./figures.js";
import { unusual } from "./unusual.js";

const en: LessonTexts = {
	title: "The critic is too strong",
	about: "The better the critic, the better the advice? Only up to a point.",
	steps: {
		strong: {
			text: ({ before }) =>
				`The tutorial's run with one thing changed: the critic's learning rate, how far it moves in one step, is ${criticRate(before)} here. That is ${rateRatio(before)} times the painter's. It will soon see every difference between the two. The arrows are drawn at one scale here: their length is their strength.`,
			question: "What does such a critic make of the painter, by step 1,000?",
			choices: {
				nearer: "A better one: good advice, fast progress",
				stuck: "Nothing: it hardly moves",
				away: "A worse one: it gets farther and farther away",
			},
			replies: {
				nearer: ({ now, before }) =>
					`The distance to the artist's curves was ${distance(before)} and is ${distance(now)}. The critic knows exactly what is wrong, and yet nothing of it reaches the painter.`,
				stuck: ({ now, before }) =>
					`The distance to the artist's curves was ${distance(before)} and is ${distance(now)}. The critic knows everything, and the painter learns next to nothing.`,
				away: ({ now, before }) =>
					`It would have to move for that, and it hardly does: the distance was ${distance(before)} and is ${distance(now)}.`,
				unusual: unusual.en,
			},
		},
		flat: {
			text: ({ now }) =>
				`The critic is sure. What it says of a painting, the chance that it is the artist's, is called D: on average ${real(now)} for the artist's, and one in ${generatedOneIn(now)} for the painter's. The painter wants ln(1 − D) to fall, but where D is near 0 this is flat: whichever way a point moves, nothing changes. So the arrows have vanished, at the scale that they have had all along. The panel “The critic's eye” draws this curve, with a dot at the D of this step.`,
		},
		wait: {
			text: ({ now }) => `It is step ${step(now)}. Perhaps the painter only needs time.`,
			question: "Where will it be at step 4,000?",
			choices: {
				nearer: "Clearly nearer to the artist",
				stuck: "Where it is now",
				away: "Farther away",
			},
			replies: {
				nearer: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}: time does not help. The critic has used it to be surer still, and gives the painter's curves one in ${generatedOneIn(now)}.`,
				stuck: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}. The critic has only become surer: it gives the painter's curves one in ${generatedOneIn(now)}. The flatter the curve, the less is learnt.`,
				away: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}. Without advice it does not even go wrong. The critic has only become surer.`,
				unusual: unusual.en,
			},
		},
		"ten-times": {
			text: ({ before }) =>
				`From the start again, with a critic that is only ${rateRatio(before)} times as fast as the painter: its learning rate is ${criticRate(before)}.`,
			question: "And now, by step 1,000?",
			choices: {
				stuck: "It hardly moves, as before",
				nearer: "It comes near the artist's curves",
				away: "It gets farther away",
			},
			replies: {
				stuck: ({ now, before }) =>
					`It moves, and well: from ${distance(before)} to ${distance(now)}. This critic is ahead, but not sure: D accuracy is ${accuracy(now)}. As long as it doubts, its advice has strength.`,
				nearer: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}. This critic is ahead, but not sure: D accuracy is ${accuracy(now)}. As long as it doubts, its advice has strength.`,
				away: ({ now, before }) =>
					`It comes nearer: from ${distance(before)} to ${distance(now)}. A critic that is a little ahead is a good teacher; only one that is sure has nothing to say.`,
				unusual: unusual.en,
			},
		},
		"make-it": {
			text: ({ before }) =>
				`The tutorial's run from its start: both learn at ${painterRate(before)}. Now spoil it yourself.`,
			challenge: "Make the critic too strong: the verdict has to say so at step 1,000 or later.",
			hint: "Before you play, make the critic's learning rate more than a hundred times as large: its slider goes in powers of ten.",
			met: ({ now }) =>
				`At step ${step(now)} the critic gives the painter's curves one in ${generatedOneIn(now)}. You know now how to recognise it: the critic is sure, and the painter stands still far from the artist.`,
		},
	},
};

const zh: LessonTexts = {
	title: "鉴赏家太强",
	about: "鉴赏家越强，建议就越好吗？有个限度。",
	steps: {
		strong: {
			text: ({ before }) =>
				`教程的训练，只改一处：鉴赏家的学习率（每一步改动多大）在这里是 ${criticRate(before)}，是画家的 ${rateRatio(before)} 倍。两人的画有什么不同，它很快就能全看出来。这里的箭头一直按同一个比例画，长短就是强弱。`,
			question: "到第 1,000 步，这样的鉴赏家会教出什么样的画家？",
			choices: {
				nearer: "更好的：建议好，进步快",
				stuck: "什么也没教会：画家几乎不动",
				away: "更差的：离得越来越远",
			},
			replies: {
				nearer: ({ now, before }) =>
					`离著名画家的距离原来是 ${distance(before)}，现在是 ${distance(now)}。哪里不对，鉴赏家一清二楚，可是一点也传不到画家那里。`,
				stuck: ({ now, before }) =>
					`离著名画家的距离原来是 ${distance(before)}，现在是 ${distance(now)}。鉴赏家什么都懂，画家却几乎什么也没学到。`,
				away: ({ now, before }) =>
					`那也得先动起来，而它几乎没动：距离原来是 ${distance(before)}，现在是 ${distance(now)}。`,
				unusual: unusual.zh,
			},
		},
		flat: {
			text: ({ now }) =>
				`鉴赏家很有把握。它给一幅画打的概率记作 D：著名画家的画平均 ${real(now)}，新手画家的只有 1/${generatedOneIn(now)}。画家要让 ln(1 − D) 变小，可是 D 接近 0 时，这条曲线是平的：点往上移还是往下移，都没有变化。箭头一直按同一个比例画，所以现在看不见了。“鉴赏家的眼光”面板画出了这条曲线，圆点就是这一步的 D。`,
		},
		wait: {
			text: ({ now }) => `现在是第 ${step(now)} 步。也许画家只是需要时间。`,
			question: "到第 4,000 步，它会在哪里？",
			choices: {
				nearer: "明显离著名画家更近",
				stuck: "还在现在的地方",
				away: "离得更远",
			},
			replies: {
				nearer: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}：时间帮不上忙。这段时间里鉴赏家只是更有把握了，给画家的曲线只打 1/${generatedOneIn(now)}。`,
				stuck: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}。鉴赏家只是更有把握了：给画家的曲线只打 1/${generatedOneIn(now)}。曲线越平，学到的越少。`,
				away: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}。没有建议，它连走错都不会。鉴赏家只是更有把握了。`,
				unusual: unusual.zh,
			},
		},
		"ten-times": {
			text: ({ before }) =>
				`再从头开始，这次鉴赏家的学习率只是画家的 ${rateRatio(before)} 倍，也就是 ${criticRate(before)}。`,
			question: "这次到第 1,000 步会怎样？",
			choices: {
				stuck: "和刚才一样，几乎不动",
				nearer: "靠近著名画家的曲线",
				away: "离得更远",
			},
			replies: {
				stuck: ({ now, before }) =>
					`它动了，而且学得不错：从 ${distance(before)} 到 ${distance(now)}。这位鉴赏家领先，但没有十足的把握：D accuracy 是 ${accuracy(now)}。只要它还有疑问，它的建议就有力。`,
				nearer: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}。这位鉴赏家领先，但没有十足的把握：D accuracy 是 ${accuracy(now)}。只要它还有疑问，它的建议就有力。`,
				away: ({ now, before }) =>
					`它靠近了：从 ${distance(before)} 到 ${distance(now)}。稍微领先的鉴赏家是好老师；只有十拿九稳的那种，才没有话可说。`,
				unusual: unusual.zh,
			},
		},
		"make-it": {
			text: ({ before }) => `教程的训练，从头开始：两人的学习率都是 ${painterRate(before)}。现在由你来把它弄坏。`,
			challenge: "让鉴赏家太强：在第 1,000 步或更晚，结论必须是“鉴赏家太强”。",
			hint: "播放之前，把鉴赏家的学习率提高一百倍以上：滑块按十倍一级变化。",
			met: ({ now }) =>
				`第 ${step(now)} 步，鉴赏家给画家的曲线只打 1/${generatedOneIn(now)}。以后你就认得出来了：鉴赏家十拿九稳，画家停在离著名画家很远的地方。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
