import { en as english } from "../en.js";
import type { InEach } from "../languages.js";
import { zh as chinese } from "../zh.js";

const en = {
	title: "The two numbers over time",
	nothing: "These numbers say: nothing yet.",
	done: "These numbers say: done.",
	notDone: "These numbers say: not yet.",
	rule: (near: string) => `“Done” is when both are within ${near} of their goals: 0.5 and −2 ln 2 ≈ −1.386.`,
	accuracy: "D accuracy",
	score: "D score",
	goal: (goal: string) => `goal ${goal}`,
	off: "A score below −2.77 leaves the chart at the bottom.",
	meaning: "What they mean, and what they don't",
	facts: [
		"Despite its name, D accuracy is not the percentage of right answers. It is the mean of D(real): how sure the critic is, on average, that the artist's paintings are the artist's.",
		"At both goals D says ½ to everything: D score is then ln ½ + ln (1 − ½) = −2 ln 2 ≈ −1.386. A D that has not learnt yet may say about ½, too: the tutorial's run begins with both numbers near their goals, and leaves them as soon as D has learnt something.",
		"But 0.5 doesn't mean that the painter is good. The critic may only be too weak to see the difference, or the painter may paint one curve again and again. “What the two numbers hide” measures that.",
		`Nor is it a resting point: if the painter stops and the critic goes on learning, it soon tells them apart again, as in “${english.presets.race.name}”.`,
		"With a perfect painter, ½ is the best that any critic can say: there is nothing left to tell apart. That is the equilibrium of the game: neither player gains by changing alone.",
	],
};

const zh = {
	title: "两个数字的变化",
	nothing: "这两个数字说：还没有开始。",
	done: "这两个数字说：学成了。",
	notDone: "这两个数字说：还没学成。",
	rule: (near) => `两个数字离各自的目标（0.5 和 −2 ln 2 ≈ −1.386）都不超过 ${near}，就算“学成了”。`,
	accuracy: "D accuracy",
	score: "D score",
	goal: (goal) => `目标 ${goal}`,
	off: "D score 低于 −2.77 的部分超出了图表下边。",
	meaning: "它们说明什么，不说明什么",
	facts: [
		"D accuracy 虽然名为“准确率”，却不是答对的比例，而是 D(真) 的平均值：看到著名画家的作品时，新手鉴赏家平均有多大把握认为它是真的。",
		"两个数字都到了目标，只说明 D 对任何输入都输出 ½：这时 D score 是 ln ½ + ln (1 − ½) = −2 ln 2 ≈ −1.386。还没学会的 D 也可能输出 ½ 左右：教程的训练一开始，两个数字就在目标附近，D 学到一点东西后便离开了。",
		"但 0.5 不等于新手画家画得好：也许只是鉴赏家太弱，看不出差别；也许画家反反复复只画同一条曲线。这些要看“两个数字没有告诉你的事”。",
		`½ 也不是终点：画家停下来而鉴赏家继续学，鉴赏家很快又能分出真假，例如“${chinese.presets.race.name}”。`,
		"画家完美时，任何鉴赏家最好的回答就是 ½：已经没有差别可分辨。这就是博弈的均衡：谁单独改变都得不到好处。",
	],
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
