// The purpose of each line of a training step.

import type { InEach } from "../languages.js";

const en = {
	artist: "The artist paints a whole batch: the real data. Only the critic will ever see it; the painter never does.",
	artistWithLabels:
		"The artist paints a batch, and each painting gets its label: 1 in the upper half (a above 1.5), 0 in the lower. Only the critic will ever see the paintings; both players are told the labels.",
	freshLabels: "New labels for the painter's own update. What the artist painted with them is not needed.",
	ideas: "Random numbers from N(0, 1): the painter's ideas, one row for each painting.",
	ideasWithGradient:
		"Random numbers from N(0, 1): the painter's ideas, one row for each painting. requires_grad=True asks for their gradient too, which nobody uses.",
	freshIdeas: "New ideas for the painter's own update: Algorithm 1 draws a batch for each update.",
	G_inputs: "The label joins the ideas as one more number: so the painter knows which half is wanted.",
	D_inputs0:
		"The label joins the points of each of the artist's paintings: the critic, too, is told which half was wanted.",
	D_inputs1:
		"The painter's paintings get the same labels. So the critic can also object to a good painting with the wrong label.",
	paint:
		"The painter (generator, G) makes a painting of each row of ideas. PyTorch keeps how it was made, the graph, so that a gradient can find the way back.",
	judgeReal:
		"The critic (discriminator, D) says of each of the artist's paintings how probable it is that the artist painted it. In its own update it wants these numbers up.",
	judgePainted:
		"The critic judges the painter's work: it wants these numbers down, the painter wants them up. Nothing is detached here, as this one pass serves both losses.",
	judgeForPainter:
		"The painter shows its work to the critic, whose weights are still those from before the step. The painter wants these numbers up.",
	judgeDetached:
		"This is the critic's update, and opt_D holds none of the painter's weights: they stay as they are in any case. What detach() stops is the gradient on its way to G, so that nothing is left there for opt_G to clear.",
	judgeDetachedAgain:
		"opt_D holds none of the painter's weights: they stay as they are in any case. What detach() stops is the critic's gradient on its way to G. The numbers are those of the first time: the same paintings, and the critic has not moved yet.",
	judgeAnew:
		"The critic, with the weights that it has now learnt, judges the painter's work. This time nothing is detached: the gradient has to get back to the painter.",
	scoreReal:
		"The logarithm of what the critic says of the artist's work: 0 where it is sure, far below 0 where it errs.",
	scorePainted: "Likewise for the painter's work. The critic wants both scores up; the painter wants this one down.",
	lossD:
		"The critic's loss: small when it says yes to the artist and no to the painter. The engine takes it from the logits, so that no logarithm ever meets a 0.",
	lossG:
		"The painter's loss: small when the critic takes its paintings for the artist's. Nothing but the critic's opinion is in it.",
	lossGNonSaturating:
		"The painter's loss in its other form, the non-saturating one: the same aim, but strong also where the critic is sure.",
	zeroD:
		"backward() adds to what is there. So the critic's gradients are cleared first: also those that the painter's gradient left in it on its way through.",
	zeroG:
		"backward() adds to what is there. So the painter's gradients, still those of its last update, are cleared first.",
	zeroGAfterD:
		"The painter's gradients are cleared, and with them what D_loss.backward() left there: it would have taught the painter to be found out. A script that detaches has nothing of the critic's to clear here.",
	backwardDThrough:
		"The gradient of D_loss for each of the critic's weights. It runs on into the painter, where opt_G.zero_grad() will clear it. The argument keeps the graph in memory, as G_loss.backward() goes back through it once more.",
	backwardDRetained:
		"The gradient of D_loss for each of the critic's weights. At detach() it ends, and the painter gets none of it. retain_graph=True is not needed: nothing goes back this way again.",
	backwardDDetached:
		"The gradient of D_loss for each of the critic's weights. At detach() it ends, and the painter gets none of it.",
	backwardGClassic:
		"The gradient goes back through the critic to the paintings (the arrows) and on to the painter's weights: through the critic's new weights, but the activations from before its update. Today's PyTorch refuses that. The critic's gradients are filled too, but nobody uses them: opt_D.zero_grad() clears them.",
	backwardGOld:
		"The gradient goes back through the critic, whose weights are still the old ones, to the paintings (the arrows) and on to the painter's weights. The critic's gradients are filled too, but nobody uses them: opt_D.zero_grad() clears them.",
	backwardGNew:
		"The gradient goes back through the critic's new weights to the paintings (the arrows) and on to the painter's weights. The critic's gradients are filled too, but nobody uses them: opt_D.zero_grad() clears them.",
	stepD:
		"Now the critic's weights move, each a little against its gradient. opt_D holds only D.parameters(), so the painter stays as it is.",
	stepG:
		"Now the painter's weights move. opt_G holds only G.parameters(), so the critic stays as it is. The picture shows what the painter makes of the same ideas now; dashed is the painting from before, mostly hardly apart, as a step is small.",
	session:
		"One call is fed both batches, and works out everything in its list. The script does not say in which order: both updates belong to one run of the graph, and both take their gradients with the weights from before it.",
	fetchPaintings:
		"Fetched: what the painter (generator, G) makes of each row of ideas. The script draws the first one.",
	fetchReal:
		"Fetched: how probable the critic (discriminator, D) finds it, of each of the artist's paintings, that the artist made it. Their mean is the D accuracy.",
	fetchLossD:
		"Fetched: the critic's loss, small when it says yes to the artist and no to the painter. For that the graph also judges the painter's work. Minus this loss is the D score. The engine takes it from the logits, so that no logarithm ever meets a 0.",
	trainD:
		"minimize(D_loss) asks for the gradient of the critic's weights only: var_list names those, so nothing needs to be detached or cleared. Then it moves them.",
	trainG:
		"In the same call, minimize(G_loss): its gradient goes back through the critic, with the weights from before the call, to the paintings (the arrows) and on to the painter's weights. var_list names only those, so only they move.",
	stepGFirst:
		"Now the painter's weights move. opt_G holds only G.parameters(), so the critic stays as it is. The picture shows what the painter makes of the same ideas now (dashed: before; a step is small). G_paintings itself stays, and the critic will judge that.",
};

