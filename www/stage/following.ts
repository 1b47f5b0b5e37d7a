// Effects that follow a player on its stage without a render.

import { effect, type Signal, untracked } from "@preact/signals";
import { renderNow } from "../dom/rendering.js";
import { focusedBeside } from "../dom/tree.js";
import type { Player } from "../run/player.js";
import type { Words } from "../words/index.js";
import type { Part } from "./parts.js";
import type { Screen } from "./screen.js";

interface Parts {
	player: Player;
	screen: Screen;
	words: Signal<Words>;
	node: HTMLElement;
	parts: Signal<readonly Part[]>;
	settings: HTMLElement | undefined;
}

/** @returns the functions that end the effects */
export function follow({ player, screen, words, node, parts, settings }: Parts) {
	return [
		effect(() => {
			const isTraining = player.state.value === "training";
			untracked(() => screen.follow(isTraining));
		}),
		effect(() => {
			player.changes.value;
			player.shown.value;
			words.value;
			untracked(() => screen.show());
		}),
		effect(() => {
			node.lang = words.value.code;
			node.setAttribute("aria-label", words.value.title);
		}),
		effect(() => {
			const [hasSettings, isCrashed] = [parts.value.includes("settings"), player.state.value === "crashed"];
			node.classList.toggle("two-columns", hasSettings && !settings);
			if (settings) {
				settings.hidden = !hasSettings;
				settings.inert = isCrashed;
			}
		}),
		effect(() => {
			// A change in any of these may remove, hide or disable the element with the focus.
			const { failure, state, run, kept, journey, changes } = player;
			[failure, state, run, kept, journey, changes].forEach((part) => part.value);
			keepFocus(node);
		}),
	];
}

/** Gives the focus to the stage if the element with the focus can't keep it after rendering. The stage then still hears its keys. */
function keepFocus(node: HTMLElement) {
	if (!node.contains(focusedBeside(node))) {
		return;
	}
	queueMicrotask(() => {
		renderNow();
		const now = focusedBeside(node);
		if (node.isConnected && (!node.contains(now) || now?.matches(":disabled, [hidden], [hidden] *"))) {
			node.focus({ preventScroll: true });
		}
	});
}
