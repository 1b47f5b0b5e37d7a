// The texts of the lesson on a painter that paints a single curve from every idea.

import type { Facts, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { decimal } from "../decimal.js";
import { accuracy, artistVariety, painterRate, painterRateRatio, score, step, variety } from "./figures.js";
import { unusual } from "./unusual.js";

/** The mean a of the painter's curves. */
const a = ({ truth }: Facts) => decimal(truth && 1 + truth.all.mean, 2);

const en: LessonTexts = {
	title: "Collapse with perfect numbers",
	about: "Both numbers at their goals, a curve between the bounds, and yet the painter has only one painting.",
	steps: {
		perfect: {
			text: ({ now }) =>
				`Three things differ from the tutorial: the painter's learning rate is ${painterRate(now)}, ${painterRateRatio(now)} times the critic's; it learns by the non-saturating loss, −ln D; and both update at once, as in today's script. Only the first curve of each batch is drawn. At step ${step(now)} the numbers are ${accuracy(now)} and ${score(now)}: they say “done”.`,
		},
		spread: {
			text: ({ before }) =>
				`The same run, step ${step(before)}: painter's rate ${painterRate(before)}, −ln D, both at once, one curve drawn. Now the painter gets many different ideas. For each curve that it paints, the nearest a is found: 1 is the lower line, 2 the upper one, whole curves and no heights.`,
			question: "How are the a of all its curves spread?",
			replies: {
				one: ({ now }) =>
					`One heap, as you drew it: all its curves are at a = ${a(now)}. The variety is ${variety(now)}, the artist's ${artistVariety(now)}, and the numbers are still ${accuracy(now)} and ${score(now)}.`,
				elsewhere: ({ now }) =>
					`One heap it is, only elsewhere: all its curves are at a = ${a(now)}. The variety is ${variety(now)}, and the numbers are still ${accuracy(now)} and ${score(now)}.`,
				two: ({ now }) =>
					`Not two kinds, but one: all its curves are at a = ${a(now)}. The numbers, ${accuracy(now)} and ${score(now)}, say nothing of it.`,
				artist: ({ now }) =>
					`All its curves are at a = ${a(now)}: the variety is ${variety(now)} where the artist's is ${artistVariety(now)}. You drew what the artist paints, and the numbers, ${accuracy(now)} and ${score(now)}, seem to promise it.`,
				wide: ({ now }) =>
					`It does not scatter at all: all its curves are at a = ${a(now)}. The numbers, ${accuracy(now)} and ${score(now)}, say nothing of it.`,
				unusual: unusual.en,
			},
		},
		"one-bar": {
			text: ({ now }) =>
				`The same run, now with all ${now.config.batchSize} curves of the batch drawn: they lie on each other. An idea is only a random number; it means what the painter's weights make of it, and these make nothing of it. The critic can't object: it judges each curve by itself and never sees that all are the same. This is called mode collapse.`,
		},
		chase: {
			text: ({ before }) =>
				`The same run earlier, at step ${step(before)}: painter's rate ${painterRate(before)}, −ln D, both at once. The painter's one curve has a = ${a(before)}. Meanwhile the critic goes on learning.`,
			question: "What happens to the one bar by step 1,400?",
			choices: {
				stays: "It stays: the painter has found what pleases",
				together: "It moves: all curves go together",
				apart: "It spreads to what the artist paints",
			},
			replies: {
				stays: ({ now, before }) =>
					`It has moved, from a = ${a(before)} to ${a(now)}. The critic notices that this curve comes too often and likes it less; at once all curves run to where it is weaker.`,
				together: ({ now, before }) =>
					`From a = ${a(before)} to ${a(now)}, all together. Each curve goes where the critic likes curves best, and that is one place for all. By the time the critic has learnt, they are elsewhere.`,
				apart: ({ now, before }) =>
					`From a = ${a(before)} to ${a(now)}, but all together: the variety is ${variety(now)}. Nothing in the painter's loss compares its curves with each other, so nothing drives them apart.`,
				unusual: unusual.en,
			},
		},
		"make-it": {
			text: ({ before }) =>
				`The tutorial's own run at step ${step(before)}: its loss, its order, and both rates ${painterRate(before)}. It is as varied as it should be: ${variety(before)}, the artist's is ${artistVariety(before)}.`,
			challenge: "Make it collapse. One change is enough.",
			hint: "A painter that is much faster than the critic need not be varied. Raise the painter's learning rate, then play.",
			met: ({ now }) =>
				`Collapsed at step ${step(now)}: variety ${variety(now)}. The two numbers are ${accuracy(now)} and ${score(now)}: neither has a word for it.`,
		},
	},
};

const zh: LessonTexts = {
	title: "数字完美，画却崩溃了",
	about: "两个数字都到了目标，曲线也在界线之间，可是画家只会画一幅画。",
	steps: {
		perfect: {
			text: ({ now }) =>
				`和教程相比改了三处：画家的学习率是 ${painterRate(now)}，是鉴赏家的 ${painterRateRatio(now)} 倍；画家用非饱和损失 −ln D；两人同时更新，和教程现在的脚本一样。图上只画出每批的第一条曲线。第 ${step(now)} 步，两个数字是 ${accuracy(now)} 和 ${score(now)}：它们说“学成了”。`,
		},
		spread: {
			text: ({ before }) =>
				`同一次训练，第 ${step(before)} 步：画家的学习率 ${painterRate(before)}，损失 −ln D，同时更新，只画一条曲线。现在给画家许多不同的灵感。它画出的每条曲线都能找到最接近的 a：1 是下面那条线，2 是上面那条线，指的是整条曲线，不是高度。`,
			question: "这些曲线的 a 会怎样分布？",
			replies: {
				one: ({ now }) =>
					`正如你画的，挤成一堆：所有曲线都在 a = ${a(now)}。多样性是 ${variety(now)}，著名画家是 ${artistVariety(now)}；两个数字却仍是 ${accuracy(now)} 和 ${score(now)}。`,
				elsewhere: ({ now }) =>
					`确实挤成一堆，只是位置不同：所有曲线都在 a = ${a(now)}。多样性是 ${variety(now)}，两个数字却仍是 ${accuracy(now)} 和 ${score(now)}。`,
				two: ({ now }) =>
					`不是两种，只有一种：所有曲线都在 a = ${a(now)}。从 ${accuracy(now)} 和 ${score(now)} 这两个数字里看不出来。`,
				artist: ({ now }) =>
					`所有曲线都在 a = ${a(now)}：多样性是 ${variety(now)}，著名画家是 ${artistVariety(now)}。你画的是著名画家的分布，而 ${accuracy(now)} 和 ${score(now)} 这两个数字，看上去也像是这个意思。`,
				wide: ({ now }) =>
					`它一点也没有散开：所有曲线都在 a = ${a(now)}。从 ${accuracy(now)} 和 ${score(now)} 这两个数字里看不出来。`,
				unusual: unusual.zh,
			},
		},
		"one-bar": {
			text: ({ now }) =>
				`同一次训练，这次画出整批 ${now.config.batchSize} 条曲线：它们全都重合了。灵感只是随机数，有什么含义全看画家的权重怎样用它，而这些权重完全不理会灵感。鉴赏家也无从指出：它一次只评判一条曲线，看不到所有曲线都一样。这叫模式崩溃（mode collapse）。`,
		},
		chase: {
			text: ({ before }) =>
				`还是这次训练，回到第 ${step(before)} 步：画家的学习率 ${painterRate(before)}，损失 −ln D，同时更新。画家唯一的那条曲线在 a = ${a(before)}，鉴赏家还在继续学习。`,
			question: "到第 1,400 步，那一根柱子会怎样？",
			choices: {
				stays: "不动：画家已经找到讨喜的画法",
				together: "移动：所有曲线一起走",
				apart: "散开：变得和著名画家一样多样",
			},
			replies: {
				stays: ({ now, before }) =>
					`它移动了，从 a = ${a(before)} 到 ${a(now)}。鉴赏家发现这条曲线出现得太多，就不再喜欢它；所有曲线立刻一起跑向鉴赏家更容易上当的地方。`,
				together: ({ now, before }) =>
					`从 a = ${a(before)} 到 ${a(now)}，一起移动。每条曲线都奔向鉴赏家最喜欢的地方，而这个地方对大家来说是同一个。等鉴赏家学会了，它们又跑到别处去了。`,
				apart: ({ now, before }) =>
					`从 a = ${a(before)} 到 ${a(now)}，却是一起移动：多样性是 ${variety(now)}。画家的损失里没有哪一项会拿这些曲线互相比较，所以没有什么会让它们散开。`,
				unusual: unusual.zh,
			},
		},
		"make-it": {
			text: ({ before }) =>
				`教程自己的训练，第 ${step(before)} 步：损失和更新顺序都照教程，两个学习率都是 ${painterRate(before)}。现在它够多样：${variety(before)}，著名画家是 ${artistVariety(before)}。`,
			challenge: "让它崩溃。只改一处就够了。",
			hint: "画家比鉴赏家快得多时，就不必画得多样。调高画家的学习率，再播放。",
			met: ({ now }) =>
				`第 ${step(now)} 步崩溃了：多样性只有 ${variety(now)}。两个数字是 ${accuracy(now)} 和 ${score(now)}，哪一个都没有说出这件事。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
