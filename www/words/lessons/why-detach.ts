// The texts of the lesson on detach(), and on what replaces it where it is missing.

import type { LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { distance, healthyDistance, step } from "./figures.js";
import { unusual } from "./unusual.js";

const en: LessonTexts = {
	title: "Why detach?",
	about: "Whose gradient goes where, and what would happen if nothing stopped it.",
	steps: {
		"whose-step": {
			text: ({ before }) =>
				`The tutorial's text, with one line left out: opt_G.step(), so the painter is frozen, ${distance(before)} away. D_loss.backward() writes a gradient into .grad, for each weight which way it should move: the critic's, and on into the painter's, as nothing is detached, cut off, here. Then comes opt_D.step().`,
			question: "Where will the painter be at step 1,000?",
			choices: {
				away: "Farther away: the critic's lesson pushes it off",
				still: "Exactly where it was",
				nearer: "Nearer: it gets a gradient after all",
			},
			replies: {
				away: ({ now }) =>
					`Still ${distance(now)} away, to the last bit. backward() only fills .grad and moves nothing; opt_D holds D.parameters() and never touches the painter's weights.`,
				still: ({ now }) =>
					`Still ${distance(now)} away, to the last bit. backward() only fills .grad; opt_D moves the critic's weights alone. So it is not from opt_D that detach() protects the painter.`,
				nearer: ({ now }) =>
					`Still ${distance(now)} away, to the last bit. A gradient in .grad is no step: only opt_G.step() moves the painter's weights, and it is left out.`,
				unusual: unusual.en,
			},
		},
		spill: {
			text: "The tutorial's text as it stands, from step 0, opt_G.step() included. D_loss.backward() leaves a gradient in the painter's .grad, and D_loss is small when the painter is found out. Read which line comes before G_loss.backward().",
			question: "What will the painter have learnt at step 3,000?",
			choices: {
				worse: "To be found out",
				learns: "To paint, as it should",
				stops: "Nothing: two lessons that contradict each other",
			},
			replies: {
				worse: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} away: it has learnt to paint. opt_G.zero_grad() clears what D_loss.backward() left, before G_loss.backward() brings the painter's own gradient.`,
				learns: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} away. opt_G.zero_grad() clears what D_loss.backward() left, before G_loss.backward() brings the painter's own gradient.`,
				stops: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} away. The two never meet: opt_G.zero_grad() clears the first before the second comes. Without that line you would be nearly right, as the next step shows.`,
				unusual: unusual.en,
			},
		},
		sum: {
			text: "Suppose that opt_G.zero_grad() stood at the head of the step, and nothing were detached. Then both gradients would be added: D_loss holds −ln(1 − D) of the painter's curves, G_loss holds +ln(1 − D) of the same curves. With the same weights of the critic their sum is 0, and the painter learns nothing. “Next line” shows where this run clears the gradient instead.",
		},
		cut: {
			text: ({ before }) =>
				`The tutorial's text up to step ${step(before)}; from here on its script of today. That judges the painter's curves twice: as they are for G_loss, detached for D_loss. Both gradients are taken at the old weights.`,
			question: "detach() cuts the painter off. What will it do up to step 3,000?",
			choices: {
				stops: "Stop learning: nothing reaches it any more",
				learns: "Learn on as before",
				worse: "Get worse",
			},
			replies: {
				stops: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} away; below ${healthyDistance(now)} is healthy. Only D_loss is cut off. G_loss goes through curves that are not detached, all the way back to the painter.`,
				learns: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} away. Only D_loss is cut off; G_loss still goes all the way back. What detach() saves is the way through the painter, and a gradient that would be cleared anyway.`,
				worse: ({ now, before }) =>
					`From ${distance(before)} to ${distance(now)} away: it learns on. All that it is spared is the critic's gradient, which the tutorial's text clears by opt_G.zero_grad().`,
				unusual: unusual.en,
			},
		},
		"missing-line": {
			text: ({ before }) =>
				`Today's script with detach(), but opt_G.step() has been left out from the start: the painter is frozen. At step ${step(before)} it is ${distance(before)} away, as it was at first, while the critic has learnt alone.`,
			challenge: "Make this run healthy.",
			hint: "Put the missing line back: set “Who learns” to “both”. Then play for some thousand steps.",
			met: ({ now }) =>
				`Healthy at step ${step(now)}: ${distance(now)} away. detach() and zero_grad() decide what is in .grad; who moves is decided by step() alone.`,
		},
	},
};

