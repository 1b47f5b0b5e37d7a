import type { InEach } from "../languages.js";

const en = {
	title: "Is it luck?",
	intro:
		"The same settings with another seed mean other first weights, other ideas and other paintings. Does the run still end the same way?",
	go: (seeds: number) => `Try ${seeds} seeds`,
	cancel: "Cancel",
	about: (first: string, last: string, step: string, time: string) =>
		`Seeds ${first} to ${last}, each trained to step ${step}: ${time} on this device.`,
	atLeast: (step: string) => `Before step ${step} most runs are still learning, so they all go on to there.`,
	seconds: (seconds: number) => `about ${seconds} s`,
	minutes: (minutes: number) => `about ${minutes} min`,
	withFile:
		"The run on show began with a file. These runs begin at step 0 instead, with its settings and with first weights of their own.",
	going: (ended: number, all: number, perSecond: string) => `${ended} of ${all} runs, ${perSecond} a second`,
	cancelled: (ended: number, all: number) => `Cancelled after ${ended} of ${all} runs.`,

	counts: {
		healthy: (count: number) => `${count} healthy`,
		learning: (count: number) => `${count} still learning`,
		collapsed: (count: number) => `${count} collapsed`,
		criticTooStrong: (count: number) => `${count} critic too strong`,
		runAway: (count: number) => `${count} run away`,
		stopped: (count: number) => `${count} stopped`,
	},
	/** Between two counts. */
	and: ", ",
	told: (counts: string, luck: string) => `${counts}. ${luck}`,
	at: (step: string, first: string, last: string) => `at step ${step}, with the seeds ${first} to ${last}`,
	luck: {
		none: (runs: number) => `Not luck: all ${runs} seeds end the same way.`,
		little: () => "Hardly luck: most seeds end the same way.",
		exception: () => "This seed is an exception: most others end in another way.",
		much: () => "Much luck: the same settings end in different ways.",
	},
	ofOther: (run: string) => `These are not of the run on show. They have the settings of ${run}.`,

	ends: "How each run ended",
	seed: (seed: string) => `Seed ${seed}`,
	stopped: "stopped",
	numbers: (distance: string, variety: string) => `${distance} / ${variety}`,
	spokenNumbers: (distance: string, variety: string) => `distance ${distance}, variety ${variety}`,
	onShow: "on show",
	help: "Each box has the seed, the verdict, and distance / variety. Press one to see that run at this step; the run on show is kept, and Undo brings it back.",
	locked: "Each box has the seed, the verdict, and distance / variety.",
	worst: (seed: string, end: string) => `Open the worst: seed ${seed}, ${end}`,
	worstHelp:
		"The worst has the last verdict of these: healthy, still learning, collapsed, critic too strong, run away, stopped. Of equals, it is the farthest from the artist.",
	opened: (seed: string) => `The run with seed ${seed} is on the stage.`,
	toStage: "To the picture",

	distance: "Distance",
	variety: "Variety",
	healthyBelow: (limit: string) => `healthy below ${limit}`,
	artists: (variety: string) => `the artist's: ${variety}`,
	own: (seed: string) => `the run on show (seed ${seed})`,
	middle: "the middle one",
	half: "the middle half",
	all: "from the least to the most",
	chart: (name: string, step: string, least: string, most: string, lower: string, upper: string) =>
		`${name} over the steps. At step ${step} it is from ${least} to ${most}, and in the middle half of the runs from ${lower} to ${upper}.`,
	ownAt: (value: string) => `The run on show has ${value}.`,
	cut: "What is higher than a chart is cut off at its upper edge.",
	left: "Runs that stopped, or are beyond all numbers, are missing from the bands from there on.",
};

const zh = {
	title: "是运气吗？",
	intro: "设置不变，只换随机种子：初始权重、灵感和画都会不同。训练的结果还一样吗？",
	go: (seeds) => `试 ${seeds} 个种子`,
	cancel: "取消",
	about: (first, last, step, time) => `种子 ${first} 到 ${last}，各训练到第 ${step} 步，在这台设备上${time}。`,
	atLeast: (step) => `第 ${step} 步以前大多还在学习，所以都训练到这一步。`,
	seconds: (seconds) => `大约要 ${seconds} 秒`,
	minutes: (minutes) => `大约要 ${minutes} 分钟`,
	withFile: "正在显示的训练是从文件开始的。这些训练用它的设置，但从第 0 步开始，初始权重各不相同。",
	going: (ended, all, perSecond) => `已完成 ${ended} 次，共 ${all} 次，每秒 ${perSecond} 次`,
	cancelled: (ended, all) => `已取消，完成了 ${all} 次中的 ${ended} 次。`,

	counts: {
		healthy: (count) => `${count} 个健康`,
		learning: (count) => `${count} 个还在学习`,
		collapsed: (count) => `${count} 个崩溃`,
		criticTooStrong: (count) => `${count} 个鉴赏家太强`,
		runAway: (count) => `${count} 个发散`,
		stopped: (count) => `${count} 个中止`,
	},
	and: "，",
	told: (counts, luck) => `${counts}。${luck}`,
	at: (step, first, last) => `第 ${step} 步，种子 ${first} 到 ${last}`,
	luck: {
		none: (runs) => `不是运气：${runs} 个种子，结果都一样。`,
		little: () => "基本不是运气：大多数种子结果相同。",
		exception: () => "这个种子是例外：大多数种子结果不同。",
		much: () => "很看运气：设置相同，结果却不同。",
	},
	ofOther: (run) => `这不是正在显示的训练的结果，用的是这次训练的设置：${run}。`,

	ends: "每次训练的结果",
	seed: (seed) => `种子 ${seed}`,
	stopped: "中止",
	numbers: (distance, variety) => `${distance} / ${variety}`,
	spokenNumbers: (distance, variety) => `距离 ${distance}，多样性 ${variety}`,
	onShow: "正在显示",
	help: "每格依次是种子、结论、距离 / 多样性。点一格，看那次训练在这一步的样子；现在的训练会保留，按“撤销”就能找回。",
	locked: "每格依次是种子、结论、距离 / 多样性。",
	worst: (seed, end) => `打开最差的：种子 ${seed}，${end}`,
	worstHelp: "最差：结论按健康、还在学习、崩溃、鉴赏家太强、发散、中止的顺序排在最后；结论相同时，取离著名画家最远的。",
	opened: (seed) => `种子 ${seed} 的训练已经显示在画面上。`,
	toStage: "看画面",

	distance: "距离 distance",
	variety: "多样性 variety",
	healthyBelow: (limit) => `${limit} 以下为健康`,
	artists: (variety) => `著名画家：${variety}`,
	own: (seed) => `正在显示的训练（种子 ${seed}）`,
	middle: "居中的一次",
	half: "居中的一半",
	all: "从最小到最大",
	chart: (name, step, least, most, lower, upper) =>
		`${name}随步数的变化。第 ${step} 步时在 ${least} 到 ${most} 之间，居中的一半在 ${lower} 到 ${upper} 之间。`,
	ownAt: (value) => `正在显示的训练是 ${value}。`,
	cut: "超出图表上边的部分没有画出。",
	left: "中止的训练，以及数值大到无法表示的，从那一步起不再计入色带。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
