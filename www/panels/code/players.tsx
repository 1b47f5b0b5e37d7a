// A small sketch of the two players: what a line makes them do, whose weights it is about, and where the gradient flows.

import { useOwn } from "../../dom/words.js";
import type { Config } from "../../run/run.js";
import { languages } from "../../words/panels/code.js";
import { actingAt } from "./doing.js";
import type { Line } from "./line.js";

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

interface Props {
	/** The line that the reader has reached. If it is undefined, both players rest. */
	line: Line | undefined;
	freeze: Config["freeze"];
}

export function Players({ line, freeze }: Props) {
	const { painter, critic, doing: told, flows } = useOwn(languages);
	const { doing, flow, end, isStill } = actingAt(line, freeze);
	return (
		<div class="players">
			<PlayerBox name={painter} doing={told[doing.G]} isStill={isStill.G} />
			<FlowSign sign={SIGNS[flow]} name={flows[flow]} />
			<PlayerBox name={critic} doing={told[doing.D]} isStill={isStill.D} />
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
