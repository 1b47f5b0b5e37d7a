// The engine's named artists: their names, what the painter finds hard in each, and what helps it.

import type { Distribution } from "../run/artist/drawn.js";
import { en as english } from "./en.js";
import type { InEach } from "./languages.js";
import { zh as chinese } from "./zh.js";

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

export interface Piece {
	name: string;
	/** What the painter finds hard, in one sentence. */
	hard: string;
	/** What helps where the tutorial's settings are not enough. The figures are those of docs/artists.md. */
	helps?: Partial<Record<Distribution, string>>;
}

const ONE_CURVE = {
	en: "Its variety is too small to be seen in the picture, so the verdict ignores it.",
	zh: "它的多样性小得在图上看不出来，所以结论不看多样性。",
};

const en: Record<ArtistName, Piece> = {
	tutorial: {
		name: "The tutorial's parabolas",
		hard: "The painter must keep every curve smooth while it spreads them from one bound to the other.",
		helps: {
			twoModes:
				"In two groups it takes longer, because the painter also paints curves in between: after 10,000 steps it is not near enough yet, so press Play again then.",
		},
	},
	wave: { name: "Waves", hard: "All points must swing together: a higher wave also swings further." },
	line: {
		name: "Lines",
		hard: "The shape is simple, but the slope must grow with the height, and both ends must agree on it.",
	},
	step: {
		name: "Steps",
		hard: "Two neighbours must jump apart while all others stay level.",
		helps: {
			twoModes:
				"In two groups it takes longer, because the painter also paints curves in between: press Play again after 10,000 steps. By 30,000, all of ten painters that we tried were healthy.",
		},
	},
	bump: {
		name: "Bumps",
		hard: "Only the few points in the middle tell one height of the bump from another.",
		helps: {
			twoModes: "In two groups, most painters are not near enough yet after 10,000 steps: more steps may help.",
		},
	},
	"one-curve": {
		name: "One curve",
		hard: "There is almost nothing to choose from, so the painter must give up its variety and repeat itself.",
		helps: {
			uniform: ONE_CURVE.en,
			twoModes: ONE_CURVE.en,
		},
	},
	heart: {
		name: "Heart",
		hard: "The two halves of the outline are two groups with nothing between them, and each has a sharp notch.",
		helps: {
			twoModes: `More steps help: the run “${english.presets.heart.name}” takes 20,000, because after 10,000 most painters are not near enough yet.`,
		},
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
	tutorial: {
		name: "教程里的抛物线",
		hard: "画家要让每条曲线都光滑，同时让它们从一条界线铺到另一条。",
		helps: {
			twoModes: "分成两组要学得更久，因为画家也会画出两组之间的曲线：学到 10,000 步还不够像，那时请再点一次播放。",
		},
	},
	wave: { name: "波浪", hard: "所有的点要一起摆动：波浪越高，摆幅也越大。" },
	line: { name: "直线", hard: "形状简单，但斜率要跟着高度变大，两端还得一致。" },
	step: {
		name: "台阶",
		hard: "相邻的两个点要突然拉开，其余的点却要保持水平。",
		helps: {
			twoModes:
				"分成两组要学得更久，因为画家也会画出两组之间的曲线：学到 10,000 步时，请再点一次播放。我们试过的十位画家，到 30,000 步全都健康。",
		},
	},
	bump: {
		name: "鼓包",
		hard: "只有中间几个点能看出鼓包有多高。",
		helps: { twoModes: "分成两组时，学到 10,000 步，画家多半还画得不够像：多学几步也许有用。" },
	},
	"one-curve": {
		name: "一条曲线",
		hard: "几乎没有选择的余地，画家得放弃多样性，总画同一条。",
		helps: { uniform: ONE_CURVE.zh, twoModes: ONE_CURVE.zh },
	},
	heart: {
		name: "心形",
		hard: "轮廓的上下两半是两组，中间什么也没有，而且各有一个尖角。",
		helps: {
			twoModes: `多学几步就好：“${chinese.presets.heart.name}”学 20,000 步，因为学到 10,000 步时，画家多半画得还不够像。`,
		},
	},
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
