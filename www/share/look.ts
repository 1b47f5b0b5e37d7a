// How a drawing looks, whatever it shows.

import type { Language } from "../words/languages.js";

export interface Look {
	/** In units of the drawing: a picture may have more pixels. */
	width: number;
	height: number;
	language: Language;
	/** The run in a line, such as `?preset=mode-collapse&seed=7`; see run-text.ts. Empty where no address names it. */
	runText: string;
}
