// The words of a run's PyTorch script and notebook.

import type { InEach } from "./languages.js";

const en = {
	parts: {
		constants: { title: "Hyper parameters", says: "The settings of this very run." },
	},
};
const zh = {
	parts: {
		constants: { title: "超参数", says: "这次训练自己的设置。" },
	},
} satisfies typeof en;

export const words: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
