// The texts of the lesson on what the tutorial's two numbers can't tell.

import type { LessonTexts } from "../../lessons/lesson.js";
import { saysDone } from "../../lessons/the-numbers-lie.js";
import type { Language } from "../languages.js";
import {
	accuracy,
	accuracyGoal,
	artistVariety,
	beyond,
	distance,
	healthyDistance,
	insidePercent,
	leastVariety,
	measured,
	mostVariety,
	score,
	scoreGoal,
	step,
	variety,
} from "./figures.js";
import { unusual } from "./unusual.js";

const en: LessonTexts = {
	title: "The numbers lie",
	about: "Two numbers say “done”. What they mean, and what really tells that it is done.",
	steps: {
		"two-numbers": {
			text: `This page follows a tutorial whose program prints two numbers while it trains. D accuracy, despite its name, is no share of right answers: it is how sure the critic is, on average, that the artist's paintings are real. D score says how well it judges both kinds; at best it is 0. A critic that can't tell says ½ to everything: then they are ${accuracyGoal} and ${scoreGoal} (2 · ln ½), and that is taken for the goal. At step 1,000 both will be almost there.`,
			question: "How will the painter's curves look at step 1,000?",
			choices: {
				alike: "Smooth, like the artist's: the critic can't tell, so nobody can",
				rough: "In the right place, but rough",
				outside: "Mostly outside the two bounds",
			},
			replies: {
				alike: ({ now }) =>
					`The numbers say so: ${accuracy(now)} and ${score(now)}. But look at the green curve: its points go up and down where the artist's curves are smooth. This critic can't tell because it has not learnt to see that yet.`,
				rough: ({ now }) =>
					`The numbers say “done”: ${accuracy(now)} and ${score(now)}. The green curve says “not yet”. The critic can't tell because it has not learnt to see roughness yet.`,
				outside: ({ now }) =>
					`${insidePercent(now)} % of all points lie between the bounds already. What is wrong is finer: the curves are rough. The numbers, ${accuracy(now)} and ${score(now)}, say nothing of it.`,
				unusual: unusual.en,
			},
		},
		truth: {
			text: ({ now }) =>
				`The panel “What the two numbers hide” does not ask the critic: it measures. The painter's curves are ${distance(now)} away from the artist's, and only below ${healthyDistance(now)} do they count as healthy. Variety says how much they differ from each other: ${variety(now)}, and ${artistVariety(now)} with the artist. At the top of the panel the numbers and the truth contradict each other. The truth is right.`,
		},
		spread: {
			text: "Each of the artist's curves has a number a. It is no height but names the whole curve: a = 1 is the lower line, orange, and a = 2 the upper one, blue. The artist takes all of them equally often: their bars would be level from 1 to 2, with none beyond. For each curve of the painter's the nearest a can be found.",
			question: "At step 3,000, how many of the painter's curves will have which a?",
			replies: {
				near: ({ now }) =>
					`That is about how they are spread: more in the middle than at the ends. The painter covers what the artist paints, though not as evenly, and ${beyond(now)} of ${measured(now)} curves lie beyond the two lines, where the artist never paints.`,
				one: "You thought that it would paint one curve again and again. That happens, and has a name: mode collapse. Not here: other ideas still give other curves.",
				low: "The painter's curves lie higher: it covers the whole way from a = 1 to a = 2, most often the middle.",
				high: "The painter's curves lie lower: it covers the whole way from a = 1 to a = 2, most often the middle.",
				spread:
					"The middle is where you thought it, but the spread is another: over the whole way from a = 1 to a = 2, most often in the middle.",
			},
		},
		done: {
			text: ({ now }) =>
				`The two numbers are ${accuracy(now)} and ${score(now)}, much the same as at step 1,000; the distance is ${distance(now)} now. Healthy means: on average near the artist's, about as varied (from ${leastVariety(now)} to ${mostVariety(now)} is allowed; it is ${variety(now)}, the artist's ${artistVariety(now)}), and nothing left out that the artist paints. It does not mean perfect: ${beyond(now)} of ${measured(now)} curves lie beyond the two lines. A painter that paints one curve for all ideas has collapsed: the lesson “Collapse with perfect numbers” shows it.`,
		},
		asleep: {
			text: ({ before }) =>
				`Step ${step(before)} again, with one thing changed: from here on the critic is frozen, it learns nothing more. It can't tell now, so D accuracy will stay at ${accuracy(before)}.`,
			question: "What will become of the painter's curves by step 2,000?",
			choices: {
				better: "They get better",
				same: "They stay as they are",
				worse: "They get worse",
			},
			replies: {
				better: ({ now, before }) =>
					`The distance has grown from ${distance(before)} to ${distance(now)}. A critic that no longer learns can't say what is still wrong. D accuracy is still ${accuracy(now)}, and D score ${score(now)}.`,
				same: ({ now, before }) =>
					`The curves have not stayed: their distance has grown from ${distance(before)} to ${distance(now)}. Whatever the critic says, the painter goes on following it. D accuracy has stayed at ${accuracy(now)}, and D score is ${score(now)}.`,
				worse: ({ now, before }) =>
					`The distance has grown from ${distance(before)} to ${distance(now)}. D accuracy is still ${accuracy(now)}, and D score ${score(now)}: a number near its goal may only mean that the critic sees too little.`,
				unusual: unusual.en,
			},
		},
		spoil: {
			text: ({ before }) =>
				`Step ${step(before)} once more, with both learning again. Left alone, the distance falls from its ${distance(before)}. Now spoil it as quietly as you can: the truth should notice, the two numbers should not.`,
			challenge: "Make the painter worse: bring the distance up to 0.3.",
			hint: "Whose learning keeps the painter right? Set “Who learns” to “the painter only”, then press Play.",
			met: ({ now, before }) =>
				saysDone(now)
					? `At step ${step(now)} the distance is ${distance(now)}. D accuracy was ${accuracy(before)} and is ${accuracy(now)}, D score was ${score(before)} and is ${score(now)}: both still say “done”. They were never what tells that a painter is good.`
					: `At step ${step(now)} the distance is ${distance(now)}, and the numbers have noticed: D accuracy ${accuracy(now)}, D score ${score(now)}. Set up again, and freeze the critic alone: then they hardly do.`,
		},
	},
};

