import type { InEach } from "./languages.js";

const en = {
	title: "Where does a GAN learn?",
	subtitle: "Each point of this map is a GAN of its own, trained and judged. Only its two learning rates differ.",
	back: "To the demo",
};
const zh = {
	title: "GAN 在哪里能学会？",
	subtitle: "地图上的每个点都是一个单独训练、单独评判的 GAN，只有两个学习率不同。",
	back: "回到演示",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
