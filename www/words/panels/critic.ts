import { en as english } from "../en.js";
import type { InEach } from "../languages.js";
import { zh as chinese } from "../zh.js";

const en = {
	title: "The critic's eye",
	intro: `Try to fool it: put a to 3, or pull one point of an artist's curve far out. The critic has only learnt what tells this painter from the artist, so it may take a curve that neither of them paints for a real one: early in most runs it does, and in “${english.presets["critic-too-strong"].name}” at every step. Against a good painter it gets harder to fool.`,
	fools: (a: number, d: string, artists: string) =>
		`At this step a = ${a} fools it: D = ${d}, and ${artists} on average for the artist's own curves.`,
	foolsNot: (a: number, d: string, artists: string) =>
		`At this step a = ${a} does not fool it: D = ${d}, and ${artists} on average for the artist's own curves.`,

	family: "What it says of the artist's curves",
	familyHelp:
		"D(painting) of the curve a·x² + (a − 1), for each a from 0 to 3. The artist paints only those in the striped part.",
	real: "the artist's",
	label: (label: number) => `label ${label}`,
	cannotTell: "can't tell",
	unknown: "The numbers have run away: there is nothing to show.",
	opinion: (values: string[]) => `D(painting) of the artist's curves: ${values.join(", ")}.`,
	opinionAt: (a: number, value: string) => `${value} for a = ${a}`,

	own: "A curve of your own",
	picture: "Your curve, and the two bounds of the artist's paintings.",
	yours: "Your curve",
	help: "Drag a point up or down; with a mouse also the line between two points, which takes the whole curve along. By keyboard: ↑ ↓ and Page ↑ ↓ move a point, ← → go to the next one.",
	point: (point: number) => `Point ${point}`,
	pointAt: (point: number, points: number, x: string, y: string) => `point ${point} of ${points}, x = ${x}, y = ${y}`,

	answer: "D(your curve)",
	sure: (percent: string) => `The critic is ${percent} sure that the artist painted this.`,
	sureNot: (percent: string) => `The critic is ${percent} sure that the artist did not paint this.`,
	unsure: (percent: string) => `The critic can't tell: ${percent} for the artist.`,
	noAnswer: "What the critic says of this curve is beyond what can be computed.",
	percent: (number: number) => `${number}%`,
	above: (number: number) => `more than ${number}%`,

	takePainter: "Take the painter's curve",
	takeArtist: "Take the artist's",
	height: "Whole curve up or down",
	heightShown: (mean: string) => `mean y = ${mean}`,
	a: "The artist's curve for a",
	aShown: (a: string) => `a = ${a}`,
	notHis: "–",
};

const zh = {
	title: "鉴赏家的眼光",
	intro: `试着骗过它：把 a 调到 3，或者把著名画家曲线上的一个点拽得远远的。鉴赏家只学会了怎样区分这位新手画家和著名画家，所以两人都不会画的曲线，它也可能当成真迹：多数训练的初期就是这样，“${chinese.presets["critic-too-strong"].name}”里则始终如此。画家画得好了，鉴赏家就不那么好骗了。`,
	fools: (a, d, artists) => `在这一步，a = ${a} 就能骗过它：D = ${d}，而著名画家的曲线平均为 ${artists}。`,
	foolsNot: (a, d, artists) => `在这一步，a = ${a} 骗不过它：D = ${d}，而著名画家的曲线平均为 ${artists}。`,

	family: "它怎么看著名画家的曲线",
	familyHelp: "a 取 0 到 3 时，曲线 a·x² + (a − 1) 的 D(画)。著名画家只画斜线部分里的曲线。",
	real: "著名画家的",
	label: (label) => `标签 ${label}`,
	cannotTell: "分不出来",
	unknown: "数值已经发散，没有什么可以显示。",
	opinion: (values) => `著名画家的曲线的 D(画)：${values.join("，")}。`,
	opinionAt: (a, value) => `a = ${a} 时为 ${value}`,

	own: "你自己的曲线",
	picture: "你的曲线，以及著名画家作品的上下界。",
	yours: "你的曲线",
	help: "上下拖动一个点；用鼠标还可以拖动两点之间的线，整条曲线就一起移动。用键盘：↑ ↓ 和 Page ↑ ↓ 移动一个点，← → 换到相邻的点。",
	point: (point) => `第 ${point} 个点`,
	pointAt: (point, points, x, y) => `${points} 个点中的第 ${point} 个，x = ${x}，y = ${y}`,

	answer: "D(你的曲线)",
	sure: (percent) => `鉴赏家有${percent}的把握认为这是著名画家画的。`,
	sureNot: (percent) => `鉴赏家有${percent}的把握认为这不是著名画家画的。`,
	unsure: (percent) => `鉴赏家分不出来：它认为有${percent}的可能是著名画家画的。`,
	noAnswer: "鉴赏家对这条曲线的看法超出了能计算的范围。",
	percent: (number) => ` ${number}% `,
	above: (number) => `超过 ${number}% `,

	takePainter: "换成新手画家的曲线",
	takeArtist: "换成著名画家的",
	height: "整条曲线上下移动",
	heightShown: (mean) => `平均 y = ${mean}`,
	a: "著名画家在 a 处的曲线",
	aShown: (a) => `a = ${a}`,
	notHis: "–",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
