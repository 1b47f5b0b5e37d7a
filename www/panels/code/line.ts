// What a listing is made of: a line of a script, what it reads and makes, and what it makes the players do.

import type { lines } from "../../words/panels/code-lines.js";
import type { MOVES } from "./moves.js";

export type Explanation = keyof typeof lines.en;
export type Move = keyof typeof MOVES;
export type Player = "G" | "D";

export interface Line {
	code: string;
	says: Explanation;
	/** What it makes the players do. */
	move: Move;
	/** Whose update it belongs to. */
	learner?: Player;
	/** The names of tensors. */
	reads: string[];
	makes: string[];
}

/** Lines of the loop over the steps. */
export interface Block {
	/** The loop or the call around them. */
	head?: string;
	/** How often it is run. */
	rounds: number;
	/** With an empty line between them. */
	groups: Line[][];
	/** Closes the call. */
	tail?: string;
}

export function line(code: string, says: Explanation, move: Move, reads: string[], makes: string[]): Line {
	return { code, says, move, reads, makes };
}

/** The line, as part of a player's update. */
export function updateOf(learner: Player, line: Line): Line {
	return { ...line, learner };
}
