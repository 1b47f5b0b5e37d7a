// uPlot and its style sheet: loaded when the first chart is first seen.

import Plot from "uplot";
import css from "uplot/dist/uPlot.min.css?inline";

export { css, Plot };
