// uPlot and its style sheet. Both are loaded when the first chart is first seen.

import library from "uplot";
import css from "uplot/dist/uPlot.min.css?inline";

export { css, library };
