// @ts-check
/** @type {import("./index.js").Words} */
export const zh = {
	code: "zh",
	title: "GAN 画家",
	subtitle: "两个小神经网络，新手画家（生成器）和新手鉴赏家（判别器），正在你的浏览器里互相学习。",
	invitation: "教程的训练到第 1,000 步，那两个数字就说“学成了”。真的吗？",
	tryIt: "看看真相",
	theme: "颜色",
	themes: { system: "自动", light: "浅色", dark: "深色" },

	picture: "新手画家 G 现在的画，以及著名画家作品的上下界。",
	inside: (inside, points) => `${points} 个点里有 ${inside} 个在两条界线之间。`,
	lines: {
		painting: "G 的画",
		batch: "同一批的其他画",
		artist: "著名画家的一批画",
		upper: "上界 upper bound",
		middle: "两类的分界",
		lower: "下界 lower bound",
		earlier: "先前的画",
		minimax: "鉴赏家的建议",
		nonSaturating: "非饱和的建议",
	},
	boundsOutOfOrder: { upper: "界线 a = 2", lower: "界线 a = 1" },
	arrowScale: (scale) => `（放大 ${scale} 倍）`,
	outside: (least, most) => `这幅画的所有点都在图外：y 在 ${least} 到 ${most} 之间。`,

	step: "步数",
	accuracy: "D accuracy",
	accuracyGoal: "目标 0.5",
	score: "D score",
	label: "类别",
	scoreGoal: "目标 −1.386",
	goalMeaning: "：D 分不出真假",

	play: "播放",
	pause: "暂停",
	oneStep: "走一步",
	reset: "重来",
	newSeed: "换种子",
	seed: (seed) => `随机种子 ${seed}`,
	buttonsHelp: "这些按钮做什么",
	playHelp: "一边训练一边画，直到你暂停。到了终点会自己停下，再点“播放”就继续。",
	oneStepHelp: "训练一步：鉴赏家学一次，画家再学一次。",
	resetHelp: "用同一个种子从头开始。设置不变，就是一模一样的训练，每一位数字都相同。",
	newSeedHelp: "开始另一次训练：换一组初始权重和随机数。",
	key: (name) => `按键：${name}`,
	space: "空格",

	speed: "速度",
	stepsPerSecond: (steps) => `每秒 ${steps} 步`,
	unlimited: "能多快就多快",
	speedHelp: "每秒训练多少步。在快的设备上，训练速度会远远超过眼睛能看清的程度。",
	generatorRate: "画家的学习率",
	generatorRateHelp: "画家（G）的权重每步走多远。太大就会走过头。",
	discriminatorRate: "鉴赏家的学习率",
	discriminatorRateHelp: "鉴赏家（D）的权重每步走多远。鉴赏家遥遥领先时，就教不了画家什么了。",
	order: "更新顺序",
	orders: {
		classic: {
			name: "经典 classic",
			help: "教程正文在当年 PyTorch 里的做法：D 先学；G 的梯度穿过 D 的新权重，用的却是 D 更新前的激活值。",
		},
		simultaneous: {
			name: "同时 simultaneous",
			help: "教程现在的脚本：D 和 G 共用同一次前向传播，都在旧权重上求梯度。",
		},
		alternating: {
			name: "交替 alternating",
			help: "论文的算法 1：D 先学，再重新评判同一批画，G 从新的评判里学习。",
		},
	},
	loss: "画家的损失函数",
	losses: {
		minimax: {
			name: "minimax：ln(1 − D)",
			help: "教程的写法：G 要让 D 判断正确的概率变小。D 很有把握时，梯度几乎消失。",
		},
		nonSaturating: {
			name: "非饱和 non-saturating：−ln D",
			help: "论文的建议：G 要让 D 判断错误的概率变大。方向相同，而 D 很有把握时梯度依然有力。",
		},
	},
	showBatch: "显示同一批的其他画",
	showBatchHelp: (batch) => `每一步画 ${batch} 条曲线，各用不同的灵感（随机数）。绿线是其中的第一条。`,

	showAdvice: "鉴赏家的建议",
	advice: {
		own: { name: "显示箭头", help: "画上的每个点：鉴赏家希望它往哪里移动，移动多少。" },
		both: { name: "两种损失的箭头", help: "两种损失怎样转达鉴赏家的意见：方向相同，长短不同。" },
		none: { name: "不显示箭头", help: "和教程里的图一样。" },
	},
	showClass: "显示哪一类",
	classes: {
		any: { name: "随机", help: "这一批的第一幅画，不管是哪一类。" },
		0: { name: "0：a 不超过 1.5", help: "这一批里标签为 0 的第一幅画：它应该在界线 a = 1 和中间那条曲线之间。" },
		1: { name: "1：a 大于 1.5", help: "这一批里标签为 1 的第一幅画：它应该在中间那条曲线和界线 a = 2 之间。" },
	},
	showEarlier: "显示先前的画",
	showEarlierHelp: "步数的一半、四分之一、八分之一、十六分之一时的画。往回看的时候总会显示。",

	sentenceStep: (step) => `第 ${step} 步。`,
	sentenceCritic: (percent) => `鉴赏家平均有 ${percent}% 的把握认为著名画家的作品是真的。`,
	sentencePainter: (distance, variety, artist) =>
		`画家离著名画家还有 ${distance}，多样性 ${variety}（著名画家是 ${artist}）：`,
	verdicts: {
		learning: "还在学习。",
		healthy: "健康。",
		collapsed: "坍缩了，幅幅雷同。",
		criticTooStrong: "鉴赏家太强了。",
		runAway: "发散了。",
	},

	timeline: "时间轴",
	stepOf: (step, last) => `第 ${step} 步，共 ${last} 步`,
	past: (step, last) =>
		`你正在回看第 ${step} 步。点“播放”“走一步”或改动设置，就从这里继续，之后直到第 ${last} 步的内容不再保留。`,
	backToEnd: (last) => `回到第 ${last} 步`,

	preset: "实验",
	presets: {
		"pytorch-tutorial": { name: "教程（PyTorch）", help: "教程正文的做法和设置。" },
		"pytorch-upstream": {
			name: "教程现在的脚本",
			help: "设置相同，但两人从同一次前向传播里学习：detach() 让鉴赏家学习时不牵动画家。",
		},
		tensorflow: { name: "TensorFlow 版教程", help: "另一种初始权重（Glorot），两个更新同时进行，共 5,000 步。" },
		"pytorch-conditional": {
			name: "条件 GAN（PyTorch）",
			help: "两个网络都被告知要哪一半：标签 0 是下半部分，标签 1 是上半部分。",
		},
		"tensorflow-conditional": { name: "条件 GAN（TensorFlow）", help: "同上，用 TensorFlow 的初始权重。" },
		paper: { name: "论文的算法", help: "2014 年论文的算法 1：鉴赏家学两次，画家学一次，用动量法而不是 Adam。" },
		"critic-too-strong": {
			name: "课：鉴赏家太强",
			help: "鉴赏家学得快 200 倍，很快就十拿九稳，minimax 损失再也告诉不了画家什么。",
		},
		"the-other-loss": {
			name: "课：换一种损失",
			help: "同样的鉴赏家；第 2,000 步起画家改用非饱和损失。注意看箭头。",
		},
		"mode-collapse": {
			name: "课：模式坍缩",
			help: "画家学得快 50 倍，不管灵感是什么都画同一条曲线。那两个数字却很好看。",
		},
		runaway: { name: "课：发散", help: "画家学得更快，没有什么能把它拉回来。" },
		race: { name: "课：½ 是一场赛跑", help: "第 10,000 步起画家不再学习。原来分不出真假的鉴赏家，很快就能分出来。" },
	},

	loading: "正在载入计算引擎……",
	ready: "准备好了，还没有开始学习。",
	training: "训练中……",
	paused: "已暂停。",
	done: (steps) => `已完成 ${steps} 步。点“播放”可以继续训练。`,
	failed: "已停止。",

	stepFailed: "数值发散了",
	stepFailedHelp: "训练仍停在最后正常的那一步。可以调小学习率后继续，或者重来。",
	crashed: "计算引擎内部出错，已停止",
	crashedHelp: "请重新载入页面再继续。把报告发给作者，有助于找到这个错误。",
	copyReport: "复制给作者的报告",
	reportCopied: "已复制。",
	reportSelected: "浏览器不允许复制。报告已选中，请手动复制。",
	report: "报告",
	tooOld: "这个浏览器太旧，无法运行演示。需要 Chrome 或 Edge 106、Firefox 114、Safari 16.4 或更新的版本。",
	startFailed: "计算引擎无法启动",
	retry: "再试一次",
	problems: {
		noWasm: "这个浏览器不支持 WebAssembly，或者该功能被关闭了。请换一个浏览器，或者打开这项功能。",
		noSimd: "这个浏览器的 WebAssembly 不支持 SIMD。请使用 Chrome 或 Edge 106、Firefox 114、Safari 16.4 或更新的版本。",
		missing: "无法获取引擎文件。请检查网络连接，或确认页面的所有文件都已放到服务器上。",
		blocked:
			"本站的内容安全策略（CSP）禁止了它。站长可以这样允许：script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'。",
		blockedInside:
			"本站的内容安全策略（CSP）禁止了它。站长可以在原有内容之外加上这一条来允许：script-src 'wasm-unsafe-eval'。",
		damaged: "服务器返回的不是计算引擎文件。请确认页面的所有文件都已放到服务器上。",
		memory: "浏览器没能为它分配内存。关闭一些标签页也许有用。",
	},

	language: "English",
	glossary: "词汇表",
	snippet: "放进你的网页",
	credit: "改编自莫烦 Python（Morvan Zhou）的 GAN 教程",
};
