// The engine's named artists: their names, and what the painter finds hard in each.

import type { InEach } from "./languages.js";

export const FAMILIES = ["tutorial", "wave", "line", "step", "bump", "one-curve"] as const;
export const GALLERY = [
	"heart",
	"smile-and-frown",
	"year-of-temperatures",
	"ribbon",
	"heartbeat",
	"mountains",
] as const;
export type ArtistName = (typeof FAMILIES)[number] | (typeof GALLERY)[number];

/** A name, and one sentence. */
interface Piece {
	name: string;
	hard: string;
}

const en: Record<ArtistName, Piece> = {
	tutorial: {
		name: "The tutorial's parabolas",
		hard: "The painter must keep every curve smooth while it spreads them from one bound to the other.",
	},
	wave: { name: "Waves", hard: "All points must swing together: a higher wave also swings further." },
	line: {
		name: "Lines",
		hard: "The shape is simple, but the slope must grow with the height, and both ends must agree on it.",
	},
	step: { name: "Steps", hard: "Two neighbours must jump apart while all others stay level." },
	bump: { name: "Bumps", hard: "Only the few points in the middle tell one height of the bump from another." },
	"one-curve": {
		name: "One curve",
		hard: "There is almost nothing to choose from, so the painter must give up its variety and repeat itself.",
	},
	heart: {
		name: "Heart",
		hard: "The two halves of the outline are two groups with nothing between them, and each has a sharp notch.",
	},
	"smile-and-frown": {
		name: "Smile and frown",
		hard: "Both groups bend in opposite ways and cross twice, so one point alone never tells which is which.",
	},
	"year-of-temperatures": {
		name: "A year of temperatures",
		hard: "A warm year is warm in every month: all twelve must rise and fall together. The numbers are made up.",
	},
	ribbon: { name: "Ribbon", hard: "The bounds cross four times, and there every curve goes through the same points." },
	heartbeat: { name: "Heartbeat", hard: "A narrow peak stands between flat parts, so few points have most to say." },
	mountains: { name: "Mountains", hard: "Each curve has three sharp peaks, which must all grow at once." },
};

const zh: Record<ArtistName, Piece> = {
	tutorial: { name: "教程里的抛物线", hard: "画家要让每条曲线都光滑，同时让它们从一条界线铺到另一条。" },
	wave: { name: "波浪", hard: "所有的点要一起摆动：波浪越高，摆幅也越大。" },
	line: { name: "直线", hard: "形状简单，但斜率要跟着高度变大，两端还得一致。" },
	step: { name: "台阶", hard: "相邻的两个点要突然拉开，其余的点却要保持水平。" },
	bump: { name: "鼓包", hard: "只有中间几个点能看出鼓包有多高。" },
	"one-curve": { name: "一条曲线", hard: "几乎没有选择的余地，画家得放弃多样性，总画同一条。" },
	heart: { name: "心形", hard: "轮廓的上下两半是两组，中间什么也没有，而且各有一个尖角。" },
	"smile-and-frown": { name: "笑脸和苦脸", hard: "两组曲线弯的方向相反，又交叉两次，单看一个点分不出是哪一组。" },
	"year-of-temperatures": {
		name: "一年的气温",
		hard: "暖和的一年，月月都暖和：十二个月要一起升降。数字是编的。",
	},
	ribbon: { name: "丝带", hard: "两条界线交叉四次，每条曲线都要穿过那些交点。" },
	heartbeat: { name: "心跳", hard: "平坦的线上有一个窄峰，最要紧的只有少数几个点。" },
	mountains: { name: "群山", hard: "每条曲线都有三座尖峰，要一起变高。" },
};

export const artists: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
