import type { InEach } from "../languages.js";
import { lines } from "./code-lines.js";

const en = {
	title: "One step, line by line",
	listing: "The code of one training step",
	sources: {
		classic: "The tutorial's text. The numbers are this run's own.",
		conditional: "The tutorial's conditional script. The numbers are this run's own.",
		tensorflow:
			"The tutorial's script in TensorFlow, sess.run() written over several lines. The numbers are this run's own; weights have PyTorch's names and shapes (TensorFlow keeps each matrix transposed).",
		tensorflowConditional:
			"In the manner of the tutorial's conditional script in TensorFlow: it does what that does, but is not word for word the same. The numbers are this run's own; weights have PyTorch's names and shapes (TensorFlow keeps each matrix transposed).",
		simultaneous:
			"The tutorial's script today. Both players learn with the weights from before the step. The numbers are this run's own.",
		alternating: "Algorithm 1 of the paper, written as in the tutorial. The numbers are this run's own.",
	},
	beginning: (changed: number) =>
		"How the script begins: sizes, rates, networks" +
		(changed === 0
			? ""
			: changed === 1
				? " (one line changed in this run)"
				: ` (${changed} lines changed in this run)`),
	otherwise: (script: string) => (script === "" ? "# not in the script" : `# in the script: ${script}`),
	detaching: {
		simultaneous:
			"This script detaches nothing: the critic's gradient runs on into the painter, where opt_G.zero_grad() clears it. Today's script stops it on the way, with detach().",
		classic:
			"This script stops the critic's gradient on its way to the painter, with detach(). The tutorial's text detaches nothing, and clears what has arrived.",
	},
	changeOrder: (order: string) => `Change this run's update order to “${order}”`,
	wholeScript: "This run as a PyTorch script …",
	next: "Next line",
	back: "Previous line",
	hint: "Whose weights move now, and what do zero_grad(), backward() and step() do? “Next line” pauses the training, takes one step, and shows it here line by line.",
	place: (step: string, line: number, lines: number) => `Step ${step}, line ${line} of ${lines}`,
	round: (round: number, rounds: number) => `; the critic's round ${round} of ${rounds}`,
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
	row: (row: number, rows: number) =>
		`row ${row} of 0 to ${rows - 1}, one for each hidden unit: the one that moves most in this update`,
	before: "before",
	after: "after",
	also: "Likewise: ",
	lines: lines.en,
};

export type CodeWords = typeof en;

const zh = {
	title: "一步，逐行看",
	listing: "训练一步的代码",
	sources: {
		classic: "教程正文的代码。数字都来自眼前这次训练。",
		conditional: "教程的条件 GAN 脚本。数字都来自眼前这次训练。",
		tensorflow:
			"教程的 TensorFlow 代码，sess.run() 拆成了几行。数字都来自眼前这次训练；权重用 PyTorch 的名称和形状（TensorFlow 里的矩阵是它的转置）。",
		tensorflowConditional:
			"仿照教程的 TensorFlow 条件 GAN 脚本：做的事相同，但并非逐字照抄。数字都来自眼前这次训练；权重用 PyTorch 的名称和形状（TensorFlow 里的矩阵是它的转置）。",
		simultaneous: "教程现在的脚本。两人都用这一步之前的权重来学习。数字都来自眼前这次训练。",
		alternating: "论文的算法 1，用教程的写法写成。数字都来自眼前这次训练。",
	},
	beginning: (changed) => `脚本开头：规格、学习率、网络${changed === 0 ? "" : `（这次训练改了 ${changed} 行）`}`,
	otherwise: (script) => (script === "" ? "# 原脚本没有这一行" : `# 原脚本：${script}`),
	detaching: {
		simultaneous:
			"这段代码没有用 detach：鉴赏家的梯度会一直传到画家那里，再由 opt_G.zero_grad() 清零。教程现在的脚本则用 detach() 在半路截断它。",
		classic: "这段代码用 detach() 把鉴赏家传向画家的梯度在半路截断。教程正文则不截断，而是把传到的梯度清零。",
	},
	changeOrder: (order) => `把这次训练的更新顺序改为“${order}”`,
	wholeScript: "把这次训练写成 PyTorch 脚本……",
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
	row: (row, rows) => `第 ${row} 行（0 到 ${rows - 1}，每行对应一个隐藏单元）：这次更新中变化最大的一行`,
	before: "之前",
	after: "之后",
	also: "还有：",
	lines: lines.zh,
} satisfies CodeWords;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
