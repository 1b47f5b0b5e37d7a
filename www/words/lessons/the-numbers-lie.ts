// The texts of the lesson on what the tutorial's two numbers can't tell.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import {
	accuracy,
	accuracyGoal,
	artistVariety,
	distance,
	healthyDistance,
	insidePercent,
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
			text: `Whoever trains this GAN by the tutorial watches two numbers. D accuracy is the probability that the critic gives to the artist's paintings; D score says how well it judges both kinds. If the critic can't tell them apart, they are ${accuracyGoal} and ${scoreGoal}: that is taken for the goal. At step 1,000 both will be almost there.`,
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
				`This panel does not ask the critic: it measures. Distance says how far the painter's curves are from the artist's, ${distance(now)} now; below ${healthyDistance(now)} the eye sees hardly any difference. Variety says how much they differ from each other: ${variety(now)}, and ${artistVariety(now)} with the artist. The two boxes at the top contradict each other, and the lower one is right.`,
		},
		spread: {
			text: "Each of the artist's curves has a number a: 1 is the lower bound, 2 the upper one. The artist takes all of them equally often. For each curve of the painter's the nearest a can be found.",
			question: "At step 3,000, how many of the painter's curves will have which a?",
			replies: {
				near: "That is about how they are spread: more in the middle than at the ends. The painter covers what the artist paints, though not as evenly.",
				one: "You thought that it would paint one curve again and again. That happens, and has a name: mode collapse. Not here: other ideas still give other curves.",
				low: "The painter's curves lie higher: it covers the whole way from a = 1 to a = 2, most often the middle.",
				high: "The painter's curves lie lower: it covers the whole way from a = 1 to a = 2, most often the middle.",
				spread:
					"The middle is where you thought it, but the spread is another: over the whole way from a = 1 to a = 2, most often in the middle.",
			},
		},
		done: {
			text: ({ now }) =>
				`At step ${step(now)} the two numbers are ${accuracy(now)} and ${score(now)}, much the same as at step 1,000. The distance is ${distance(now)} now. Three things make a run healthy: the curves are near the artist's, as varied, and cover all that the artist paints.`,
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
					`D accuracy is still ${accuracy(now)}, and the distance has grown from ${distance(before)} to ${distance(now)}. A critic that no longer learns can't say what is still wrong.`,
				same: ({ now, before }) =>
					`D accuracy has stayed, the curves have not: their distance has grown from ${distance(before)} to ${distance(now)}. Whatever the critic says, the painter goes on following it.`,
				worse: ({ now, before }) =>
					`D accuracy is still ${accuracy(now)}, and the distance has grown from ${distance(before)} to ${distance(now)}. A number near its goal may only mean that the critic sees too little.`,
				unusual: unusual.en,
			},
		},
		heal: {
			text: ({ before }) =>
				`The same run at step ${step(before)}. The critic is frozen since step 1,000, and D accuracy still says “done”.`,
			challenge: "Bring this run to “healthy”, as the truth panel measures it.",
			hint: "The painter needs a critic that goes on learning: in the settings, both have to learn. Then play on.",
			met: ({ now }) =>
				`Healthy at step ${step(now)}: distance ${distance(now)}, variety ${variety(now)}. D accuracy says ${accuracy(now)}, as it did all the time. It was never the number that told.`,
		},
	},
};

const zh: LessonTexts = {
	title: "会骗人的数字",
	about: "两个数字说“学成了”。它们到底是什么意思，又该看什么才知道学成了？",
	steps: {
		"two-numbers": {
			text: `按教程训练时，大家盯着两个数字看。D accuracy 是鉴赏家给著名画家的画打出的平均概率；D score 表示它对两种画判断得有多准。鉴赏家分不出真假时，它们分别是 ${accuracyGoal} 和 ${scoreGoal}，这就被当作目标。到第 1,000 步，两个数字都会非常接近目标。`,
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
				`这个面板不问鉴赏家，而是直接测量。“距离”是画家的曲线离著名画家的有多远，现在是 ${distance(now)}；低于 ${healthyDistance(now)} 时，肉眼几乎看不出差别。“多样性”是这些曲线彼此有多不同：现在是 ${variety(now)}，著名画家是 ${artistVariety(now)}。最上面的两个方框互相矛盾，下面那个才是对的。`,
		},
		spread: {
			text: "著名画家的每条曲线都有一个数 a：1 是下界，2 是上界，中间的各个 a 出现得一样多。新手画家的每条曲线，也都能找到与它最接近的 a。",
			question: "到第 3,000 步，新手画家的曲线中，各个 a 各占多少？",
			replies: {
				near: "大致就是这样分布的：中间多，两头少。著名画家会画的，新手画家都画到了，只是没有那么均匀。",
				one: "你以为它会反反复复只画一条曲线。这种事确实会发生，叫“模式崩溃”（mode collapse）。但这里没有：灵感不同，画出的曲线还是不同。",
				low: "画家的曲线比你想的高：从 a = 1 到 a = 2 都有，中间最多。",
				high: "画家的曲线比你想的低：从 a = 1 到 a = 2 都有，中间最多。",
				spread: "中心猜对了，分布却不一样：从 a = 1 到 a = 2 都有，中间最多。",
			},
		},
		done: {
			text: ({ now }) =>
				`第 ${step(now)} 步，两个数字是 ${accuracy(now)} 和 ${score(now)}，和第 1,000 步时几乎一样；距离却已经是 ${distance(now)}。“健康”要满足三点：曲线离著名画家的足够近，同样多样，而且著名画家会画的都画得到。`,
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
					`D accuracy 还是 ${accuracy(now)}，距离却从 ${distance(before)} 增大到 ${distance(now)}。不再学习的鉴赏家，说不出还有哪里不对。`,
				same: ({ now, before }) =>
					`D accuracy 没变，曲线却变了：距离从 ${distance(before)} 增大到 ${distance(now)}。不管鉴赏家说什么，画家都会照着改下去。`,
				worse: ({ now, before }) =>
					`D accuracy 还是 ${accuracy(now)}，距离却从 ${distance(before)} 增大到 ${distance(now)}。数字接近目标，也可能只说明鉴赏家看得太粗。`,
				unusual: unusual.zh,
			},
		},
		heal: {
			text: ({ before }) =>
				`同一次训练，现在是第 ${step(before)} 步。鉴赏家从第 1,000 步起就被冻结，D accuracy 却一直说“学成了”。`,
			challenge: "让这次训练变成“健康”，以真相面板的测量为准。",
			hint: "画家需要一位继续学习的鉴赏家：在设置里选“两个都学”，再播放。",
			met: ({ now }) =>
				`第 ${step(now)} 步达到健康：距离 ${distance(now)}，多样性 ${variety(now)}。D accuracy 是 ${accuracy(now)}，和先前差不多。说明问题的从来不是这个数字。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
