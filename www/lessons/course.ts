// The way through a lesson: what the reader has been asked, has guessed and has seen. It knows no screen and is tested in Node.

import { batch, effect, type ReadonlySignal, signal, untracked } from "@preact/signals-core";
import { type Goal, isMet, readGoal } from "../run/goal.js";
import type { Player } from "../run/player.js";
import { Seeker } from "../run/seeker.js";
import { become } from "../run/become.js";
import { factsOf } from "./facts.js";
import type { Facts, Guess, Lesson, LessonId, Outcome, Sight, Step } from "./lesson.js";
import { LESSONS } from "./lessons.js";
import { OwnRun } from "./own-run.js";
import { isOfLesson, planOf, startOf } from "./setups.js";
import { Showing } from "./showing.js";

/** The reader's place in a lesson. */
export interface Place {
	lesson: Lesson;
	/** The index of the step, counted from 0. */
	index: number;
}

export type Phase =
	/** The run is on its way to the training step at which the lesson's step begins. */
	| "settingUp"
	/** The reader is to guess. */
	| "asking"
	/** The reader has guessed, and may start the run. */
	| "guessed"
	| "running"
	/** The result is on show, with a reply to the guess. */
	| "answered"
	/** The step asks nothing. */
	| "free"
	/** "challenged" is a challenge that is not met yet, "met" is one that is. */
	| "challenged"
	| "met";

export interface Answer {
	guess: Guess;
	outcome: Outcome;
	before: Facts;
	came: Facts;
}

export interface CourseOptions {
	player: Player;
	/** Opens what a step speaks of. Undefined restores the former view, after the lesson is left. */
	show: (sight: Sight | undefined) => void;
	/** The lessons done in earlier visits. */
	done?: readonly LessonId[];
	/** The lessons that can be opened. By default these are all lessons. */
	lessons?: Partial<Record<LessonId, Lesson>>;
}

export class Course {
	readonly #place = signal<Place>();
	readonly #phase = signal<Phase>("free");
	readonly #guess = signal<Guess>();
	readonly #before = signal<Facts>();
	readonly #answer = signal<Answer>();
	readonly #met = signal<Facts>();
	readonly #done;

	/** Undefined if no lesson is open. */
	readonly place: ReadonlySignal<Place | undefined> = this.#place;
	readonly phase: ReadonlySignal<Phase> = this.#phase;
	/** The guess for the step on show, from the phase "guessed" on. */
	readonly guess: ReadonlySignal<Guess | undefined> = this.#guess;
	/** The facts when the step was set up. The guess is based on them. */
	readonly before: ReadonlySignal<Facts | undefined> = this.#before;
	/** Set in the phase "answered". */
	readonly answer: ReadonlySignal<Answer | undefined> = this.#answer;
	/** Set in the phase "met": the facts at the step where all conditions of the challenge held. The run has paused there. */
	readonly met: ReadonlySignal<Facts | undefined> = this.#met;
	/** The lessons whose last step was met or passed. */
	readonly done: ReadonlySignal<readonly LessonId[]>;

	readonly #player;
	readonly #show;
	readonly #lessons;
	readonly #own;
	readonly #seeker = new Seeker(() => this.#lookForGoal());
	/** Changes whenever a step is opened, even the same one again. Code that has waited checks whether its result is still wanted. */
	readonly #visit = signal(0);
	#stopFollowing: (() => void) | undefined;
	#showing: Showing | undefined;
	/** Whether the run towards the answer has begun. */
	#hasBegun = false;
	#goal: Goal = [];

	constructor({ player, show, done = [], lessons = LESSONS }: CourseOptions) {
		this.#player = player;
		this.#show = show;
		this.#lessons = lessons;
		this.#own = new OwnRun(player);
		this.#done = signal(done);
		this.done = this.#done;
	}

	/**
	 * Opens a lesson at a step. The present run is set aside as it is until the lesson is left.
	 * @param index index of the step, counted from 0
	 */
	async open(id: LessonId, index = 0): Promise<void> {
		const lesson = this.#lessons[id];
		if (lesson && this.#player.state.peek() !== "disposed") {
			this.#stopFollowing ??= this.#follow();
			this.#showing ??= new Showing(this.#player);
			await this.#enter({ lesson, index: Math.min(Math.max(index, 0), lesson.steps.length - 1) });
		}
	}

	/** Opens the next step. After the last step, the lesson is done and left. Does nothing while a step is being set up. */
	async next(): Promise<void> {
		const place = this.#place.peek();
		if (!place || this.#phase.peek() === "settingUp") {
			return;
		}
		const { lesson, index } = place;
		if (index < lesson.steps.length - 1) {
			await this.#enter({ lesson, index: index + 1 }, this.#leadsTo(index + 1));
			return;
		}
		if (this.#phase.peek() === "free") {
			this.#pass();
		}
		this.leave();
	}

