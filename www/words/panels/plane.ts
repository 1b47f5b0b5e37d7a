import type { InEach } from "../languages.js";

const en = {
	title: "The plane of ideas",
	intro:
		"A map of all that two of the ideas can do: the colour of a place says which curve the painter paints there, as the scale below the map shows. Move over it, and the curve follows, here and in the large picture.",
	introOfOne:
		"All that the painter's only idea can do: the colour of a place says which curve the painter paints there, as the scale below shows. Move along it, and the curve follows, here and in the large picture.",
	across: "Across",
	up: "Upwards",
	map: "A map of the ideas. The sentence below says what it shows.",
	scale: "â of the painting; lines at 1, 1.5 and 2",
	hatched: "unlike any curve of the artist's family",
	dots: "the ideas of this batch's paintings (these two of each)",
	shown: "those of the painting in the large picture",
	here: "you are here",
	place: "Place on the map. The arrow keys move it; Home and End go to the edges.",
	values: (values: string[]) => values.join(", "),
	onStage: (values: string, a: string) => `From the map: ${values}, â = ${a}`,
	paints: "paints",
	curve: (a: string) => `a curve with â = ${a}`,
	off: (residual: string) =>
		` and lies ${residual} from the artist's curve with that a, so it is unlike any curve of the family.`,
	on: (residual: string) => ` and lies ${residual} from the artist's curve with that a.`,
	range: (least: string, most: string) => `On this map â goes from ${least} to ${most}.`,
	flat: (least: string, most: string) =>
		least === most
			? `The map is a single flat colour: â is ${least} everywhere. Wherever you move, the painter paints the same curve: that is mode collapse.`
			: `The map is almost a single flat colour: â only goes from ${least} to ${most}. Wherever you move, the painter paints nearly the same curve.`,
	counted: (off: string, all: string) => ` Unlike any curve of the family: ${off} of the map's ${all} squares.`,
	beyond: "What the painter makes of these ideas has run away: there is no map.",
	picture: "The painting at your place on the map, and the bounds of the artist's paintings.",
	walk: "Walk through the ideas",
	stop: "Stop walking",
	walkOn: "Walk on a little",
	walkHelp:
		"The walk goes from one set of ideas to the next. It changes all ideas at once, so the map changes, too: it shows the plane through the present ideas.",
	allZero: "All ideas to zero",
	others: "The ideas of the panel “The ideas”",
	held: (values: string[]) =>
		`The ideas that stand still: ${values.join(", ")}. The paintings of the dots have their own, so the colour under a dot need not be that of its painting.`,
};

const zh = {
	title: "灵感平面",
	intro:
		"这张地图画出其中两个灵感的全部可能：每一处的颜色表示画家在那里画的是哪条曲线，对照图下的色标。在图上移动，曲线马上跟着变，大图里也一样。",
	introOfOne:
		"这里画出画家仅有的一个灵感的全部可能：每一处的颜色表示画家在那里画的是哪条曲线，对照下面的色标。沿着它移动，曲线马上跟着变，大图里也一样。",
	across: "横向",
	up: "纵向",
	map: "灵感的地图。下面有一句话说明图上的内容。",
	scale: "画的 â；1、1.5 和 2 处画了线",
	hatched: "不像著名画家的任何曲线",
	dots: "这一批画各自的灵感（只看这两个）",
	shown: "大图里那幅画的灵感",
	here: "你在这里",
	place: "地图上的位置。方向键移动，Home 和 End 到两边。",
	values: (values) => values.join("，"),
	onStage: (values, a) => `来自地图：${values}，â = ${a}`,
	paints: "画出",
	curve: (a) => `â = ${a} 的曲线`,
	off: (residual) => `，与著名画家的那条曲线相差 ${residual}，不像其中任何一条。`,
	on: (residual) => `，与著名画家的那条曲线相差 ${residual}。`,
	range: (least, most) => `在这张图上，â 从 ${least} 到 ${most}。`,
	flat: (least, most) =>
		least === most
			? `整张图只有一种颜色：处处 â = ${least}。不管移到哪里，画家画的都是同一条曲线，这就是模式崩溃。`
			: `整张图几乎只有一种颜色：â 只从 ${least} 到 ${most}。不管移到哪里，画家画的几乎是同一条曲线。`,
	counted: (off, all) => `不像任何曲线的地方：地图的 ${all} 格中有 ${off} 格。`,
	beyond: "画家用这些灵感画出的数值已经发散，画不出地图。",
	picture: "你所在位置的画，以及著名画家作品的上下界。",
	walk: "在灵感中漫步",
	stop: "停下",
	walkOn: "再走一小步",
	walkHelp: "漫步会从一组灵感走到下一组，所有灵感一起变，所以地图也跟着变：它总是经过当前灵感的那个平面。",
	allZero: "灵感全部归零",
	others: "用“灵感”面板里的灵感",
	held: (values) => `不动的灵感：${values.join("，")}。各点的画另有自己的灵感，所以点下的颜色不一定是那幅画的颜色。`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
