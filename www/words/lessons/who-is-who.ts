// The texts of the lesson on who plays, and who sees what.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { accuracy, distance, step } from "./figures.js";
import { unusual } from "./unusual.js";

const en: LessonTexts = {
	title: "Who is who",
	about: "A painter, a critic, an artist: who sees what, and who learns from whom.",
	steps: {
		artist: {
			text: "A famous artist paints one thing only: curves like a valley. Each is a little different, and all of them lie between the blue line and the orange one. These curves are what is to be learnt: the real data.",
			question: "Draw a curve that this artist might have painted.",
			replies: {
				artists:
					"Yours could hang among the artist's. The other curve is by our novice painter, who has learnt nothing yet: to paint like this is what it has to learn.",
				tooLow:
					"The shape is right, but part of it lies below the lower line, where the artist never paints. The other curve is by our novice painter, who has learnt nothing yet.",
				tooHigh:
					"The shape is right, but part of it lies above the upper line, where the artist never paints. The other curve is by our novice painter, who has learnt nothing yet.",
				shape:
					"The artist's curves have one shape: deep in the middle, rising evenly to both sides. To lie between the lines is not enough. The other curve is by our novice painter, who has learnt nothing yet.",
			},
		},
		ideas: {
			text: "The green curve is the novice painter's, a small neural network (the generator, G). It is given a few random numbers, its ideas, and turns them into a curve. Other ideas, another curve: press Play for a moment and see it jump.",
		},
		opinion: {
			text: "The novice critic is another small network (the discriminator, D). It sees paintings of both, the artist's and the painter's, and gives each the probability that the artist painted it: 1 means surely, 0 surely not. It, too, has learnt nothing yet.",
			question: "Which probability does it give to the artist's paintings at first?",
			choices: {
				yes: "Nearly 1: it knows good paintings",
				half: "About ½: it can't tell",
				no: "Nearly 0: it likes nothing",
			},
			replies: {
				yes: ({ now }) =>
					`It says ${accuracy(now)} on average. Nobody has told it yet what the artist's paintings look like: good taste is learnt, too.`,
				half: ({ now }) =>
					`It says ${accuracy(now)} on average. Remember this: a critic that knows nothing says about ½, just like one who can no longer tell.`,
				no: ({ now }) =>
					`It says ${accuracy(now)} on average. To say 0 it would have to be sure, and it knows nothing yet.`,
				unusual: unusual.en,
			},
		},
		advice: {
			text: "The painter never sees a painting of the artist's. All it gets is the critic's advice, the arrows: for each point, which way to move it so that the critic takes the curve for the artist's. The two are friends. In every step the critic learns to tell better, and the painter follows its arrows.",
		},
		"sleeping-critic": {
			text: "A new run, with one thing changed: the critic is frozen, it learns nothing. Only the painter learns, and follows the arrows.",
			question: "Where will the painter's curves be at step 300?",
			choices: {
				nearer: "Nearer to the artist's",
				stays: "Where they are now",
				away: "Farther away",
			},
			replies: {
				nearer: ({ now, before }) =>
					`They went away: from ${distance(before)} to ${distance(now)} (how far a curve is from the artist's, on average). The painter did as it was told, but this critic has never learnt what the artist paints.`,
				stays: ({ now, before }) =>
					`They did move, and away: from ${distance(before)} to ${distance(now)} (how far a curve is from the artist's, on average). There are arrows all the time, but this critic has no idea where they should point.`,
				away: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} (how far a curve is from the artist's, on average). The painter can be no better than the advice it gets.`,
				unusual: unusual.en,
			},
		},
		wake: {
			text: ({ before }) =>
				`The same run at step ${step(before)}: the critic is frozen, the painter is lost. One of the settings says who learns.`,
			challenge: "Bring the painter back to the artist: to a distance of 0.25 or less.",
			hint: "Let the critic learn again: in the settings, both have to learn. Then play on.",
			met: ({ now }) =>
				`At step ${step(now)} the distance is ${distance(now)}. That is a GAN, a generative adversarial network: a critic that learns to tell, and a painter that learns only from what the critic says.`,
		},
	},
};

