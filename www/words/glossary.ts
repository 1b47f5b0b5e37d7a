// Explains every term and number on the screen in a sentence or two.

import type { InEach } from "./languages.js";

const en = {
	gan: {
		term: "GAN (generative adversarial network)",
		text: "Two neural networks that learn against each other: one makes things up, the other tries to tell what is made up from what is real. Each gets better because the other does.",
	},
	painter: {
		term: "The painter (generator, G)",
		text: "The network that turns ideas into a painting. It never sees a painting of the artist's: all that it learns comes from the critic.",
	},
	critic: {
		term: "The critic (discriminator, D)",
		text: "The network that gives every painting the probability that the artist made it. It is the painter's friend, too, and tells it how to change each point to be more convincing.",
	},
	artist: {
		term: "The artist (real data)",
		text: "Paints curves a·x² + (a − 1), with a drawn anew between 1 and 2 for each. All of them lie between the two bounds.",
	},
	ideas: {
		term: "Ideas (latent z)",
		text: "The random numbers, each from the normal distribution N(0, 1), from which the painter makes a painting. Other ideas, another painting; no idea has a meaning of its own.",
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
		text: "The tutorial's name for the probability that D gives to the artist's paintings, on average. Despite its name it is not the percentage of right answers. At 0.5 D can't tell, or has not learnt yet.",
	},
	score: {
		term: "D score",
		text: "Minus the loss of D: the mean of ln D(real) + ln(1 − D(painted)). Where D says ½ to everything it is ln ½ + ln ½ = −2 ln 2 ≈ −1.386.",
	},
	distance: {
		term: "Distance",
		text: "How far a painting is from the nearest curve that the artist paints: the root mean square over its points, averaged over 256 paintings. 0 is perfect.",
	},
	variety: {
		term: "Variety",
		text: "How much the painter's curves differ from each other: the standard deviation of their a, for 256 paintings. The tutorial's artist has 0.29. Near 0 the painter always paints the same.",
	},
	a: {
		term: "a of a painting (â)",
		text: "The hat says that it is an estimate: the a of the artist's curve that is nearest to the painting. The tutorial's artist draws a evenly between 1 and 2.",
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
		text: "−∂(G loss)/∂(painting): for each point, in which direction the critic would have it moved, and how strongly. The gradient goes back through D to the painting and on to G's weights. Arrows are enlarged; the factor is shown in the legend. The settings also have the arrows of both losses, and arrows at one fixed scale.",
	},
	generatorLoss: {
		term: "The painter's loss (G loss)",
		text: "What the painter makes small: the mean of ln(1 − D(painting)), called minimax, or of −ln D(painting), called non-saturating. Both point the same way, but where D is sure only the second is still strong.",
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
		text: "How large the steps are by which the optimiser moves the weights.",
	},
	updateOrder: {
		term: "Update order",
		text: "Whether critic and painter learn one after the other or both at once, and which of the critic's weights, old or new, the painter's gradient goes through.",
	},
	seed: {
		term: "Seed",
		text: "The number from which all random numbers of a run follow. The same seed and settings make the same run, to the last bit.",
	},
	state: {
		term: "State (hash)",
		text: "Eight digits that stand for all that the run is at this step: weights, what the optimisers remember, random numbers. Where the digits are the same, the run is the same, to the last bit.",
	},
	timeline: {
		term: "Timeline",
		text: "Every step of the run, from 0 to the last. Dragged back, the run stands exactly as it stood then. Going on from there drops what came after.",
	},
	label: {
		term: "Class and label",
		text: "A class is a kind of curve; a label is the number that names it: 0 for a up to 1.5, 1 for a above 1.5. In a conditional GAN both networks are given the label as one more input.",
	},
	network: {
		term: "Neural network: layers and weights",
		text: "A formula with many adjustable numbers, the weights. Each layer multiplies its inputs by weights, adds them up, and passes them on. To learn is to move the weights.",
	},
	activation: {
		term: "Activations, ReLU",
		text: "What a layer passes on for a given input. Hidden layers here use ReLU: it keeps numbers above 0 and makes the others 0. A unit that is 0 for every input is dead: its weights get no gradient.",
	},
	stroke: {
		term: "Brush stroke",
		text: "What one unit of the painter's last hidden layer adds to a painting: how strongly it is on for these ideas, times its weights for the points. All strokes and the bias add up to the painting.",
	},
	neverOn: {
		term: "Units that are never on",
		text: "Their ReLU gives 0 whatever the ideas are, so they draw no stroke, and their weights get no gradient: they hardly ever come back. If all units are like this, the painter paints a single curve.",
	},
	sigmoid: {
		term: "Sigmoid",
		text: "1 / (1 + e⁻ˣ): makes a probability between 0 and 1 of any number. Far from 0 it is almost flat: there a change of x hardly changes it.",
	},
	minimax: {
		term: "Minimax loss: ln(1 − D)",
		text: "The painter makes as small as it can what the critic makes as large as it can: how well painted and real curves are told apart. Where the critic is sure that a curve is painted, ln(1 − D) is flat, and the painter learns almost nothing.",
	},
	nonSaturating: {
		term: "Non-saturating loss: −ln D",
		text: "Has the same aim as the minimax loss, but is steepest where the critic is sure that a curve is painted, so the gradient does not vanish (saturate) there. The paper recommends it.",
	},
	equilibrium: {
		term: "Equilibrium: D = ½",
		text: "A perfect painter paints just what the artist paints, each curve as often. Then no critic can do better than to say ½, and neither player gains by changing alone. A run can show ½ long before that.",
	},
	optimizer: {
		term: "Optimiser",
		text: "The rule by which gradients move the weights: Adam here, or SGD with momentum. Painter and critic have one each.",
	},
	adam: {
		term: "Adam",
		text: "An optimiser that keeps running averages of each weight's gradient and of its square, and divides one by the root of the other: large and small gradients move a weight about equally far, roughly by the learning rate.",
	},
	momentum: {
		term: "SGD with momentum",
		text: "SGD (stochastic gradient descent) moves each weight by the learning rate times its gradient. With momentum it keeps part of the last move, like a rolling ball.",
	},
	initialWeights: {
		term: "Initial weights: PyTorch's, Glorot's",
		text: "The random weights before the first step. PyTorch's range depends on how many inputs a layer has; Glorot's, which TensorFlow uses, on how many inputs and outputs. The biases, which a layer adds, begin at 0 with Glorot.",
	},
	frozen: {
		term: "Frozen",
		text: "A frozen network keeps its weights: it still paints or judges, but learns nothing, while the other goes on learning.",
	},
	coverage: {
		term: "Coverage",
		text: "How far the a of all the painter's curves together are from the artist's: 0 where every a comes as often as it should.",
	},
	checkpoint: {
		term: "Checkpoint",
		text: "A file that holds all of a run at one step, so that training can go on from there to the same numbers.",
	},
};

