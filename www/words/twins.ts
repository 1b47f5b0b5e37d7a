import type { InEach } from "./languages.js";

const en = {
	thisRun: "This run",
	twin: "The twin",
	picture: "The painting that the twin makes now, and the two bounds of the artist's paintings.",
	close: "Remove the twin",
	differs: (setting: string, own: string, twins: string) => `${setting}: ${own} → ${twins}`,
	nothing: "Nothing differs: both runs are the same.",
	preset: "Run",
	earlier: "Another run of this session",
	how: "How the two go together",
	help: "Both play, pause and jump together. The charts and the truth show both, the other panels this run alone. What you change now changes both, except what differs: that changes this run alone.",
	refused: (message: string) => `There is no such twin: ${message}.`,
	ranAway: (step: string, message: string) =>
		`The twin's numbers ran away after step ${step}, where it stays; this run goes on without it. (${message})`,
	list: ", ",
	colon: ":",
};

const zh = {
	thisRun: "本次训练",
	twin: "对照训练",
	picture: "对照训练里的新手画家现在画的画，以及著名画家作品的上下界。",
	close: "去掉对照训练",
	differs: (setting, own, twins) => `${setting}：${own} → ${twins}`,
	nothing: "没有不同之处：两次训练完全一样。",
	preset: "实验",
	earlier: "本次打开以来的另一次训练",
	how: "两次训练怎样一起进行",
	help: "两次训练一起播放、暂停和跳转。图表和“真相”同时显示两者，其余面板只显示本次训练。现在改动设置会同时改变两者；只有两者不同的设置例外：它只改变本次训练。",
	refused: (message) => `无法进行这样的对照训练：${message}。`,
	ranAway: (step, message) => `对照训练的数值在第 ${step} 步之后发散了，于是停在那里；本次训练继续进行。（${message}）`,
	list: "，",
	colon: "：",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
