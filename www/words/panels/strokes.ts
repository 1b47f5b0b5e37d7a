import type { InEach } from "../languages.js";

const en = {
	title: "Inside the painter: brush strokes",
	lead: "Each unit of the painter's last hidden layer draws one stroke, and the painting is the sum of all strokes: at each x, their heights add up.",
	leadFlat:
		"This painter has no hidden layer: each idea draws one stroke, and the painting is the sum of all strokes: at each x, their heights add up.",
	/** Which painting it is. */
	origins: {
		chosen: "This painting comes from the ideas that you have chosen in another panel.",
		shown:
			"This is the painting in the large picture. While the run trains, one with ideas that stay the same stands here.",
		first:
			"This painting comes from the first of the 256 sets of ideas that the painter is measured with: they stay the same, so you can follow its strokes. At rest, the painting in the large picture stands here, if its ideas are known.",
	},
	beyond: "What the painter makes of these ideas has run away: it can't be taken apart.",

	picture: (laid: string) => `The strokes of a painting, and their sum. Laid down: ${laid}.`,
	onStage: "From the panel “brush strokes”: some strokes are left out",
	sum: "sum so far",
	each: "one stroke, or the bias",
	others: "all other strokes together",
	marked: "latest, or pointed at",
	paints: "The sum so far:",
	nearest: (a: string) => `â = ${a}`,
	build: "Strokes laid down",
	/** @param laid how many parts: the bias, then the strokes, then all others */
	laid: (laid: number, strongest: number, hasOthers: boolean) => {
		if (laid === 0) {
			return "nothing yet";
		}
		const strokes = Math.min(laid - 1, strongest);
		const others = hasOthers && laid > strongest + 1 ? " and all others" : "";
		return strokes === 0 ? "the bias" : `the bias, ${strokes} ${strokes === 1 ? "stroke" : "strokes"}${others}`;
	},
	play: "Build it up",
	stop: "Stop",

	strongest: (shown: number, all: number) =>
		shown < all ? `The strongest ${shown} of ${all} strokes` : `All strokes: ${all}`,
	noneOn: (all: number) => `None of the ${all} strokes is on`,
	biasAlone: "For these ideas every stroke is off, so there is nothing to leave out: the painting is the bias alone.",
	press:
		"Press one to mute it: it is left out, here and in all of the painter's paintings that are measured below. While strokes are missing and the run is at rest, the large picture shows this painting, too.",
	bars: " The bars are the unit's weights for the ideas: ideas with a bar up, if they are large, switch the stroke on; a bar down works against it.",
	stroke: (place: number, name: string) => `${place} · ${name}`,
	unit: (unit: number) => `unit ${unit}`,
	label: "label",
	strength: (strength: string) => `strength ${strength}`,
	off: "off",
	muted: "✕ muted",
	/** It begins with what is seen. */
	mute: (called: string, told: string) => `${called} ${told} – mute`,
	curve: (place: number) => `The curve of stroke ${place}`,
	weights: (up: string, down: string) => `Weights for the ideas. Largest: ${up}. Smallest: ${down}.`,
	unmuteAll: "Unmute all",

	varietyNow: (now: string) => `of the 256 paintings that are measured: ${now}.`,
	without: (now: string, without: string) =>
		`of the 256 paintings that are measured: ${now}. Without the muted strokes: ${without}.`,
	never: (never: number, units: number) =>
		`, whichever of the 256 sets of ideas the painter is given: ${never} of ${units}.`,
	before: (step: string, never: number) => ` At step ${step} it was ${never}.`,
	half: (step: string) => ` Of the steps that are kept, ${step} is the first with at least half.`,
	/** The heading of the curve. */
	course: (units: number) => `How many of ${units} units are never on, from step to step`,
	allOff: " So every painting is the bias alone: the painter paints the same, whatever its ideas.",
};

const zh = {
	title: "画家的内部：笔触",
	lead: "画家最后一个隐藏层的每个单元画一笔，整幅画就是所有笔触之和：在每个 x 处，各笔的高度相加。",
	leadFlat: "这位画家没有隐藏层：每个灵感画一笔，整幅画就是所有笔触之和：在每个 x 处，各笔的高度相加。",
	origins: {
		chosen: "这幅画用的是你在另一个面板里选定的灵感。",
		shown: "这是大图里的那幅画，由走完这一步的画家重画一遍。训练进行时，这里换成一幅灵感不变的画。",
		first:
			"这幅画用的是测量画家的 256 组灵感中的第一组：灵感不变，各笔的变化就能一路看下去。训练停下时，只要知道大图里那幅画的灵感，这里就是那幅画。",
	},
	beyond: "画家用这些灵感画出的数值已经发散，拆不开。",

	picture: (laid) => `一幅画的各个笔触，以及它们的和。已画上：${laid}。`,
	onStage: "来自“笔触”面板：少了几笔",
	sum: "目前的和",
	each: "一笔或偏置",
	others: "其余各笔之和",
	marked: "最新的或指着的一笔",
	paints: "目前的和：",
	nearest: (a) => `â = ${a}`,
	build: "画上的笔触",
	laid: (laid, strongest, hasOthers) => {
		if (laid === 0) {
			return "还没有";
		}
		const strokes = Math.min(laid - 1, strongest);
		const others = hasOthers && laid > strongest + 1 ? "和其余各笔" : "";
		return strokes === 0 ? "偏置" : `偏置、${strokes} 笔${others}`;
	},
	play: "一笔一笔画出来",
	stop: "停下",

	strongest: (shown, all) => (shown < all ? `${all} 笔中最强的 ${shown} 笔` : `全部笔触：${all} 笔`),
	noneOn: (all) => `${all} 笔没有一笔激活`,
	biasAlone: "对这组灵感，每一笔都没有激活，所以没有什么可以去掉：整幅画只剩偏置。",
	press:
		"点一笔，就去掉它：这里的画，以及下面测量的所有画，都不再有这一笔。去掉了笔触、训练又停着的时候，大图显示的也是这幅画。",
	bars: "小柱是这个单元对各个灵感的权重：小柱朝上的灵感数值大时，这一笔就画上；朝下的则起相反作用。",
	stroke: (place, name) => `${place} · ${name}`,
	unit: (unit) => `单元 ${unit}`,
	label: "标签",
	strength: (strength) => `强度 ${strength}`,
	off: "没有激活",
	muted: "✕ 已去掉",
	mute: (called, told) => `${called} ${told} – 去掉`,
	curve: (place) => `第 ${place} 笔的曲线`,
	weights: (up, down) => `对各个灵感的权重。最大：${up}。最小：${down}。`,
	unmuteAll: "全部恢复",

	varietyNow: (now) => `（测量的 256 幅画）：${now}。`,
	without: (now, without) => `（测量的 256 幅画）：${now}。去掉这些笔触后：${without}。`,
	never: (never, units) => `（无论给画家 256 组灵感中的哪一组）：${units} 个中有 ${never} 个。`,
	before: (step, never) => `第 ${step} 步时是 ${never} 个。`,
	half: (step) => `在保存下来的各步中，第 ${step} 步首次达到至少一半。`,
	course: (units) => `${units} 个单元中从不激活的有多少，一步步看`,
	allOff: "所以每幅画都只剩偏置：无论灵感是什么，画家画的都一样。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
