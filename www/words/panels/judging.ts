import type { InEach } from "../languages.js";

const en = {
	title: "Inside the critic",
	lead: "The critic lays its patterns over a curve and adds up what they find: above 0 it takes the curve for the artist's, below 0 for the painter's, and near 0 it can't tell. As a probability D, a sum of 0 is ½.",
	leadPoints:
		"This critic has no hidden layer: it gives each point a weight, and adds up. Above 0 it takes the curve for the artist's.",
	beyond: "The numbers have run away: there is nothing to show.",

	curve: "The curve that it judges",
	painting: "The painting in the large picture",
	nearest: (a: string) => `The artist's nearest curve, a = ${a}`,
	yours: "Your own curve",
	noneDrawn: "You have not drawn a curve yet. Draw one in the panel “The critic's eye”, and come back.",
	toDrawing: "Draw a curve",
	picture: "The curve that the critic judges, and the two bounds of the artist's paintings.",
	judged: "Judged curve",

	patterns: (count: number) =>
		count === 1 ? "What it looks for" : `What it looks for: the ${count} patterns with the largest weights`,
	patternsHelp: (height: string) =>
		`These are the units with the largest weights, whatever the curve; the largest terms above may be other units', and these may all be on one side although the sum is not. Each picture is a unit's weights over the points, from x = −1 to 1; its height is ±${height}. A unit multiplies the curve by its pattern and adds up. If the sum and the unit's bias come out above 0, it is on, and speaks with its strength. The patterns are random at the start, and much of that stays: hence the zigzag.`,
	patternHelp: (height: string) =>
		`The weight of each point, from x = −1 to 1; the picture's height is ±${height}. Where it is above 0, a higher curve looks more like the artist's.`,
	above: "above 0: a higher point adds",
	below: "below 0: a higher point takes away",
	unit: (unit: number) => `Unit ${unit}`,
	weights: "Weights of the points",
	for: (strength: string) => `▲ if on, for the artist: ${strength}`,
	against: (strength: string) => `▼ if on, against: ${strength}`,
	strength: (strength: string) => `strength ${strength}`,
	label: (weight: string) => `label ${weight}`,
	on: "● on for this curve",
	off: "○ off for this curve",
	pattern: (most: number, mostAt: string, least: number, leastAt: string, points: number) =>
		`Largest at point ${most} of ${points}, ${mostAt}; smallest at point ${least}, ${leastAt}.`,

	sum: "How the answer adds up",
	onCount: (on: number, all: number) => `${on} of the ${all} units of the last hidden layer are on for this curve.`,
	part: "Part",
	adds: "adds",
	bias: "Bias",
	point: (point: number, x: string) => `Point ${point}, x = ${x}`,
	labelTerm: "Label",
	rest: (count: number) => (count === 1 ? "1 more" : `The other ${count}`),
	logit: "Sum: the logit",
	probability: "D(curve)",
	sumHelp:
		"Each bar begins where the one above it ends; the dashed line is 0. Filled bars speak for the artist, striped ones against. First come those with the largest effect on this curve, which are seldom those with the largest weights.",
	answerFor: (d: string) => `D = ${d}: the critic takes it for the artist's.`,
	answerAgainst: (d: string) => `D = ${d}: the critic takes it for the painter's.`,
	answerUnsure: (d: string) => `D = ${d}: the critic can't tell.`,

	chart: (values: string[]) => `D(curve) along the way: ${values.join(", ")}.`,
	chartAt: (place: string, d: string) => `${d} at ${place}`,
	between: " ",
	ways: {
		painting: {
			way: "From the artist's curve to the painting, and beyond",
			places: ["0: the artist's nearest curve", "1: this painting", "2: as far again"],
			ends: (artist: string, painting: string) =>
				`D is ${artist} at the artist's nearest curve and ${painting} at this painting.`,
			flat: "Along this way the critic can hardly tell them apart. That is about one painting: whether the paintings vary, D does not say.",
			back: "The nearer to the artist's curve, the higher D: a painting that comes near enough convinces the critic.",
			away: "The painting convinces the critic more than the artist's own curve. Along this way, coming nearer would not help the painter.",
			backOrOn:
				"The painter would convince the critic more by coming nearer, but also by going on: out there the critic judges what it has hardly seen.",
		},
		own: {
			way: "From the artist's curve to yours, and beyond",
			places: ["0: the artist's nearest curve", "1: your curve", "2: as far again"],
			ends: (artist: string, own: string) => `D is ${artist} at the artist's nearest curve and ${own} at your curve.`,
			flat: "Along this way the critic can hardly tell them apart.",
			back: "The nearer to the artist's curve, the higher D: come near enough, and you convince the critic.",
			away: "Your curve convinces the critic more than the artist's own curve does: you have found a weakness of the critic's.",
			backOrOn:
				"You would convince the critic more by coming nearer, but also by going on: out there the critic judges what it has hardly seen.",
		},
	},
};

