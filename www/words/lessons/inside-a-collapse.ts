// The texts of the lesson on a collapse as it looks from inside the painter.

import type { Facts, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { decimal, NOTHING } from "../decimal.js";
import { grouped } from "../grouped.js";
import { artistVariety, batch, criticRate, distance, painterRate, painterRateRatio, step, variety } from "./figures.js";
import { unusual } from "./unusual.js";

const units = ({ strokes }: Facts) => (strokes ? grouped(strokes.units) : NOTHING);
/** How many units are never on, and how many are sometimes. */
const never = ({ strokes }: Facts) => (strokes ? grouped(strokes.never) : NOTHING);
const left = ({ strokes }: Facts) => (strokes ? grouped(strokes.units - strokes.never) : NOTHING);
/** The variety with all strokes, and without the strongest, in digits that show a difference. */
const whole = ({ truth }: Facts) => decimal(truth?.all.variety, 3);
const without = ({ strokes }: Facts) => decimal(strokes?.varietyWithout, 3);
/** The mean a of the painter's curves. */
const a = ({ truth }: Facts) => decimal(truth && 1 + truth.all.mean, 2);

/** The painter's rate after the last change that is planned. */
const newRate = ({ events }: Facts) => String(events.at(-1)?.value ?? NOTHING);

const en: LessonTexts = {
	title: "Inside a collapse",
	about: "What goes out in a painter that has only one painting left, and until when it can be helped.",
	steps: {
		"one-less": {
			text: ({ before }) =>
				`The tutorial's own run, at step ${step(before)}, with the whole batch drawn. The painter has ${units(before)} hidden units. Each draws one stroke, and a painting is the sum of all strokes. Whether a unit is on depends on the ideas: that is how one painting comes to differ from another.`,
			question: "If the strongest stroke were taken out of every painting, how varied would they be?",
			choices: {
				gone: "Not at all: all are the same",
				part: "About half as much",
				hardly: "Hardly less than before",
			},
			replies: {
				gone: ({ now }) =>
					`The variety was ${whole(now)}, and without that stroke it is ${without(now)}. The ideas do not speak through one unit: they speak through all ${units(now)}. Try it: press a stroke in the list.`,
				part: ({ now }) =>
					`It matters even less: the variety was ${whole(now)}, and without that stroke it is ${without(now)}. All ${units(now)} units share the work. Try it: press a stroke in the list.`,
				hardly: ({ now }) =>
					`The variety was ${whole(now)}, and without that stroke it is ${without(now)}. All ${units(now)} units share the work, so one alone is hardly missed. Try it: press a stroke in the list.`,
				unusual: unusual.en,
			},
		},
		"how-many": {
			text: ({ before }) =>
				`Another run, at step ${step(before)}: the painter's learning rate is ${painterRate(before)}, ${painterRateRatio(before)} times the critic's; it learns by −ln D; both update at once. All ${batch(before)} curves of the batch are drawn, and they lie on each other: mode collapse. This painter has ${units(before)} units, too.`,
			question: "How many of its units are never on, whatever its ideas are?",
			choices: {
				none: "None: they are on, but always together",
				some: "About half of them",
				most: "All, or nearly all",
			},
			replies: {
				none: ({ now }) =>
					`${never(now)} of ${units(now)}. It is not that all units agree: there is nobody left to disagree. What is painted is the bias, a curve that no idea can change.`,
				some: ({ now }) =>
					`More: ${never(now)} of ${units(now)}. Half of the units would still be enough for many paintings. What is left here is the bias, a curve that no idea can change.`,
				most: ({ now }) =>
					`${never(now)} of ${units(now)}, and in the healthy run it was not a single one. What is left is the bias, a curve that no idea can change.`,
				unusual: unusual.en,
			},
		},
		map: {
			text: ({ before }) =>
				`The same run at step ${step(before)}, with its strokes: ${never(before)} of ${units(before)} units are never on. Imagine a map: two of the ideas take all their usual values, and each place has the colour of the curve that is painted there. For a healthy painter it runs from light to dark.`,
			question: "What does the map of this painter look like?",
			choices: {
				many: "Many colours, side by side",
				stripes: "Stripes: one of the two ideas still counts",
				flat: "One flat colour",
			},
			replies: {
				many: ({ now }) =>
					`One flat colour. A colour changes only where a unit goes on or off or is on more strongly. Here â = ${a(now)} wherever you are: variety ${variety(now)}, the artist's is ${artistVariety(now)}. The next step of the lesson draws the map.`,
				stripes: ({ now }) =>
					`Not even stripes: one flat colour. An idea reaches the painting only through units that are on. Here â = ${a(now)} wherever you are: variety ${variety(now)}. The next step of the lesson draws the map.`,
				flat: ({ now }) =>
					`One flat colour: â = ${a(now)} wherever you are. The variety is ${variety(now)}, the artist's is ${artistVariety(now)}. The next step of the lesson draws the map.`,
				unusual: unusual.en,
			},
		},
		"too-late": {
			text: ({ before }) =>
				`The same run, back at step ${step(before)}, with its map below: move over it, and the painting stays. The painter has been too fast, so from here on its rate is a tenth of what it was: ${newRate(before)}. The rest is as before: −ln D, both at once.`,
			question: "How varied is the painter a thousand steps later?",
			choices: {
				varied: "As varied as the artist",
				part: "On its way: about half as varied",
				stays: "Still one painting",
			},
			replies: {
				varied: ({ now }) =>
					`Still one painting: variety ${variety(now)}. A unit that is never on gets no gradient, so nothing tells its weights how to come back: ${never(now)} of ${units(now)} are still out. Little more than the bias learns.`,
				part: ({ now }) =>
					`Not even half-way: variety ${variety(now)}. A unit that is never on gets no gradient, so nothing tells its weights how to come back: ${never(now)} of ${units(now)} are still out. Little more than the bias learns.`,
				stays: ({ now }) =>
					`Still one painting: variety ${variety(now)}. A unit that is never on gets no gradient, so a better rate does not reach it: ${never(now)} of ${units(now)} are still out. Where a few are left, they may bring it back one day, but slowly.`,
				unusual: unusual.en,
			},
		},
		when: {
			text: ({ before }) =>
				`The same run as it began, at step ${step(before)}: painter's rate ${painterRate(before)}, −ln D, both at once. The painter has overshot: its curves are ${distance(before)} away from the artist's. Units that are never on: ${never(before)} of ${units(before)}.`,
			question: "How many are never on at step 1,000?",
			choices: {
				none: "Still none: it takes longer",
				some: "Some: they go out evenly, up to step 3,000",
				most: "Most of them already",
			},
			replies: {
				none: ({ now }) =>
					`${never(now)} of ${units(now)} already. The curve in the panel shows it: they go out within a few hundred steps, when the critic calls the painter back. The painter returns so fast that it shuts its units for all ideas at once.`,
				some: ({ now }) =>
					`Not evenly: ${never(now)} of ${units(now)} already. The curve in the panel shows it: they go out within a few hundred steps, when the critic calls the painter back. The painter returns so fast that it shuts its units for all ideas at once.`,
				most: ({ now }) =>
					`${never(now)} of ${units(now)}. The curve in the panel shows it: they go out within a few hundred steps, when the critic calls the painter back. The painter returns so fast that it shuts its units for all ideas at once.`,
				unusual: unusual.en,
			},
		},
		"in-time": {
			text: ({ before }) =>
				`Once more step ${step(before)}: painter's rate ${painterRate(before)}, critic's ${criticRate(before)}, −ln D, both at once. The painter is far away, but ${never(before)} of its ${units(before)} units are out.`,
			challenge: "Make it a healthy painter. One change is enough, if it comes in time.",
			hint: "What helped nothing at step 3,000 helps here: make the painter's rate ten times smaller before you press play. If its units are out already, set the step up again.",
			met: ({ now }) =>
				`Healthy at step ${step(now)}: variety ${variety(now)}, and ${left(now)} of ${units(now)} units still draw. The change that came too late before was in time here: a unit that is on can learn. Not every collapse looks like this inside, though: units that are on can also agree on one painting.`,
		},
	},
};

const zh: LessonTexts = {
	title: "崩溃的内部",
	about: "画家只剩一幅画的时候，里面熄灭了什么，到什么时候为止还来得及挽救。",
	steps: {
		"one-less": {
			text: ({ before }) =>
				`教程自己的训练，第 ${step(before)} 步，整批曲线都画了出来。画家有 ${units(before)} 个隐藏单元，每个单元画一笔，一幅画就是所有笔触之和。一个单元激活不激活，要看灵感是什么：画与画之间的不同，就是这么来的。`,
			question: "假如从每幅画里去掉最强的一笔，画还会有多少多样性？",
			choices: {
				gone: "完全没有：所有的画都一样",
				part: "大约一半",
				hardly: "几乎和原来一样",
			},
			replies: {
				gone: ({ now }) =>
					`多样性原来是 ${whole(now)}，去掉这一笔后是 ${without(now)}。灵感不靠某一个单元起作用，而是靠全部 ${units(now)} 个。自己试试：在列表里点一笔。`,
				part: ({ now }) =>
					`影响比这还小：多样性原来是 ${whole(now)}，去掉这一笔后是 ${without(now)}。${units(now)} 个单元分担了这件事。自己试试：在列表里点一笔。`,
				hardly: ({ now }) =>
					`多样性原来是 ${whole(now)}，去掉这一笔后是 ${without(now)}。${units(now)} 个单元分担了这件事，少一个几乎看不出来。自己试试：在列表里点一笔。`,
				unusual: unusual.zh,
			},
		},
		"how-many": {
			text: ({ before }) =>
				`另一次训练，第 ${step(before)} 步：画家的学习率是 ${painterRate(before)}，是鉴赏家的 ${painterRateRatio(before)} 倍；损失用 −ln D；两人同时更新。整批 ${batch(before)} 条曲线都画了出来，全都重合：这就是模式崩溃（mode collapse）。这位画家也有 ${units(before)} 个单元。`,
			question: "无论灵感是什么都不激活的单元，有多少个？",
			choices: {
				none: "没有：都激活，只是总在一起",
				some: "大约一半",
				most: "全部，或几乎全部",
			},
			replies: {
				none: ({ now }) =>
					`${units(now)} 个中有 ${never(now)} 个。不是所有单元意见一致，而是没有谁还能有不同意见。画出来的只是偏置，一条任何灵感都改变不了的曲线。`,
				some: ({ now }) =>
					`还要多：${units(now)} 个中有 ${never(now)} 个。剩下一半单元的话，还足够画出许多不同的画。这里剩下的只是偏置，一条任何灵感都改变不了的曲线。`,
				most: ({ now }) =>
					`${units(now)} 个中有 ${never(now)} 个，而健康的那次训练里一个也没有。剩下的只是偏置，一条任何灵感都改变不了的曲线。`,
				unusual: unusual.zh,
			},
		},
		map: {
			text: ({ before }) =>
				`同一次训练，第 ${step(before)} 步，这次能看到笔触：${units(before)} 个单元中有 ${never(before)} 个从不激活。设想一张地图：两个灵感取遍常见的数值，每一处的颜色表示画家在那里画的是哪条曲线。健康的画家，地图由浅到深。`,
			question: "这位画家的地图是什么样子？",
			choices: {
				many: "各种颜色都有",
				stripes: "条纹：两个灵感中还有一个起作用",
				flat: "只有一种颜色",
			},
			replies: {
				many: ({ now }) =>
					`只有一种颜色。颜色要变，总得有单元激活、熄灭或者激活得更强。这里不管走到哪里，â 都是 ${a(now)}：多样性 ${variety(now)}，著名画家是 ${artistVariety(now)}。课程的下一步会画出这张地图。`,
				stripes: ({ now }) =>
					`连条纹也没有：只有一种颜色。灵感只能通过激活的单元影响画。这里不管走到哪里，â 都是 ${a(now)}：多样性 ${variety(now)}。课程的下一步会画出这张地图。`,
				flat: ({ now }) =>
					`只有一种颜色：不管走到哪里，â 都是 ${a(now)}。多样性 ${variety(now)}，著名画家是 ${artistVariety(now)}。课程的下一步会画出这张地图。`,
				unusual: unusual.zh,
			},
		},
		"too-late": {
			text: ({ before }) =>
				`同一次训练，回到第 ${step(before)} 步，下面是它的地图：在图上移动，画始终不变。既然是画家学得太快，从现在起它的学习率就降到原来的十分之一：${newRate(before)}。其余照旧：损失 −ln D，同时更新。`,
			question: "再训练一千步，画家有多少多样性？",
			choices: {
				varied: "和著名画家一样",
				part: "正在恢复：大约一半",
				stays: "还是只有一幅画",
			},
			replies: {
				varied: ({ now }) =>
					`还是只有一幅画：多样性 ${variety(now)}。从不激活的单元得不到梯度，没有什么告诉它的权重怎样回来：${units(now)} 个中仍有 ${never(now)} 个熄灭着。还在学习的差不多只有偏置。`,
				part: ({ now }) =>
					`连一半也没有：多样性 ${variety(now)}。从不激活的单元得不到梯度，没有什么告诉它的权重怎样回来：${units(now)} 个中仍有 ${never(now)} 个熄灭着。还在学习的差不多只有偏置。`,
				stays: ({ now }) =>
					`还是只有一幅画：多样性 ${variety(now)}。从不激活的单元得不到梯度，学习率再好也到不了它那里：${units(now)} 个中仍有 ${never(now)} 个熄灭着。如果还剩几个，也许有一天能慢慢恢复。`,
				unusual: unusual.zh,
			},
		},
		when: {
			text: ({ before }) =>
				`同一次训练，回到开头，第 ${step(before)} 步：画家的学习率 ${painterRate(before)}，损失 −ln D，同时更新。画家冲过了头：它的曲线离著名画家的有 ${distance(before)}。从不激活的单元：${units(before)} 个中有 ${never(before)} 个。`,
			question: "到第 1,000 步，从不激活的有多少？",
			choices: {
				none: "还是没有：没有这么快",
				some: "一部分：到第 3,000 步为止，均匀地熄灭",
				most: "大部分已经熄灭",
			},
			replies: {
				none: ({ now }) =>
					`${units(now)} 个中已经有 ${never(now)} 个。面板里的曲线画得清楚：鉴赏家把画家叫回来的时候，它们在几百步之内就熄灭了。画家回来得太快，让这些单元对所有灵感一下子都关上了。`,
				some: ({ now }) =>
					`并不均匀：${units(now)} 个中已经有 ${never(now)} 个。面板里的曲线画得清楚：鉴赏家把画家叫回来的时候，它们在几百步之内就熄灭了。画家回来得太快，让这些单元对所有灵感一下子都关上了。`,
				most: ({ now }) =>
					`${units(now)} 个中有 ${never(now)} 个。面板里的曲线画得清楚：鉴赏家把画家叫回来的时候，它们在几百步之内就熄灭了。画家回来得太快，让这些单元对所有灵感一下子都关上了。`,
				unusual: unusual.zh,
			},
		},
		"in-time": {
			text: ({ before }) =>
				`再来一次，第 ${step(before)} 步：画家的学习率 ${painterRate(before)}，鉴赏家的 ${criticRate(before)}，损失 −ln D，同时更新。画家离得很远，不过 ${units(before)} 个单元中熄灭的有 ${never(before)} 个。`,
			challenge: "让它成为健康的画家。只要及时，改一处就够了。",
			hint: "在第 3,000 步不起作用的办法，在这里有用：先把画家的学习率降到十分之一，再播放。如果单元已经熄灭，就重新开始这一步。",
			met: ({ now }) =>
				`第 ${step(now)} 步，健康了：多样性 ${variety(now)}，${units(now)} 个单元中还有 ${left(now)} 个在画。同样的改动，前面来得太晚，这里来得及时：还激活着的单元，才学得到东西。不过并非每次崩溃的内部都是这样：激活着的单元，也可能全都画同一幅画。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
