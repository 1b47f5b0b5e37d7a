import type { InEach } from "../languages.js";

/** A number and a noun. */
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const en = {
	title: "The loop",
	intro:
		"How a GAN learns: ideas become a painting, the critic judges it and one of the artist's, each by itself, and its advice goes back to the painter. Then it begins again.",
	painter: "Painter G",
	critic: "Critic D",
	artist: "Artist",
	ideas: "Ideas",
	label: (label: string) => `label ${label}`,
	painting: "Painting",
	artists: "Artist's painting",
	advice: "Advice",
	verdict: "Verdict",
	ofArtists: "artist's",
	ofPainters: "painter's",
	learns: "learns",
	frozen: "frozen",
	paints: "paints",

	/** The sentences of a run at rest or in training. */
	ideasGo: (ideas: number) => `${count(ideas, "idea goes", "ideas go")} to the painter.`,
	ideasAndLabel: (ideas: number, label: string) =>
		`${count(ideas, "idea", "ideas")} and the label ${label} go to the painter.`,
	ideasUnknown: "The file of this run does not say of which ideas this painting was made. The next step has new ones.",
	paintsCurve: (a: string) => `It paints a curve with â = ${a}.`,
	says: (painters: string, artists: string) =>
		`The critic says ${painters}: so probable is it, in its eyes, that the artist painted this. Of a curve of the artist's it says ${artists}.`,
	saysNothing: "What the critic thinks of it is beyond what can be computed.",
	advises: (up: number, down: number) =>
		`Its advice goes back to the painter: ${count(up, "point", "points")} up, ${count(down, "point", "points")} down.`,
	advisesNothing: "Its advice is 0 at every point: the critic is too sure to say which way is better.",
	advisesBeyond: "Its advice is beyond what can be computed.",
	who: {
		none: "Both learn from this, in every step.",
		generator: "Only the critic learns from this: the painter is frozen.",
		discriminator: "Only the painter learns from this: the critic is frozen.",
	},
	notYet: "No step has been taken yet: nobody has learnt anything.",

	next: "Next part",
	back: "Previous part",
	hint: "“Next part” pauses the training, takes one step, and shows here what happens in it, part by part.",
	place: (step: string, part: number, parts: number) => `Step ${step}, part ${part} of ${parts}`,
	round: (round: number, rounds: number) => `; the critic's round ${round} of ${rounds}`,

	/** What happens at a line of a step. */
	given: "A step begins: the artist paints, and the painter is given new ideas.",
	labelled: "The label is put beside each painting: the critic is told what was wanted.",
	moves: {
		paint: "The painter makes a painting of its ideas.",
		judgeReal: (d: string) => `The critic looks at a painting of the artist's, and says ${d}.`,
		judgePainted: (d: string) => `The critic looks at the painter's painting, and says ${d}.`,
		lossD: (loss: string) =>
			`From its answers the critic's loss is made: it wants 1 for the artist and 0 for the painter. Over the whole batch the loss is ${loss}.`,
		lossG: (loss: string) =>
			`From the answer to its painting the painter's loss is made: the painter wants 1. Over the whole batch the loss is ${loss}.`,
		zeroD: "The critic's old gradients are set to 0.",
		zeroG: "The painter's old gradients are set to 0.",
		backwardDThrough:
			"The loss goes back through the critic: each of its weights is told which way to go. What runs on to the painter is not used.",
		backwardDDetached: "The loss goes back through the critic: each of its weights is told which way to go.",
		backwardG:
			"The loss goes back through the critic, which holds still, to the painting: that is the advice, the arrows. From there it goes on to the painter's weights.",
		stepD: "The critic moves its weights: it has learnt from this step.",
		stepG:
			"The painter moves its weights: it has learnt from the advice. The same ideas would now give the solid curve.",
		trainD: "The critic gets its gradient and moves its weights: it has learnt from this step.",
		trainG:
			"The advice goes back to the painter, which moves its weights. The same ideas would now give the solid curve.",
	},
	leftOut: {
		G: "The painter is frozen: this part is left out, and its weights stay as they are.",
		D: "The critic is frozen: this part is left out, and its weights stay as they are.",
	},
};

