// The texts of the lesson on what happens in a step, and where the painter ends up.

import type { Facts, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import {
	batch,
	criticRate,
	distance,
	generated,
	healthyDistance,
	lead,
	outsidePercent,
	painterRate,
	real,
	step,
} from "./figures.js";
import { unusual } from "./unusual.js";

/** How the distance has changed from then to now, if it has hardly changed. */
function wayOf(then: Facts, now: Facts) {
	const [before, after] = [then.truth?.all.distance ?? 0, now.truth?.all.distance ?? 0];
	return distance(then) === distance(now) ? "stays" : after > before ? "farther" : "nearer";
}

const hardlyMovedEn = {
	farther: (from: string, to: string) =>
		`The painter has even gone a little farther away, from a distance of ${from} to ${to}`,
	nearer: (from: string, to: string) => `The painter has hardly come nearer, from a distance of ${from} to ${to}`,
	stays: (from: string) => `The painter is as far away as it was, at a distance of ${from}`,
};

const hardlyMovedZh = {
	farther: (from: string, to: string) => `画家反而远了一点：距离从 ${from} 变成 ${to}`,
	nearer: (from: string, to: string) => `画家只近了一点：距离从 ${from} 变成 ${to}`,
	stays: (from: string) => `画家还在老地方：距离仍是 ${from}`,
};

/** Whether the reader has made the critic faster, as the lesson asks, and not the painter. */
const isCriticFaster = (now: Facts, before: Facts) =>
	now.config.discriminatorLearningRate > before.config.discriminatorLearningRate;

const en: LessonTexts = {
	title: "Watch it learn",
	about: "What happens in one step, who is ahead at first, and how the painter gets there.",
	steps: {
		"first-hundred": {
			text: ({ now }) =>
				`This is one step: the painter paints ${batch(now)} curves, and the artist as many. The critic judges them all and learns a little; then the painter learns a little from the critic's arrows. Both begin knowing nothing.`,
			question: "Who will have learnt more after 100 steps?",
			choices: {
				painter: "The painter: its curves will be much nearer to the artist's",
				critic: "The critic: it begins to tell the two apart",
				nobody: "Neither: 100 steps are too few for anything",
			},
			replies: {
				painter: ({ now, before }) =>
					`${hardlyMovedEn[wayOf(before, now)](distance(before), distance(now))}. First the critic must learn what to look for. It gives the artist's paintings ${real(now)} on average now, the painter's ${generated(now)}: a gap of ${lead(now)}, and at first it was ${lead(before)}.`,
				critic: ({ now, before }) =>
					`The critic gives the artist's paintings ${real(now)} on average now, the painter's ${generated(now)}. That is a gap of ${lead(now)}, and at first it was ${lead(before)}: it begins to tell. ${hardlyMovedEn[wayOf(before, now)](distance(before), distance(now))}: it needs a critic that knows something.`,
				nobody: ({ now, before }) =>
					`Somebody has learnt: the critic gives the artist's paintings ${real(now)} on average now, the painter's ${generated(now)}. That is a gap of ${lead(now)}, and at first it was ${lead(before)}: not much, but the arrows begin to mean something.`,
				unusual: unusual.en,
			},
		},
		"by-500": {
			text: "From now on the critic has something to say, and the painter follows. Every point of its curve is moved on its own.",
			question: "What will the painter's thick curve look like at step 500? Draw it.",
			replies: {
				near: "That is about where it is. Look how rough it is: nobody has told the painter that these curves are smooth. It has to find that out point by point.",
				low: "It has come higher than you thought: in these few hundred steps the painter has found the place of the artist's curves, though not yet their smoothness.",
				high: "It has not come as high as you thought. The painter has just found the place between the bounds; its curve is still rough.",
				shape:
					"The height is about right, but not the shape: there is a valley already, and it is rough, because every point is moved on its own.",
			},
		},
		distance: {
			text: ({ now }) =>
				`How good is it? The distance says how far the painter's curves are from the artist's, on average: ${distance(now)} at step ${step(now)}. Below ${healthyDistance(now)} it is good enough; this page calls that healthy.`,
			question: "What will the distance be at step 3,000?",
			choices: {
				same: "About as now: it can't do better",
				healthy: "In the healthy range",
				perfect: "0: exactly the artist's curves",
			},
			replies: {
				same: ({ now }) =>
					`It is ${distance(now)}. The place is found fast, the smoothness slowly: the critic first has to learn to see roughness, then the painter can lose it. It is an average: ${outsidePercent(now)} % of all points still lie beyond the two lines.`,
				healthy: ({ now }) =>
					`It is ${distance(now)}. The place was found fast, the smoothness slowly: first the critic had to learn to see roughness, then the painter could lose it. It is an average: ${outsidePercent(now)} % of all points still lie beyond the two lines.`,
				perfect: ({ now }) =>
					`It is ${distance(now)}: near, but not 0. Critic and painter go on moving a little in every step, each after the other. ${outsidePercent(now)} % of all points still lie beyond the two lines.`,
				unusual: unusual.en,
			},
		},
		faster: {
			text: ({ before }) =>
				`The same run from its start. How far a player moves in one step is its learning rate: here ${painterRate(before)} for the painter, and ${criticRate(before)} for the critic. Left alone, this run is not healthy by step 1,100. The sliders of both rates go in powers of ten: a little to the right is a lot faster.`,
			challenge: "Make it healthy by step 1,100: change one learning rate, and press Play.",
			hint: "A painter can be no better than the advice it gets. Let the critic learn about ten times as fast: that is faster, but not yet so far ahead that it has nothing left to teach.",
			met: ({ now, before }) =>
				isCriticFaster(now, before)
					? `Healthy at step ${step(now)}, distance ${distance(now)}. With a faster teacher the pupil is there sooner, at the pupil's old speed. Whether a critic can be too good is a lesson of its own: “The critic is too strong”.`
					: `Healthy at step ${step(now)}, distance ${distance(now)}. There is another way: leave the painter as it was, and let the critic learn faster. Whether a critic can be too good is a lesson of its own: “The critic is too strong”.`,
		},
	},
};

const zh: LessonTexts = {
	title: "看它怎么学",
	about: "一步里发生了什么，一开始谁领先，画家又是怎样学会的。",
	steps: {
		"first-hundred": {
			text: ({ now }) =>
				`一步是这样的：新手画家画 ${batch(now)} 条曲线，著名画家也画这么多。鉴赏家逐一评判，学到一点；然后画家根据鉴赏家的箭头，也学到一点。开始时两人都什么也不会。`,
			question: "走完 100 步，谁学到的更多？",
			choices: {
				painter: "画家：它的曲线会离著名画家近得多",
				critic: "鉴赏家：它开始能分辨了",
				nobody: "谁也没学到：100 步太少了",
			},
			replies: {
				painter: ({ now, before }) =>
					`${hardlyMovedZh[wayOf(before, now)](distance(before), distance(now))}。鉴赏家得先学会看什么。它现在给著名画家的画平均打 ${real(now)}，给新手画家的打 ${generated(now)}，相差 ${lead(now)}；一开始只差 ${lead(before)}。`,
				critic: ({ now, before }) =>
					`鉴赏家现在给著名画家的画平均打 ${real(now)}，给新手画家的打 ${generated(now)}，相差 ${lead(now)}；一开始只差 ${lead(before)}，可见它开始能分辨了。${hardlyMovedZh[wayOf(before, now)](distance(before), distance(now))}，它需要一位懂行的鉴赏家。`,
				nobody: ({ now, before }) =>
					`有人学到了：鉴赏家现在给著名画家的画平均打 ${real(now)}，给新手画家的打 ${generated(now)}，相差 ${lead(now)}；一开始只差 ${lead(before)}。差得不多，但箭头开始有意义了。`,
				unusual: unusual.zh,
			},
		},
		"by-500": {
			text: "从现在起，鉴赏家能说出点门道了，画家就跟着改。曲线上的每个点都是各自移动的。",
			question: "第 500 步时，粗的那条绿线会是什么样？把它画出来。",
			replies: {
				near: "它会到哪里，你猜对了。再看它多么毛糙：没有人告诉画家这些曲线是平滑的，它只能一个点一个点地摸索。",
				low: "它比你想的高：短短几百步，画家已经找到了著名画家的曲线所在的位置，只是还不平滑。",
				high: "它没有你想的那么高。画家刚刚找到两条界线之间的位置，曲线还很毛糙。",
				shape: "高度差不多，形状不一样：山谷有了，但很毛糙，因为每个点都是各自移动的。",
			},
		},
		distance: {
			text: ({ now }) =>
				`它画得有多好？“距离”是新手画家的曲线平均离著名画家的有多远：第 ${step(now)} 步是 ${distance(now)}。低于 ${healthyDistance(now)} 就算达标，本页称为“健康”。`,
			question: "到第 3,000 步，距离会是多少？",
			choices: {
				same: "和现在差不多：它只能做到这样",
				healthy: "达标：进入健康范围",
				perfect: "0：和著名画家的曲线完全一样",
			},
			replies: {
				same: ({ now }) =>
					`是 ${distance(now)}。位置很快就对了，线条要慢慢才平滑：鉴赏家要先学会看出毛糙，画家才能把它改掉。距离只是平均值：还有 ${outsidePercent(now)}% 的点在两条线之外。`,
				healthy: ({ now }) =>
					`是 ${distance(now)}。位置很快就对了，线条要慢慢才平滑：鉴赏家先学会了看出毛糙，画家才把它改掉。距离只是平均值：还有 ${outsidePercent(now)}% 的点在两条线之外。`,
				perfect: ({ now }) =>
					`是 ${distance(now)}：很近，但不是 0。鉴赏家和画家每一步都还会互相追着动一点。还有 ${outsidePercent(now)}% 的点在两条线之外。`,
				unusual: unusual.zh,
			},
		},
		faster: {
			text: ({ before }) =>
				`同一次训练，从头开始。每一步改动多大，叫作学习率：这里画家是 ${painterRate(before)}，鉴赏家是 ${criticRate(before)}。放着不管，到第 1,100 步它还不健康。两个学习率的滑块按十倍一级变化：往右一点，就快很多。`,
			challenge: "最迟在第 1,100 步让它学到“健康”：改一个学习率，再点“播放”。",
			hint: "建议有多好，画家最多就能学多好。让鉴赏家学得快十倍左右试试：快了一些，但还没有领先到无话可教。",
			met: ({ now, before }) =>
				isCriticFaster(now, before)
					? `第 ${step(now)} 步就“健康”了，距离 ${distance(now)}。学生的速度没变，老师学得快，学生也就学得快。鉴赏家会不会强过头？后面有一课专门讲：“鉴赏家太强”。`
					: `第 ${step(now)} 步就“健康”了，距离 ${distance(now)}。还有一个办法：画家不变，让鉴赏家学得快些。鉴赏家会不会强过头？后面有一课专门讲：“鉴赏家太强”。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
