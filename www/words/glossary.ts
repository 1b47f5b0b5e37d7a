// Every term and number on the screen, in a sentence or two.

import type { InEach } from "./languages.js";

const en = {
	painter: {
		term: "The painter (generator, G)",
		text: "The network that turns ideas into a painting. It never sees one of the artist's: all it learns comes from the critic.",
	},
	critic: {
		term: "The critic (discriminator, D)",
		text: "The network that gives every painting the probability that the artist made it. Being the painter's friend, it tells it how to change each point to please more.",
	},
	artist: {
		term: "The artist (real data)",
		text: "Paints curves a·x² + (a − 1), with a drawn anew between 1 and 2 for each. All of them lie between the two bounds.",
	},
	ideas: {
		term: "Ideas (latent z)",
		text: "The random numbers, each from the normal distribution N(0, 1), from which the painter makes a painting. Other ideas, another painting.",
	},
	painting: {
		term: "Painting",
		text: "One curve: the heights of its points. The green curve is the first painting of the batch, made from new random ideas at every step: that is why it jumps.",
	},
	batch: { term: "Batch", text: "The paintings of one training step: as many of the painter's as of the artist's." },
	bounds: {
		term: "Upper and lower bound",
		text: "The artist's curves for a = 2 and a = 1. Every painting of the artist lies between them; but not every curve between them is one of the artist's.",
	},
	step: {
		term: "Step",
		text: "One training step: a new batch, one update of the critic's weights (or several) and one of the painter's.",
	},
	accuracy: {
		term: "D accuracy",
		text: "The tutorial's name for the probability that D gives to the artist's paintings, on average. It is no share of right answers. At 0.5 D can't tell, or D has not learnt yet.",
	},
	score: {
		term: "D score",
		text: "Minus the loss of D: the mean of ln D(real) + ln(1 − D(painted)). Where D says ½ to everything it is −2 ln 2 ≈ −1.386.",
	},
	distance: {
		term: "Distance",
		text: "How far a painting is from the nearest curve that the artist paints: the root mean square over its points, averaged over 256 paintings. 0 is perfect.",
	},
	variety: {
		term: "Variety",
		text: "How much the painter's curves differ from each other: the standard deviation of their a, for 256 paintings. The tutorial's artist has 0.29. Near 0 the painter paints always the same.",
	},
	a: {
		term: "a of a painting (â)",
		text: "The a of the artist's curve that is nearest to it. Those of the tutorial's artist lie evenly between 1 and 2.",
	},
	verdict: {
		term: "Verdict",
		text: "How the run stands, from 256 paintings: learning, healthy (near the artist and as varied), collapsed (all alike), the critic too strong, or run away.",
	},
	collapse: {
		term: "Mode collapse",
		text: "The painter paints almost the same whatever its ideas are. The two numbers of the tutorial can look perfect meanwhile.",
	},
	advice: {
		term: "What the critic tells the painter",
		text: "−∂(G loss)/∂(painting): for each point the direction in which, and how strongly, moving it would please the critic. The gradient goes back through D to the painting and on to G's weights. The arrows are drawn as many times longer as stands beside their name.",
	},
	generatorLoss: {
		term: "The painter's loss (G loss)",
		text: "What the painter makes small: mean ln(1 − D(painting)), or −mean ln D(painting). Both point the same way, but where D is sure only the second is still strong.",
	},
	discriminatorLoss: {
		term: "The critic's loss (D loss)",
		text: "What the critic makes small: −mean(ln D(real) + ln(1 − D(painted))). Minus this is the D score.",
	},
	probability: {
		term: "D(painting)",
		text: "The probability, as the critic sees it, that the artist painted it: 1 sure, 0 surely not, ½ can't tell.",
	},
	gradient: {
		term: "Gradient",
		text: "For each weight: how the loss changes if the weight grows a little. The optimiser moves every weight against its gradient.",
	},
	backward: {
		term: "backward()",
		text: "Goes from the loss back through all that led to it, and adds to each weight's .grad how the loss depends on it. It moves nothing.",
	},
	detach: {
		term: "detach()",
		text: "The same numbers, cut off from what made them: no gradient gets back beyond this place.",
	},
	zeroGrad: {
		term: "zero_grad()",
		text: "Clears the gradients of the weights that this optimiser holds: backward() would add to them.",
	},
	optimizerStep: {
		term: "Optimiser step: step()",
		text: "Moves the weights that this optimiser was given, and only those, against their gradients.",
	},
	logits: {
		term: "Logits",
		text: "The critic's output before the sigmoid makes a probability of it: 0 means ½. A loss taken from them stays exact where the probability is next to 0 or 1.",
	},
	learningRate: {
		term: "Learning rate",
		text: "How far the optimiser (Adam) moves the weights in a step.",
	},
	updateOrder: {
		term: "Update order",
		text: "Who learns first in a step, and whether the other is judged by the old or the new weights.",
	},
	seed: {
		term: "Seed",
		text: "Where all random numbers of a run start. The same seed and settings make the same run, to the last bit.",
	},
	state: {
		term: "State (hash)",
		text: "Eight digits that stand for all that the run is at this step: weights, what the optimizers remember, random numbers. The same eight digits: the same run, to the last bit.",
	},
	timeline: {
		term: "Timeline",
		text: "Every step of the run, from 0 to the last. Dragged back, the run stands exactly as it stood then. Going on from there drops what came after.",
	},
	label: {
		term: "Class and label",
		text: "In a conditional GAN both networks are told which kind of curve is wanted: label 0 for a up to 1.5, label 1 for a above 1.5.",
	},
};

