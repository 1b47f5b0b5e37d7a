// What is seen of a player's run: the picture, and what is told of it. Draws what changes at once, and otherwise in the frames of the loop.

import { setText, type Speaker } from "../dom/dom.js";
import type { Player } from "../run/player.js";
import type { Run } from "../run/run.js";
import { grouped } from "../words/grouped.js";
import { Advice } from "./advice.js";
import { countInside } from "./bounds.js";
import type { Face } from "./face.js";
import { join } from "./loop.js";
import { tellOutside } from "./outside.js";
import { Pace } from "./pace.js";
import { Picture, type Scene } from "./picture.js";
import { paintingOf, sceneOf } from "./scene.js";
import { Watchers } from "./watchers.js";

/** Ideas that one panel has chosen for another to show, and their label in a conditional run. */
export interface Chosen {
	ideas: Float32Array;
	label: number | undefined;
}

export class Screen {
	chosen: Chosen | undefined;
	readonly #player: Player;
	readonly #face: Face;
	readonly #speaker: Speaker;
	readonly #watchers = new Watchers();
	readonly #pace = new Pace(this.#watchers);
	readonly #advice = new Advice();
	readonly #picture: Picture;
	readonly #ticket: ReturnType<typeof join>;
	/** The step that the picture shows. */
	#pictureStep = 0;
	/** What the picture shows. */
	#scene: Scene | undefined;
	/** What a panel shows in the place of the run at a step. */
	#presented: { scene: Scene; run: Run; step: number } | undefined;

	constructor(player: Player, face: Face, speaker: Speaker) {
		this.#player = player;
		this.#face = face;
		this.#speaker = speaker;
		this.#picture = new Picture(face.canvas, face.legend.samples, () => this.draw());
		this.#ticket = join(face.canvas, (elapsed, slice) => this.#frame(elapsed, slice));
	}

	get #run() {
		return this.#player.run.peek();
	}

	get #state() {
		return this.#player.state.peek();
	}

	/** What is drawn. Where a step takes long the critic's advice does, too: it waits until the run is at rest. */
	get #shown() {
		const shown = this.#player.shown.peek();
		const isBusy = this.#state === "training" && this.#player.stepTime.peek() !== undefined;
		return isBusy ? { ...shown, advice: "none" as const } : shown;
	}

	/** While it trains it is drawn in the frames of the loop. */
	follow(isTraining: boolean) {
		if (isTraining) {
			this.#pace.start();
		}
		this.#ticket.run(isTraining);
		this.tellState();
	}

	/** Draws, tells, and lets everybody look: while it trains they do that anyway. */
	show() {
		this.draw();
		this.#tellRun();
		if (this.#state !== "training") {
			this.#watchers.call();
		}
	}

	draw() {
		this.#drawPicture();
		this.#tellPicture();
	}

	/** Shows this scene instead of the run's, as long as it is at this step and does not train. */
	present(scene: Scene | undefined) {
		const run = this.#run;
		this.#presented = scene && run && { scene, run, step: run.stepCount };
		this.draw();
	}

	choose(chosen: Chosen) {
		this.chosen = chosen;
		this.#watchers.call();
	}

	/** As long as somebody watches, the run goes on, even if the picture is off screen. */
	watch(look: () => void) {
		this.#watchers.all.add(look);
		this.#ticket.need(true);
		return () => {
			this.#watchers.all.delete(look);
			this.#ticket.need(this.#watchers.all.size > 0);
		};
	}

	/** Tells the state in words: when it changes, not on every step. */
	tellState() {
		const { words } = this.#speaker;
		setText(this.#face.status, this.#stateText());
		const run = this.#run;
		const isAtRest = run && this.#state !== "training" && this.#state !== "crashed";
		this.#face.canvas.setAttribute("aria-label", words.picture + (isAtRest ? ` ${this.#whereItLies(run)}` : ""));
	}

	dispose() {
		this.#picture.dispose();
		this.#watchers.stop();
		this.#ticket.leave();
	}

	#frame(elapsed: number, slice: number) {
		const use = this.#pace.next(elapsed, this.#run?.stepCount !== this.#pictureStep);
		if (use === "picture") {
			this.#drawPicture();
			if (this.#pace.textDue) {
				this.#tellPicture();
				this.#tellRun();
			}
			if (this.#pace.takeLook()) {
				this.#watchers.call();
			}
		}
		if (use === "training") {
			this.#player.train(this.#pace.takeOwed(), slice);
		}
	}

	#drawPicture() {
		const run = this.#run;
		if (!run) {
			return;
		}
		this.#pace.drew();
		this.#pictureStep = run.stepCount;
		// After a crash the engine is asked nothing any more.
		if (this.#state !== "crashed") {
			this.#scene = this.#presentedOf(run) ?? sceneOf(run, this.#shown, this.#advice);
		}
		if (this.#scene) {
			this.#picture.draw(this.#scene);
		}
	}

	#presentedOf(run: Run) {
		const presented = this.#presented;
		const holds = presented?.run === run && presented.step === run.stepCount && this.#state !== "training";
		return holds ? presented.scene : undefined;
	}

	/** Tells what the picture shows. */
	#tellPicture() {
		const [run, scene] = [this.#run, this.#scene];
		if (!run || !scene) {
			return;
		}
		this.#pace.told();
		this.#face.numbers.show(run, scene.shown);
		this.#face.legend.show(scene);
		setText(this.#face.outside, tellOutside(scene, this.#speaker.words));
	}

	/** Tells how the run stands: as often as it can be read. */
	#tellRun() {
		const run = this.#run;
		if (!run || this.#state === "crashed") {
			return;
		}
		this.#face.sentence.tell(run, this.#stateText());
		const journey = this.#player.journey.peek();
		this.#face.scrubber.show(run, journey?.to);
		this.#face.journey.show(journey, run.stepCount);
		setText(this.#face.seed, this.#speaker.words.seed(run.config.seed));
	}

	#stateText() {
		const { words } = this.#speaker;
		return {
			loading: words.loading,
			ready: words.ready,
			training: words.training,
			paused: words.paused,
			done: words.done(grouped(this.#run?.stepCount ?? 0)),
			failed: words.failed,
			crashed: words.failed,
			disposed: "",
		}[this.#state];
	}

	#whereItLies(run: Run) {
		const scene = sceneOf(run, { ...this.#player.shown.peek(), advice: "none" }, this.#advice);
		const painting = paintingOf(scene);
		return this.#speaker.words.inside(countInside(painting, run), painting.length);
	}
}
