// The texts of the lesson on who plays, and who sees what.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { accuracy, batch, distance, step } from "./figures.js";
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
					"Yours could hang among the artist's. The other curve is by our novice painter, who has learnt nothing yet: it is to learn to paint curves like yours.",
				tooLow:
					"The shape is right, but part of it lies below the lower line, where the artist never paints. The other curve is by our novice painter, who has learnt nothing yet.",
				tooHigh:
					"The shape is right, but part of it lies above the upper line, where the artist never paints. The other curve is by our novice painter, who has learnt nothing yet.",
				shape:
					"The artist's curves have one shape: deep in the middle, rising evenly to both sides. To lie between the lines is not enough. The other curve is by our novice painter, who has learnt nothing yet.",
			},
		},
		ideas: {
			text: ({ now }) =>
				`The novice painter is a small neural network (the generator, G): it is given a few random numbers, its ideas, and turns them into a curve, the thick green one. Other ideas, another curve: the thin ones are by the same painter, ${batch(now)} in all at each step. For now the painter is frozen, it learns nothing. Press Play for a moment: each step brings new ideas, the bars in the loop, and only they make the thick curve jump.`,
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
			text: "The painter never sees a painting of the artist's. All it gets is the critic's advice, the arrows: for each point, which way to move it so that the critic takes the curve for the artist's (much enlarged; the legend says how much). In our picture the two are friends: the critic gives away all that it knows. The field calls them adversaries: the better one gets, the harder it is for the other. Both are true. The loop shows how it all goes round.",
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
					`They went away: from ${distance(before)} to ${distance(now)} (how far a curve is from the artist's, on average). The painter did as it was told, but the arrows mean nothing. And as this critic never changes its mind, they push the same way step after step.`,
				stays: ({ now, before }) =>
					`They did move, and away: from ${distance(before)} to ${distance(now)} (how far a curve is from the artist's, on average). A critic that has learnt nothing gives arrows, too. They mean nothing, but as it never changes its mind, they push the same way step after step.`,
				away: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} (how far a curve is from the artist's, on average). This critic's arrows mean nothing, and as it never changes its mind, they push the same way step after step. The painter can be no better than the advice it gets.`,
				unusual: unusual.en,
			},
		},
		wake: {
			text: ({ before }) =>
				`The same run at step ${step(before)}: the critic is frozen, and the painter has lost its way. The setting “Who learns” can be changed.`,
			challenge: "Bring the painter back to the artist: to a distance of 0.25 or less.",
			hint: "Let the critic learn again: set “Who learns” to “both”, then press Play.",
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
					"你这条放进著名画家的作品里也看不出来。另一条是新手画家画的，它什么都还没学：它要学的，就是画成你这样。",
				tooLow: "形状对了，但有一部分低于下面那条线，著名画家不会画到那里。另一条是新手画家画的，它什么都还没学。",
				tooHigh: "形状对了，但有一部分高于上面那条线，著名画家不会画到那里。另一条是新手画家画的，它什么都还没学。",
				shape:
					"著名画家的曲线只有一种形状：中间低，向两边均匀升高。光是落在两条线之间还不够。另一条是新手画家画的，它什么都还没学。",
			},
		},
		ideas: {
			text: ({ now }) =>
				`新手画家其实是一个小神经网络（生成器 Generator，G）：给它几个随机数，也就是“灵感”，它就画出一条曲线，即粗的绿线。灵感不同，画就不同：细的绿线也是它画的，每一步共 ${batch(now)} 条。这里先冻结画家，让它什么都不学。点“播放”看一会儿：每一步都换新的灵感（循环图里的条形），粗线跳来跳去，只是因为灵感变了。`,
		},
		opinion: {
			text: "新手鉴赏家是另一个小网络（判别器 Discriminator，D）。著名画家和新手画家的画它都看，并给每幅画打一个概率：1 是“肯定出自著名画家之手”，0 是“肯定不是”。它现在也什么都没学。",
			question: "一开始，它会给著名画家的画打出怎样的概率？",
			choices: {
				yes: "接近 1：好画它认得出",
				half: "½ 左右：它分不出来",
				no: "接近 0：它什么都看不上",
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
			text: "新手画家从来看不到著名画家的画。它能得到的只有鉴赏家的建议，也就是那些箭头：每个点往哪边移，鉴赏家才会更相信这是著名画家画的（箭头放大了许多，倍数见图例）。我们把两人说成好朋友：鉴赏家懂什么就教什么。学术上则说两人互相“对抗”：一方越强，另一方就越难。两种说法都对。循环图画出了这一切怎样周而复始。",
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
					`离得更远了：平均距离从 ${distance(before)} 变成 ${distance(now)}。画家确实照办了，可是这些箭头毫无道理；鉴赏家又从不改主意，箭头每一步都往同一边推。`,
				stays: ({ now, before }) =>
					`曲线不但动了，还越走越远：平均距离从 ${distance(before)} 变成 ${distance(now)}。什么都没学过的鉴赏家也会给箭头。箭头虽然毫无道理，可是它从不改主意，每一步都往同一边推。`,
				away: ({ now, before }) =>
					`平均距离从 ${distance(before)} 变成 ${distance(now)}。这位鉴赏家的箭头毫无道理，又从不改主意，每一步都往同一边推。建议有多好，画家最多就能学多好。`,
				unusual: unusual.zh,
			},
		},
		wake: {
			text: ({ before }) =>
				`同一次训练，现在是第 ${step(before)} 步：鉴赏家被冻结，画家迷了路。“学习的一方”这一项可以改。`,
			challenge: "让新手的曲线重新靠近著名画家的：距离不超过 0.25。",
			hint: "让鉴赏家重新学习：把“学习的一方”改成“两个都学”，再点“播放”。",
			met: ({ now }) =>
				`第 ${step(now)} 步，距离是 ${distance(now)}。这就是 GAN（生成对抗网络）：鉴赏家学着分辨，画家只靠鉴赏家的话来学习。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
