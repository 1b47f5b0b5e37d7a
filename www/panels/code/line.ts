// The parts of a listing: a line of a script, the tensors that it reads and makes, and what it makes the players do.

import type { lines } from "../../words/panels/code-lines.js";
import type { MOVES } from "./moves.js";

export type Explanation = keyof typeof lines.en;
export type Move = keyof typeof MOVES;
export type Player = "G" | "D";

export interface Line {
	code: string;
	says: Explanation;
	/** What the line makes the players do. */
	move: Move;
	/** The player whose update the line belongs to. */
	learner?: Player;
	/** Names of tensors. */
	reads: string[];
	makes: string[];
}

/** A block of lines in the loop over the steps. */
export interface Block {
	/** The loop or call that encloses the lines. */
	head?: string;
	/** How often the block runs. */
	rounds: number;
	/** Groups of lines, with an empty line between them. */
	groups: Line[][];
	/** The line that closes the call. */
	tail?: string;
}

export function line(code: string, says: Explanation, move: Move, reads: string[], makes: string[]): Line {
	return { code, says, move, reads, makes };
}

/** Makes a line part of a player's update. */
export function updateOf(learner: Player, line: Line): Line {
	return { ...line, learner };
}
