// The texts of the lesson on what happens in a step, and what the painter comes to.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { criticRate, distance, generated, healthyDistance, painterRate, real, step } from "./figures.js";
import { unusual } from "./unusual.js";

const en: LessonTexts = {
	title: "Watch it learn",
	about: "What happens in one step, who is ahead at first, and how the painter gets there.",
	steps: {
		"first-hundred": {
			text: ({ now }) =>
				`This is one step: the painter paints ${now.config.batchSize} curves, and the artist as many. The critic judges them all and learns a little; then the painter learns a little from the critic's arrows. Both begin knowing nothing.`,
			question: "Who will have learnt more after 100 steps?",
			choices: {
				painter: "The painter: its curves will be much nearer to the artist's",
				critic: "The critic: it begins to tell the two apart",
				nobody: "Neither: 100 steps are too few for anything",
			},
			replies: {
				painter: ({ now, before }) =>
					`The painter has hardly come nearer: the distance to the artist's curves was ${distance(before)} and is ${distance(now)}. First the critic must learn what to look for. It gives the artist's paintings ${real(now)} now, the painter's ${generated(now)}.`,
				critic: ({ now, before }) =>
					`The critic gives the artist's paintings ${real(now)} now, the painter's ${generated(now)}: it begins to tell. The painter has hardly come nearer, from a distance of ${distance(before)} to ${distance(now)}: it needs a critic that knows something.`,
				nobody: ({ now }) =>
					`Somebody has learnt: the critic gives the artist's paintings ${real(now)} now, and the painter's ${generated(now)}. It is not much, but the arrows begin to mean something.`,
				unusual: unusual.en,
			},
		},
		"by-500": {
			text: "From now on the critic has something to say, and the painter follows. Every point of its curve is moved on its own.",
			question: "Draw the painter's curve at step 500.",
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
				`How good is it? Distance measures how far the painter's curves are from the artist's, on average: ${distance(now)} at step ${step(now)}. Below ${healthyDistance(now)} a curve counts as healthy: the eye sees hardly any difference.`,
			question: "What will the distance be at step 3,000?",
			choices: {
				same: "About as now: it can't do better",
				healthy: "In the healthy range",
				perfect: "0: exactly the artist's curves",
			},
			replies: {
				same: ({ now }) =>
					`It is ${distance(now)}. The place is found fast, the smoothness slowly: the critic first has to learn to see roughness, then the painter can lose it.`,
				healthy: ({ now }) =>
					`It is ${distance(now)}. The place was found fast, the smoothness slowly: first the critic had to learn to see roughness, then the painter could lose it.`,
				perfect: ({ now }) =>
					`It is ${distance(now)}: near, but not 0. It will never be. Critic and painter go on moving a little in every step, each after the other.`,
				unusual: unusual.en,
			},
		},
		faster: {
			text: ({ before }) =>
				`The same run from its start. How far a player moves in one step is its learning rate: here ${painterRate(before)} for the painter, and ${criticRate(before)} for the critic. Left alone, this run is not healthy by step 1,100.`,
			challenge: "Make it healthy by step 1,100: change one learning rate, and press Play.",
			hint: "A painter can be no better than the advice it gets. Let the critic learn about ten times as fast.",
			met: ({ now }) =>
				`Healthy at step ${step(now)}, distance ${distance(now)}. It was the teacher that had been too slow, not the pupil. Whether a critic can be too good, another lesson asks.`,
		},
	},
};

const zh: LessonTexts = {
	title: "看它怎么学",
	about: "一步里发生了什么，一开始谁领先，画家又是怎样学会的。",
	steps: {
		"first-hundred": {
			text: ({ now }) =>
				`一步是这样的：新手画家画 ${now.config.batchSize} 条曲线，著名画家也画这么多。鉴赏家逐一评判，学到一点；然后画家根据鉴赏家的箭头，也学到一点。开始时两人都什么也不会。`,
			question: "走完 100 步，谁学到的更多？",
			choices: {
				painter: "画家：它的曲线会离著名画家近得多",
				critic: "鉴赏家：它开始能分辨了",
				nobody: "谁也没学到：100 步太少了",
			},
			replies: {
				painter: ({ now, before }) =>
					`画家几乎没有靠近：离著名画家的距离原来是 ${distance(before)}，现在是 ${distance(now)}。鉴赏家得先学会看什么。它现在给著名画家的画打 ${real(now)}，给新手画家的打 ${generated(now)}。`,
				critic: ({ now, before }) =>
					`鉴赏家现在给著名画家的画打 ${real(now)}，给新手画家的打 ${generated(now)}：开始能分辨了。画家几乎没有靠近，距离从 ${distance(before)} 到 ${distance(now)}：它需要一位懂行的鉴赏家。`,
				nobody: ({ now }) =>
					`有人学到了：鉴赏家现在给著名画家的画打 ${real(now)}，给新手画家的打 ${generated(now)}。差得不多，但箭头开始有意义了。`,
				unusual: unusual.zh,
			},
		},
		"by-500": {
			text: "从现在起，鉴赏家说得出东西了，画家就跟着改。曲线上的每个点都是各自移动的。",
			question: "画出新手画家在第 500 步的曲线。",
			replies: {
				near: "它会到哪里，你猜对了。再看它多么毛糙：没有人告诉画家这些曲线是平滑的，它只能一个点一个点地摸索。",
				low: "它比你想的高：短短几百步，画家已经找到了著名画家的曲线所在的位置，只是还不平滑。",
				high: "它没有你想的那么高。画家刚刚找到两条界线之间的位置，曲线还很毛糙。",
				shape: "高度差不多，形状不一样：山谷有了，但很毛糙，因为每个点都是各自移动的。",
			},
		},
		distance: {
			text: ({ now }) =>
				`它画得有多好？“距离”是新手画家的曲线平均离著名画家的有多远：第 ${step(now)} 步是 ${distance(now)}。低于 ${healthyDistance(now)} 就算健康，肉眼几乎看不出差别。`,
			question: "到第 3,000 步，距离会是多少？",
			choices: {
				same: "和现在差不多：它只能做到这样",
				healthy: "进入健康范围",
				perfect: "0：和著名画家的曲线完全一样",
			},
			replies: {
				same: ({ now }) => `是 ${distance(now)}。位置找得快，平滑来得慢：鉴赏家要先学会看出毛糙，画家才能把它改掉。`,
				healthy: ({ now }) => `是 ${distance(now)}。位置找得快，平滑来得慢：鉴赏家先学会了看出毛糙，画家才把它改掉。`,
				perfect: ({ now }) =>
					`是 ${distance(now)}：很近，但不是 0，也永远不会是 0。鉴赏家和画家每一步都还会互相追着动一点。`,
				unusual: unusual.zh,
			},
		},
		faster: {
			text: ({ before }) =>
				`同一次训练，从头开始。一步走多远，叫作学习率：这里画家是 ${painterRate(before)}，鉴赏家是 ${criticRate(before)}。放着不管，到第 1,100 步它还不健康。`,
			challenge: "让它在第 1,100 步之前达到健康：改一个学习率，再点“播放”。",
			hint: "建议有多好，画家最多就能学多好。让鉴赏家学得快十倍左右试试。",
			met: ({ now }) =>
				`第 ${step(now)} 步达到健康，距离 ${distance(now)}。慢的是老师，不是学生。鉴赏家会不会强过头？另有一课来问这个问题。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