	async back(): Promise<void> {
		const place = this.#place.peek();
		if (place && place.index > 0) {
			await this.#enter({ lesson: place.lesson, index: place.index - 1 });
		}
	}

	/** Sets the step up again. */
	async again(): Promise<void> {
		const place = this.#place.peek();
		if (place) {
			await this.#enter(place);
		}
	}

	/** Records what the reader expects. The guess may be changed until the run has begun. */
	predict(guess: Guess) {
		const phase = this.#phase.peek();
		if (phase === "asking" || (phase === "guessed" && !this.#hasBegun)) {
			batch(() => {
				this.#guess.value = guess;
				this.#phase.value = "guessed";
			});
		}
	}

	/**
	 * Trains up to the step at which the guess is judged, and judges the guess. The reader can pause the run on the way, and this
	 * method continues it. If the reader has changed the run or has seen the result, the step is set up again first.
	 */
	async run(): Promise<void> {
		const place = this.#place.peek();
		const phase = this.#phase.peek();
		const until = this.#step?.until;
		if (!place || until === undefined || (phase !== "guessed" && phase !== "free")) {
			return;
		}
		const visit = this.#visit.peek();
		if (!this.#isUnderway) {
			this.#phase.value = "settingUp";
			await this.#setUp(place);
		} else if (this.#isLookingBack) {
			await this.#goToEnd();
		}
		if (visit !== this.#visit.peek()) {
			return;
		}
		const mayRun = this.#isUnderway;
		batch(() => {
			this.#phase.value = mayRun ? "running" : phase;
			if (mayRun) {
				this.#hasBegun = true;
				this.#player.stopAt(until);
				this.#player.play();
			}
		});
		await become(() => this.#phase.value !== "running");
	}

	/** Restores everything as it was before the lesson was opened, and pauses the run that was set aside. */
	leave() {
		const place = this.#place.peek();
		if (!place) {
			return;
		}
		this.#stopFollowing?.();
		this.#stopFollowing = undefined;
		this.#own.forget();
		this.#showing = undefined;
		batch(() => {
			this.#visit.value++;
			this.#clear();
			this.#place.value = undefined;
			this.#phase.value = "free";
		});
		this.#show(undefined);
		this.#player.aside.putBack((plan) => !isOfLesson(plan, place.lesson));
	}

	/** Forgets everything that was done. */
	forget() {
		this.#done.value = [];
	}

	get #step(): Step | undefined {
		const place = this.#place.peek();
		return place?.lesson.steps[place.index];
	}

	/** @param goesOn whether the run on show continues */
	async #enter(place: Place, goesOn = false) {
		const player = this.#player;
		const visit = this.#visit.peek() + 1;
		const step = place.lesson.steps[place.index];
		batch(() => {
			this.#visit.value = visit;
			this.#clear();
			this.#place.value = place;
			this.#phase.value = "settingUp";
		});
		this.#show(step.sight ?? {});
		const mayBegin = () => player.run.value !== undefined && !player.sleep.isOn.value;
		if (!untracked(mayBegin)) {
			await become(() => mayBegin() || this.#visit.value !== visit);
		}
		if (visit !== this.#visit.peek()) {
			return;
		}
		player.aside.set();
		await (goesOn ? this.#goOn(place) : this.#setUp(place));
		if (visit === this.#visit.peek()) {
			this.#begin(step);
		}
	}

	#clear() {
		this.#hasBegun = false;
		for (const each of [this.#guess, this.#before, this.#answer, this.#met]) {
			each.value = undefined;
		}
	}

	/** Starts the run of a step, and goes to the training step at which it begins. This may be stopped on the way, or fail. */
	async #setUp({ lesson, index }: Place) {
		const player = this.#player;
		const { setup, step } = startOf(lesson, index);
		this.#hasBegun = false;
		this.#showing?.showAs(setup.shown);
		if (!player.aside.begin(planOf(setup, lesson.steps[index].until))) {
			return;
		}
		this.#own.mark();
		const visit = this.#visit.peek();
		const isThere = step === 0 || (await player.goto(step));
		if (isThere && visit === this.#visit.peek()) {
			this.#before.value = this.#facts;
		}
	}

	async #goOn({ lesson, index }: Place) {
		const player = this.#player;
		const { until } = lesson.steps[index];
		const { setup } = startOf(lesson, index);
		if (this.#isLookingBack) {
			await this.#goToEnd();
		}
		const end = until ?? setup.until ?? player.preset?.steps ?? Number.POSITIVE_INFINITY;
		if (end > (player.run.peek()?.stepCount ?? 0)) {
			player.stopAt(end);
		}
		this.#before.value = this.#facts;
	}

