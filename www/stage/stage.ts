// The demo itself: picture, numbers and controls. It mounts into any container, and leaves no trace when disposed.

import { effect, untracked } from "@preact/signals-core";
import { Speaker } from "../dom/dom.js";
import { explainTerms } from "../dom/glossary.js";
import { followScheme } from "../dom/scheme.js";
import { source } from "../engine/engine.js";
import { checkFunction } from "../run/arguments.js";
import { DEFAULT_SPEED, type Plan, type PresetName, TUTORIAL } from "../run/plan.js";
import { type Announce, Player } from "../run/player.js";
import type { Config, Engine, LiveConfig, Run } from "../run/run.js";
import type { Controls } from "../run/spec.js";
import type { Words } from "../words/index.js";
import { createFace, type Face } from "./face.js";
import { problemOf } from "./failures.js";
import { listenToKeys } from "./keys.js";
import type { Scene } from "./picture.js";
import { Screen } from "./screen.js";
import { keepSettings } from "./side.js";
import { adoptStyles } from "./styles.js";

export interface StageOptions extends Partial<Plan> {
	words: Words;
	/** Says the plan when the engine is there; what it throws is told on the stage. */
	planWith?: (Engine: Engine) => Plan;
	/** Trains as soon as it is ready, unless the reader asks for less motion. */
	autoplay?: boolean;
	/** Where its settings go; beside the picture if left out. */
	settings?: HTMLElement;
	/** Which of its controls are shown. */
	controls?: Controls;
	/** Steps per second. */
	speed?: number;
	/** Hears what happens: a step once a frame. */
	tell?: Announce;
}

export type StageHandle = ReturnType<typeof mount>;

export function mount(container: HTMLElement, options: StageOptions) {
	const root = container.getRootNode();
	if (!(root instanceof Document || root instanceof ShadowRoot)) {
		throw new Error("mount needs a container that is in a document or a shadow root, but this one is in neither");
	}
	const { words, preset = TUTORIAL, config = {}, until, planWith, settings, controls = "full", tell } = options;
	const speaker = new Speaker(words);
	const disposing = new AbortController();
	const { signal } = disposing;
	const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
	const player = new Player({
		source,
		plan: { preset, config, until },
		planWith,
		speed: options.speed ?? DEFAULT_SPEED,
		announce(name, detail) {
			tell?.(name, detail);
			if (name === "ready" && options.autoplay) {
				playUnasked();
			}
		},
	});
	const face = createFace(speaker, actionsOf(player), preset, settings);
	container.append(face.node);
	explainTerms(face.node, speaker);
	const giveStylesBack = adoptStyles(root);
	followScheme(face.node);
	const screen = new Screen(player, face, speaker);
	const side = keepSettings(face.side, player, speaker);
	const stopFollowing = follow(player, face, screen, root);
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => screen.show(), { signal });
	lessMotion.addEventListener("change", ({ matches }) => matches && player.pause(), { signal });
	listenToKeys(face.node, actionsOf(player), () => player.run.peek() !== undefined, signal);
	speaker.bind(() => {
		face.node.lang = speaker.words.code;
		face.node.setAttribute("aria-label", speaker.words.title);
		screen.tellState();
		screen.show();
	});
	face.setControls(controls);

	/** What nobody pressed a button for does not begin where readers ask for less motion. */
	function playUnasked() {
		if (!lessMotion.matches) {
			player.play();
		}
	}

	return {
		/** Resolves when the engine runs, or when its failure is on the screen. */
		ready: player.ready,
		/** The same without a screen: see run/player.ts. */
		player,
		play: () => player.play(),
		playUnasked,
		pause: () => player.pause(),
		step: (steps?: number) => player.step(steps),
		goto: (step: number) => player.goto(step),
		async reset(changes?: Partial<Config>) {
			player.reset(changes);
		},
		change: <Field extends keyof LiveConfig>(field: Field, value: LiveConfig[Field]) => player.change(field, value),
		choosePreset: (name: PresetName) => player.choosePreset(name),
		restart: (plan: Plan) => player.restart(plan),
		undo: () => player.undo(),
		setSpeed: (speed: number) => player.setSpeed(speed),
		setControls: face.setControls,
		/** @param text one sentence under the picture; none if empty */
		setNotice: face.setNotice,
		/** The run on show; undefined until the engine is ready. A reset or a preset makes another one. */
		get run() {
			return player.run.peek();
		},
		/** The running Gan; undefined until it is ready. A reset, a preset or a step of the past makes another one. */
		get gan() {
			return player.run.peek()?.gan;
		},
		get state() {
			return player.state.peek();
		},
		/** The name of what runs. */
		get preset() {
			return player.plan.peek().preset;
		},
		/**
		 * Has it called whenever there is something new to look at, a few times a second at most; also when the words change.
		 * As long as somebody watches, the run goes on, even if the picture is off screen.
		 * @returns ends that
		 */
		watch(look: () => void) {
			checkFunction("look", look);
			return screen.watch(look);
		},
		/** Shows this scene instead of the run's, until the run goes on. */
		present: (scene: Scene | undefined) => screen.present(scene),
		/** Pauses, does something with the run, and shows what became of it; a failure is told on the stage. */
		act: (action: (run: Run) => void) => player.act(action),
		/** Ideas that one panel has chosen for another to show, and their label in a conditional run. */
		get chosen() {
			return screen.chosen;
		},
		choose: (ideas: Float32Array, label?: number) => screen.choose({ ideas, label }),
		/** Draws again, in other colours, and has everybody look. */
		redraw: () => screen.show(),
		setWords(words: Words) {
			side.speak(words);
			speaker.speak(words);
		},
		/** Takes the stage away: nothing of it is left in the page, the loop or the engine's memory. */
		dispose() {
			if (signal.aborted) {
				return;
			}
			disposing.abort();
			stopFollowing();
			side.stop();
			screen.dispose();
			face.node.remove();
			giveStylesBack();
			player.dispose();
		},
	};
}

