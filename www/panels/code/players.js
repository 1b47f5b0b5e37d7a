// @ts-check
// A small sketch of the two players: what a line makes them do, whose weights it is about, and where the gradient flows.

import { element, setText } from "../../dom/dom.js";

/**
 * @typedef {import("../../words/panels/code.js").CodeWords} CodeWords
 * @typedef {import("./listings.js").Line} Line
 * @typedef {import("./listings.js").Move} Move
 * @typedef {import("../../run/run.js").Config["freeze"]} Freeze
 * @typedef {keyof CodeWords["doing"]} Doing
 * @typedef {keyof CodeWords["flows"]} Flow
 */

/**
 * What the painter does, what goes between the two, what the critic does, and what goes between it and its verdict.
 * @satisfies {Record<string, [Doing, Flow, Doing, Flow]>}
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
};

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

/** @type {Move[]} What a player who is frozen does not do. */
const UPDATES = ["zeroD", "zeroG", "backwardDThrough", "backwardDDetached", "backwardG", "stepD", "stepG"];
const FROZEN = { none: undefined, generator: "G", discriminator: "D" };

/**
 * Whether the engine leaves this line out.
 * @param {Line} line
 * @param {Freeze} freeze
 */
export function isSkipped({ move, learner }, freeze) {
	return UPDATES.includes(move) && learner === FROZEN[freeze];
}

/** @param {import("../../dom/dom.js").Speaker<CodeWords>} speaker */
export function createPlayers(speaker) {
	const [painter, critic] = [createPlayer(), createPlayer()];
	const [between, after] = [createFlow(), createFlow()];
	return {
		node: element("div", { class: "players" }, painter.node, between.node, critic.node, after.node),
		/**
		 * @param {Line | undefined} line
		 * @param {Freeze} freeze
		 */
		show(line, freeze) {
			const { words } = speaker;
			const skipped = line !== undefined && isSkipped(line, freeze);
			const [painterDoes, flow, criticDoes, end] = MOVES[line && !skipped ? line.move : "rest"];
			/** @type {(player: "G" | "D", does: Doing) => string} */
			const doing = (player, does) =>
				words.doing[FROZEN[freeze] === player && (skipped || does === "still") ? "frozen" : does];
			const still = (/** @type {"G" | "D"} */ player) =>
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
		/**
		 * @param {string} who
		 * @param {string} what
		 * @param {boolean} still whether it is not the one who learns
		 */
		show(who, what, still) {
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
		/**
		 * @param {string} way
		 * @param {string} what
		 */
		show(way, what) {
			setText(sign, way);
			setText(name, what);
		},
	};
}