const zh = {
	artist: "著名画家画出一整批画，也就是真实数据。只有鉴赏家会看到它们，新手画家永远看不到。",
	artistWithLabels:
		"著名画家画出一批画，每幅都有一个标签：上半部分（a 大于 1.5）是 1，下半部分是 0。画只给鉴赏家看，标签则告诉两个人。",
	freshLabels: "为画家自己的这次更新抽取新的标签。同时画出的真画在这里用不上。",
	ideas: "来自正态分布 N(0, 1) 的随机数：画家的灵感，每幅画一行。",
	ideasWithGradient:
		"来自正态分布 N(0, 1) 的随机数：画家的灵感，每幅画一行。requires_grad=True 要求连灵感的梯度也算出来，其实没有人用。",
	freshIdeas: "为画家自己的这次更新抽取新的灵感：算法 1 每次更新都另取一批。",
	G_inputs: "把标签接在灵感后面，多一个数字：这样画家就知道要画哪一半。",
	D_inputs0: "把标签接在著名画家每幅画的点后面：鉴赏家也要知道本来要的是哪一半。",
	D_inputs1: "新手画家的画接上同样的标签。这样画得再好，标签不对，鉴赏家也能挑出来。",
	paint:
		"新手画家（生成器 G）把每一行灵感画成一幅画。PyTorch 会记住画是怎样算出来的（计算图），以后梯度才能沿原路传回来。",
	judgeReal: "新手鉴赏家（判别器 D）说出著名画家的每幅画有多大概率是真的。更新它自己时，它想让这些数字变大。",
	judgePainted:
		"鉴赏家评判新手画家的画：它想让这些数字变小，画家想让它们变大。这里没有 detach，因为两个损失共用这一次前向传播。",
	judgeForPainter: "画家把画拿给鉴赏家看，这时鉴赏家的权重还是这一步之前的。画家想让这些数字变大。",
	judgeDetached:
		"这是在更新鉴赏家。opt_D 里没有画家的权重，所以无论如何都不会动它们。detach() 截断的是传往 G 的梯度：G 那里不会留下什么要 opt_G 去清零。",
	judgeDetachedAgain:
		"opt_D 里没有画家的权重，所以无论如何都不会动它们。detach() 截断的是鉴赏家传往 G 的梯度。数字和第一次完全一样：画还是那些画，鉴赏家也还没有更新。",
	judgeAnew: "鉴赏家用刚学到的权重来评判画家的画。这次不用 detach：梯度必须传回画家那里。",
	scoreReal: "鉴赏家对真画所给概率的对数：很有把握时接近 0，看走眼时远小于 0。",
	scorePainted: "对新手画家的画也一样。鉴赏家想让两个分数都变大，画家想让这一个变小。",
	lossD: "鉴赏家的损失：认出著名画家的画，又不被新手画家骗到，它就小。引擎从 logits 直接算它，所以对数永远不会遇到 0。",
	lossG: "画家的损失：鉴赏家把它的画当成著名画家的画，损失就小。它只取决于鉴赏家的评判。",
	lossGNonSaturating: "画家损失的另一种写法（非饱和 non-saturating）：目标相同，但鉴赏家很有把握时依然有力。",
	zeroD: "backward() 会把新梯度加到原有的梯度上，所以先把鉴赏家的梯度清零，包括画家的梯度穿过鉴赏家时留下的那些。",
	zeroG: "backward() 会把新梯度加到原有的梯度上，所以先把画家上一次更新留下的梯度清零。",
	zeroGAfterD:
		"把画家的梯度清零，连同 D_loss.backward() 留在那里的梯度：那些梯度只会教画家怎样更容易被识破。用了 detach 的脚本，这里就没有鉴赏家留下的梯度要清。",
	backwardDThrough:
		"求 D_loss 对鉴赏家每个权重的梯度。它还会一路传到画家那里，之后由 opt_G.zero_grad() 清掉。括号里的参数让计算图留在内存里，因为 G_loss.backward() 还要沿它再走一遍。",
	backwardDRetained:
		"求 D_loss 对鉴赏家每个权重的梯度。到 detach() 为止，画家一点也得不到。retain_graph=True 其实不需要：不会再有梯度走这条路。",
	backwardDDetached: "求 D_loss 对鉴赏家每个权重的梯度。到 detach() 为止，画家一点也得不到。",
	backwardGClassic:
		"梯度穿过鉴赏家传回画上（图中的箭头），再传到画家的权重。它穿过的是鉴赏家的新权重，用的却是更新前的激活值；今天的 PyTorch 会报错。鉴赏家的梯度也被填上了，但没有人用：opt_D.zero_grad() 会清掉。",
	backwardGOld:
		"梯度穿过鉴赏家（权重还是旧的）传回画上（图中的箭头），再传到画家的权重。鉴赏家的梯度也被填上了，但没有人用：opt_D.zero_grad() 会清掉。",
	backwardGNew:
		"梯度穿过鉴赏家的新权重传回画上（图中的箭头），再传到画家的权重。鉴赏家的梯度也被填上了，但没有人用：opt_D.zero_grad() 会清掉。",
	stepD: "现在鉴赏家的权重动了，每个都逆着梯度移动一点。opt_D 里只有 D.parameters()，所以画家保持不动。",
	stepG:
		"现在画家的权重动了。opt_G 里只有 G.parameters()，所以鉴赏家保持不动。图上是画家用同样的灵感现在画出的画，虚线是更新之前的；一步很小，两者常常几乎重合。",
	session:
		"一次调用：喂入两批数据，把列表里的每一项都算出来。先后顺序脚本并没有规定：两次更新同属计算图的一次运行，梯度都按运行之前的权重来求。",
	fetchPaintings: "取出新手画家（生成器 G）用每一行灵感画成的画。脚本把第一幅画到图上。",
	fetchReal: "取出新手鉴赏家（判别器 D）认为著名画家的每幅画有多大概率是真的。它们的平均值就是 D accuracy。",
	fetchLossD:
		"取出鉴赏家的损失：认出著名画家的画，又不被新手画家骗到，它就小。为此计算图也评判了新手画家的画。它的相反数就是 D score。引擎从 logits 直接算它，所以对数永远不会遇到 0。",
	trainD:
		"minimize(D_loss) 只求鉴赏家权重的梯度：var_list 里只有它们，所以不需要 detach，也不需要清零。然后更新这些权重。",
	trainG:
		"在同一次调用里 minimize(G_loss)：梯度穿过鉴赏家（权重还是调用之前的）传回画上（图中的箭头），再传到画家的权重。var_list 里只有画家的权重，所以只有它们会动。",
	stepGFirst:
		"现在画家的权重动了。opt_G 里只有 G.parameters()，所以鉴赏家保持不动。图上是用同样的灵感现在画出的画（虚线是之前的；一步很小，两者几乎重合）。G_paintings 本身没有变，接下来鉴赏家评判的还是它。",
} satisfies typeof en;

export const lines: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
