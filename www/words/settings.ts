// The names of the engine's settings, and of their named values.

import type { Config } from "../../pkg/gan_painter.js";
import { en as english } from "./en.js";
import type { InEach } from "./languages.js";
import { whoLearns } from "./who-learns.js";
import { zh as chinese } from "./zh.js";

/** The name of a setting. Each of the artist's settings has a name of its own. */
export type SettingName = Exclude<keyof Config, "artist"> | `artist.${keyof Config["artist"]}`;

/** The settings whose values are names. */
interface Named extends Pick<Config, "optimizer" | "init" | "loss" | "updateOrder" | "freeze"> {
	"artist.distribution": NonNullable<Config["artist"]["distribution"]>;
}

interface Settings {
	names: Record<SettingName, string>;
	values: { [Name in keyof Named]: Record<Named[Name], string> };
	flags: { true: string; false: string };
	noLayers: string;
	/** The text for a bound of the artist, which has too many numbers to write; and the text for the usual bound. */
	curve: string;
	tutorials: string;
}

const { orders } = english;
const en: Settings = {
	names: {
		seed: "Seed",
		batchSize: "Batch size",
		ideas: "Ideas per painting",
		points: "Points per painting",
		generatorHidden: "Painter's hidden layers",
		discriminatorHidden: "Critic's hidden layers",
		generatorLearningRate: english.generatorRate,
		discriminatorLearningRate: english.discriminatorRate,
		optimizer: "Optimiser",
		loss: english.loss,
		updateOrder: english.order,
		discriminatorSteps: "Critic's updates per step",
		init: "Initial weights",
		conditional: "Conditional",
		"artist.lower": "Artist's lower bound",
		"artist.upper": "Artist's upper bound",
		"artist.distribution": "Artist's choice of curves",
		freeze: whoLearns.en.label,
	},
	values: {
		optimizer: { adam: "Adam", sgd: "SGD with momentum" },
		init: { pytorch: "PyTorch's", glorot: "Glorot" },
		loss: { minimax: "minimax", nonSaturating: "non-saturating" },
		updateOrder: {
			classic: orders.classic.name,
			simultaneous: orders.simultaneous.name,
			alternating: orders.alternating.name,
		},
		freeze: namesOf(whoLearns.en.entries),
		"artist.distribution": { uniform: "evenly", twoModes: "in two groups" },
	},
	flags: { true: "yes", false: "no" },
	noLayers: "none",
	curve: "another curve",
	tutorials: "the tutorial's",
};

const { orders: chineseOrders } = chinese;
const zh: Settings = {
	names: {
		seed: "随机种子",
		batchSize: "批大小",
		ideas: "每幅画的灵感数",
		points: "每幅画的点数",
		generatorHidden: "画家的隐藏层",
		discriminatorHidden: "鉴赏家的隐藏层",
		generatorLearningRate: chinese.generatorRate,
		discriminatorLearningRate: chinese.discriminatorRate,
		optimizer: "优化器",
		loss: chinese.loss,
		updateOrder: chinese.order,
		discriminatorSteps: "鉴赏家每步更新次数",
		init: "初始权重",
		conditional: "条件 GAN",
		"artist.lower": "著名画家的下界",
		"artist.upper": "著名画家的上界",
		"artist.distribution": "著名画家怎样选曲线",
		freeze: whoLearns.zh.label,
	},
	values: {
		optimizer: { adam: "Adam", sgd: "带动量的 SGD" },
		init: { pytorch: "PyTorch 的方式", glorot: "Glorot" },
		loss: { minimax: "minimax", nonSaturating: "非饱和 non-saturating" },
		updateOrder: {
			classic: chineseOrders.classic.name,
			simultaneous: chineseOrders.simultaneous.name,
			alternating: chineseOrders.alternating.name,
		},
		freeze: namesOf(whoLearns.zh.entries),
		"artist.distribution": { uniform: "均匀", twoModes: "分成两组" },
	},
	flags: { true: "是", false: "否" },
	noLayers: "无",
	curve: "另一条曲线",
	tutorials: "教程的",
};

export const languages: InEach<{ en: Settings; zh: Settings }> = { en, zh };

/** The value of a setting as text. Numbers are written as in the settings. */
export function settingText(field: SettingName, value: unknown, own: Settings) {
	const named: Partial<Record<string, Record<string, string>>> = own.values;
	if (field === "artist.lower" || field === "artist.upper") {
		return value === undefined ? own.tutorials : own.curve;
	}
	if (Array.isArray(value)) {
		return value.length === 0 ? own.noLayers : value.join(", ");
	}
	return named[field]?.[String(value)] ?? (typeof value === "boolean" ? own.flags[`${value}`] : String(value));
}

function namesOf({ none, generator, discriminator }: (typeof whoLearns)["en"]["entries"]) {
	return { none: none.name, generator: generator.name, discriminator: discriminator.name };
}
