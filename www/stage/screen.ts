// What is seen of a player's run. It draws the picture and reports the run's state, at once after a change and otherwise in the
// frames of the loop.

import { computed, signal } from "@preact/signals";
import { createRef } from "preact";
import type { View } from "../dom/home.js";
import type { Truth } from "../../pkg/gan_painter.js";
import type { Player } from "../run/player.js";
import type { Config, Run } from "../run/run.js";
import { SLICE, turn } from "../run/turn.js";
import { Advice } from "../draw/advice.js";
import { countInside } from "../draw/bounds.js";
import { type Samples, usualScene } from "./legend.js";
import { join } from "./loop.js";
import { Pace } from "./pace.js";
import { Picture } from "./picture.js";
import { paintingOf, type Scene, sceneOf } from "../draw/scene.js";
import { Watchers } from "./watchers.js";

/** The state of the run, reported as often as a reader can follow. */
export interface Told {
	step: number;
	/** The first step of the past that can be shown. */
	first: number;
	/** The last step that the run has reached. It differs from `step` while an earlier step is on show. */
	last: number;
	goal: number;
	seed: number;
	accuracy: number | undefined;
	score: number | undefined;
	freeze: Config["freeze"];
	/** The players that are frozen in the course of the run. */
	freezes: Config["freeze"][];
	/** In a conditional run, the label of the painting on show. */
	label: number | undefined;
}

/** The state of the run, and what its numbers hide. */
export interface Judged extends Told {
	truth: Truth | undefined;
}

/** Ideas that one panel has chosen for another to show, with their label in a conditional run. */
export interface Chosen {
	ideas: Float32Array;
	label: number | undefined;
}

/** Another run that is trained and drawn in the same frames. */
export interface Companion {
	/** Whether the companion is at the same step as the player's run. A picture waits for that. */
	readonly isLevel: boolean;
	/** Called when the player's run was drawn, so that the companion is drawn, too. */
	drew(): void;
	/** Trains the companion and the player's run, instead of the player's own training. */
	train(elapsed: number, slice: number): void;
}

export class Screen {
	/** Undefined until there is a run. */
	readonly told = signal<Told | undefined>(undefined);
	/** The state that was last judged. It may be one turn behind `told`. */
	readonly judged = signal<Judged | undefined>(undefined);
	/** The scene that was last reported. */
	readonly scene = signal<Scene | undefined>(undefined);
	/** What the picture shows, if it is not the run's batch. */
	readonly caption = computed(() => this.scene.value?.caption);
	readonly legend = computed(() => this.#named.value ?? usualScene(this.#player.shown.value));
	/** How many of the painting's points lie between the bounds, while the run is at rest. */
	readonly inside = signal<{ inside: number; points: number } | undefined>(undefined);
	/** The engine's hash of the run's state, while it is at rest. */
	readonly hash = signal<string | undefined>(undefined);
	/** The canvas of the picture. */
	readonly canvas = createRef<HTMLCanvasElement>();
	/** The element around the picture and what stands beside it. */
	readonly pictures = createRef<HTMLDivElement>();
	/** The elements whose colours the lines have. */
	readonly samples: Samples = {};
	chosen: Chosen | undefined;
	companion: Companion | undefined;

	readonly #player: Player;
	/** The scene that the legend names. A scene with a caption does not change it, so that nothing moves when one comes and goes. */
	readonly #named = signal<Scene | undefined>(undefined);
	readonly #watchers = new Watchers();
	readonly #pace = new Pace(this.#watchers);
	readonly #advice = new Advice();
	#picture: Picture | undefined;
	#ticket: ReturnType<typeof join> | undefined;
	/** The step that the picture shows. */
	#pictureStep = 0;
	/** What the picture shows. */
	#drawn: Scene | undefined;
	/** A scene that a panel shows instead of the run at this step. */
	#presented: { scene: Scene; run: Run; step: number } | undefined;

	constructor(player: Player) {
		this.#player = player;
	}

	/**
	 * Shows the run as it is now, in the frames of a window, once its canvas and samples are there.
	 * @returns a function that ends this
	 */
	begin(view: View) {
		const { current: canvas } = this.canvas;
		if (!canvas) {
			return () => {};
		}
		const picture = new Picture(canvas, this.samples, () => this.draw());
		const ticket = join(canvas, (elapsed, slice) => this.#frame(elapsed, slice));
		this.#picture = picture;
		this.#ticket = ticket;
		this.#watchers.view = view;
		ticket.need(this.#watchers.all.size > 0);
		this.follow(this.#state === "training");
		this.show();
		return () => {
			this.#picture = undefined;
			this.#ticket = undefined;
			picture.dispose();
			ticket.leave();
			this.#watchers.stop();
		};
	}

	get #run() {
		return this.#player.run.peek();
	}

	get #state() {
		return this.#player.state.peek();
	}

	/** What is drawn. If a step takes long, so does the critic's advice. It then waits until the run is at rest. */
	get #shown() {
		const shown = this.#player.shown.peek();
		const isBusy = this.#state === "training" && this.#player.stepTime.peek() !== undefined;
		return isBusy ? { ...shown, advice: "none" as const } : shown;
	}

	/** Has the loop's frames draw the run while it trains. */
	follow(isTraining: boolean) {
		if (isTraining) {
			this.#pace.start();
		}
		this.#ticket?.run(isTraining);
		this.#tellAtRest();
	}

	/** Draws, reports, and has the watchers look. During training, they look anyway. */
	show() {
		this.draw();
		this.#tellAtRest();
		if (this.#state !== "training") {
			this.#watchers.call();
		}
	}

	draw() {
		this.#drawPicture();
		const isLong = (this.#run?.stepTime.milliseconds ?? 0) > SLICE;
		// Such a long step may have run in this task.
		this.#tell(isLong ? turn() : undefined);
	}

	/** Shows this scene instead of the run's while the run stays at this step and does not train. */
	present(scene: Scene | undefined) {
		const run = this.#run;
		this.#presented = scene && run && { scene, run, step: run.stepCount };
		this.draw();
	}

	choose(chosen: Chosen) {
		this.chosen = chosen;
		this.#watchers.call();
	}

	/** Keeps the run going while somebody watches, even if the picture is off screen. */
	watch(look: () => void) {
		this.#watchers.all.add(look);
		this.#ticket?.need(true);
		return () => {
			this.#watchers.all.delete(look);
			this.#ticket?.need(this.#watchers.all.size > 0);
		};
	}

	#frame(elapsed: number, slice: number) {
		const { companion } = this;
		const isChanged = this.#run?.stepCount !== this.#pictureStep && companion?.isLevel !== false;
		const use = this.#pace.next(elapsed, isChanged);
		if (use === "picture") {
			this.#drawPicture();
			companion?.drew();
			if (this.#pace.textDue) {
				this.#tell();
			}
			if (this.#pace.takeLook()) {
				this.#watchers.call();
			}
		}
		if (use === "training") {
			(companion ?? this.#player).train(this.#pace.takeOwed(), slice);
		}
	}

	#drawPicture() {
		const run = this.#run;
		if (!run) {
			return;
		}
		this.#pace.drew();
		this.#pictureStep = run.stepCount;
		if (this.#player.askable) {
			this.#drawn = this.#presentedOf(run) ?? sceneOf(run, this.#shown, this.#advice);
		}
		if (this.#drawn) {
			this.#picture?.draw(this.#drawn);
		}
	}

	#presentedOf(run: Run) {
		const presented = this.#presented;
		const holds = presented?.run === run && presented.step === run.stepCount && this.#state !== "training";
		return holds ? presented.scene : undefined;
	}

