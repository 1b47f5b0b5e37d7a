// @ts-check
const en = {
	code: "en",
	step: "Step",
	at: (/** @type {string} */ step) => `At step ${step}:`,
	summary: (/** @type {string} */ last, /** @type {string} */ values) =>
		`A chart of the steps from 0 to ${last}. ${values}`,
	item: (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ goal) =>
		`${name}: ${value}, ${goal}.`,
	help: "Press the chart to go to that step; with the keyboard, the timeline does it.",
	failed: "The chart could not be loaded. The numbers are right all the same.",
};

/** @type {typeof en} */
const zh = {
	code: "zh",
	step: "步数",
	at: (step) => `第 ${step} 步：`,
	summary: (last, values) => `从第 0 步到第 ${last} 步的图表。${values}`,
	item: (name, value, goal) => `${name}：${value}，${goal}。`,
	help: "点一下图表就跳到那一步；用键盘时，时间轴也能做到。",
	failed: "图表没能载入，但数字仍然是对的。",
};

export const languages = { en, zh };
