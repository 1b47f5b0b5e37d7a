// What the reader is told of the computing of runs beside the one on show: what makes it slow, and what ends it.

import type { Trouble } from "../outcomes/computer.js";
import type { InEach } from "./languages.js";

const en = {
	troubles: {
		crashing: "The runs can't go on: two workers of the browser have crashed at the same run.",
		noWorkers: "The runs can't go on: the browser starts no more workers. Reload the page to try again.",
	} satisfies Record<Trouble, string>,
	failed: (message: string) => `The runs can't go on: ${message}.`,
	slices: "This page can't start workers here, so it computes by itself, which takes longer.",
	replaced: "A worker of the browser has crashed. Another one does its runs again.",
};
const zh = {
	troubles: {
		crashing: "没法继续算：浏览器的两个 worker 都在同一次训练上崩溃了。",
		noWorkers: "没法继续算：浏览器不再启动 worker。刷新页面可以再试。",
	},
	failed: (message) => `没法继续算：${message}。`,
	slices: "这里不能启动 worker，由网页自己计算，会慢一些。",
	replaced: "浏览器的一个 worker 崩溃了，由另一个重新训练。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