/** What the buttons and keys do. */
function actionsOf(player: Player) {
	return {
		play: () => (player.state.peek() === "training" ? player.pause() : player.play()),
		oneStep: () => void player.step(),
		reset: () => player.attempt(() => player.reset()),
		newSeed: () => player.newSeed(),
		undo: () => player.undo(),
		goto: (step: number) => void player.goto(step),
		cancel: () => player.pause(),
		choosePreset: (name: PresetName) => player.attempt(() => player.choosePreset(name)),
	};
}

/** Shows at once what becomes of the player. Returns what ends that. */
function follow(player: Player, face: Face, screen: Screen, root: Document | ShadowRoot) {
	/** Does what may hide or disable that which holds the focus: then the stage takes it, and goes on hearing its keys. */
	const keepingFocus = (action: () => void) => {
		const had = face.node.contains(root.activeElement);
		action();
		const now = root.activeElement;
		if (had && (!face.node.contains(now) || now?.matches(":disabled, [hidden] *"))) {
			face.node.focus({ preventScroll: true });
		}
	};
	const stops = [
		effect(() => {
			const state = player.state.value;
			face.controls.setPlaying(state === "training");
			const isEnabled = player.run.value !== undefined && state !== "crashed";
			keepingFocus(() => face.controls.enable(isEnabled));
			face.side.inert = state === "crashed";
			untracked(() => screen.follow(state === "training"));
		}),
		effect(() => {
			const failure = player.failure.value;
			keepingFocus(() => (failure ? face.failure.show(problemOf(failure, player)) : face.failure.hide()));
		}),
		effect(() => {
			const run = player.run.value;
			if (run) {
				face.presets.show(player.plan.value.preset);
			}
		}),
		effect(() => face.controls.showUndo(player.kept.value)),
		effect(() => face.showStepTime(player.stepTime.value)),
		effect(() => {
			const journey = player.journey.value;
			keepingFocus(() => face.journey.show(journey, player.run.peek()?.stepCount ?? 0));
		}),
		effect(() => {
			player.changes.value;
			player.shown.value;
			untracked(() => keepingFocus(() => screen.show()));
		}),
	];
	return () => stops.forEach((stop) => stop());
}
