// The texts of the lesson on the loss that still moves a painter whose critic is sure.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { criticRate, distance, generatedOneIn, healthyDistance, rateRatio, step } from "./figures.js";
import { unusual } from "./unusual.js";

const en: LessonTexts = {
	title: "One switch saves it",
	about: "The painter is stuck. One other formula, and it moves again.",
	steps: {
		stuck: {
			text: ({ now }) =>
				`The tutorial's run with one thing changed: the critic's learning rate is ${criticRate(now)}, ${rateRatio(now)} times the painter's. It is step ${step(now)}, and the painter is still ${distance(now)} away from the artist's curves. The critic is so sure that its advice has no strength: at one scale for all steps, nothing of the arrows is left to be seen.`,
		},
		"slow-down": {
			text: ({ before }) =>
				`The obvious cure: slow the critic down. From this step on it learns only as fast as the painter, at ${criticRate(before)}.`,
			question: "Where will the painter be at step 3,000?",
			choices: {
				nearer: "Nearer: the two are equals now",
				stuck: "Where it is now",
				away: "Farther away",
			},
			replies: {
				nearer: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}: nothing. The cure comes too late. A critic that is sure stays sure if the painter gives it no reason to doubt, and the painter can't move.`,
				stuck: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}: the cure comes too late. The critic is sure and stays so, and the painter can't move to make it doubt.`,
				away: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)}: it does not move at all. The critic stays as sure as it was, and says as little.`,
				unusual: unusual.en,
			},
		},
		switch: {
			text: ({ before }) =>
				`Back at step ${step(before)}, and the critic stays as fast as it was, at ${criticRate(before)}. Only the painter's loss changes, what it tries to make small: −ln D instead of ln(1 − D), where D is the chance that the critic gives its curve. It is called the non-saturating loss.`,
			question: "What will the painter have done by step 2,300?",
			choices: {
				stuck: "Nothing: the critic is as sure as before",
				nearer: "Move towards the artist's curves",
				away: "Run away from them",
			},
			replies: {
				stuck: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} by step ${step(now)}. The critic was as sure as before, but with this loss the painter hears it.`,
				nearer: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} by step ${step(now)}, after ${step(before)} steps of nothing. With this loss the painter hears even a critic that is sure.`,
				away: ({ now, before }) =>
					`It goes the right way: from ${distance(before)} to ${distance(now)}. Both losses want the same, a curve that the critic takes for the artist's; only their strength differs.`,
				unusual: unusual.en,
			},
		},
		why: {
			text: ({ now }) =>
				`Once more at step ${step(now)}, before the switch, with the arrows of both losses. The critic gives the painter's curves one in ${generatedOneIn(now)}. There ln(1 − D) is flat, and −ln D is steep: the same direction, another strength. The arrows are enlarged so that the longer ones can be seen. The panel “The critic's eye” shows both curves, each with a dot at the D of this step.`,
		},
		settle: {
			text: ({ before }) =>
				`With the switch, at step ${step(before)}: the painter is ${distance(before)} away. Below ${healthyDistance(before)} it would be healthy. The critic still learns ${rateRatio(before)} times as fast.`,
			question: "How will it stand at step 6,000?",
			choices: {
				healthy: "Healthy: nothing is in its way now",
				near: "Near, but not healthy",
				stuck: "Stuck again, far away",
			},
			replies: {
				healthy: ({ now }) =>
					`It is ${distance(now)} away, and does not get nearer. This critic corrects itself so strongly that its opinion swings, from sure to unsure and back, and the painter runs after it. The switch cures the standstill, not the haste.`,
				near: ({ now }) =>
					`It is ${distance(now)} away. This critic corrects itself so strongly that its opinion swings, from sure to unsure and back, and the painter runs after it. The switch cures the standstill, not the haste.`,
				stuck: ({ now }) =>
					`It is ${distance(now)} away and goes on moving. With this loss a sure critic can't silence the painter; but this critic's opinion swings, from sure to unsure and back, and the painter runs after it.`,
				unusual: unusual.en,
			},
		},
		save: {
			text: ({ before }) =>
				`The run as it was stuck, at step ${step(before)}, ${distance(before)} away from the artist. The critic's learning rate has to stay at ${criticRate(before)}.`,
			challenge: "Save it with one change: bring the distance down to 0.2.",
			hint: "It is not a rate. Look for the painter's loss below.",
			met: ({ now, before }) =>
				`From ${distance(before)} to ${distance(now)}, with the same critic. That is why nearly everybody trains GANs with this loss, and why it is wise not to let the critic get so far ahead.`,
		},
	},
};

