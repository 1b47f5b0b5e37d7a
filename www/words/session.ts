// The switch that keeps the last session on the device, and its problems.

import type { InEach } from "./languages.js";

const en = {
	goOn: "Go on where I was",
	goOnHelp:
		"Keeps this run on your device when you leave. The next time you open the page without a run in its address, it is at this step again, even if the run began with a file. Nothing leaves the device. Once you switch this off, what was kept is deleted.",
	refused: "This browser keeps nothing for this page: the window may be a private one, or storage may be switched off.",
	full: "There is no room left on this device: this run could not be kept. What was kept before is still there.",
	damaged:
		"The last session can’t be read: what was kept is damaged, or another version of this page wrote it. A new run begins.",
};
const zh = {
	goOn: "从上次的地方继续",
	goOnHelp:
		"离开时把这次训练保存在本设备上。下次打开本页时，如果网址里没有指定训练，就会回到这一步，从文件开始的训练也一样。数据不会离开本设备；关闭开关后，保存的内容会被删除。",
	refused: "浏览器不让本页保存数据：这可能是隐私窗口，或者网站存储已被关闭。",
	full: "本设备的存储空间不足，这次训练没能保存。之前保存的内容还在。",
	damaged: "读不出上次的训练：保存的内容已损坏，或者是由本页的其他版本保存的。现在开始一次新的训练。",
} satisfies typeof en;
export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
