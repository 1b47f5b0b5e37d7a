// What a line makes the two players do.

import type { CodeWords } from "../../words/panels/code.js";

export type Doing = keyof CodeWords["doing"];
export type Flow = keyof CodeWords["flows"];

/**
 * For each move: what the painter does, what goes between the players, what the critic does, and what goes between it and its
 * verdict.
 */
export const MOVES = {
	rest: ["waits", "none", "waits", "none"],
	paint: ["paints", "none", "waits", "none"],
	judgeReal: ["waits", "none", "judges", "probability"],
	judgePainted: ["painted", "paintings", "judges", "probability"],
	judgeDetached: ["still", "detached", "judges", "probability"],
	loss: ["waits", "none", "waits", "loss"],
	zeroD: ["still", "none", "clears", "none"],
	zeroG: ["clears", "none", "still", "none"],
	backwardDThrough: ["spill", "spill", "learns", "gradient"],
	backwardDDetached: ["still", "cut", "learns", "gradient"],
	backwardG: ["learns", "gradient", "through", "gradient"],
	stepD: ["still", "none", "moves", "none"],
	stepG: ["moves", "none", "still", "none"],
	trainD: ["still", "none", "moves", "gradient"],
	trainG: ["moves", "gradient", "through", "gradient"],
} satisfies Record<string, [Doing, Flow, Doing, Flow]>;
