// Two runs at once. The second run, the twin, goes wherever the player's run goes. At rest both are at the same step. While the player
// trains, its run waits for the twin. This module knows no screen.

import { batch, effect, type ReadonlySignal, signal, untracked } from "@preact/signals-core";
import { isRefusal } from "../engine/problems.js";
import { eventsBeyond } from "./changes.js";
import type { Player } from "./player.js";
import type { RunEvent, Run } from "./run.js";
import { isSame } from "./same.js";
import { type Origin, type Recipe, recipeOf } from "./twin-recipe.js";
import { SLICE, turn } from "./turn.js";

/** Why the twin is not at the player's step: it could not begin, or could not go on from a step. The player's run goes on alone. */
export interface TwinProblem {
	message: string;
	/** The step at which the twin stopped; undefined if it could not begin. */
	step: number | undefined;
}

/** The run may wait for the twin for this many frames before the page says so. */
const UNTOLD_FRAMES = 15;
/** The weight that a measured time keeps in the next frame. */
const FADING = 0.9;

export class Pair {
	readonly leader: Player;
	/** The twin. It is replaced with the player's run or the origin. Undefined if it could not begin. */
	readonly run = signal<Run | undefined>(undefined);
	readonly problem = signal<TwinProblem | undefined>(undefined);
	/** The twin's position on its way to the run's step, while the way takes longer than a slice. */
	readonly way = signal<{ step: number; to: number } | undefined>(undefined);
	/** Counts changes of the twin that must be shown at once. Training from frame to frame does not count. */
	readonly changes = signal(0);
	readonly #origin;
	readonly #stop;
	#recipe: Recipe | undefined;
	/** Live changes that the twin still has to make, in the order of their steps. */
	#pending: RunEvent[] = [];
	#isChasing = false;
	#isDisposed = false;
	/** The milliseconds that each run trained. Later frames have more weight. */
	#took = { run: 1, twin: 1 };
	/** How many milliseconds and frames the run has waited for the twin. */
	#waited = 0;
	#frames = 0;

	constructor(leader: Player, origin: Origin) {
		this.leader = leader;
		this.#origin = signal(origin);
		this.#stop = effect(() => {
			const { run, id, changes, journey, state, plan } = leader;
			[run, id, changes, journey, state, plan, this.#origin].forEach((part) => part.value);
			untracked(() => this.#follow());
		});
	}

	/** The difference between the twin and the player's run. */
	get origin(): ReadonlySignal<Origin> {
		return this.#origin;
	}

	/** Replaces the twin by one of another origin. */
	change(origin: Origin) {
		this.#origin.value = origin;
	}

	/** Whether nobody has to wait: both runs are at the same step, or the twin can't follow. */
	get isLevel() {
		const [run, leading] = [this.run.peek(), this.leader.run.peek()];
		if (!run || !leading || this.problem.peek()) {
			return true;
		}
		const isDue = this.#pending.some(({ step }) => step <= leading.stepCount);
		return !isDue && run.stepCount === this.#placeFor(run, leading);
	}

	/**
	 * Trains both runs for as long as a frame allows. The player's run trains only when the twin has caught up.
	 * @param elapsed milliseconds to make up for
	 * @param slice milliseconds it may take
	 */
	train(elapsed: number, slice: number) {
		const { leader } = this;
		const end = performance.now() + slice;
		this.#waited += elapsed;
		if (leader.state.peek() !== "training" || leader.journey.peek()) {
			this.#waited = 0;
			return;
		}
		if (!this.#catchUp(slice)) {
			this.#frames++;
			if (this.#frames > UNTOLD_FRAMES) {
				this.#tellWay();
			}
			return;
		}
		this.#arriveIfLate();
		const start = performance.now();
		const left = end - start;
		// The run drops what it can't do in its time. It has more time in the next frame.
		if (left < slice / 2) {
			return;
		}
		leader.train(this.#waited, left * this.#share);
		this.#waited = 0;
		const then = performance.now();
		this.#took.run += then - start;
		this.#catchUp(Math.max(end - then, 0));
	}

	#catchUp(slice: number) {
		const start = performance.now();
		const isThere = this.#goOn(slice);
		this.#took.twin += performance.now() - start;
		return isThere;
	}

	/** Stops both runs at the step that the twin has reached on its way. */
	cancel() {
		const [run, leading] = [this.run.peek(), this.leader.run.peek()];
		if (run && leading) {
			void this.leader.goto(Math.max(run.stepCount, leading.firstStep));
		}
	}

	/** Frees the twin from the engine's memory. */
	dispose() {
		this.#stop();
		this.#isDisposed = true;
		this.#drop();
	}

