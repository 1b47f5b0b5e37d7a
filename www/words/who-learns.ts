// The switch that freezes a player, and the words shown meanwhile.

import type { Config } from "../../pkg/gan_painter.js";
import type { InEach } from "./languages.js";

type Freeze = Config["freeze"];

interface WhoLearns {
	label: string;
	entries: Record<Freeze, { name: string; help: string }>;
	/** The words in the sentence under the picture, and in the status. */
	frozen: Record<Freeze, string>;
}

const en: WhoLearns = {
	label: "Who learns",
	entries: {
		none: { name: "both", help: "The painter and the critic learn in every step." },
		generator: {
			name: "the critic only",
			help: "The painter is frozen: it paints on with the weights that it has. Watch what D says of it.",
		},
		discriminator: {
			name: "the painter only",
			help: "The critic is frozen: its opinion stays as it is, and the painter learns to please that.",
		},
	},
	frozen: { none: "", generator: "The painter is frozen. ", discriminator: "The critic is frozen. " },
};

const zh: WhoLearns = {
	label: "学习的一方",
	entries: {
		none: { name: "两个都学", help: "画家和鉴赏家每一步都学习。" },
		generator: {
			name: "只有鉴赏家",
			help: "冻结画家：它的权重不再变化，照样作画。看看 D 怎么评判它。",
		},
		discriminator: {
			name: "只有画家",
			help: "冻结鉴赏家：它的看法不再变化，画家只学着迎合这种看法。",
		},
	},
	frozen: { none: "", generator: "画家已冻结。", discriminator: "鉴赏家已冻结。" },
};

export const whoLearns: InEach<{ en: WhoLearns; zh: WhoLearns }> = { en, zh };
