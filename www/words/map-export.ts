// The words of what is taken away of a map, and on its poster.

import type { Pattern } from "../draw/ends.js";
import type { InEach } from "./languages.js";

const en = {
	help: "Picture and drawing have the legend, the settings and the link; the drawing also prints as a poster. The table has a row for each run, from which the run can be made again.",
	oneOfTwo: (loss: string) => `The files have one of the two maps: ${loss}.`,
	forms: { png: "Picture (PNG)", svg: "Drawing (SVG)", csv: "Table (CSV)", json: "Everything (JSON)" },
	made: (name: string, size: string) => `Done: ${name}, ${size}`,
	again: "Download it again",
	failed: (message: string) => `The file can't be made: ${message}`,
	/** In apps that download nothing. */
	keep: "This app keeps no downloads. Press and hold the picture to keep it.",
	keepsNothing: "This app keeps no files of this kind. Open the page in the system’s browser, and make the file there.",

	kept: (size: string) =>
		`Maps that were computed here are kept on this device, ${size} in all, so that they need not be computed again.`,
	notKept: "This browser keeps nothing: a map that is computed here is gone with this page.",
	forget: "Forget kept maps",
	forgotten: (size: string) => `Forgotten: ${size} are free again. The map on show stays until you leave.`,

	ends: "Colour and pattern: how the run ended",
	counted: (end: string, cells: string, percent: string) => `${end}: ${cells} points, ${percent}%`,
	missingCells: (cells: string) => `${cells} points are not computed yet.`,
	settings: "All runs have",
	openAt: "Every point can be opened and trained again at",
	/** The map for those who can't see it. */
	alt: (map: string, x: string, y: string, ends: string) => `Map of outcomes, ${map}. Across: ${x}. Up: ${y}. ${ends}.`,
	patterns: {
		plain: "plain",
		dots: "dots",
		lines: "lines",
		rising: "rising lines",
		falling: "falling lines",
		crosses: "crosses",
	} satisfies Record<Pattern, string>,
};

const zh = {
	help: "图片和矢量图带有图例、设置和链接，矢量图还可以印成海报。表格里每次训练占一行，凭这一行就能重做这次训练。",
	oneOfTwo: (loss) => `文件里只有两张地图中的一张：${loss}。`,
	forms: { png: "图片（PNG）", svg: "矢量图（SVG）", csv: "表格（CSV）", json: "全部内容（JSON）" },
	made: (name, size) => `完成：${name}，${size}`,
	again: "再下载一次",
	failed: (message) => `文件做不出来：${message}`,
	keep: "这个应用不能下载文件。长按图片即可保存。",
	keepsNothing: "这个应用不能保存这种文件。请在系统的浏览器里打开本页，再制作文件。",

	kept: (size) => `在这里算好的地图保存在这台设备上，共 ${size}，下次不用再算。`,
	notKept: "这个浏览器什么都不保存：在这里算好的地图，关掉页面就没有了。",
	forget: "删除保存的地图",
	forgotten: (size) => `已删除，腾出 ${size}。现在显示的地图在离开之前都还在。`,

	ends: "颜色和花纹：训练的结局",
	counted: (end, cells, percent) => `${end}：${cells} 个点，${percent}%`,
	missingCells: (cells) => `还有 ${cells} 个点没有算。`,
	settings: "所有训练共同的设置",
	openAt: "每一点都可以在这里打开，重新训练",
	alt: (map, x, y, ends) => `结果地图，${map}。横轴：${x}。纵轴：${y}。${ends}。`,
	patterns: {
		plain: "纯色",
		dots: "圆点",
		lines: "横线",
		rising: "上斜线",
		falling: "下斜线",
		crosses: "交叉线",
	},
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
