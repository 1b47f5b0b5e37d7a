import type { InEach } from "../languages.js";
import type { StandingName } from "../verdicts.js";

export interface Measured {
	distance: string;
	variety: string;
	artist: string;
}

const en = {
	title: "What the two numbers hide",
	badge: {
		healthy: ({ distance }) => `The truth: done — ${distance} away.`,
		learning: ({ distance }) => `The truth: not yet — ${distance} away.`,
		collapsed: ({ variety, artist }) => `The truth: collapsed — variety ${variety}, the artist's is ${artist}.`,
		criticTooStrong: ({ distance }) => `The truth: the critic is too strong — ${distance} away.`,
		runAway: ({ distance }) => `The truth: run away — ${distance} away.`,
		healthyTold: ({ distance }) => `The truth: the painter is done — ${distance} away. The critic has learnt to tell.`,
		stillTold: ({ distance }) => `The truth: not done, and frozen — ${distance} away.`,
		still: ({ distance }) => `The truth: not done, and frozen — ${distance} away.`,
		uncovered: ({ distance }) => `The truth: not yet — ${distance} away, but some of the artist's curves are missing.`,
	} satisfies Record<StandingName, (measured: Measured) => string>,
	ofTwin: (badge: string) => `The twin. ${badge}`,
	beyond: "The truth: run away, beyond all numbers.",
	beyondHelp:
		"The paintings lie so far out that the computer's numbers (float32) can't express it: nothing about them can be measured.",

	paintings: "Which curves it paints",
	bars: "How many paintings have which a. Left and right arrow: the next bar.",
	label: (label: number) => `Label ${label}`,
	class: (label: number, { distance, variety, artist }: Measured) =>
		`Label ${label}: distance ${distance}, variety ${variety} (the artist's: ${artist})`,
	counts: "paintings",
	between: (from: string, to: string) => `a from ${from} to ${to}`,
	below: (to: string) => `a below ${to}`,
	above: (from: string) => `a from ${from} up`,
	bar: (range: string, count: number, all: number) => `${range}: ${count} of ${all} paintings`,
	painter: "the painter's",
	artist: "as the artist would paint",
	press:
		"The bars at both ends also count what lies beyond. Press a bar: it chooses a painting, whose ideas another panel shows.",
	chosen: (number: number) => `Painting ${number} is chosen; the ideas panel has its ideas.`,
	toIdeas: "See its ideas",
	chosenMeasures: (a: string, residual: string) => ` Now its a is ${a}, and it is ${residual} away from that curve.`,

	measures: "How good, how varied",
	distance: (distance: string) => `${distance} (in units of y)`,
	healthyBelow: (limit: string) => `healthy below ${limit}`,
	orMore: (most: string) => `≥ ${most}`,
	variety: (variety: string, artist: string) => `${variety} (the artist's: ${artist})`,
	artists: (artist: string) => `artist ${artist}`,
	hatched: "Hatched: healthy. The scale of the distance is wider near 0.",

	overTime: "The same over time",
	off: "Anything off the top of the chart is so large that the run counts as run away.",
	axis: "distance (in y), variety (in a)",
	distanceName: "Distance",
	varietyName: "Variety",
};

const zh = {
	title: "两个数字没有告诉你的事",
	badge: {
		healthy: ({ distance }) => `真相：学成了，只差 ${distance}。`,
		learning: ({ distance }) => `真相：还没学成，还差 ${distance}。`,
		collapsed: ({ variety, artist }) => `真相：崩溃了，多样性 ${variety}，著名画家是 ${artist}。`,
		criticTooStrong: ({ distance }) => `真相：鉴赏家太强了，画家还差 ${distance}。`,
		runAway: ({ distance }) => `真相：发散了，差了 ${distance}。`,
		healthyTold: ({ distance }) => `真相：画家学成了，只差 ${distance}；是鉴赏家学会了分辨。`,
		stillTold: ({ distance }) => `真相：还没学成就冻结了，还差 ${distance}。`,
		still: ({ distance }) => `真相：还没学成就冻结了，还差 ${distance}。`,
		uncovered: ({ distance }) => `真相：还没学成，只差 ${distance}，但著名画家的曲线还没画全。`,
	},
	ofTwin: (badge) => `对照训练。${badge}`,
	beyond: "真相：发散了，大到没有数字能表示。",
	beyondHelp: "画偏得太远，超出了 float32 数值的范围，已经无法测量。",

	paintings: "它画的是哪些曲线",
	bars: "每个 a 有多少幅画。左右方向键：换一根柱子。",
	label: (label) => `标签 ${label}`,
	class: (label, { distance, variety, artist }) =>
		`标签 ${label}：距离 ${distance}，多样性 ${variety}（著名画家：${artist}）`,
	counts: "幅数",
	between: (from, to) => `a 在 ${from} 到 ${to} 之间`,
	below: (to) => `a 小于 ${to}`,
	above: (from) => `a 不小于 ${from}`,
	bar: (range, count, all) => `${range}：${all} 幅画中有 ${count} 幅`,
	painter: "新手画家的画",
	artist: "著名画家应有的幅数",
	press: "两端的柱子也包括更远的画。点一根柱子，就选中其中一幅画，灵感面板会显示它的灵感。",
	chosen: (number) => `已选中第 ${number} 幅画，灵感面板里有它的灵感。`,
	toIdeas: "看它的灵感",
	chosenMeasures: (a, residual) => `它现在的 a 是 ${a}，离那条曲线还有 ${residual}。`,

	measures: "画得多像，有多少变化",
	distance: (distance) => `${distance}（y 轴上的长度）`,
	healthyBelow: (limit) => `${limit} 以下为健康`,
	orMore: (most) => `≥ ${most}`,
	variety: (variety, artist) => `${variety}（著名画家：${artist}）`,
	artists: (artist) => `著名画家 ${artist}`,
	hatched: "斜线部分为健康。距离的刻度在 0 附近更宽。",

	overTime: "随时间的变化",
	off: "数值超出图表上边，就算训练发散了。",
	axis: "距离（y 的单位），多样性（a 的单位）",
	distanceName: "距离 distance",
	varietyName: "多样性 variety",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
