// The parts of a run's program in PyTorch.

import type { Language } from "../../words/languages.js";
import { words } from "../../words/pytorch.js";
import type { Source } from "./source.js";

/** What the parts are put together to. */
export type Kind = "script" | "notebook";

export interface Part {
	/** A name for programs. */
	name: string;
	title: string;
	/** What the part does, in a sentence or two. */
	says: string;
	/** Its lines of Python. */
	lines: string[];
}

export function partsOf({ config, steps }: Source, language: Language, _kind: Kind): Part[] {
	const texts = words[language].parts;
	return [
		{
			name: "constants",
			...texts.constants,
			lines: [`STEPS = ${steps}`, `BATCH_SIZE = ${config.batchSize}`],
		},
	];
}
