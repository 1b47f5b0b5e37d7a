// Which of the page's two views an address opens: the calm one, or the laboratory with everything.

import { attributeOf } from "./attribute-text.js";
import type { Config } from "./run.js";
import { type Asked, Reader } from "./spec.js";

export const LOOKS = ["calm", "everything"] as const;
export type Look = (typeof LOOKS)[number];

/** All settings of the engine: tsc sees to it. */
const SETTINGS: Record<keyof Config, true> = {
	seed: true,
	batchSize: true,
	ideas: true,
	points: true,
	generatorHidden: true,
	discriminatorHidden: true,
	generatorLearningRate: true,
	discriminatorLearningRate: true,
	optimizer: true,
	init: true,
	conditional: true,
	artist: true,
	updateOrder: true,
	loss: true,
	discriminatorSteps: true,
	freeze: true,
};

/** Whoever asks for a run, or says how the laboratory is shown, means the laboratory. */
const OF_LABORATORY = [
	"preset",
	...Object.keys(SETTINGS).map(attributeOf),
	...["artist-lower", "artist-upper", "artist-distribution"],
	...["step", "events", "until", "hash", "twin"],
	...["panels", "closed", "controls", "speed", "autoplay", "trust"],
	...["show-batch", "show-advice", "show-earlier", "show-class", "show-artist"],
	...["lock", "hide", "task", "goal"],
];

interface Around {
	/** Whether the page stands in another one. */
	isFramed: boolean;
	/** What the reader's device remembers. */
	remembered: string | undefined;
}

/** @returns also one sentence if what the address says of it is bad, and was left out */
export function readFirstView(asked: Asked, around: Around): { look: Look; problems: string[] } {
	const reader = new Reader(asked);
	const [named] = reader.names("view", LOOKS);
	const has = (key: string) => asked.getAttribute(key) !== null;
	const isOfLaboratory =
		OF_LABORATORY.some(has) || around.isFramed || around.remembered === ("everything" satisfies Look);
	// Lessons are taken in the calm view.
	const look = has("lesson") ? "calm" : (named ?? (isOfLaboratory ? "everything" : "calm"));
	return { look, problems: reader.problems };
}
