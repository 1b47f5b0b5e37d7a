// The stage's buttons, and what they do.

import { useContext } from "preact/hooks";
import { useOwnId } from "../dom/ids.js";
import { Locking } from "../dom/locking.js";
import { useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import type { DrawerName, Drawers } from "./drawer.js";
import type { Part } from "./parts.js";

export type Actions = Record<"play" | "oneStep" | "reset" | "newSeed" | "undo" | DrawerName, () => void>;

/** For each button: its action, the part of the stage that it belongs to, its explanation, and the key that does the same. */
const BUTTONS = [
	{ action: "play", part: "play", help: "playHelp", key: (words: Words) => words.space },
	{ action: "oneStep", part: "play", help: "oneStepHelp", key: () => ".", lockedAs: "step" },
	{ action: "reset", part: "restart", help: "resetHelp", key: () => "r", lockedAs: "reset" },
	{ action: "newSeed", part: "restart", help: "newSeedHelp", lockedAs: "new-seed" },
	{ action: "undo", part: "restart", help: "undoHelp", lockedAs: "undo" },
	{ action: "share", part: "drawers", help: "shareHelp", drawer: "share", lockedAs: "share" },
	{ action: "takeAway", part: "drawers", help: "takeAwayHelp", drawer: "takeAway", lockedAs: "take-away" },
] as const;

/** The ids of the explanations, by the button that they explain. */
export function useHelpIds(): Record<keyof Actions, string> {
	const [play, oneStep, reset, newSeed, undo, share, takeAway] = BUTTONS.map(useOwnId);
	return { play, oneStep, reset, newSeed, undo, share, takeAway };
}

/** The buttons that exist, and whether each one is locked. */
function useButtons(drawers: Drawers) {
	const { locked, hidden } = useContext(Locking);
	return BUTTONS.flatMap((button) => {
		const isThere = !("drawer" in button) || drawers[button.drawer];
		const name = "lockedAs" in button ? button.lockedAs : undefined;
		return isThere && !(name && hidden.has(name))
			? [{ ...button, isLocked: (name && locked.has(name)) || undefined }]
			: [];
	});
}

interface Props {
	player: Player;
	actions: Actions;
	helpIds: Record<keyof Actions, string>;
	/** Each drawer has a button that opens and closes it. */
	drawers: Drawers;
	/** The drawer that is open. */
	open: DrawerName | undefined;
	hides: (part: Part) => boolean;
}

/** The buttons: play, one step, reset, new seed, undo if there is something to take back, and one for each drawer. */
export function Buttons({ player, actions, helpIds, drawers, open, hides }: Props) {
	const words = useWords();
	const state = player.state.value;
	const kept = player.kept.value;
	const isDisabled = player.run.value === undefined || state === "crashed";
	return (
		<div class="buttons" hidden={BUTTONS.every(({ part }) => hides(part))}>
			{useButtons(drawers).map(({ action, part, isLocked, ...more }) => (
				<button
					key={action}
					type="button"
					class={isLocked ? `${action} locked` : action}
					disabled={isDisabled}
					aria-disabled={isLocked}
					hidden={hides(part) || (action === "undo" && !kept)}
					title={isLocked ? words.locked : action === "undo" && kept ? words.undoTo(grouped(kept.step)) : undefined}
					aria-describedby={helpIds[action]}
					aria-expanded={"drawer" in more ? more.drawer === open : undefined}
					onClick={actions[action]}
					textContent={action === "play" && state === "training" ? words.pause : words[action]}
				/>
			))}
		</div>
	);
}

export function ButtonsHelp({ helpIds, drawers, hidden }: Pick<Props, "helpIds" | "drawers"> & { hidden: boolean }) {
	const words = useWords();
	return (
		<details class="help" hidden={hidden}>
			<summary textContent={words.buttonsHelp} />
			<dl>
				{useButtons(drawers).map((button) => [
					<dt key={button.action} textContent={words[button.action]} />,
					<dd key={`${button.action}Help`} id={helpIds[button.action]}>
						<span textContent={words[button.help]} />{" "}
						{"key" in button && <span class="key" textContent={words.key(button.key(words))} />}
						{button.isLocked && <span textContent={` ${words.locked}`} />}
					</dd>,
				])}
			</dl>
			<p class="keys" textContent={words.keysHelp} />
		</details>
	);
}
