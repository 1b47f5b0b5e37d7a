// Whose line it is: what it makes each player do, and which lines a frozen player leaves out.

import type { Config } from "../../run/run.js";
import type { Line, Move, Player } from "./line.js";
import { type Doing, type Flow, MOVES } from "./moves.js";

type Freeze = Config["freeze"];

/** The moves that a frozen player does not make. */
const UPDATES: Move[] = [
	"zeroD",
	"zeroG",
	"backwardDThrough",
	"backwardDDetached",
	"backwardG",
	"stepD",
	"stepG",
	"trainD",
	"trainG",
];
const FROZEN: Record<Freeze, Player | undefined> = { none: undefined, generator: "G", discriminator: "D" };

/** What the players do at a line. */
export interface Acting {
	doing: Record<Player, Doing>;
	/** What goes between the players, and between the critic and its verdict. */
	flow: Flow;
	end: Flow;
	/** Whether the player is not the one who learns. */
	isStill: Record<Player, boolean>;
}

/** Whether the engine leaves this line out. */
export function isSkipped({ move, learner }: Line, freeze: Freeze) {
	return UPDATES.includes(move) && learner === FROZEN[freeze];
}

/** @param line the line that the reader has reached. If it is undefined, both players rest. */
export function actingAt(line: Line | undefined, freeze: Freeze): Acting {
	const skipped = line !== undefined && isSkipped(line, freeze);
	const [painter, flow, critic, end] = MOVES[line && !skipped ? line.move : "rest"];
	const told = (player: Player, does: Doing): Doing =>
		FROZEN[freeze] === player && (skipped || does === "still") ? "frozen" : does;
	const isStill = (player: Player) =>
		FROZEN[freeze] === player || (line?.learner !== undefined && line.learner !== player);
	return {
		doing: { G: told("G", painter), D: told("D", critic) },
		flow,
		end,
		isStill: { G: isStill("G"), D: isStill("D") },
	};
}
