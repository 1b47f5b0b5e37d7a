// A small sketch of the two players: what a line makes them do, whose weights it is about, and where the gradient flows.

import { useOwn } from "../../dom/words.js";
import type { Config } from "../../run/run.js";
import { languages } from "../../words/panels/code.js";
import type { Line, Move, Player } from "./line.js";
import { type Doing, MOVES } from "./moves.js";

type Freeze = Config["freeze"];

/** The direction of each flow. */
const SIGNS = {
	none: "",
	paintings: "→",
	detached: "→",
	probability: "→",
	loss: "→",
	gradient: "←",
	spill: "←",
	cut: "✂",
};

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

/** Whether the engine leaves this line out. */
export function isSkipped({ move, learner }: Line, freeze: Freeze) {
	return UPDATES.includes(move) && learner === FROZEN[freeze];
}

interface Props {
	/** The line that the reader has reached. If it is undefined, both players rest. */
	line: Line | undefined;
	freeze: Freeze;
}

export function Players({ line, freeze }: Props) {
	const { painter, critic, doing, flows } = useOwn(languages);
	const skipped = line !== undefined && isSkipped(line, freeze);
	const [painterDoes, flow, criticDoes, end] = MOVES[line && !skipped ? line.move : "rest"];
	const told = (player: Player, does: Doing) =>
		doing[FROZEN[freeze] === player && (skipped || does === "still") ? "frozen" : does];
	const isStill = (player: Player) =>
		FROZEN[freeze] === player || (line?.learner !== undefined && line.learner !== player);
	return (
		<div class="players">
			<PlayerBox name={painter} doing={told("G", painterDoes)} isStill={isStill("G")} />
			<FlowSign sign={SIGNS[flow]} name={flows[flow]} />
			<PlayerBox name={critic} doing={told("D", criticDoes)} isStill={isStill("D")} />
			<FlowSign sign={SIGNS[end]} name={flows[end]} />
		</div>
	);
}

/** @param isStill whether the player is not the one who learns */
function PlayerBox({ name, doing, isStill }: { name: string; doing: string; isStill: boolean }) {
	return (
		<p class={isStill ? "player still" : "player"}>
			<strong textContent={name} />
			<span textContent={doing} />
		</p>
	);
}

function FlowSign({ sign, name }: { sign: string; name: string }) {
	return (
		<p class="flow">
			<span class="sign" aria-hidden="true" textContent={sign} />
			<span textContent={name} />
		</p>
	);
}
