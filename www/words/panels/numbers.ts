import type { InEach } from "../languages.js";

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
		"D accuracy is no share of right answers. It is the mean of D(real): how sure the critic is, on average, that the artist's paintings are the artist's.",
		"At both goals D says ½ to everything. A D that has not learnt yet does so, too: both numbers begin near their goals.",
		"So 0.5 doesn't mean that the painter is good. The critic may only be too weak to see the difference, or the painter may paint one curve again and again. “What the two numbers hide” measures that.",
		"Nor is it a rest: a critic that goes on learning while the painter stops can soon tell again.",
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
		"D accuracy 不是答对的比例，而是 D(真) 的平均值：看到著名画家的作品时，新手鉴赏家平均有多大把握认为它是真的。",
		"两个数字都到了目标，只说明 D 对什么都说 ½。还没学会的 D 也是这样，所以它们一开始就在目标附近。",
		"所以 0.5 不等于新手画家画得好：也许只是鉴赏家太弱，看不出差别；也许画家反反复复只画同一条曲线。这些要看“两个数字没有告诉你的事”。",
		"这也不是终点：画家停下来而鉴赏家继续学，很快又能分出真假。",
	],
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