const zh: LessonTexts = {
	title: "谁是谁",
	about: "画家、鉴赏家、著名画家：谁能看到什么，谁向谁学。",
	steps: {
		artist: {
			text: "有一位著名画家，只画一种东西：像山谷一样的曲线。每幅都略有不同，但都在蓝线和橙线之间。要学的就是这些曲线，它们是真实数据。",
			question: "画一条这位著名画家可能会画的曲线。",
			replies: {
				artists:
					"你这条放进著名画家的作品里也看不出来。另一条是新手画家画的，它什么都还没学：像你这样画，正是它要学会的。",
				tooLow: "形状对了，但有一部分低于下面那条线，著名画家不会画到那里。另一条是新手画家画的，它什么都还没学。",
				tooHigh: "形状对了，但有一部分高于上面那条线，著名画家不会画到那里。另一条是新手画家画的，它什么都还没学。",
				shape:
					"著名画家的曲线只有一种形状：中间低，向两边均匀升高。光是落在两条线之间还不够。另一条是新手画家画的，它什么都还没学。",
			},
		},
		ideas: {
			text: "绿线是新手画家画的。它是一个小神经网络（生成器 Generator，G）：拿到几个随机数，也就是“灵感”，把它们变成一条曲线。灵感不同，画就不同：点“播放”看一会儿，绿线会跳来跳去。",
		},
		opinion: {
			text: "新手鉴赏家是另一个小网络（判别器 Discriminator，D）。著名画家和新手画家的画它都看，然后说每幅画有多大可能出自著名画家之手：1 是肯定，0 是肯定不是。它现在也什么都没学。",
			question: "一开始，它会给著名画家的画打出怎样的概率？",
			choices: {
				yes: "接近 1：好画它认得出",
				half: "½ 左右：它分不出来",
				no: "接近 0：什么它都看不上",
			},
			replies: {
				yes: ({ now }) => `平均是 ${accuracy(now)}。还没有人教过它著名画家的画是什么样：眼光也是学来的。`,
				half: ({ now }) =>
					`平均是 ${accuracy(now)}。请记住：什么都不懂的鉴赏家会说 ½ 左右，再也分不出真假的鉴赏家也会这么说。`,
				no: ({ now }) => `平均是 ${accuracy(now)}。要说 0，得先有把握，而它什么都还不懂。`,
				unusual: unusual.zh,
			},
		},
		advice: {
			text: "新手画家从来看不到著名画家的画。它能得到的只有鉴赏家的建议，也就是那些箭头：每个点往哪边移，鉴赏家才会更相信这是著名画家画的。两人是好朋友。每一步里，鉴赏家学着分得更准，画家则照着箭头去改。",
		},
		"sleeping-critic": {
			text: "重新训练一次，只改一处：冻结鉴赏家，让它什么都不学。学习的只有画家，它照着箭头改。",
			question: "到第 300 步，画家的曲线会在哪里？",
			choices: {
				nearer: "离著名画家的更近",
				stays: "还在原来的地方",
				away: "离得更远",
			},
			replies: {
				nearer: ({ now, before }) =>
					`离得更远了：平均距离从 ${distance(before)} 变成 ${distance(now)}。画家确实照办了，可这位鉴赏家从没学过著名画家画的是什么。`,
				stays: ({ now, before }) =>
					`它们动了，而且越走越远：平均距离从 ${distance(before)} 变成 ${distance(now)}。箭头一直都有，只是这位鉴赏家不知道该往哪里指。`,
				away: ({ now, before }) =>
					`平均距离从 ${distance(before)} 变成 ${distance(now)}。建议有多好，画家最多就能学多好。`,
				unusual: unusual.zh,
			},
		},
		wake: {
			text: ({ before }) =>
				`同一次训练，现在是第 ${step(before)} 步：鉴赏家被冻结，画家迷了路。设置里有一项决定谁来学习。`,
			challenge: "让画家回到著名画家身边：距离不超过 0.25。",
			hint: "让鉴赏家重新学习：在设置里选“两个都学”，再播放。",
			met: ({ now }) =>
				`第 ${step(now)} 步，距离是 ${distance(now)}。这就是 GAN（生成对抗网络）：鉴赏家学着分辨，画家只靠鉴赏家的话来学习。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
