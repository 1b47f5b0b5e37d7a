// The stage's settings, kept in step with the player's: they are made anew when something else than a hand on them has changed one.

import { effect, untracked } from "@preact/signals-core";
import { Speaker } from "../dom/dom.js";
import type { Player } from "../run/player.js";
import type { Words } from "../words/index.js";
import { createSettings } from "./controls.js";

/**
 * @param node where they stand
 * @param speaker the stage's
 */
export function keepSettings(node: HTMLElement, player: Player, speaker: Speaker) {
	let own = new Speaker(speaker.words);
	let isByHand = false;
	/** Does what a hand on the settings asks for. */
	const byHand = (action: () => void) => {
		isByHand = true;
		try {
			action();
		} finally {
			isByHand = false;
		}
	};
	const stop = effect(() => {
		const config = player.settings.value;
		const shown = player.shown.value;
		if (!config || isByHand) {
			return;
		}
		own = new Speaker(untracked(() => speaker.words));
		node.replaceChildren(
			createSettings(own, config, shown, {
				show: (shown) => byHand(() => player.show(shown)),
				change: (field, value) => byHand(() => player.attempt(() => player.change(field, value))),
			}),
		);
	});
	return {
		speak: (words: Words) => own.speak(words),
		stop,
	};
}
