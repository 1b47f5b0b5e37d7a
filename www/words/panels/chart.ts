import type { InEach } from "../languages.js";

const en = {
	code: "en",
	step: "Step",
	at: (step: string) => `At step ${step}:`,
	summary: (last: string, values: string) => `A chart of the steps from 0 to ${last}. ${values}`,
	item: (name: string, value: string, goal: string) => `${name}: ${value}, ${goal}.`,
	twin: "the twin's:",
	ofTwin: (name: string) => `${name}, the twin's`,
	help: "Press the chart to go to that step. With the keyboard, use the timeline.",
	toPicture: "See the picture",
	failed: "The chart could not be loaded. The numbers are right all the same.",
};

const zh = {
	code: "zh",
	step: "步数",
	at: (step) => `第 ${step} 步：`,
	summary: (last, values) => `从第 0 步到第 ${last} 步的图表。${values}`,
	item: (name, value, goal) => `${name}：${value}，${goal}。`,
	twin: "对照：",
	ofTwin: (name) => `${name}（对照）`,
	help: "点图表可跳到对应的步数；用键盘请操作时间轴。",
	toPicture: "看那一步的画",
	failed: "图表没能载入，但数字仍然是对的。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