	/**
	 * Reports what the picture shows, and the state of the run.
	 * @param pause resolves when there is time to judge the run. If left out, it is judged at once.
	 */
	#tell(pause?: Promise<void>) {
		const run = this.#player.askable;
		if (!run || !this.#drawn) {
			return;
		}
		this.#pace.told();
		const told = {
			step: run.stepCount,
			first: run.firstStep,
			last: run.lastStep,
			goal: run.goal,
			seed: run.config.seed,
			accuracy: run.accuracy,
			score: run.score,
			freeze: run.config.freeze,
			freezes: freezesOf(run),
			label: this.#drawn.label ?? run.classes?.labels[this.#drawn.shown ?? 0],
		};
		this.scene.value = this.#drawn;
		if (this.#drawn.caption === undefined) {
			this.#named.value = this.#drawn;
		}
		this.told.value = told;
		if (pause) {
			void pause.then(() => this.#judge(run, told));
		} else {
			this.#judge(run, told);
		}
	}

	/** Reports what the numbers hide, unless the run has gone on. In that case the next report comes soon. */
	#judge(run: Run, told: Told) {
		if (this.#player.askable === run && run.stepCount === told.step) {
			this.judged.value = { ...told, truth: run.truth };
		}
	}

	/** Reports what is not reported during training. */
	#tellAtRest() {
		if (this.#player.sleep.isOn.peek()) {
			return;
		}
		const run = this.#player.askable;
		if (!run || this.#state === "training") {
			this.inside.value = undefined;
			this.hash.value = undefined;
			return;
		}
		const painting = paintingOf(sceneOf(run, { ...this.#player.shown.peek(), advice: "none" }, this.#advice));
		this.inside.value = { inside: countInside(painting, run), points: painting.length };
		void this.#tellHash(run);
	}

	/** Reports the hash one turn later, because for large networks it takes as long as a frame. */
	async #tellHash(run: Run) {
		const changes = this.#player.changes.peek();
		await turn();
		const isAsBefore = this.#player.askable === run && this.#player.changes.peek() === changes;
		if (isAsBefore && this.#state !== "training") {
			this.hash.value = run.gan.stateHash();
		}
	}
}

function freezesOf({ config, events }: Run) {
	const changes = events.filter(({ field }) => field === "freeze");
	return [config.freeze, ...changes.map(({ value }) => value as Config["freeze"])];
}
