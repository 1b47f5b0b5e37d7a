// Chooses which of the page's two views an address opens: the calm one, or the laboratory with all panels.

import { attributeOf } from "./attribute-text.js";
import type { Config } from "./run.js";
import { type Asked, Reader } from "./spec.js";

export const LOOKS = ["calm", "everything"] as const;
export type Look = (typeof LOOKS)[number];

/** All settings of the engine. The type makes tsc check that none is missing. */
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

/** The keys that ask for a run, or say how the laboratory is shown. Any of them opens the laboratory. */
const OF_LABORATORY = [
	"preset",
	...Object.keys(SETTINGS).map(attributeOf),
	...["artist-lower", "artist-upper", "artist-distribution"],
	...["step", "events", "until", "hash", "twin"],
	...["panels", "closed", "controls", "speed", "autoplay", "trust"],
	...["show-batch", "show-advice", "show-earlier", "show-class", "show-artist"],
	...["lock", "hide", "task", "goal", "game"],
];

interface Around {
	/** Whether the page is inside a frame of another page. */
	isFramed: boolean;
	/** The view that the reader's device remembers. */
	remembered: string | undefined;
}

/** @returns the view, and one sentence if the address names a bad one, which is ignored */
export function readFirstView(asked: Asked, around: Around): { look: Look; problems: string[] } {
	const reader = new Reader(asked);
	const [named] = reader.names("view", LOOKS);
	const has = (key: string) => asked.getAttribute(key) !== null;
	const isOfLaboratory =
		OF_LABORATORY.some(has) || around.isFramed || around.remembered === ("everything" satisfies Look);
	// Lessons always open in the calm view.
	const look = has("lesson") ? "calm" : (named ?? (isOfLaboratory ? "everything" : "calm"));
	return { look, problems: reader.problems };
}