export type LoopWords = typeof en;

const zh = {
	title: "学习的循环",
	intro: "GAN 就这样学习：灵感变成画，鉴赏家分别评判它和著名画家的一幅画，再把建议交还给画家；然后从头再来。",
	painter: "新手画家 G",
	critic: "新手鉴赏家 D",
	artist: "著名画家",
	ideas: "灵感",
	label: (label) => `标签 ${label}`,
	painting: "画",
	artists: "著名画家的画",
	advice: "建议",
	verdict: "评判",
	ofArtists: "著名画家",
	ofPainters: "新手画家",
	learns: "在学习",
	frozen: "已冻结",
	paints: "作画",

	ideasGo: (ideas) => `${ideas} 个灵感交给画家。`,
	ideasAndLabel: (ideas, label) => `${ideas} 个灵感和标签 ${label} 交给画家。`,
	ideasUnknown: "这次训练的文件没有记下这幅画用了哪些灵感；下一步会有新的灵感。",
	paintsCurve: (a) => `它画出一条 â = ${a} 的曲线。`,
	says: (painters, artists) =>
		`鉴赏家给出 ${painters}：在它看来，这幅画出自著名画家之手的概率就是这么大。对著名画家的一条曲线，它给出 ${artists}。`,
	saysNothing: "鉴赏家对它的看法超出了能计算的范围。",
	advises: (up, down) => `它的建议回到画家那里：${up} 个点往上，${down} 个点往下。`,
	advisesNothing: "它的建议在每个点上都是 0：鉴赏家太有把握，说不出往哪边更好。",
	advisesBeyond: "它的建议超出了能计算的范围。",
	who: {
		none: "每一步，两个都从中学习。",
		generator: "只有鉴赏家从中学习：画家已冻结。",
		discriminator: "只有画家从中学习：鉴赏家已冻结。",
	},
	notYet: "还没有走过一步：谁都还什么也没学。",

	next: "下一环节",
	back: "上一环节",
	hint: "点“下一环节”会暂停训练，走一步，并在这里逐个环节展示这一步里发生的事。",
	place: (step, part, parts) => `第 ${step} 步，第 ${part} 个环节，共 ${parts} 个`,
	round: (round, rounds) => `；鉴赏家的第 ${round} 轮，共 ${rounds} 轮`,

	given: "一步开始：著名画家作画，新手画家得到新的灵感。",
	labelled: "每幅画旁边放上标签：鉴赏家也知道要画的是哪一类。",
	moves: {
		paint: "画家用灵感画出一幅画。",
		judgeReal: (d) => `鉴赏家看著名画家的一幅画，给出 ${d}。`,
		judgePainted: (d) => `鉴赏家看新手画家的画，给出 ${d}。`,
		lossD: (loss) => `由它的回答算出鉴赏家的损失：它希望对著名画家说 1，对新手画家说 0。整批画的损失是 ${loss}。`,
		lossG: (loss) => `由它对新手画家的画的回答算出画家的损失：画家希望得到 1。整批画的损失是 ${loss}。`,
		zeroD: "鉴赏家旧的梯度清零。",
		zeroG: "画家旧的梯度清零。",
		backwardDThrough: "损失往回穿过鉴赏家：它的每个权重都知道了该往哪边动。继续传到画家那里的部分不会用到。",
		backwardDDetached: "损失往回穿过鉴赏家：它的每个权重都知道了该往哪边动。",
		backwardG: "损失往回穿过保持不动的鉴赏家，传到画上：这就是建议，也就是那些箭头。再从画传到画家的权重。",
		stepD: "鉴赏家更新权重：这一步它学到了。",
		stepG: "画家更新权重：它听取了建议。同样的灵感，现在会画出实线那条曲线。",
		trainD: "鉴赏家得到梯度，并更新权重：这一步它学到了。",
		trainG: "建议回到画家那里，画家更新权重。同样的灵感，现在会画出实线那条曲线。",
	},
	leftOut: {
		G: "画家已冻结：跳过这个环节，它的权重保持不变。",
		D: "鉴赏家已冻结：跳过这个环节，它的权重保持不变。",
	},
} satisfies LoopWords;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
