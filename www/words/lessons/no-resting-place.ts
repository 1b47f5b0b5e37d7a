// The texts of the lesson on ½, where neither player may stop.

import type { Facts, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { decimal } from "../decimal.js";
import {
	accuracy,
	artistVariety,
	criticRate,
	distance,
	painterRate,
	score,
	scoreGoal,
	step,
	variety,
} from "./figures.js";
import { unusual } from "./unusual.js";

/** The percentage of paintings of both kinds that the critic judges correctly. */
const rightPercent = ({ truth }: Facts) => decimal(truth && 100 * truth.criticAccuracy, 0);

const en: LessonTexts = {
	title: "½ is no resting place",
	about: "Freeze one of two equals, and see what their balance was worth.",
	steps: {
		"painter-stops": {
			text: ({ before }) =>
				`The tutorial's settings with today's order: both update at once. At step ${step(before)} the painter is healthy, ${distance(before)} away from the artist's curves, and D accuracy is ${accuracy(before)}. At step 10,000, where the script ends, the painter is frozen: it learns nothing more. The critic goes on at its own rate, ${criticRate(before)}.`,
			question: "Of all paintings, how many will the critic judge rightly at step 11,000?",
			choices: {
				half: "About half: it has settled at ½",
				most: "About three of four",
				nearly: "Nearly all",
			},
			replies: {
				half: ({ now }) =>
					`It judges ${rightPercent(now)} % rightly. The painter's curves are good, ${distance(now)} away, but not perfect; they only moved too fast to be learnt. D accuracy hides it: ${accuracy(now)}. The critic is right, but not sure yet.`,
				most: ({ now }) =>
					`It judges even more rightly: ${rightPercent(now)} %. Yet D accuracy is only ${accuracy(now)}, as it is not the share of right answers but how sure the critic is. It is right long before it is sure.`,
				nearly: ({ now }) =>
					`It judges ${rightPercent(now)} % rightly. Yet D accuracy is only ${accuracy(now)}: it is not the share of right answers but how sure the critic is. It is right long before it is sure.`,
				unusual: unusual.en,
			},
		},
		"goes-on": {
			text: ({ before }) =>
				`The same run at step ${step(before)}: today's order, the tutorial's rates, the painter frozen since step 10,000. D accuracy is ${accuracy(before)}.`,
			question: "Where will D accuracy be at step 14,000?",
			choices: {
				half: "Still near ½",
				up: "Far above ½",
				down: "Far below ½",
			},
			replies: {
				half: ({ now, before }) =>
					`From ${accuracy(before)} to ${accuracy(now)}. It was ½ only because the painter answered each of the critic's steps with one of its own.`,
				up: ({ now, before }) =>
					`From ${accuracy(before)} to ${accuracy(now)}. The painter's curves are the same as ever, ${distance(now)} away; only the critic has learnt to tell them.`,
				down: ({ now, before }) =>
					`From ${accuracy(before)} to ${accuracy(now)}: it rises, as it says how sure the critic is that the artist's curves are the artist's. The critic learns from a painter that stands still, too.`,
				unusual: unusual.en,
			},
		},
		faster: {
			text: ({ before }) =>
				`Once more from step ${step(before)}, today's order. At step 10,000 two things change: the painter is frozen, and the critic's rate becomes 0.001, ten times what it was.`,
			question: "Where will D accuracy be at step 10,500?",
			choices: {
				half: "Still near ½",
				bit: "A little above ½",
				sure: "Far above: the critic is sure",
			},
			replies: {
				half: ({ now }) =>
					`It is ${accuracy(now)}. How long ½ outlasts the painter depends on the critic's speed alone. How well the painter paints, ${distance(now)} away, has not changed.`,
				bit: ({ now }) =>
					`It is ${accuracy(now)}: with large steps it takes a few hundred of them. The painter paints as well as before, ${distance(now)} away.`,
				sure: ({ now }) =>
					`It is ${accuracy(now)}. The painter paints as well as before, ${distance(now)} away: the painter is healthy, the critic has learnt.`,
				unusual: unusual.en,
			},
		},
		"critic-stops": {
			text: ({ before }) =>
				`Now the other way round. Today's order and the tutorial's rates; from step ${step(before)} on the critic is frozen, and the painter learns on. The painter is healthy, and varied: ${variety(before)}.`,
			question: "How will it paint at step 20,000?",
			choices: {
				better: "Better: it has the time to become perfect",
				same: "The same: the critic says ½, there is nothing to gain",
				loses: "Worse: it loses what it had",
			},
			replies: {
				better: ({ now, before }) =>
					`The variety has gone from ${variety(before)} to ${variety(now)}; the artist's is ${artistVariety(now)}. A critic that stands still likes some curves a little better than others, and in the end the painter paints only those.`,
				same: ({ now, before }) =>
					`The variety has gone from ${variety(before)} to ${variety(now)}. The critic says almost ½ to everything, but only almost, and the painter follows the little that is left.`,
				loses: ({ now, before }) =>
					`The variety has gone from ${variety(before)} to ${variety(now)}, the artist's is ${artistVariety(now)}. And D accuracy still reads ${accuracy(now)}: the artist's curves and the critic are what they were.`,
				unusual: unusual.en,
			},
		},
		perfect: {
			text: ({ now }) =>
				`Step ${step(now)} again, nobody frozen. If the painter painted exactly as the artist does, there would be nothing to tell: the best critic would say ½ to everything, the score would be ln ½ + ln ½ ≈ ${scoreGoal}, and nobody could gain by moving. That is an equilibrium. This painter is ${distance(now)} away: its ½ only means that neither is ahead just now.`,
		},
		"tip-it": {
			text: ({ before }) =>
				`Today's order, step ${step(before)}, nobody frozen, both rates ${painterRate(before)}. Left alone, both would run on near ½.`,
			challenge: "Make the critic too strong without changing a learning rate.",
			hint: "“Who learns” freezes either player. Who has to stop, so that the other gets ahead? Then play, for some thousand steps.",
			met: ({ now }) =>
				`At step ${step(now)} the critic is sure: D accuracy ${accuracy(now)}, score ${score(now)}. It has the same rate as before; it only had somebody to catch up with.`,
		},
	},
};

const zh: LessonTexts = {
	title: "½ 不是终点",
	about: "两人势均力敌时冻结一个，看看这种平衡靠不靠得住。",
	steps: {
		"painter-stops": {
			text: ({ before }) =>
				`设置照教程，更新顺序用现在的脚本：两人同时更新。第 ${step(before)} 步，画家是健康的，距离 ${distance(before)}，D accuracy 是 ${accuracy(before)}。到第 10,000 步，也就是脚本结束的地方，画家被冻结，不再学习；鉴赏家仍以原来的学习率 ${criticRate(before)} 学下去。`,
			question: "到第 11,000 步，所有的画里鉴赏家能判断对多少？",
			choices: {
				half: "一半左右：它已经停在 ½ 了",
				most: "四分之三左右",
				nearly: "几乎全对",
			},
			replies: {
				half: ({ now }) =>
					`判断对了 ${rightPercent(now)}%。画家画得不错，距离只有 ${distance(now)}，但并不完美；之前只是变得太快，鉴赏家来不及学。D accuracy 看不出这一点：才 ${accuracy(now)}。鉴赏家判断对了，只是还没有把握。`,
				most: ({ now }) =>
					`比这还多，判断对了 ${rightPercent(now)}%。可是 D accuracy 才 ${accuracy(now)}：它不是答对的比例，而是鉴赏家有多大把握。鉴赏家早就判断对了，把握却要慢慢才有。`,
				nearly: ({ now }) =>
					`判断对了 ${rightPercent(now)}%。可是 D accuracy 才 ${accuracy(now)}：它不是答对的比例，而是鉴赏家有多大把握。鉴赏家早就判断对了，把握却要慢慢才有。`,
				unusual: unusual.zh,
			},
		},
		"goes-on": {
			text: ({ before }) =>
				`同一次训练，第 ${step(before)} 步：两人同时更新，学习率照教程，画家从第 10,000 步起被冻结。D accuracy 是 ${accuracy(before)}。`,
			question: "到第 14,000 步，D accuracy 会是多少？",
			choices: {
				half: "仍在 ½ 附近",
				up: "远高于 ½",
				down: "远低于 ½",
			},
			replies: {
				half: ({ now, before }) =>
					`从 ${accuracy(before)} 到了 ${accuracy(now)}。之前能停在 ½，只因为鉴赏家每走一步，画家也跟着走一步。`,
				up: ({ now, before }) =>
					`从 ${accuracy(before)} 到了 ${accuracy(now)}。画家的画一点没变，距离还是 ${distance(now)}；只是鉴赏家学会了分辨。`,
				down: ({ now, before }) =>
					`从 ${accuracy(before)} 到了 ${accuracy(now)}，是升高：它表示鉴赏家有多大把握认为著名画家的画是真的。画家不动，鉴赏家照样能学。`,
				unusual: unusual.zh,
			},
		},
		faster: {
			text: ({ before }) =>
				`再从第 ${step(before)} 步开始，两人同时更新。到第 10,000 步改两处：冻结画家，并把鉴赏家的学习率提高到 0.001，是原来的十倍。`,
			question: "到第 10,500 步，D accuracy 会是多少？",
			choices: {
				half: "仍在 ½ 附近",
				bit: "略高于 ½",
				sure: "远高于 ½：鉴赏家很有把握",
			},
			replies: {
				half: ({ now }) =>
					`是 ${accuracy(now)}。画家停下之后 ½ 还能维持多久，只看鉴赏家学得多快。画家画得和先前一样好，距离还是 ${distance(now)}。`,
				bit: ({ now }) =>
					`是 ${accuracy(now)}：步子大，几百步就够了。画家画得和先前一样好，距离还是 ${distance(now)}。`,
				sure: ({ now }) =>
					`是 ${accuracy(now)}。画家画得和先前一样好，距离还是 ${distance(now)}：画家是健康的，是鉴赏家学会了分辨。`,
				unusual: unusual.zh,
			},
		},
		"critic-stops": {
			text: ({ before }) =>
				`现在反过来。更新顺序和学习率不变，从第 ${step(before)} 步起冻结鉴赏家，画家继续学。画家状态健康，多样性 ${variety(before)}。`,
			question: "到第 20,000 步，它会画成什么样？",
			choices: {
				better: "更好：有足够的时间练到完美",
				same: "一样：鉴赏家说 ½，没什么可改的",
				loses: "更差：丢掉已经学会的",
			},
			replies: {
				better: ({ now, before }) =>
					`多样性从 ${variety(before)} 变成了 ${variety(now)}，著名画家是 ${artistVariety(now)}。不再学习的鉴赏家总会稍稍偏爱某些曲线，画家最后就只画这些。`,
				same: ({ now, before }) =>
					`多样性从 ${variety(before)} 变成了 ${variety(now)}。鉴赏家对什么都说差不多 ½，但只是“差不多”，画家就跟着剩下的这点差别走。`,
				loses: ({ now, before }) =>
					`多样性从 ${variety(before)} 变成了 ${variety(now)}，著名画家是 ${artistVariety(now)}。D accuracy 却还是 ${accuracy(now)}：著名画家和鉴赏家都没有变。`,
				unusual: unusual.zh,
			},
		},
		perfect: {
			text: ({ now }) =>
				`又是第 ${step(now)} 步，谁也没有冻结。如果画家画得和著名画家分毫不差，就没有真假可分：最好的鉴赏家对什么都说 ½，score 是 ln ½ + ln ½ ≈ ${scoreGoal}，谁改动都得不到好处。这才是均衡点。而这位画家还差 ${distance(now)}，它的 ½ 只说明眼下谁也没有领先。`,
		},
		"tip-it": {
			text: ({ before }) =>
				`两人同时更新，第 ${step(before)} 步，谁也没有冻结，两个学习率都是 ${painterRate(before)}。放着不管，两人会一直在 ½ 附近你追我赶。`,
			challenge: "不改学习率，让鉴赏家变得太强。",
			hint: "“学习的一方”可以冻结其中一人。谁停下来，另一个才会领先？然后播放几千步。",
			met: ({ now }) =>
				`第 ${step(now)} 步，鉴赏家很有把握了：D accuracy ${accuracy(now)}，score ${score(now)}。它的学习率没有变，只是对手停了下来。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