const zh = {
	painter: {
		term: "新手画家（生成器 Generator，G）",
		text: "把灵感变成一幅画的网络。它从来没有见过著名画家的画，学到的一切都来自鉴赏家。",
	},
	critic: {
		term: "新手鉴赏家（判别器 Discriminator，D）",
		text: "给每幅画一个“出自著名画家之手”的概率。它是画家的好朋友，会告诉画家每个点往哪里改才更像。",
	},
	artist: {
		term: "著名画家（真实数据 real data）",
		text: "画的是曲线 a·x² + (a − 1)，每幅画的 a 都在 1 到 2 之间重新抽取。所有作品都在上下两条界线之间。",
	},
	ideas: {
		term: "灵感（隐变量 latent z）",
		text: "画家作画所用的随机数，每个都来自正态分布 N(0, 1)。灵感不同，画就不同。",
	},
	painting: {
		term: "画 painting",
		text: "一条曲线，也就是各个点的高度。绿线是这一批里的第一幅画，每一步都用新的随机灵感画成，所以它会跳来跳去。",
	},
	batch: { term: "一批 batch", text: "一步训练所用的画：画家画的和著名画家画的一样多。" },
	bounds: {
		term: "上界和下界 bounds",
		text: "著名画家在 a = 2 和 a = 1 时的曲线。他的画都在两者之间；但两者之间的曲线不一定都是他的画。",
	},
	step: {
		term: "步 step",
		text: "训练一步：取新的一批，更新一次（或几次）鉴赏家的权重，再更新一次画家的权重。",
	},
	accuracy: {
		term: "D accuracy",
		text: "教程里的叫法，其实是 D 给著名画家的作品打出的平均概率，并不是答对的比例。等于 0.5，说明 D 分不出真假，或者 D 还没学会。",
	},
	score: {
		term: "D score",
		text: "D 的损失取负：ln D(真) + ln(1 − D(假)) 的平均值。如果 D 对什么都说 ½，它就是 −2 ln 2 ≈ −1.386。",
	},
	distance: {
		term: "距离 distance",
		text: "一幅画离著名画家最接近的那条曲线有多远：各点误差的均方根，再对 256 幅画取平均。0 最好。",
	},
	variety: {
		term: "多样性 variety",
		text: "画家的画彼此有多不同：256 幅画的 a 的标准差。教程里的著名画家是 0.29。接近 0，就是总在画同一幅画。",
	},
	a: {
		term: "画的 a（â）",
		text: "离这幅画最近的那条著名画家曲线的 a。教程里的著名画家的 a 均匀地分布在 1 到 2 之间。",
	},
	verdict: {
		term: "判断 verdict",
		text: "根据 256 幅画看训练的状态：学习中、健康（接近著名画家，而且一样多样）、坍缩（幅幅雷同）、鉴赏家太强、发散。",
	},
	collapse: {
		term: "模式坍缩 mode collapse",
		text: "不管灵感是什么，画家画出来的几乎都一样。这时教程里的两个数字可能看起来很完美。",
	},
	advice: {
		term: "鉴赏家对画家说的话",
		text: "−∂(G loss)/∂(画)：每个点往哪个方向移动、移动多少，会更讨鉴赏家喜欢。梯度穿过 D 回到画上，再传到 G 的权重。箭头旁边写着放大了多少倍。",
	},
	generatorLoss: {
		term: "画家的损失（G loss）",
		text: "画家要让它变小：ln(1 − D(画)) 的平均值，或者 −ln D(画) 的平均值。两者方向相同，但 D 很有把握时，只有后者依然有力。",
	},
	discriminatorLoss: {
		term: "鉴赏家的损失（D loss）",
		text: "鉴赏家要让它变小：−(ln D(真) + ln(1 − D(假))) 的平均值。取负就是 D score。",
	},
	probability: {
		term: "D(画)",
		text: "鉴赏家认为这幅画出自著名画家的概率：1 是肯定，0 是肯定不是，½ 是分不出来。",
	},
	gradient: {
		term: "梯度 gradient",
		text: "对每个权重来说：它增大一点点，损失会怎样变化。优化器让每个权重逆着梯度移动。",
	},
	backward: {
		term: "反向传播 backward()",
		text: "从损失出发，沿着算出它的过程往回走，把损失对每个权重的梯度加到 .grad 上。它不移动任何权重。",
	},
	detach: {
		term: "切断 detach()",
		text: "数字不变，但和算出它的过程切断了：梯度到这里为止，传不回去。",
	},
	zeroGrad: {
		term: "梯度清零 zero_grad()",
		text: "把这个优化器所管权重的梯度清掉，否则 backward() 会往上累加。",
	},
	optimizerStep: {
		term: "优化器更新 step()",
		text: "让交给这个优化器的权重（也只有这些权重）逆着梯度移动。",
	},
	logits: {
		term: "logits（未过 sigmoid 的输出）",
		text: "鉴赏家在 sigmoid 之前的输出，0 对应概率 ½。从它直接算损失，概率极接近 0 或 1 时依然准确。",
	},
	learningRate: { term: "学习率 learning rate", text: "优化器（Adam）每一步让权重移动多远。" },
	updateOrder: {
		term: "更新顺序 update order",
		text: "一步之中谁先学，另一个是用旧权重还是新权重来评判。",
	},
	seed: {
		term: "随机种子 seed",
		text: "一次训练里所有随机数的起点。种子和设置相同，训练就一模一样，每一位数字都相同。",
	},
	state: {
		term: "状态 state hash",
		text: "八位十六进制数，由这一步的全部权重、优化器的记忆和随机数算出。八位都相同，就是同一次训练，每一位数字都相同。",
	},
	timeline: {
		term: "时间轴 timeline",
		text: "这次训练从第 0 步到最后一步的每一步。往回拖，训练就回到当时的样子，分毫不差。从那里继续，之后的步就不再保留。",
	},
	label: {
		term: "类别和标签 label",
		text: "在条件 GAN 里，两个网络都会被告知要哪一类曲线：标签 0 表示 a 不超过 1.5，标签 1 表示 a 大于 1.5。",
	},
} satisfies typeof en;

export type Term = keyof typeof en;

export const glossary: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
