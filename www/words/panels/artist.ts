import type { Bound, Distribution } from "../../run/artist/drawn.js";
import type { Problem } from "../../run/artist/numbers.js";
import { en as english } from "../en.js";
import type { InEach } from "../languages.js";
import { zh as chinese } from "../zh.js";

/** How the artist chooses between the bounds: for the menu, for its explanation, and for the picture's description. */
type Choices = Record<Distribution, { name: string; help: string; picture: string }>;

const choices: Choices = {
	uniform: {
		name: "evenly",
		help: "Every curve between the two bounds is as likely as any other.",
		picture: "The artist paints every curve between them.",
	},
	twoModes: {
		name: "in two groups",
		help: "Half of the curves lie close to the lower bound, half close to the upper bound, and none in the middle.",
		picture: "The artist paints only curves close to one of them.",
	},
};

const bounds: Record<Bound, string> = { upper: "Upper bound", lower: "Lower bound" };

const en = {
	title: "Draw your own artist",
	intro:
		"The artist's curves all lie between two bounds. Choose a family of curves or a picture, or draw the bounds by hand. The run goes on meanwhile: only the button below starts a new one.",
	family: "Family of curves",
	other: "none: gallery or by hand",
	gallery: "Gallery",
	hard: (name: string) => `${name}:`,
	handmade: "An artist of your own: nobody knows yet whether the painter can learn it.",

	picture: (points: number, choice: string) => `The bounds of the drawn artist, with ${points} points each. ${choice}`,
	bounds,
	bound: "Bound to draw",
	tool: "By hand",
	tools: { points: "move points", pen: "draw freehand" },
	toolHelp: {
		points:
			"Drag a point up or down; with a mouse also the line between two points, which takes the whole bound along. By keyboard: ↑ ↓ and Page ↑ ↓ move a point, ← → go to the next one, and with Shift take its height along. The bounds may cross.",
		pen: "Draw across the picture: the bound follows your stroke. Where the stroke does not pass, the bound keeps its height, so you can draw it in several strokes.",
	},
	undo: "Undo the drawing",
	redo: "Redo",
	point: (bound: string, point: number) => `${bound}, point ${point}`,
	pointAt: (point: number, points: number, x: string, y: string) => `point ${point} of ${points}, x = ${x}, y = ${y}`,
	height: (bound: string) => `${bound}: all of it up or down`,
	heightShown: (mean: string) => `mean y = ${mean}`,

	points: "Points",
	pointsHelp: "Each curve has this many numbers. The drawing keeps its shape, as far as so many points can have it.",
	tooFine: (points: number, most: number) =>
		`This artist has ${points} points. More than ${most} are shown but can't be drawn by hand: choose fewer points first.`,
	distribution: "The artist chooses curves",
	distributions: choices,

	start: "Start a run with this artist",
	takeRun: "Back to the run's artist",
	ofRun: "The run on show learns from this artist.",
	notYet: "The run on show learns from another artist. A new run keeps all other settings.",
	takenBack: ` “${english.undo}” under the picture of the run then brings the present one back.`,
	refused: "The engine refuses this artist:",

	numbers: "As numbers",
	numbersHelp:
		"The lower bound, then the upper bound: two rows or columns of numbers, or JSON. You can also paste your own here. The drawing then has as many points as there are numbers.",
	apply: "Draw these numbers",
	copy: "Copy",
	discard: "Discard my text",
	copied: "Copied.",
	selected: "The browser does not let the page copy. The text is selected: press Ctrl+C or ⌘C.",
	taken: (points: number) => `Drawn, with ${points} points.`,
	problem: (problem: Problem) => {
		switch (problem.kind) {
			case "lists":
				return `The text must have two lists of numbers, one for each bound, but it has ${problem.given}.`;
			case "word":
				return `The text must have two lists of numbers and nothing else, but “${problem.given}” is no number.`;
			case "comma":
				return `“${problem.given}” is unclear, as its comma may stand for a decimal point or between two numbers: write a point, or put a space after each comma.`;
			case "number":
				return `${bounds[problem.bound]}: item ${problem.place} must be a number, but “${problem.given}” was given.`;
			case "lengths":
				return `Both bounds must have equally many numbers, but the lower one has ${problem.lower} and the upper one ${problem.upper}.`;
			case "points":
				return `Each bound must have ${problem.least} to ${problem.most} numbers, but each has ${problem.given}.`;
		}
	},
};

