// A small sketch of the two players: what a line makes them do, whose weights it is about, and where the gradient flows.

import { useOwn } from "../../dom/words.js";
import type { Config } from "../../run/run.js";
import { type CodeWords, languages } from "../../words/panels/code.js";
import type { Line, Move, Player } from "./listings.js";

type Freeze = Config["freeze"];
type Doing = keyof CodeWords["doing"];
type Flow = keyof CodeWords["flows"];

/** What the painter does, what goes between the two, what the critic does, and what goes between it and its verdict. */
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
} satisfies Record<string, [Doing, Flow, Doing, Flow]>;

/** Which way it goes. */
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

/** What a player who is frozen does not do. */
const UPDATES: Move[] = ["zeroD", "zeroG", "backwardDThrough", "backwardDDetached", "backwardG", "stepD", "stepG"];
const FROZEN: Record<Freeze, Player | undefined> = { none: undefined, generator: "G", discriminator: "D" };

/** Whether the engine leaves this line out. */
export function isSkipped({ move, learner }: Line, freeze: Freeze) {
	return UPDATES.includes(move) && learner === FROZEN[freeze];
}

interface Props {
	/** What is gone through; nothing if left out. */
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

/** @param isStill whether it is not the one who learns */
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
