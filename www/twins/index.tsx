// Two runs at once. The page loads this when a twin is first asked for.

import { effect, untracked } from "@preact/signals";
import { renderInto } from "../dom/words.js";
import { Pair } from "../run/pair.js";
import type { Origin } from "../run/twin-recipe.js";
import { readTwin, textOfTwin } from "../run/twin-text.js";
import type { StageHandle } from "../stage/stage.js";
import { createAdoption } from "../stage/styles.js";
import { TwinScreen } from "./screen.js";
import css from "./twins.css?inline";
import { View } from "./view.js";

const adoptStyles = createAdoption(css);

/** Puts a twin beside the stage's run, or replaces the present twin. */
export function putBeside(stage: StageHandle, origin: Origin) {
	const { place } = stage.pictures;
	const there = stage.twin.peek();
	if (there) {
		there.pair.change(origin);
	} else if (place && stage.state !== "disposed") {
		show(stage, place, new Pair(stage.player, origin));
	}
}

/** Puts a twin beside the run from the text of an address. If the text is malformed or refused, it throws one sentence instead. */
export function putBesideAsked(stage: StageHandle, text: string) {
	const { place } = stage.pictures;
	if (!stage.run || !place) {
		return;
	}
	const pair = new Pair(stage.player, readTwin(text, stage.run.Engine));
	const problem = pair.problem.peek();
	if (problem && problem.step === undefined) {
		// The twin is not shown, because the page's settings have no name for what was refused.
		pair.dispose();
		throw new Error(`twin: ${problem.message}`);
	}
	show(stage, place, pair);
}

function show(stage: StageHandle, place: HTMLElement, pair: Pair) {
	const screen = new TwinScreen(stage, pair);
	const parts = document.createElement("div");
	parts.className = "twin-parts";
	place.append(parts);
	place.classList.add("two");
	stage.twin.value = { pair, close };
	const endings = [
		adoptStyles(document),
		() => parts.remove(),
		renderInto(parts, stage.words, <View stage={stage} pair={pair} screen={screen} close={close} />),
		effect(() => {
			const text = textOfTwin(pair.origin.value, stage.player);
			// A twin that could not begin must not be opened again.
			stage.player.twin.value = pair.run.value && text;
		}),
		effect(() => {
			if (stage.player.state.value === "disposed") {
				untracked(close);
			}
		}),
	];

	function close() {
		if (stage.twin.peek()?.pair !== pair) {
			return;
		}
		const hadFocus = parts.contains(document.activeElement);
		stage.twin.value = undefined;
		stage.player.twin.value = undefined;
		pair.dispose();
		endings.reverse().forEach((end) => end());
		place.classList.remove("two");
		stage.redraw();
		if (hadFocus) {
			place.closest<HTMLElement>(".gan-stage")?.focus({ preventScroll: true });
		}
	}
}