const choicesZh: Choices = {
	uniform: {
		name: "均匀",
		help: "两条界线之间的每条曲线，被选中的机会都一样。",
		picture: "著名画家会画两条界线之间的每条曲线。",
	},
	twoModes: {
		name: "分成两组",
		help: "一半曲线靠近下界，一半靠近上界，中间一条也没有。",
		picture: "著名画家只画靠近其中一条界线的曲线。",
	},
};

const boundsZh: Record<Bound, string> = { upper: "上界", lower: "下界" };

const zh = {
	title: "画一位自己的著名画家",
	intro:
		"著名画家的曲线都在两条界线之间。你可以选一族曲线或一幅图案，也可以亲手画这两条界线。这期间训练照常进行：只有点下面的按钮，才会开始新的训练。",
	family: "曲线族",
	other: "不属于任何一族：图案或手绘",
	gallery: "图案",
	hard: (name) => `${name}：`,
	handmade: "你自己的著名画家：新手画家学不学得会，谁也不知道。",

	picture: (points, choice) => `所画著名画家的两条界线，各有 ${points} 个点。${choice}`,
	bounds: boundsZh,
	bound: "要画的界线",
	tool: "手绘",
	tools: { points: "移动点", pen: "随手画" },
	toolHelp: {
		points:
			"上下拖动一个点；用鼠标还可以拖动两点之间的线，整条界线就一起移动。用键盘：↑ ↓ 和 Page ↑ ↓ 移动一个点，← → 换到相邻的点，同时按住 Shift 就把高度也带过去。两条界线可以交叉。",
		pen: "在图上画一笔，界线就跟着走。没有画到的地方，界线保持原来的高度，所以可以分几笔来画。",
	},
	undo: "撤销一笔",
	redo: "重做",
	point: (bound, point) => `${bound}，第 ${point} 个点`,
	pointAt: (point, points, x, y) => `${points} 个点中的第 ${point} 个，x = ${x}，y = ${y}`,
	height: (bound) => `${bound}整条上下移动`,
	heightShown: (mean) => `平均 y = ${mean}`,

	points: "点数",
	pointsHelp: "每条曲线有这么多个数。改变点数时，图形尽量保持不变。",
	tooFine: (points, most) => `这位著名画家有 ${points} 个点。超过 ${most} 个点时只能看，不能手绘：请先减少点数。`,
	distribution: "著名画家怎样选曲线",
	distributions: choicesZh,

	start: "用这位著名画家开始训练",
	takeRun: "回到这次训练的著名画家",
	ofRun: "正在显示的训练，学的就是这位著名画家。",
	notYet: "正在显示的训练，学的是另一位著名画家。新的训练保留其他所有设置。",
	takenBack: `之后点训练画面下面的“${chinese.undo}”，就能回到现在的训练。`,
	refused: "引擎不接受这位著名画家：",

	numbers: "用数字表示",
	numbersHelp:
		"先是下界，后是上界：两行或两列数字，或者 JSON。你也可以把自己的数字粘贴到这里，有多少个数，图上就有多少个点。",
	apply: "画出这些数字",
	copy: "复制",
	discard: "放弃我写的",
	copied: "已复制。",
	selected: "浏览器不允许网页复制。文字已经选中：请按 Ctrl+C 或 ⌘C。",
	taken: (points) => `已画好，共 ${points} 个点。`,
	problem: (problem) => {
		switch (problem.kind) {
			case "lists":
				return `应有两列数字，每条界线一列，这里却有 ${problem.given} 列。`;
			case "word":
				return `这里只应有两列数字，“${problem.given}”却不是数字。`;
			case "comma":
				return `“${problem.given}”不清楚：逗号可能是小数点，也可能隔开两个数。请把它写成小数点，或者在每个逗号后面加一个空格。`;
			case "number":
				return `${boundsZh[problem.bound]}的第 ${problem.place} 项应是数字，给出的却是“${problem.given}”。`;
			case "lengths":
				return `两条界线的数字应一样多，下界却有 ${problem.lower} 个，上界有 ${problem.upper} 个。`;
			case "points":
				return `每条界线应有 ${problem.least} 到 ${problem.most} 个数，给出的却各有 ${problem.given} 个。`;
		}
	},
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
