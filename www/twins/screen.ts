// Shows a twin: its picture and how it stands. It is updated in the frames of the stage beside it.

import { effect, signal, untracked } from "@preact/signals";
import { createRef } from "preact";
import { Advice } from "../draw/advice.js";
import { sceneOf } from "../draw/scene.js";
import type { Pair } from "../run/pair.js";
import type { Run } from "../run/run.js";
import { SLICE } from "../run/turn.js";
import { TEXT_EVERY } from "../stage/pace.js";
import { Picture } from "../stage/picture.js";
import type { Companion } from "../stage/screen.js";
import type { Standing } from "../stage/standing.js";
import type { StageHandle } from "../stage/stage.js";

export interface Told extends Standing {
	score: number | undefined;
}

export class TwinScreen implements Companion {
	readonly canvas = createRef<HTMLCanvasElement>();
	/** How both runs stand, the stage's run first; undefined for a run that is missing. */
	readonly told = signal<(Told | undefined)[]>([]);
	readonly #stage;
	readonly #pair;
	readonly #advice = new Advice();
	#picture: Picture | undefined;
	#stop = () => {};
	/** Whether the next frame is for the picture. */
	#isDue = false;
	#toldAt = 0;
	/** Milliseconds that training has to make up for. */
	#owed = 0;

	constructor(stage: StageHandle, pair: Pair) {
		this.#stage = stage;
		this.#pair = pair;
	}

	/** Begins once the twin's canvas exists. */
	begin() {
		const { current: canvas } = this.canvas;
		if (!canvas) {
			return;
		}
		this.#picture = new Picture(canvas, this.#stage.pictures.samples, () => this.#draw());
		const { player, words } = this.#stage;
		const { changes, run } = this.#pair;
		const stops = [
			effect(() => {
				[player.changes, player.shown, words, changes, run].forEach((part) => part.value);
				untracked(() => {
					this.#draw();
					this.#tell();
				});
			}),
			effect(() => {
				[changes, run].forEach((part) => part.value);
				// The panels that show both runs must be drawn again.
				untracked(() => this.#stage.redraw());
			}),
		];
		this.#stop = () => stops.forEach((stop) => stop());
		this.#stage.accompany(this);
	}

	end() {
		this.#stop();
		this.#stage.accompany(undefined);
		this.#picture?.dispose();
	}

	get isLevel() {
		return this.#pair.isLevel;
	}

	drew() {
		this.#isDue = true;
	}

	/** Uses one frame for the picture and the others for training. Both in one frame would make the page wait. */
	train(elapsed: number, slice: number) {
		this.#owed += elapsed;
		if (this.#isDue) {
			this.#isDue = false;
			this.#draw();
			if (performance.now() - this.#toldAt >= TEXT_EVERY) {
				this.#tell();
			}
			return;
		}
		this.#pair.train(this.#owed, slice);
		this.#owed = 0;
	}

	#draw() {
		const { player } = this.#stage;
		const run = this.#pair.run.peek();
		// After a crash the engine may not be asked anything.
		if (!run || player.state.peek() === "crashed") {
			return;
		}
		const shown = player.shown.peek();
		const isBusy = player.state.peek() === "training" && run.stepTime.milliseconds > SLICE;
		this.#picture?.draw(sceneOf(run, isBusy ? { ...shown, advice: "none" } : shown, this.#advice));
	}

	#tell() {
		if (this.#stage.state !== "crashed") {
			this.#toldAt = performance.now();
			this.told.value = [this.#stage.run, this.#pair.run.peek()].map((run) => run && standingOf(run));
		}
	}
}

function standingOf({ stepCount: step, accuracy, score, truth, config: { freeze } }: Run): Told {
	return { step, accuracy, score, truth, freeze };
}
