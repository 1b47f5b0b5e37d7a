// The names of what a map varies along its axes.

import type { AxisName } from "../outcomes/axes.js";
import type { InEach } from "./languages.js";
import { languages as settings } from "./settings.js";

const { names: en } = settings.en;
const { names: zh } = settings.zh;

/** The settings have their usual names. */
export const languages: InEach<{ en: Record<AxisName, string>; zh: Record<AxisName, string> }> = {
	en: {
		generatorLearningRate: en.generatorLearningRate,
		discriminatorLearningRate: en.discriminatorLearningRate,
		batchSize: en.batchSize,
		hiddenUnits: "Units in each hidden layer",
		ideas: en.ideas,
		discriminatorSteps: en.discriminatorSteps,
		artistSpan: "Width of the artist's range (× as wide)",
	},
	zh: {
		generatorLearningRate: zh.generatorLearningRate,
		discriminatorLearningRate: zh.discriminatorLearningRate,
		batchSize: zh.batchSize,
		hiddenUnits: "每个隐藏层的单元数",
		ideas: zh.ideas,
		discriminatorSteps: zh.discriminatorSteps,
		artistSpan: "著名画家上下界的间距（倍数）",
	},
};
