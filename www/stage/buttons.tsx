// The stage's buttons, and what they do.

import { useOwnId } from "../dom/ids.js";
import { useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";

export type Actions = Record<"play" | "oneStep" | "reset" | "newSeed" | "undo" | "takeAway", () => void>;

/** By its name: what it explains, and the key that does the same. */
const BUTTONS = [
	{ action: "play", help: "playHelp", key: (words: Words) => words.space },
	{ action: "oneStep", help: "oneStepHelp", key: () => "." },
	{ action: "reset", help: "resetHelp", key: () => "r" },
	{ action: "newSeed", help: "newSeedHelp" },
	{ action: "undo", help: "undoHelp" },
	{ action: "takeAway", help: "takeAwayHelp" },
] as const;

/** The ids of the explanations, by the buttons they explain. */
export function useHelpIds(): Record<keyof Actions, string> {
	const [play, oneStep, reset, newSeed, undo, takeAway] = BUTTONS.map(useOwnId);
	return { play, oneStep, reset, newSeed, undo, takeAway };
}

interface Props {
	player: Player;
	actions: Actions;
	helpIds: Record<keyof Actions, string>;
	/** Whether something is open of which a run can be taken away; undefined where there is no such thing. */
	takesAway: boolean | undefined;
	hidden: boolean;
}

/** Play, one step, reset, new seed; undo, where there is something to take back; and take away, where there is what does that. */
export function Buttons({ player, actions, helpIds, takesAway, hidden }: Props) {
	const words = useWords();
	const state = player.state.value;
	const kept = player.kept.value;
	const isDisabled = player.run.value === undefined || state === "crashed";
	const isHidden = { undo: !kept, takeAway: takesAway === undefined } as Partial<Record<keyof Actions, boolean>>;
	return (
		<div class="buttons" hidden={hidden}>
			{BUTTONS.map(({ action }) => (
				<button
					key={action}
					type="button"
					class={action}
					disabled={isDisabled}
					hidden={isHidden[action]}
					title={action === "undo" && kept ? words.undoTo(grouped(kept.standing.here.step)) : undefined}
					aria-describedby={helpIds[action]}
					aria-expanded={action === "takeAway" ? takesAway : undefined}
					onClick={actions[action]}
					textContent={action === "play" && state === "training" ? words.pause : words[action]}
				/>
			))}
		</div>
	);
}

export function ButtonsHelp({ helpIds, takesAway, hidden }: Pick<Props, "helpIds" | "takesAway" | "hidden">) {
	const words = useWords();
	return (
		<details class="help" hidden={hidden}>
			<summary textContent={words.buttonsHelp} />
			<dl>
				{BUTTONS.filter(({ action }) => action !== "takeAway" || takesAway !== undefined).map((button) => [
					<dt key={button.action} textContent={words[button.action]} />,
					<dd key={`${button.action}Help`} id={helpIds[button.action]}>
						<span textContent={words[button.help]} />{" "}
						{"key" in button && <span textContent={words.key(button.key(words))} />}
					</dd>,
				])}
			</dl>
			<p class="keys" textContent={words.keysHelp} />
		</details>
	);
}
