// The words beside the run of a map's cell.

import type { End } from "../outcomes/cell.js";
import type { InEach } from "./languages.js";
import { verdicts } from "./verdicts.js";

const en = {
	refused: (message: string) => `This run can't be shown: ${message}`,

	seed: "Seed",
	seeds: "Its runs, by seed",
	/** A button for one run of several. */
	ofSeed: (seed: string, end: string) => (end === "" ? seed : `${seed}: ${end}`),
	steps: "The map looks at step",
	there: "What the map says",
	ends: { ...verdicts.en, stopped: "stopped" } satisfies Record<End, string>,
	end: (end: string, distance: string, variety: string) => `${end}, distance ${distance}, variety ${variety}`,
	stoppedAt: (end: string, step: string) => `${end} after step ${step}: the numbers were beyond all bounds`,

	overTime: "Over time",
	distance: "Distance",
	variety: "Variety",
	healthyBelow: (limit: string) => `healthy below ${limit}`,
	healthyBetween: (least: string, most: string) => `healthy from ${least} to ${most}`,
	at: (step: string) => `step ${step}`,
	/** A chart for those who can't see it. */
	chart: (name: string, now: string, healthy: string) => `${name} over the steps. Now ${now}; ${healthy}.`,

	open: "Open in the main page",
	openHelp: "There, this run has all its panels. It opens at the step on show.",
};

const zh = {
	refused: (message) => `这次训练显示不了：${message}`,

	seed: "随机种子",
	seeds: "这一点的各次训练，按随机种子",
	ofSeed: (seed, end) => (end === "" ? seed : `${seed}：${end}`),
	steps: "地图看的是第几步",
	there: "地图上的结论",
	ends: { ...verdicts.zh, stopped: "中止" },
	end: (end, distance, variety) => `${end}，距离 ${distance}，多样性 ${variety}`,
	stoppedAt: (end, step) => `第 ${step} 步后${end}：数值超出了范围`,

	overTime: "随时间的变化",
	distance: "距离 distance",
	variety: "多样性 variety",
	healthyBelow: (limit) => `${limit} 以下为健康`,
	healthyBetween: (least, most) => `${least} 到 ${most} 为健康`,
	at: (step) => `第 ${step} 步`,
	chart: (name, now, healthy) => `${name}随步数的变化。现在是 ${now}；${healthy}。`,

	open: "在主页面打开",
	openHelp: "主页面有这次训练的所有面板，打开时就在现在这一步。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