const zh: LessonTexts = {
	title: "会骗人的数字",
	about: "两个数字说“学成了”。它们到底是什么意思，又该看什么才知道学成了？",
	steps: {
		"two-numbers": {
			text: `本页依据一份 GAN 教程，教程的程序在训练时会打印两个数字。D accuracy 直译是“准确率”，其实不是答对的比例，而是鉴赏家给真画（著名画家的画）打的平均分。D score 表示它对真画假画判断得有多准，最好是 0。分不出真假的鉴赏家对什么都说 ½，这时两个数字是 ${accuracyGoal} 和 ${scoreGoal}（即 2 · ln ½），这就被当作目标。到第 1,000 步，它们都会非常接近目标。`,
			question: "第 1,000 步时，新手画家的曲线会是什么样？",
			choices: {
				alike: "平滑，和著名画家的一样：鉴赏家分不出来，就没人分得出来",
				rough: "位置对了，但还很毛糙",
				outside: "大部分还在两条界线之外",
			},
			replies: {
				alike: ({ now }) =>
					`数字确实这么说：${accuracy(now)} 和 ${score(now)}。可是看看绿线：著名画家的曲线很平滑，它却高低不平。鉴赏家分不出来，只因为它还没学会看这一点。`,
				rough: ({ now }) =>
					`数字说“学成了”：${accuracy(now)} 和 ${score(now)}；绿线却说“还没有”。鉴赏家分不出来，是因为它还没学会看曲线平不平滑。`,
				outside: ({ now }) =>
					`所有的点里，已经有 ${insidePercent(now)}% 落在界线之间。问题更细微：曲线不平滑。而 ${accuracy(now)} 和 ${score(now)} 这两个数字对此只字不提。`,
				unusual: unusual.zh,
			},
		},
		truth: {
			text: ({ now }) =>
				`“两个数字没有告诉你的事”这个面板不问鉴赏家，而是直接测量。画家的曲线离著名画家的还有 ${distance(now)}，低于 ${healthyDistance(now)} 才算“健康”。“多样性”是这些曲线彼此有多不同：现在是 ${variety(now)}，著名画家是 ${artistVariety(now)}。面板最上面，“两个数字”和“真相”各说各的；对的是“真相”。`,
		},
		spread: {
			text: "著名画家的每条曲线都有一个编号 a。它不是高度，而是代表整条曲线：a = 1 就是下面那条橙线，a = 2 就是上面那条蓝线。从 1 到 2，著名画家画得一样多：换成著名画家，这一段的柱子一样高，两边都没有。新手画家的每条曲线，也都能找到最接近的 a。",
			question: "到第 3,000 步，新手画家的曲线里，每个 a 各占几成？",
			replies: {
				near: ({ now }) =>
					`大致就是这样分布的：中间多，两头少。著名画家会画的，新手画家都画到了，只是没有那么均匀；${measured(now)} 条里还有 ${beyond(now)} 条画到了两条线之外，著名画家可不会。`,
				one: "你以为它会反反复复只画一条曲线。这种事确实会发生，叫“模式崩溃”（mode collapse）。但这里没有：灵感不同，画出的曲线还是不同。",
				low: "画家的曲线比你想的高：从 a = 1 到 a = 2 都有，中间最多。",
				high: "画家的曲线比你想的低：从 a = 1 到 a = 2 都有，中间最多。",
				spread: "中心猜对了，分布却不一样：从 a = 1 到 a = 2 都有，中间最多。",
			},
		},
		done: {
			text: ({ now }) =>
				`两个数字是 ${accuracy(now)} 和 ${score(now)}，和第 1,000 步时几乎一样；距离却已经降到 ${distance(now)}。“健康”要满足三点：平均离得够近；多样性差不多（${leastVariety(now)} 到 ${mostVariety(now)} 都行，现在是 ${variety(now)}，著名画家是 ${artistVariety(now)}）；著名画家会画的都画得到。“健康”不等于完美：${measured(now)} 条里还有 ${beyond(now)} 条在两条线之外。如果不管灵感是什么都只画同一条曲线，就叫“崩溃”，见“数字完美，画却崩溃了”那一课。`,
		},
		asleep: {
			text: ({ before }) =>
				`回到第 ${step(before)} 步，只改一处：从这里起冻结鉴赏家，让它不再学习。它现在分不出真假，所以 D accuracy 会一直停在 ${accuracy(before)}。`,
			question: "到第 2,000 步，画家的曲线会怎样？",
			choices: {
				better: "越画越好",
				same: "保持现在的样子",
				worse: "越画越差",
			},
			replies: {
				better: ({ now, before }) =>
					`距离从 ${distance(before)} 增大到 ${distance(now)}：不再学习的鉴赏家，说不出还有哪里不对。D accuracy 却还是 ${accuracy(now)}，D score 是 ${score(now)}。`,
				same: ({ now, before }) =>
					`曲线变了，距离从 ${distance(before)} 增大到 ${distance(now)}：不管鉴赏家说什么，画家都会照着改下去。D accuracy 却还是 ${accuracy(now)}，D score 是 ${score(now)}。`,
				worse: ({ now, before }) =>
					`距离从 ${distance(before)} 增大到 ${distance(now)}。D accuracy 却还是 ${accuracy(now)}，D score 是 ${score(now)}：数字接近目标，也可能只说明鉴赏家看得太粗。`,
				unusual: unusual.zh,
			},
		},
		spoil: {
			text: ({ before }) =>
				`再回到第 ${step(before)} 步，两人都在学。放着不管，距离会从 ${distance(before)} 降下去。现在请你悄悄把它弄坏：真相看得出来，两个数字看不出来。`,
			challenge: "让画家越画越差：把距离升到 0.3。",
			hint: "谁不学了，画家就没人管了？把“学习的一方”改成“只有画家”，再点“播放”。",
			met: ({ now, before }) =>
				saysDone(now)
					? `第 ${step(now)} 步，距离升到了 ${distance(now)}。D accuracy 原来是 ${accuracy(before)}，现在是 ${accuracy(now)}；D score 原来是 ${score(before)}，现在是 ${score(now)}：两个数字照样说“学成了”。光看它们，看不出画家学成没有。`
					: `第 ${step(now)} 步，距离升到了 ${distance(now)}，不过两个数字也看出来了：D accuracy ${accuracy(now)}，D score ${score(now)}。可以重新准备这一节，只冻结鉴赏家：那样它们几乎看不出来。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
