// The reader's place in a training step. All panels of a stage that show the step stand at the same place.

import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { Advice } from "../draw/advice.js";
import type { Scene } from "../draw/scene.js";
import type { StageHandle } from "../stage/stage.js";
import { useIsOpen, useRun, useStage } from "./board.js";
import { endsOfParts } from "./code/parts.js";
import { Walk } from "./code/walk.js";

export interface At {
	walk: Walk;
	/** The index of the stop. */
	place: number;
	scene: Scene;
}

const ways = new WeakMap<StageHandle, Walking>();

/**
 * The way through a step, and the reader's place on it while the run stands where the step left it and a panel that shows the way is
 * open. The way goes on if the panel is scrolled out of view, as when the reader of a small screen looks at the picture.
 */
export function useWalking() {
	const stage = useStage();
	const isOpen = useIsOpen();
	useRun();
	const walking = walkingOf(stage);
	const kept = isOpen ? walking.at.value : undefined;
	const isOver = kept !== undefined && (stage.player.state.value === "training" || !walking.holds);
	useLayoutEffect(() => (isOpen ? walking.join() : undefined), [walking, isOpen]);
	useLayoutEffect(() => {
		if (isOver) {
			walking.end();
		}
	});
	return { at: isOver ? undefined : kept, walking };
}

function walkingOf(stage: StageHandle) {
	const walking = ways.get(stage) ?? new Walking(stage);
	ways.set(stage, walking);
	return walking;
}

class Walking {
	readonly at = signal<At | undefined>(undefined);
	readonly #stage;
	readonly #advice = new Advice();
	/** How many open panels show the way. */
	#panels = 0;

	constructor(stage: StageHandle) {
		this.#stage = stage;
	}

	/** Whether the run still stands where the step left it. */
	get holds() {
		const walk = this.at.peek()?.walk;
		return walk !== undefined && walk.run === this.#stage.run && walk.holds;
	}

	/** Keeps the way for a panel. Returns a function that leaves it: when the last panel leaves, the way ends. */
	join() {
		this.#panels++;
		return () => {
			this.#panels--;
			if (this.#panels === 0 && this.at.peek() && this.#stage.askable) {
				this.end();
			}
		};
	}

	/** Goes to the next line, or to the first one of a new step. */
	toNextLine() {
		const place = (this.at.peek()?.place ?? -1) + 1;
		this.#goOn(
			(walk) => (place < walk.stops.length ? place : undefined),
			() => 0,
		);
	}

	toLineBefore() {
		const at = this.at.peek();
		this.#go(at?.walk, at && Math.max(at.place - 1, 0));
	}

	/** Goes to where the next part is complete, or the first one of a new step. */
	toNextPart() {
		const place = this.at.peek()?.place ?? -1;
		const next = (walk: Walk, from: number) => endsOfParts(walk.stops).find((end) => end > from);
		this.#goOn(
			(walk) => next(walk, place),
			(walk) => next(walk, -1) ?? 0,
		);
	}

	toPartBefore() {
		const at = this.at.peek();
		this.#go(at?.walk, at && endsOfParts(at.walk.stops).findLast((end) => end < at.place));
	}

	end() {
		this.#go(undefined);
	}

	/**
	 * Goes on in the present step, or takes another one.
	 * @param next the next place in the present step, if there is one
	 * @param first the first place in another step
	 */
	#goOn(next: (walk: Walk) => number | undefined, first: (walk: Walk) => number) {
		const present = this.holds ? this.at.peek()?.walk : undefined;
		const place = present && next(present);
		if (place !== undefined) {
			this.#go(present, place);
		} else if (this.#stage.may("step")) {
			let walk: Walk | undefined;
			this.#stage.act((run) => {
				walk = new Walk(run);
			});
			this.#go(walk, walk && first(walk));
		}
	}

	#go(walk: Walk | undefined, place = 0) {
		const scene = walk?.scene(place, this.#advice);
		this.at.value = walk && scene && { walk, place, scene };
		this.#stage.present(scene);
	}
}
