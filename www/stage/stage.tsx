// The demo itself: picture, numbers and controls. It can be mounted into any container, and leaves no trace when it is disposed.

import { effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import type { ComponentChild, ComponentType } from "preact";
import { type View, viewOf } from "../dom/home.js";
import { lessMotionIn } from "../dom/less-motion.js";
import { renderNow } from "../dom/rendering.js";
import { Locking } from "../dom/locking.js";
import { followScheme } from "../dom/scheme.js";
import { listenToScrolling } from "../dom/touch.js";
import { renderInto } from "../dom/words.js";
import type { Scene } from "../draw/scene.js";
import { source } from "../engine/engine.js";
import { checkFunction } from "../run/arguments.js";
import { isFree, type Lockable, type Locks, UNLOCKED } from "../run/locks.js";
import type { Pair } from "../run/pair.js";
import { type Plan, type PresetName, type Speed, TUTORIAL } from "../run/plan.js";
import { Player } from "../run/player.js";
import type { Config, Engine, LiveConfig, Run } from "../run/run.js";
import type { Controls } from "../run/spec.js";
import type { Announce } from "../run/status.js";
import type { Words } from "../words/index.js";
import { actionsOf } from "./actions.js";
import { type DrawerName, type Drawers, LOCK_OF_DRAWER, type OpenDrawer } from "./drawer.js";
import { Face } from "./face.js";
import { follow } from "./following.js";
import { listenToKeys } from "./keys.js";
import { type FileProblem, listenToDrops, openFile } from "./open-file.js";
import { type Part, PARTS_OF } from "./parts.js";
import { type Companion, Screen } from "./screen.js";
import { Settings, type TwinOffer } from "./settings.js";
import { checkedRootOf, stageNode } from "./place.js";
import { adoptStyles } from "./styles.js";

/** A second run, and the function that removes it. */
export interface Twin {
	pair: Pair;
	close: () => void;
}

export interface StageOptions extends Partial<Plan> {
	words: Words;
	/** Gives the plan once the engine is there. The stage shows what this throws. */
	planWith?: (Engine: Engine) => Plan;
	/** Trains as soon as the run is ready, unless the reader asks for less motion. */
	autoplay?: boolean;
	/** The place of the settings, by default beside the picture. */
	settings?: HTMLElement;
	/** Where a file can be dropped to be opened, by default on the stage. */
	dropArea?: HTMLElement;
	/** The controls that are shown. */
	controls?: Controls;
	/** The controls that can't be used or are left out. */
	locks?: Locks;
	speed?: Speed;
	/** Whether more past runs are kept than the one that undo brings back. They are if past runs are listed. */
	keepsPast?: boolean;
	/** The drawers under the buttons. Each has its own button and is loaded when it is first opened. */
	drawers?: Drawers;
	/** Stands beside each setting that a second run can have with another value. */
	Twin?: ComponentType<TwinOffer>;
	/** Called with the stage's events. There is one `step` per frame. */
	tell?: Announce;
}

/** Mounts the demo into a container. */
export function mount(container: HTMLElement, options: StageOptions) {
	return new StageHandle(container, options);
}

/** The interface of a mounted stage. */
export class StageHandle {
	/** The part of the stage that needs no screen, see run/player.ts. */
	readonly player: Player;
	/** The stage's present words. */
	readonly words: Signal<Words>;
	/** Resolves when the engine runs, or when its failure is on the screen. */
	readonly ready: Promise<void>;
	readonly locks: Locks;
	/** The second run beside the player's run, if there is one. */
	readonly twin = signal<Twin | undefined>(undefined);
	/** The window in which the stage stands. Undefined while it sleeps. */
	readonly home: ReadonlySignal<View | undefined>;
	readonly #home: Signal<View | undefined>;
	readonly #node = stageNode();
	readonly #parts: Signal<readonly Part[]>;
	readonly #notice = signal("");
	/** Why a dropped file or a press was refused. It is shown until the reader does something else. */
	readonly #refusal = signal<FileProblem | undefined>(undefined);
	readonly #drawers: Drawers;
	readonly #drawer = signal<OpenDrawer | undefined>(undefined);
	readonly #screen: Screen;
	/** Whether the reader asks for less motion. */
	#isCalm = false;
	/** Functions that give back what the stage has taken. Each is called once. */
	#endings: (() => void)[];

	constructor(container: HTMLElement, options: StageOptions) {
		const root = checkedRootOf(container);
		const { words, controls = "full", settings, drawers = {}, dropArea, locks = UNLOCKED } = options;
		this.locks = locks;
		this.#drawers = drawers;
		this.words = signal(words);
		this.#parts = signal(PARTS_OF[controls]);
		this.player = playerOf(options, () => this.playUnasked());
		this.ready = this.player.ready;
		this.#screen = new Screen(this.player);
		const node = this.#node;
		container.append(node);
		this.#home = signal(viewOf(node));
		this.home = this.#home;
		const may = (name: Lockable) => this.may(name);
		const actions = actionsOf(this.player, may);
		const { player, words: speech } = this;
		const locking = (view: ComponentChild) => <Locking.Provider value={locks}>{view}</Locking.Provider>;
		this.#endings = [
			adoptStyles(root),
			renderInto(
				node,
				speech,
				locking(
					<Face
						player={player}
						screen={this.#screen}
						parts={this.#parts}
						notice={this.#notice}
						refusal={this.#refusal}
						actions={actions}
						hasSide={!settings}
						drawers={drawers}
						open={this.#drawer}
						may={may}
					/>,
				),
			),
			...(settings ? [renderInto(settings, speech, locking(<Settings player={player} Twin={options.Twin} />))] : []),
			() => node.remove(),
		];
		const followInherited = followScheme(node);
		this.#endings.push(
			effect(() => {
				const view = this.#home.value;
				return view && untracked(() => this.#settle(view, followInherited));
			}),
			...follow({ player, screen: this.#screen, words: speech, node, parts: this.#parts, settings }),
			this.#listen(node, actions, dropArea ?? node),
			effect(() => {
				const { state, run, changes, journey } = this.player;
				[state, run, changes, journey].forEach((part) => part.value);
				this.#refusal.value = undefined;
			}),
		);
	}

	/** Begins in a window. Returns a function that leaves the window. */
	#settle(view: View, followInherited: () => void) {
		const leaving = new AbortController();
		const { signal } = leaving;
		const [dark, lessMotion] = [view.matchMedia("(prefers-color-scheme: dark)"), lessMotionIn(view)];
		dark.addEventListener("change", () => this.#screen.show(), { signal });
		lessMotion.addEventListener("change", () => this.#calm(lessMotion.matches), { signal });
		this.#calm(lessMotion.matches);
		listenToScrolling(view);
		followInherited();
		const end = this.#screen.begin(view);
		return () => {
			leaving.abort();
			end();
		};
	}

	/** Stops what moves when the reader begins to ask for less motion. */
	#calm(isAsked: boolean) {
		if (isAsked && !this.#isCalm) {
			this.player.pause();
		}
		this.#isCalm = isAsked;
	}

	/** Listens to keys and files. */
	#listen(node: HTMLElement, actions: ReturnType<typeof actionsOf>, dropArea: HTMLElement) {
		const { player } = this;
		const listening = new AbortController();
		const { signal } = listening;
		listenToKeys(node, actions, () => player.run.peek() !== undefined, signal);
		listenToDrops(dropArea, node, (files) => void this.#open(files), signal);
		return () => listening.abort();
	}

	async #open(files: File[]) {
		if (!this.may("file")) {
			return;
		}
		const [file, ...others] = files;
		const several = { tell: (words: Words) => words.oneFile, detail: "" };
		this.#refusal.value = others.length > 0 ? several : await openFile(this.player, file);
		renderNow();
	}

	/** The run on show. Undefined until the engine is ready. A reset or a preset makes another run. */
	get run() {
		return this.player.run.peek();
	}

	/** The run, if its engine may be asked. */
	get askable() {
		return this.player.askable;
	}

	/** The running Gan. Undefined until it is ready. A reset, a preset or a step of the past makes another one. */
	get gan() {
		return this.run?.gan;
	}

	get state() {
		return this.player.state.peek();
	}

	/** The name of the running preset. */
	get preset() {
		return this.player.plan.peek().preset;
	}

	play() {
		this.player.play();
	}

	/** Plays without a press of a button, unless the reader asks for less motion. */
	playUnasked() {
		if (!this.#isCalm) {
			this.play();
		}
	}

	pause() {
		this.player.pause();
	}

	/** Trains this many steps, and pauses. Resolves to whether the run arrived there. */
	step(steps?: number) {
		return this.player.step(steps);
	}

	/** Shows another step of the run. Resolves to whether the run arrived there. */
	goto(step: number) {
		return this.player.goto(step);
	}

	/** Starts again from step 0. If a setting is refused, this rejects and the run goes on as it was. */
	async reset(changes?: Partial<Config>) {
		this.player.reset(changes);
	}

	change<Field extends keyof LiveConfig>(field: Field, value: LiveConfig[Field]) {
		this.player.change(field, value);
	}

	choosePreset(name: PresetName) {
		this.player.choosePreset(name);
	}

	restart(plan: Plan) {
		this.player.restart(plan);
	}

	undo() {
		this.player.undo();
	}

	setSpeed(speed: number) {
		this.player.setSpeed(speed);
	}

	setControls(level: Controls) {
		this.setParts(PARTS_OF[level]);
	}

	/** Shows these parts beside the picture and its legend. */
	setParts(parts: readonly Part[]) {
		this.#parts.value = parts;
	}

	/** @param text sentence under the picture, or "" for none */
	setNotice(text: string) {
		this.#notice.value = text;
		renderNow();
	}

	/** Whether the reader may use a control. If not, the stage says so. */
	may(name: Lockable) {
		const mayBeUsed = isFree(name, this.locks);
		if (!mayBeUsed) {
			this.#refusal.value = { tell: (words) => words.locked, detail: "" };
		}
		return mayBeUsed;
	}

	/** Whether the stage shows the button of a drawer. */
	hasDrawer(name: DrawerName) {
		return this.#drawers[name] !== undefined && this.#parts.value.includes("drawers");
	}

	/** Opens a drawer at one of its sections, if the reader may use it. */
	openDrawer(name: DrawerName, section: string) {
		if (this.may(LOCK_OF_DRAWER[name])) {
			this.#drawer.value = { name, section };
		}
	}

	setWords(words: Words) {
		this.words.value = words;
	}

	/**
	 * Calls `look` whenever there is something new to look at, at most a few times a second, and also when the words change. While
	 * somebody watches, the run goes on even if the picture is off screen.
	 * @returns a function that ends this
	 */
	watch(look: () => void) {
		checkFunction("look", look);
		return this.#screen.watch(look);
	}

	/** Shows this scene instead of the run's until the run goes on. */
	present(scene: Scene | undefined) {
		this.#screen.present(scene);
	}

	/** Pauses, does something with the run, and shows the result. The stage shows a failure. */
	act(action: (run: Run) => void) {
		this.player.act(action);
	}

	/** Ideas that one panel has chosen for another to show, with their label in a conditional run. */
	get chosen() {
		return this.#screen.chosen;
	}

	choose(ideas: Float32Array, label?: number) {
		this.#screen.choose({ ideas, label });
	}

	/** The element around the pictures, and the samples whose colours the picture's lines have. */
	get pictures() {
		return { place: this.#screen.pictures.current, samples: this.#screen.samples };
	}

	/** Has another run trained and drawn in this run's frames. */
	accompany(companion: Companion | undefined) {
		this.#screen.companion = companion;
	}

	/** Draws again, in other colours, and has all watchers look. */
	redraw() {
		this.#screen.show();
	}

	/**
	 * Begins the sleep of a stage in no document. It holds on to nothing outside itself, neither in a page nor in the engine's memory,
	 * and keeps everything as it is.
	 */
	sleep() {
		this.#home.value = undefined;
		this.player.sleep.begin();
	}

	/** Goes on in the present document, after a sleep or a move from another document. */
	settle() {
		this.player.sleep.end();
		this.#home.value = viewOf(this.#node);
	}

	/** Removes the stage. Nothing of it remains in the page, the loop or the engine's memory. */
	dispose() {
		if (this.state !== "disposed") {
			this.#endings.reverse().forEach((end) => end());
			this.#endings = [];
			this.player.dispose();
		}
	}
}

/** @param playUnasked called when an autoplaying stage is ready */
function playerOf(options: StageOptions, playUnasked: () => void) {
	const { preset = TUTORIAL, config = {}, until, planWith, speed, keepsPast, autoplay, tell } = options;
	return new Player({
		source,
		plan: { preset, config, until },
		planWith,
		speed,
		keepsPast,
		announce(name, detail) {
			tell?.(name, detail);
			if (name === "ready" && autoplay) {
				playUnasked();
			}
		},
	});
}