const zh: LessonTexts = {
	title: "为什么要 detach？",
	about: "谁的梯度传到哪里？如果什么都不拦着，又会怎样？",
	steps: {
		"whose-step": {
			text: ({ before }) =>
				`教程正文的代码，只去掉一行：opt_G.step()，所以画家被冻结，距离 ${distance(before)}。D_loss.backward() 给每个权重算出梯度（该往哪边改），存进 .grad：先是鉴赏家的；这里没有用 detach() 切断，所以还会一直传到画家那里。接着是 opt_D.step()。`,
			question: "到第 1,000 步，画家会在哪里？",
			choices: {
				away: "更远：鉴赏家的课把它推开了",
				still: "和原来一模一样",
				nearer: "更近：它毕竟得到了梯度",
			},
			replies: {
				away: ({ now }) =>
					`距离还是 ${distance(now)}，每一位数字都没变。backward() 只填 .grad，什么都不移动；opt_D 里只有 D.parameters()，从来不碰画家的权重。`,
				still: ({ now }) =>
					`距离还是 ${distance(now)}，每一位数字都没变。backward() 只填 .grad，opt_D 只移动鉴赏家的权重。所以，detach() 要防的并不是 opt_D。`,
				nearer: ({ now }) =>
					`距离还是 ${distance(now)}，每一位数字都没变。.grad 里有梯度，不等于权重会动：只有 opt_G.step() 能移动画家的权重，而这一行被去掉了。`,
				unusual: unusual.zh,
			},
		},
		spill: {
			text: "教程正文原样，从第 0 步开始，opt_G.step() 也在。D_loss.backward() 会在画家的 .grad 里留下梯度，而画家越容易被识破，D_loss 就越小。看看 G_loss.backward() 的前一行是什么。",
			question: "到第 3,000 步，画家会学成什么样？",
			choices: {
				worse: "学会了怎样更容易被识破",
				learns: "照常学会画画",
				stops: "什么也没学会：两种梯度互相矛盾",
			},
			replies: {
				worse: ({ now, before }) =>
					`距离从 ${distance(before)} 到 ${distance(now)}：它学会画画了。opt_G.zero_grad() 先清掉 D_loss.backward() 留下的梯度，然后 G_loss.backward() 才填上画家自己的梯度。`,
				learns: ({ now, before }) =>
					`距离从 ${distance(before)} 到 ${distance(now)}。opt_G.zero_grad() 先清掉 D_loss.backward() 留下的梯度，然后 G_loss.backward() 才填上画家自己的梯度。`,
				stops: ({ now, before }) =>
					`距离从 ${distance(before)} 到 ${distance(now)}。两种梯度根本碰不到一起：前一种先被 opt_G.zero_grad() 清掉了。少了这一行，你就差不多说对了，下一步会讲。`,
				unusual: unusual.zh,
			},
		},
		sum: {
			text: "假如 opt_G.zero_grad() 写在每一步的开头，又没有 detach，两种梯度就会加在一起：对画家的曲线，D_loss 里有 −ln(1 − D)，G_loss 里有 +ln(1 − D)。鉴赏家的权重相同时，两者之和是 0，画家什么也学不到。点“下一行”，看看这里在哪一行清零。",
		},
		cut: {
			text: ({ before }) =>
				`到第 ${step(before)} 步为止是教程正文的代码，从这里起换成教程现在的脚本。它把画家的曲线评判两次：为 G_loss 原样评判，为 D_loss 则先 detach。两种梯度都在旧权重上求。`,
			question: "detach() 切断了与画家的联系。到第 3,000 步，画家会怎样？",
			choices: {
				stops: "不再学习：什么也传不到它那里",
				learns: "照常学下去",
				worse: "越画越差",
			},
			replies: {
				stops: ({ now, before }) =>
					`距离从 ${distance(before)} 到 ${distance(now)}，低于 ${healthyDistance(now)} 为健康。切断的只是 D_loss；G_loss 走的是没有 detach 的曲线，一路传回画家。`,
				learns: ({ now, before }) =>
					`距离从 ${distance(before)} 到 ${distance(now)}。切断的只是 D_loss，G_loss 照样一路传回画家。detach() 省下的，是穿过画家的那段计算，和一份反正要清掉的梯度。`,
				worse: ({ now, before }) =>
					`距离从 ${distance(before)} 到 ${distance(now)}：它照常学下去。少掉的只是鉴赏家那份梯度，教程正文里它本来也会被 opt_G.zero_grad() 清掉。`,
				unusual: unusual.zh,
			},
		},
		"missing-line": {
			text: ({ before }) =>
				`教程现在的脚本，有 detach()，但从一开始就少了 opt_G.step()：画家被冻结。第 ${step(before)} 步，距离还是最初的 ${distance(before)}，只有鉴赏家一个人在学。`,
			challenge: "让这次训练变“健康”。",
			hint: "把少的那一行补回来：把“学习的一方”改成“两个都学”，再播放几千步。",
			met: ({ now }) =>
				`第 ${step(now)} 步就“健康”了：距离 ${distance(now)}。.grad 里是什么，由 detach() 和 zero_grad() 决定；谁的权重会动，只由 step() 决定。`,
		},
	},
};

export const languages: Record<Language, LessonTexts> = { en, zh };