const zh: LessonTexts = {
	title: "一个开关救回来",
	about: "画家学不动了。换一个公式，它又动了起来。",
	steps: {
		stuck: {
			text: ({ now }) =>
				`教程的训练，只改一处：鉴赏家的学习率是 ${criticRate(now)}，是画家的 ${rateRatio(now)} 倍。现在是第 ${step(now)} 步，画家离著名画家的曲线还有 ${distance(now)}。鉴赏家太有把握，它的建议已经没有力气：箭头始终按同一个比例画，现在短得看不见。`,
		},
		"slow-down": {
			text: ({ before }) =>
				`最先想到的办法：让鉴赏家慢下来。从这一步起，它的学习率是 ${criticRate(before)}，和画家一样。`,
			question: "到第 3,000 步，画家会在哪里？",
			choices: {
				nearer: "更近了：现在两人势均力敌",
				stuck: "还在现在的地方",
				away: "离得更远",
			},
			replies: {
				nearer: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}：毫无变化。这个办法来得太晚。画家不给它怀疑的理由，有把握的鉴赏家就一直有把握；而画家动不了。`,
				stuck: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}：这个办法来得太晚。鉴赏家有把握，而且会一直有把握；画家动不了，也就没法让它起疑。`,
				away: ({ now, before }) =>
					`从 ${distance(before)} 到 ${distance(now)}：它根本没动。鉴赏家和先前一样有把握，也一样无话可说。`,
				unusual: unusual.zh,
			},
		},
		switch: {
			text: ({ before }) =>
				`回到第 ${step(before)} 步，鉴赏家还是那么快，学习率 ${criticRate(before)}。只换画家的损失，也就是它要让什么变小：从 ln(1 − D) 换成 −ln D，其中 D 是鉴赏家给它的曲线打的概率。这叫“非饱和损失”（non-saturating loss）。`,
			question: "到第 2,300 步，画家会怎样？",
			choices: {
				stuck: "不动：鉴赏家和先前一样有把握",
				nearer: "朝著名画家的曲线走去",
				away: "离它们越来越远",
			},
			replies: {
				stuck: ({ now, before }) =>
					`到第 ${step(now)} 步，从 ${distance(before)} 到了 ${distance(now)}。鉴赏家和先前一样有把握，但换了这个损失，画家就听得见它的话了。`,
				nearer: ({ now, before }) =>
					`原地不动了 ${step(before)} 步之后，到第 ${step(now)} 步，从 ${distance(before)} 到了 ${distance(now)}。用这个损失，鉴赏家再有把握，画家也听得见。`,
				away: ({ now, before }) =>
					`方向是对的：从 ${distance(before)} 到 ${distance(now)}。两种损失要的是同一件事：让鉴赏家把这条曲线当成著名画家的；不同的只是力度。`,
				unusual: unusual.zh,
			},
		},
		why: {
			text: ({ now }) =>
				`再看第 ${step(now)} 步，还没换损失，这次同时画出两种损失的箭头。鉴赏家给画家的曲线只打 1/${generatedOneIn(now)}。在那里 ln(1 − D) 是平的，−ln D 却很陡：方向相同，力度不同。箭头放大到长的看得清为止。“鉴赏家的眼光”面板里有这两条曲线，圆点都在这一步的 D 处。`,
		},
		settle: {
			text: ({ before }) =>
				`换了损失之后的第 ${step(before)} 步：画家离著名画家 ${distance(before)}，低于 ${healthyDistance(before)} 才算健康。鉴赏家的学习率仍是画家的 ${rateRatio(before)} 倍。`,
			question: "到第 6,000 步会是什么状态？",
			choices: {
				healthy: "健康：已经没有什么挡着它了",
				near: "很近，但不健康",
				stuck: "又停住了，离得很远",
			},
			replies: {
				healthy: ({ now }) =>
					`距离 ${distance(now)}，没有更近。这位鉴赏家每次都改得太猛，一会儿有把握，一会儿又没有，画家只好追着它跑。这个开关治得了停滞，治不了急躁。`,
				near: ({ now }) =>
					`距离 ${distance(now)}。这位鉴赏家每次都改得太猛，一会儿有把握，一会儿又没有，画家只好追着它跑。这个开关治得了停滞，治不了急躁。`,
				stuck: ({ now }) =>
					`距离 ${distance(now)}，而且一直在动。用这个损失，鉴赏家再有把握也不会让画家停下；只是它一会儿有把握，一会儿又没有，画家只好追着它跑。`,
				unusual: unusual.zh,
			},
		},
		save: {
			text: ({ before }) =>
				`回到停住的那次训练，第 ${step(before)} 步，离著名画家 ${distance(before)}。鉴赏家的学习率必须保持 ${criticRate(before)}。`,
			challenge: "只改一处，把它救回来：让距离降到 0.2。",
			hint: "要改的不是学习率，而是画家的损失函数，就在下面。",
			met: ({ now, before }) =>
				`从 ${distance(before)} 到 ${distance(now)}，鉴赏家还是那一位。所以几乎人人都用这个损失训练 GAN；也正因为如此，最好别让鉴赏家领先那么多。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