	/** Whether the reader looks at an earlier step than the latest one of the run. */
	get #isLookingBack() {
		return this.#player.run.peek()?.end !== undefined;
	}

	#goToEnd() {
		return this.#player.goto(this.#player.run.peek()?.lastStep ?? 0);
	}

	/** Whether the run on show can continue as the run of the step with this index, as the reader left it or as the step needs it. */
	#leadsTo(index: number) {
		const place = this.#place.peek();
		const run = this.#player.run.peek();
		if (!place || !run) {
			return false;
		}
		const { setup, until, challenge } = place.lesson.steps[index];
		const { step } = startOf(place.lesson, index);
		const isAsLeft = until === undefined && challenge === undefined;
		const isLeftThere = run.lastStep >= step && isOfLesson(this.#player.plan.peek(), place.lesson);
		return !setup && (isAsLeft ? isLeftThere : this.#own.isBetween(step, until ?? Number.POSITIVE_INFINITY));
	}

	#begin({ predict, challenge }: Step) {
		const table = this.#player.run.peek()?.table;
		if (challenge !== undefined && table) {
			this.#goal = readGoal(challenge, table);
		}
		if (predict || challenge !== undefined) {
			this.#player.pause();
		}
		this.#phase.value = predict ? "asking" : challenge === undefined ? "free" : "challenged";
	}

	/** Whether the run is between the place of the guess and the place of the verdict, and the reader has seen nothing further. */
	get #isUnderway() {
		const before = this.#before.peek();
		const { until = 0, predict } = this.#step ?? {};
		if (!before || this.#player.state.peek() === "crashed") {
			return false;
		}
		const isUnseen = !predict || this.#hasBegun || this.#player.run.peek()?.lastStep === before.step;
		return isUnseen && this.#own.isBetween(before.step, until);
	}

	/** Undefined if the engine can't be asked. */
	get #facts() {
		const run = this.#player.askable;
		return run && factsOf(run);
	}

	/** Follows changes of the run, whoever causes them. */
	#follow() {
		const { state, journey, id, changes, trained } = this.#player;
		return effect(() => {
			[state, journey, id, changes, this.#phase].forEach((each) => each.value);
			if (this.#phase.value === "challenged") {
				trained.value;
			}
			untracked(() => this.#look());
		});
	}

	#look() {
		const { state, journey, run } = this.#player;
		const phase = this.#phase.peek();
		const isTraining = state.peek() === "training";
		const isOnItsWay = isTraining && !journey.peek() && this.#own.isOnShow;
		if (phase === "guessed" && isOnItsWay && this.#isUnderway) {
			// The reader started the run with the stage's own button.
			this.#hasBegun = true;
			this.#phase.value = "running";
		} else if (phase === "running" && !isOnItsWay) {
			this.#stopped();
		} else if (phase === "challenged" && run.peek() && !journey.peek()) {
			if (isTraining) {
				this.#seeker.tick();
			} else {
				this.#lookForGoal();
			}
		}
	}

	/** Called when the run towards the answer has arrived, or was stopped on the way. */
	#stopped() {
		const run = this.#player.run.peek();
		const { until = 0, predict, judge } = this.#step ?? {};
		const [guess, before] = [this.#guess.peek(), this.#before.peek()];
		const isThere = run && !run.end && this.#own.isOnShow && run.stepCount === until;
		const came = isThere ? this.#facts : undefined;
		if (!came || !before || !guess || !judge) {
			this.#phase.value = predict ? "guessed" : "free";
			return;
		}
		batch(() => {
			this.#answer.value = { guess, before, came, outcome: judge(guess, came, before) };
			this.#phase.value = "answered";
			this.#pass();
		});
	}

	#lookForGoal() {
		const run = this.#player.askable;
		if (!run || !isMet(this.#goal, run)) {
			return;
		}
		batch(() => {
			this.#met.value = this.#facts;
			this.#phase.value = "met";
			this.#pass();
		});
		this.#player.pause();
	}

	/** Passes the step. After the last step the lesson is done. */
	#pass() {
		const { lesson, index } = this.#place.peek() ?? {};
		const done = this.#done.peek();
		if (lesson && index === lesson.steps.length - 1 && !done.includes(lesson.id)) {
			this.#done.value = [...done, lesson.id];
		}
	}
}
