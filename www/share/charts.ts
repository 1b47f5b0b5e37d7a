// The page's charts as drawings.

import type { Drawing } from "../draw/shapes.js";
import type { Run } from "../run/run.js";
import { histogramChart } from "./histogram-chart.js";
import { opinionChart } from "./opinion-chart.js";
import type { Chart } from "./options.js";
import { numbersChart, truthChart } from "./over-steps.js";
import type { Look } from "./look.js";

const DRAWN: Record<Chart, (run: Run, look: Look) => Drawing> = {
	numbers: numbersChart,
	truth: truthChart,
	histogram: histogramChart,
	opinion: opinionChart,
};

export function chartOf(name: Chart, run: Run, look: Look) {
	return DRAWN[name](run, look);
}