const zh = {
	title: "鉴赏家的内部",
	lead: "鉴赏家把它的图样逐一叠到曲线上，再把得出的数加起来：大于 0，就认为是著名画家画的；小于 0，认为是新手画家画的；接近 0，就分不出来。换成概率 D，和为 0 就是 ½。",
	leadPoints: "这位鉴赏家没有隐藏层：它给每个点一个权重，再加起来。大于 0，就认为是著名画家画的。",
	beyond: "数值已经发散，没有什么可以显示。",

	curve: "它评判哪条曲线",
	painting: "大图里的这幅画",
	nearest: (a) => `著名画家最接近的曲线，a = ${a}`,
	yours: "你自己的曲线",
	noneDrawn: "你还没有画曲线。请在“鉴赏家的眼光”面板里画一条，再回来看。",
	toDrawing: "去画一条曲线",
	picture: "鉴赏家所评判的曲线，以及著名画家作品的上下界。",
	judged: "被评判的曲线",

	patterns: (count) => (count === 1 ? "它看什么" : `它看什么：权重最大的 ${count} 个图样`),
	patternsHelp: (height) =>
		`这里是权重最大的单元，与曲线无关；上面影响最大的各项可能属于别的单元；这几个也可能都偏向一边，而总和并不如此。每幅小图是一个单元对各点的权重，x 从 −1 到 1，高度为 ±${height}。单元把曲线与图样逐点相乘再求和，加上偏置后若大于 0，单元就激活，并按自己的强度发言。图样起初是随机的，这种随机大多会留下，所以曲折不平。`,
	patternHelp: (height) => `每个点的权重，x 从 −1 到 1，高度为 ±${height}。在大于 0 的地方，曲线越高越像著名画家的。`,
	above: "大于 0：点越高，和越大",
	below: "小于 0：点越高，和越小",
	unit: (unit) => `单元 ${unit}`,
	weights: "各点的权重",
	for: (strength) => `▲ 激活时认为是著名画家的：${strength}`,
	against: (strength) => `▼ 激活时反对：${strength}`,
	strength: (strength) => `强度 ${strength}`,
	label: (weight) => `标签 ${weight}`,
	on: "● 对这条曲线激活",
	off: "○ 对这条曲线未激活",
	pattern: (most, mostAt, least, leastAt, points) =>
		`共 ${points} 个点，最大的是第 ${most} 个，${mostAt}；最小的是第 ${least} 个，${leastAt}。`,

	sum: "答案是怎样加出来的",
	onCount: (on, all) => `最后一个隐藏层的 ${all} 个单元中，有 ${on} 个对这条曲线激活。`,
	part: "部分",
	adds: "加上",
	bias: "偏置",
	point: (point, x) => `第 ${point} 个点，x = ${x}`,
	labelTerm: "标签",
	rest: (count) => `其余 ${count} 个`,
	logit: "总和：logit",
	probability: "D(曲线)",
	sumHelp:
		"每一条都从上一条的末端开始，虚线处为 0。实心的认为是著名画家画的，斜线的认为不是。排在前面的对这条曲线影响最大，往往不是权重最大的那几个。",
	answerFor: (d) => `D = ${d}：鉴赏家认为是著名画家画的。`,
	answerAgainst: (d) => `D = ${d}：鉴赏家认为是新手画家画的。`,
	answerUnsure: (d) => `D = ${d}：鉴赏家分不出来。`,

	chart: (values) => `一路上的 D(曲线)：${values.join("，")}。`,
	chartAt: (place, d) => `${place} 处为 ${d}`,
	between: "",
	ways: {
		painting: {
			way: "从著名画家的曲线到这幅画，再往前",
			places: ["0：著名画家最接近的曲线", "1：这幅画", "2：再走同样远"],
			ends: (artist, painting) => `D 在著名画家最接近的曲线处为 ${artist}，在这幅画处为 ${painting}。`,
			flat: "在这一路上，鉴赏家几乎分不出来。这说的只是一幅画：各幅画是否多样，D 并不告诉我们。",
			back: "离著名画家的曲线越近，D 越高：走得够近，就能说服鉴赏家。",
			away: "这幅画比著名画家自己的曲线更能说服鉴赏家。在这一路上，靠近著名画家对新手画家没有好处。",
			backOrOn: "靠近著名画家更能说服鉴赏家，但继续往外走也能：那里的曲线鉴赏家几乎没有见过。",
		},
		own: {
			way: "从著名画家的曲线到你的曲线，再往前",
			places: ["0：著名画家最接近的曲线", "1：你的曲线", "2：再走同样远"],
			ends: (artist, own) => `D 在著名画家最接近的曲线处为 ${artist}，在你的曲线处为 ${own}。`,
			flat: "在这一路上，鉴赏家几乎分不出来。",
			back: "离著名画家的曲线越近，D 越高：走得够近，你就能说服鉴赏家。",
			away: "你的曲线比著名画家自己的更能说服鉴赏家：你找到了它的弱点。",
			backOrOn: "靠近著名画家更能说服鉴赏家，但继续往外走也能：那里的曲线鉴赏家几乎没有见过。",
		},
	},
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
