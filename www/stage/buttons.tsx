// The stage's buttons, and what they do.

import { useOwnId } from "../dom/ids.js";
import { useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import type { DrawerName, Drawers } from "./drawer.js";

export type Actions = Record<"play" | "oneStep" | "reset" | "newSeed" | "undo" | DrawerName, () => void>;

/** By its name: what it explains, and the key that does the same. */
const BUTTONS = [
	{ action: "play", help: "playHelp", key: (words: Words) => words.space },
	{ action: "oneStep", help: "oneStepHelp", key: () => "." },
	{ action: "reset", help: "resetHelp", key: () => "r" },
	{ action: "newSeed", help: "newSeedHelp" },
	{ action: "undo", help: "undoHelp" },
	{ action: "share", help: "shareHelp", drawer: "share" },
	{ action: "takeAway", help: "takeAwayHelp", drawer: "takeAway" },
] as const;

/** The ids of the explanations, by the buttons they explain. */
export function useHelpIds(): Record<keyof Actions, string> {
	const [play, oneStep, reset, newSeed, undo, share, takeAway] = BUTTONS.map(useOwnId);
	return { play, oneStep, reset, newSeed, undo, share, takeAway };
}

function buttonsWith(drawers: Drawers) {
	return BUTTONS.filter((button) => !("drawer" in button) || drawers[button.drawer]);
}

interface Props {
	player: Player;
	actions: Actions;
	helpIds: Record<keyof Actions, string>;
	/** Each has a button that opens and closes it. */
	drawers: Drawers;
	/** The one that is open. */
	open: DrawerName | undefined;
	hidden: boolean;
}

/** Play, one step, reset, new seed; undo, where there is something to take back; and the drawers that there are. */
export function Buttons({ player, actions, helpIds, drawers, open, hidden }: Props) {
	const words = useWords();
	const state = player.state.value;
	const kept = player.kept.value;
	const isDisabled = player.run.value === undefined || state === "crashed";
	return (
		<div class="buttons" hidden={hidden}>
			{buttonsWith(drawers).map(({ action, ...more }) => (
				<button
					key={action}
					type="button"
					class={action}
					disabled={isDisabled}
					hidden={action === "undo" && !kept}
					title={action === "undo" && kept ? words.undoTo(grouped(kept.step)) : undefined}
					aria-describedby={helpIds[action]}
					aria-expanded={"drawer" in more ? more.drawer === open : undefined}
					onClick={actions[action]}
					textContent={action === "play" && state === "training" ? words.pause : words[action]}
				/>
			))}
		</div>
	);
}

export function ButtonsHelp({ helpIds, drawers, hidden }: Pick<Props, "helpIds" | "drawers" | "hidden">) {
	const words = useWords();
	return (
		<details class="help" hidden={hidden}>
			<summary textContent={words.buttonsHelp} />
			<dl>
				{buttonsWith(drawers).map((button) => [
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
