// The switch "Go on where I was".

import { useEffect } from "preact/hooks";
import { Check } from "../dom/controls.js";
import { useOwn } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { languages } from "../words/session.js";
import { isKept, lookUp, problem, setKept } from "./session.js";

/** Renders nothing in a frame, where the page around it decides what is on show. */
export function SessionSwitch({ player }: { player: Player }) {
	const own = useOwn(languages);
	const trouble = problem.value;
	useEffect(() => void lookUp(player), [player]);
	if (parent !== window) {
		return null;
	}
	return (
		<>
			<Check
				label={own.goOn}
				help={own.goOnHelp}
				checked={isKept.value}
				onChange={(isOn) => void setKept(isOn, player)}
			/>
			<p role="alert" hidden={trouble === undefined} textContent={trouble === undefined ? "" : own[trouble]} />
		</>
	);
}
