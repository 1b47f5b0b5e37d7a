// The page's first words, and the links between its two views.

import type { InEach } from "./languages.js";

const en = {
	/** The sentences, in the order of the drawings beside them. */
	sentences: {
		painter:
			"A GAN (generative adversarial network): two small neural networks, a painter and a critic, learn from each other.",
		critic:
			"The critic sees the artist's curves and the painter's, and learns to tell them apart. The painter sees only what the critic says of its own.",
		artist: "The goal: to paint like the artist, without ever seeing one of the artist's paintings.",
	},
	names: { painter: "The painter", critic: "The critic", artist: "The artist" },
	everything: "Open the laboratory",
	everythingHelp: "Everything there is: all runs, settings, charts and the code. This run goes on there.",
	toCalm: "Calm page, with lessons",
};
const zh = {
	sentences: {
		painter: "GAN（生成对抗网络）：两个小神经网络，一个是新手画家，一个是新手鉴赏家，互相学习。",
		critic: "鉴赏家既看著名画家的画，也看新手画家的画，学着区分两者；新手画家只能听鉴赏家评自己的画。",
		artist: "目标：一幅著名画家的画都没见过，却能画得跟他一样。",
	},
	names: { painter: "新手画家", critic: "新手鉴赏家", artist: "著名画家" },
	everything: "打开实验室",
	everythingHelp: "全部功能都在那里：所有训练、设置、图表和代码；当前的训练会继续。",
	toCalm: "简洁页面和课程",
} satisfies typeof en;
export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
