// The look of a drawing, whatever it shows.

import type { Language } from "../words/languages.js";

export interface Look {
	/** The size in units of the drawing. A picture may have more pixels. */
	width: number;
	height: number;
	language: Language;
	/** The run in a line, such as `?preset=mode-collapse&seed=7`: see run-text.ts. Empty if no address can name it. */
	runText: string;
}
