import type { InEach } from "../languages.js";

const en = {
	title: "The ideas",
	intro:
		"From these numbers the painter makes its painting: move one, and the curve follows. No number has a meaning of its own: nobody told the painter what z1 stands for, and in another run it does something else. As long as you leave them alone the curve does not jump; it changes only as the painter learns. The green curve of the run jumps because every step has new ideas.",
	picture: "The painting that G makes of these ideas now, and the bounds of the artist's paintings.",
	newIdeas: "New ideas",
	allZero: "All zero",
	paints: "These ideas now paint:",
	chosen: "The ideas that you have chosen now paint:",
	/** The nearest curve of the artist. */
	curve: (a: string) => `a curve with â = ${a}`,
	unknown: "What the painter makes of these ideas has run away: it can't be drawn.",
	label: "Label",
	labelHelp:
		"The painter was never given a label between 0 and 1. What it paints there nobody has taught it: it follows from what it has learnt for 0 and for 1.",
	bounds: [
		"Label 0: the artist's curves lie between the bound a = 1 and the class boundary.",
		"Label 1: the artist's curves lie between the class boundary and the bound a = 2.",
	] as [string, string],
	between: "No curve of the artist has a label like that.",
};

const zh = {
	title: "灵感",
	intro:
		"新手画家就用这几个数作画：动一动其中一个，曲线马上跟着变。单独一个数没有含义：没有人告诉过画家 z1 代表什么，换一次训练，它的作用就变了。灵感不变，曲线就不会跳，只会随着画家的学习慢慢变化。训练时的绿线会跳，是因为每一步都换了新的灵感。",
	picture: "G 现在用这些灵感画的画，以及著名画家作品的上下界。",
	newIdeas: "换一组灵感",
	allZero: "全部归零",
	paints: "这些灵感现在画出：",
	chosen: "你选中的灵感现在画出：",
	curve: (a) => `â = ${a} 的曲线`,
	unknown: "画家用这些灵感画出的数值已经发散，画不出来。",
	label: "标签",
	labelHelp: "画家从没见过 0 和 1 之间的标签。在那里该画什么，没有人教过，全靠它在 0 和 1 两端学到的东西。",
	bounds: [
		"标签 0：著名画家的曲线在界线 a = 1 和两类的分界之间。",
		"标签 1：著名画家的曲线在两类的分界和界线 a = 2 之间。",
	],
	between: "著名画家的曲线里没有这种标签。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
