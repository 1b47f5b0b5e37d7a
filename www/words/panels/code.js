// @ts-check
import { lines } from "./code-lines.js";

const en = {
	code: "en",
	title: "One step, line by line",
	listing: "The code of one training step",
	sources: {
		classic: "The tutorial's text. The numbers are this run's own.",
		conditional: "The tutorial's conditional script. The numbers are this run's own.",
		simultaneous:
			"The tutorial's script today. Both players learn with the weights from before the step, as in its TensorFlow script. The numbers are this run's own.",
		alternating: "Algorithm 1 of the paper, written as in the tutorial. The numbers are this run's own.",
	},
	next: "Next line",
	back: "Previous line",
	hint: "Whose weights move now, and what do zero_grad(), backward() and step() do? “Next line” pauses the training, takes one step, and shows it here line by line.",
	place: (/** @type {string} */ step, /** @type {number} */ line, /** @type {number} */ lines) =>
		`Step ${step}, line ${line} of ${lines}`,
	round: (/** @type {number} */ round, /** @type {number} */ rounds) => `; the critic's round ${round} of ${rounds}`,
	painter: "Painter G",
	critic: "Critic D",
	doing: {
		waits: "waits",
		paints: "paints",
		painted: "has painted",
		judges: "judges",
		clears: "gradient set to 0",
		learns: "gets its gradient",
		spill: "held still; unused gradient",
		through: "held still; lets it through",
		moves: "weights move",
		still: "held still",
		frozen: "frozen",
	},
	flows: {
		none: "",
		paintings: "paintings",
		detached: "detached paintings",
		probability: "probability",
		loss: "loss",
		gradient: "gradient",
		spill: "unused gradient",
		cut: "gradient cut off",
	},
	frozen: {
		G: "The painter is frozen in this run: the engine leaves this line out, and the painter's weights stay as they are.",
		D: "The critic is frozen in this run: the engine leaves this line out, and the critic's weights stay as they are.",
	},
	reads: "is read",
	makes: "is made here",
	changes: "changes here",
	before: "before",
	after: "after",
	also: "Likewise: ",
	lines: lines.en,
};

/** @typedef {typeof en} CodeWords */

/** @type {CodeWords} */
const zh = {
	code: "zh",
	title: "一步，逐行看",
	listing: "训练一步的代码",
	sources: {
		classic: "教程正文的代码。数字都来自眼前这次训练。",
		conditional: "教程的条件 GAN 脚本。数字都来自眼前这次训练。",
		simultaneous: "教程现在的脚本。两人都用这一步之前的权重来学习，TensorFlow 版也是如此。数字都来自眼前这次训练。",
		alternating: "论文的算法 1，用教程的写法写成。数字都来自眼前这次训练。",
	},
	next: "下一行",
	back: "上一行",
	hint: "现在动的是谁的权重？zero_grad()、backward() 和 step() 各做什么？点“下一行”会暂停训练，走一步，并在这里逐行展示。",
	place: (step, line, lines) => `第 ${step} 步，第 ${line} 行，共 ${lines} 行`,
	round: (round, rounds) => `；鉴赏家的第 ${round} 轮，共 ${rounds} 轮`,
	painter: "新手画家 G",
	critic: "新手鉴赏家 D",
	doing: {
		waits: "等待",
		paints: "作画",
		painted: "已画好",
		judges: "评判",
		clears: "梯度清零",
		learns: "得到梯度",
		spill: "保持不动，多余的梯度",
		through: "保持不动，让梯度穿过",
		moves: "更新权重",
		still: "保持不动",
		frozen: "已冻结",
	},
	flows: {
		none: "",
		paintings: "画",
		detached: "切断的画",
		probability: "概率",
		loss: "损失",
		gradient: "梯度",
		spill: "多余的梯度",
		cut: "梯度到此为止",
	},
	frozen: {
		G: "这次训练里画家被冻结：引擎跳过这一行，画家的权重保持不变。",
		D: "这次训练里鉴赏家被冻结：引擎跳过这一行，鉴赏家的权重保持不变。",
	},
	reads: "读取",
	makes: "在这一行得到",
	changes: "在这一行改变",
	before: "之前",
	after: "之后",
	also: "还有：",
	lines: lines.zh,
};

export const languages = { en, zh };
