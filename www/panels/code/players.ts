// A small sketch of the two players: what a line makes them do, whose weights it is about, and where the gradient flows.

import { element, setText, type Speaker } from "../../dom/dom.js";
import type { Config } from "../../run/run.js";
import type { CodeWords } from "../../words/panels/code.js";
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

export function createPlayers(speaker: Speaker<CodeWords>) {
	const [painter, critic] = [createPlayer(), createPlayer()];
	const [between, after] = [createFlow(), createFlow()];
	return {
		node: element("div", { class: "players" }, painter.node, between.node, critic.node, after.node),
		show(line: Line | undefined, freeze: Freeze) {
			const { words } = speaker;
			const skipped = line !== undefined && isSkipped(line, freeze);
			const [painterDoes, flow, criticDoes, end] = MOVES[line && !skipped ? line.move : "rest"];
			const doing = (player: Player, does: Doing) =>
				words.doing[FROZEN[freeze] === player && (skipped || does === "still") ? "frozen" : does];
			const still = (player: Player) =>
				FROZEN[freeze] === player || (line?.learner !== undefined && line.learner !== player);
			painter.show(words.painter, doing("G", painterDoes), still("G"));
			critic.show(words.critic, doing("D", criticDoes), still("D"));
			between.show(SIGNS[flow], words.flows[flow]);
			after.show(SIGNS[end], words.flows[end]);
		},
	};
}

function createPlayer() {
	const [name, doing] = [element("strong"), element("span")];
	const node = element("p", { class: "player" }, name, doing);
	return {
		node,
		/** @param still whether it is not the one who learns */
		show(who: string, what: string, still: boolean) {
			setText(name, who);
			setText(doing, what);
			node.classList.toggle("still", still);
		},
	};
}

function createFlow() {
	const [sign, name] = [element("span", { class: "sign", "aria-hidden": true }), element("span")];
	return {
		node: element("p", { class: "flow" }, sign, name),
		show(way: string, what: string) {
			setText(sign, way);
			setText(name, what);
		},
	};
}
