// @ts-check
/** @type {import("./index.js").Words} */
export const zh = {
	code: "zh",
	title: "GAN 画家",
	subtitle:
		"两个小小的神经网络在你的浏览器里互相学习：一位新手画家（生成器 Generator，G）和一位新手鉴赏家（判别器 Discriminator，D）。",
	invitation: "点击“播放”，看绿线怎样一步步走进上下两条界线之间。",

	picture: "新手画家 G 现在的画，以及著名画家作品的上下界。",
	inside: (inside, points) => `${points} 个点里有 ${inside} 个在两条界线之间。`,
	painting: "G 的画",
	batch: "同一批的其他画",
	upper: "上界 upper bound",
	lower: "下界 lower bound",
	outside: (least, most) => `这幅画的所有点都在图外：y 在 ${least} 到 ${most} 之间。`,

	step: "步数",
	accuracy: "D accuracy",
	accuracyGoal: "目标 0.5",
	score: "D score",
	scoreGoal: "目标 −1.386",
	goalMeaning: "：D 分不出真假",

	play: "播放",
	pause: "暂停",
	oneStep: "走一步",
	reset: "重来",
	newSeed: "换种子",
	seed: (seed) => `随机种子 ${seed}`,
	buttonsHelp: "这些按钮做什么",
	playHelp: (until) => `一边训练一边画，直到你暂停。到第 ${until} 步会自己停下，再点“播放”就继续。`,
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

	loading: "正在载入计算引擎……",
	ready: "准备好了，还没有开始学习。",
	training: "训练中……",
	paused: "已暂停。",
	done: (steps) => `已完成 ${steps} 步。点“播放”可以继续训练。`,
	failed: "已停止。",

	stepFailed: "数值发散了",
	stepFailedHelp: "训练仍停在最后正常的那一步。可以调小学习率后继续，或者重来。",
	crashed: "计算引擎内部出错，已停止",
	crashedHelp: "请重新载入页面，并把上面的文字告诉作者。",
	startFailed: "计算引擎无法启动",
	retry: "再试一次",
	problems: {
		noWasm: "这个浏览器不支持 WebAssembly，或者该功能被关闭了。请使用较新的浏览器。",
		noSimd: "这个浏览器的 WebAssembly 不支持 SIMD。请使用较新的浏览器（2023 年以后）。",
		missing: "无法获取引擎文件。请检查网络连接，或确认页面的所有文件都已放到服务器上。",
		blocked:
			"本站的内容安全策略（CSP）禁止了它。站长可以这样允许：script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'。",
		damaged: "服务器返回的不是计算引擎文件。请确认页面的所有文件都已放到服务器上。",
		memory: "浏览器没能为它分配内存。关闭一些标签页也许有用。",
	},

	language: "English",
	aboutTitle: "你看到了什么",
	about: [
		{
			term: "著名画家（真实数据）",
			text: "画的是曲线 a·x² + (a − 1)，每幅画的 a 都在 1 到 2 之间重新抽取。所有作品都在上下两条界线之间。",
		},
		{
			term: "新手画家（生成器 Generator，G）",
			text: "把 5 个随机数，也就是它的灵感，变成 15 个点：那条绿线。它从来没有见过著名画家的画。",
		},
		{
			term: "新手鉴赏家（判别器 Discriminator，D）",
			text: "给每幅画一个“出自著名画家之手”的概率。它是新手画家的好朋友，会告诉画家每个点往哪里改才更像。",
		},
		{
			term: "D accuracy",
			text: "是 D 认为著名画家的作品为真的平均概率。D 分不出真假时，它等于 0.5。",
		},
		{
			term: "D score",
			text: "是 D 的损失取负：ln D(真) + ln(1 − D(假)) 的平均值。D 分不出真假时，它等于 −2 ln 2 ≈ −1.386。",
		},
		{
			term: "绿线为什么跳来跳去",
			text: "因为每次显示的都是一幅新画，出自新的灵感。随着画家越学越好，大多数画都会落到两条界线之间。",
		},
	],
	credit: "改编自莫烦 Python（Morvan Zhou）的 GAN 教程",
};