	get #isOver() {
		const state = this.leader.state.peek();
		return this.#isDisposed || state === "crashed" || state === "disposed";
	}

	/** The share of a frame's time for the player's run, such that both runs train the same number of steps. */
	get #share() {
		const { run, twin } = this.#took;
		this.#took = { run: run * FADING, twin: twin * FADING };
		return this.problem.peek() || !this.run.peek() ? 1 : run / (run + twin);
	}

	/** The step at which the twin should be: that of the run, or the twin's first known step if that is later. */
	#placeFor(run: Run, leading: Run) {
		return Math.max(leading.stepCount, run.firstStep);
	}

	/** Makes the twin match the player and the origin after a change of either, and sends it to its step. */
	#follow() {
		const leading = this.leader.run.peek();
		if (this.leader.state.peek() === "disposed") {
			this.#drop();
		}
		if (!leading || this.#isOver) {
			return;
		}
		this.#attempt(() => {
			const recipe = recipeOf(this.#origin.peek(), this.leader, leading);
			if (!this.#isStill(recipe)) {
				this.#begin(recipe);
			}
		});
		const problem = this.problem.peek();
		if (problem?.step !== undefined && leading.stepCount <= problem.step) {
			this.problem.value = undefined;
		}
		void this.#chase();
	}

	/** Whether the present twin can become the recipe's twin just by going on. If so, it is set up to do that. */
	#isStill(recipe: Recipe) {
		const [run, old] = [this.run.peek(), this.#recipe];
		if (!old || old.key !== recipe.key || old.start !== recipe.start) {
			return false;
		}
		if (isSame(old.events, recipe.events)) {
			return true;
		}
		if (!run) {
			return false;
		}
		const other = [...eventsBeyond(old.events, recipe.events), ...eventsBeyond(recipe.events, old.events)];
		if (other.some(({ step }) => step < run.stepCount)) {
			return false;
		}
		run.dropFuture();
		const missing = eventsBeyond(run.events, recipe.events);
		const isReplaced = ({ step, field }: RunEvent) =>
			missing.some((event) => event.step === step && event.field === field);
		if (!eventsBeyond(recipe.events, recipe.of(run.events)).every(isReplaced)) {
			return false;
		}
		this.#recipe = recipe;
		this.#pending = missing;
		return true;
	}

	#begin(recipe: Recipe) {
		this.#drop();
		// This comes first, so that a refused recipe is not tried again.
		this.#recipe = recipe;
		const run = recipe.begin();
		this.#pending = eventsBeyond(run.events, recipe.events);
		this.run.value = run;
	}

	#drop() {
		const run = this.run.peek();
		if (run && this.leader.state.peek() !== "crashed") {
			run.free();
		}
		batch(() => {
			this.run.value = undefined;
			this.problem.value = undefined;
			this.way.value = undefined;
		});
		this.#pending = [];
		this.#recipe = undefined;
	}

	/** Takes the twin to the run's step, in turns with everything else, while no frames train it. */
	async #chase() {
		if (this.#isChasing) {
			return;
		}
		this.#isChasing = true;
		while (!this.#isOver && this.#mayChase) {
			const isThere = this.#goOn(SLICE);
			if (isThere && !this.leader.journey.peek()) {
				this.#arrive();
				break;
			}
			if (!isThere) {
				this.#tellWay();
			}
			await turn();
		}
		this.#isChasing = false;
	}

	get #mayChase() {
		return this.leader.state.peek() !== "training" || this.leader.journey.peek() !== undefined;
	}

	/** Does a slice of the twin's way to the run's step, with the live changes on it. Returns whether the twin has arrived. */
	#goOn(slice: number) {
		const end = performance.now() + slice;
		while (!this.isLevel) {
			const left = end - performance.now();
			const isGood = left > 0 && this.#attempt((run) => this.#goUp(run, left));
			if (!isGood) {
				return this.isLevel;
			}
		}
		return true;
	}

	/** Goes up to the next live change and makes it, or goes up to the run's step. */
	#goUp(run: Run, slice: number) {
		const leading = this.leader.run.peek() ?? run;
		const [next] = this.#pending;
		const to = Math.min(this.#placeFor(run, leading), next?.step ?? Number.POSITIVE_INFINITY);
		if (run.approach(to, slice) && next?.step === to) {
			this.#pending = this.#pending.slice(1);
			run.change(next.field, next.value as never);
		}
	}

	/** Does something with the twin. A refusal by the engine is reported as the twin's problem; any other error ends both runs. */
	#attempt(action: (run: Run) => void) {
		try {
			action(this.run.peek() as Run);
			return true;
		} catch (error) {
			if (isRefusal(error)) {
				this.#arriveWith({ message: error.message, step: this.run.peek()?.stepCount });
			} else {
				this.leader.attempt(() => {
					throw error;
				});
			}
			return false;
		}
	}

	#tellWay() {
		const [run, leading] = [this.run.peek(), this.leader.run.peek()];
		if (run && leading) {
			this.way.value = { step: run.stepCount, to: leading.stepCount };
		}
	}

	#arriveIfLate() {
		this.#frames = 0;
		if (this.way.peek()) {
			this.#arrive();
		}
	}

	#arrive() {
		const [run, leading] = [this.run.peek(), this.leader.run.peek()];
		// The twin must not have planned changes from after the run's last step either.
		if (run?.end && leading && run.lastStep > leading.lastStep && this.#recipe?.follows) {
			run.dropFuture();
		}
		this.#arriveWith(this.problem.peek());
	}

	#arriveWith(problem: TwinProblem | undefined) {
		batch(() => {
			this.problem.value = problem;
			this.way.value = undefined;
			this.changes.value++;
		});
	}
}