const zh = {
	gan: {
		term: "GAN（生成对抗网络 generative adversarial network）",
		text: "两个互相较量、一起学习的神经网络：一个造假，另一个分辨真假。一方进步，另一方也跟着进步。",
	},
	painter: {
		term: "新手画家（生成器 Generator，G）",
		text: "把灵感变成一幅画的网络。它从来没有见过著名画家的画，学到的一切都来自鉴赏家。",
	},
	critic: {
		term: "新手鉴赏家（判别器 Discriminator，D）",
		text: "给每幅画一个“出自著名画家之手”的概率。它也是新手画家的好朋友，会告诉画家每个点该往哪里改。",
	},
	artist: {
		term: "著名画家（真实数据 real data）",
		text: "画的是曲线 a·x² + (a − 1)，每幅画的 a 都在 1 到 2 之间随机抽取。所有作品都在上下两条界线之间。",
	},
	ideas: {
		term: "灵感（隐变量 latent z）",
		text: "画家作画所用的随机数，每个都来自正态分布 N(0, 1)。灵感不同，画就不同；单独一个灵感没有含义。",
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
		text: "教程里的叫法，其实是 D 给著名画家的作品打出的平均概率，并不是正确率。等于 0.5，说明 D 分不出真假，或者还没学会。",
	},
	score: {
		term: "D score",
		text: "D 的损失取负：ln D(真) + ln(1 − D(假)) 的平均值。如果 D 对任何输入都输出 ½，它就是 ln ½ + ln ½ = −2 ln 2 ≈ −1.386。",
	},
	distance: {
		term: "距离 distance",
		text: "一幅画与离它最近的著名画家曲线相差多少：各点误差的均方根，再对 256 幅画取平均。0 为完美。",
	},
	variety: {
		term: "多样性 variety",
		text: "画家的画彼此有多不同：256 幅画的 a 的标准差。教程里的著名画家是 0.29。接近 0，就是总在画同一幅画。",
	},
	a: {
		term: "画的 a（â）",
		text: "â 上的尖帽表示估计值：离这幅画最近的那条著名画家曲线的 a。教程里著名画家的 a 均匀分布在 1 到 2 之间。",
	},
	verdict: {
		term: "结论 verdict",
		text: "根据 256 幅画看训练的状态：学习中、健康（接近著名画家，而且一样多样）、崩溃（幅幅雷同）、鉴赏家太强、发散。",
	},
	collapse: {
		term: "模式崩溃（mode collapse，也叫模式坍缩）",
		text: "不管灵感是什么，画家画出来的几乎都一样。这时教程里的两个数字可能看起来很完美。",
	},
	advice: {
		term: "鉴赏家的建议",
		text: "−∂(G loss)/∂(画)：鉴赏家希望每个点往哪个方向移动，有多强烈。梯度穿过 D 回到画上，再传到 G 的权重。箭头经过放大，倍数见图例。设置里还有两种损失的箭头，以及固定倍数的箭头。",
	},
	generatorLoss: {
		term: "画家的损失（G loss）",
		text: "画家要让它变小：ln(1 − D(画)) 的平均值（minimax），或 −ln D(画) 的平均值（非饱和）。两者方向相同，但 D 很有把握时，只有后者的梯度依然够大。",
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
	learningRate: { term: "学习率 learning rate", text: "优化器每次更新让权重移动的幅度。" },
	updateOrder: {
		term: "更新顺序 update order",
		text: "一步之中，鉴赏家和画家是先后学习还是同时学习；画家的梯度穿过的是鉴赏家的旧权重还是新权重。",
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
		term: "类别和标签 class, label",
		text: "类别是曲线的种类，标签是代表类别的数字：0 表示 a 不超过 1.5，1 表示 a 大于 1.5。在条件 GAN 里，标签作为额外的一个输入交给两个网络。",
	},
	network: {
		term: "神经网络：层和权重",
		text: "带有许多可调数字（权重）的公式。每一层把输入乘以权重、相加，再传给下一层。学习就是调整权重。",
	},
	activation: {
		term: "激活值 activation 和 ReLU",
		text: "某个输入经过一层之后的输出。这里的隐藏层用 ReLU：大于 0 的数不变，其余变成 0。对所有输入都输出 0 的单元叫“死亡单元”，它的权重得不到梯度。",
	},
	stroke: {
		term: "笔触",
		text: "画家最后一个隐藏层的一个单元给画添上的部分：它对这组灵感的激活值，乘以它通往各点的权重。所有笔触加上偏置，就是整幅画。",
	},
	neverOn: {
		term: "从不激活的单元",
		text: "无论灵感是什么，它们的 ReLU 都输出 0，所以画不出笔触，权重也得不到梯度，几乎再也回不来。如果所有单元都这样，画家就只会画一条曲线。",
	},
	sigmoid: {
		term: "sigmoid 函数",
		text: "1 / (1 + e⁻ˣ)：把任意一个数变成 0 到 1 之间的概率。离 0 较远的地方几乎是平的，x 再变，结果也几乎不变。",
	},
	minimax: {
		term: "minimax 损失：ln(1 − D)",
		text: "同一个量（真假分得有多清），鉴赏家要让它尽量大，画家要让它尽量小。鉴赏家断定是假画时，ln(1 − D) 很平，画家几乎学不到东西。",
	},
	nonSaturating: {
		term: "非饱和损失 non-saturating：−ln D",
		text: "目标和 minimax 损失相同，但在鉴赏家断定是假画的地方最陡，梯度不会消失（饱和）。论文推荐用它。",
	},
	equilibrium: {
		term: "均衡 equilibrium：D = ½",
		text: "完美的画家画的和著名画家一样，每种曲线的多少也一样。这时任何鉴赏家最好的回答就是 ½，谁单独改变都得不到好处。但训练远没到这一步时，也可能显示 ½。",
	},
	optimizer: {
		term: "优化器 optimizer",
		text: "按梯度调整权重的方法：这里是 Adam 或带动量的 SGD。画家和鉴赏家各有一个。",
	},
	adam: {
		term: "Adam 优化器",
		text: "对每个权重的梯度和梯度的平方分别取滑动平均，用前者除以后者的平方根。因此梯度不论大小，每步移动的幅度都差不多，大致等于学习率。",
	},
	momentum: {
		term: "带动量的 SGD（momentum）",
		text: "SGD（随机梯度下降）让每个权重移动“学习率 × 梯度”。加上动量，就会保留一部分上次的移动，像滚动的球。",
	},
	initialWeights: {
		term: "初始权重：PyTorch 和 Glorot",
		text: "第一步之前的随机权重。PyTorch 的取值范围由一层的输入个数决定；Glorot（TensorFlow 的做法）由输入和输出的个数决定，每层另加的偏置则从 0 开始。",
	},
	frozen: {
		term: "冻结 frozen",
		text: "被冻结的网络权重不变：照样作画或评判，但什么也不学，另一方继续学习。",
	},
	coverage: {
		term: "覆盖程度 coverage",
		text: "画家所有曲线的 a 整体上与著名画家的相差多少。每种 a 都画得不多不少时为 0。",
	},
	checkpoint: {
		term: "检查点 checkpoint",
		text: "保存训练在某一步全部状态的文件，从它继续训练会得到完全相同的数字。",
	},
} satisfies typeof en;

export type Term = keyof typeof en;

export const glossary: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
