// @ts-check
// The demo itself: picture, numbers and controls. It mounts into any container, and leaves no trace when disposed.

import { setText, Speaker } from "../dom/dom.js";
import { engineVersion, hearPanics, loadEngine } from "../engine/engine.js";
import { isRefusal, messageOf, StartError } from "../engine/problems.js";
import { join } from "./loop.js";
import { explainTerms } from "../dom/glossary.js";
import { grouped } from "../words/grouped.js";
import { Advice } from "./advice.js";
import { countInside } from "./bounds.js";
import { createSettings, DEFAULT_SPEED } from "./controls.js";
import { createFace } from "./face.js";
import { listenToKeys } from "./keys.js";
import { tellOutside } from "./outside.js";
import { Pace } from "./pace.js";
import { Picture } from "./picture.js";
import { TUTORIAL } from "./presets.js";
import { reportOf } from "../run/report.js";
import { Run } from "../run/run.js";
import { paintingOf, sceneOf } from "./scene.js";
import { followScheme } from "../dom/scheme.js";
import { adoptStyles } from "./styles.js";
import { Watchers } from "./watchers.js";

/**
 * @typedef {import("../dom/dom.js").Words} Words
 * @typedef {import("../run/run.js").Config} Config
 * @typedef {import("./face.js").Controls} Controls
 *
 * @typedef {object} Plan
 * @property {import("./presets.js").PresetName} preset the system or lesson to run
 * @property {Partial<Config>} config other settings than the preset's
 * @property {number} [until] the step at which it stops by itself, the first time; the preset's end if left out
 */

/** Those that the settings show. */
const LIVE_SETTINGS = /** @type {const} */ ([
	"generatorLearningRate",
	"discriminatorLearningRate",
	"updateOrder",
	"loss",
]);

/**
 * @param {HTMLElement} container
 * @param {object} options
 * @param {Words} options.words
 * @param {import("./presets.js").PresetName} [options.preset] the system or lesson to run
 * @param {Partial<Config>} [options.config] other settings than the preset's
 * @param {number} [options.until] the step at which it stops by itself, the first time; the preset's end if left out
 * @param {(Engine: typeof import("../../pkg/gan_painter.js").Gan) => Plan} [options.planWith] says these three when the engine is there; what it throws is told on the stage
 * @param {boolean} [options.autoplay] trains as soon as it is ready, unless the reader asks for less motion
 * @param {HTMLElement | Document} [options.keys] where its keys are listened to; the stage itself if left out
 * @param {HTMLElement} [options.settings] where its settings go; beside the picture if left out
 * @param {Controls} [options.controls] which of its controls are shown
 * @param {number} [options.speed] steps per second
 * @param {(name: "ready" | "step" | "done" | "error", detail?: object) => void} [options.tell] hears what happens: a step once a frame
 */
export function mount(
	container,
	{
		words,
		preset = TUTORIAL,
		config = {},
		until,
		planWith,
		autoplay = false,
		keys,
		settings,
		controls: shownControls = "full",
		speed = DEFAULT_SPEED,
		tell: announce = () => {},
	},
) {
	const root = container.getRootNode();
	if (!(root instanceof Document || root instanceof ShadowRoot)) {
		throw new Error("mount needs a container that is in a document or a shadow root, but this one is in neither");
	}
	const speaker = new Speaker(words);
	/** The settings' own: they are made anew when a reset changes them. */
	let settingsSpeaker = new Speaker(words);
	const disposing = new AbortController();
	const { signal } = disposing;

	/** @type {Run | undefined} */
	let run;
	/** @type {Config | undefined} What the settings show. */
	let settingsConfig;
	/** @type {Plan} What a reset starts: with what was changed by hand. */
	let plan = { preset, config, until };
	/** @type {"loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed"} */
	let state = "loading";
	/** @type {import("./controls.js").Shown} */
	const shown = { speed, batch: true, advice: "own", earlier: false, label: "any" };
	/** The step that the picture shows. */
	let pictureStep = 0;
	/** @type {import("./picture.js").Scene | undefined} What the picture shows. */
	let scene;
	/** @type {import("./picture.js").Scene | undefined} What a panel shows in the run's place. */
	let presented;
	/** @type {{ ideas: Float32Array, label: number | undefined } | undefined} */
	let chosen;
	const watchers = new Watchers();
	const pace = new Pace(watchers);
	const actions = {
		play: () => (state === "training" ? pause() : play()),
		oneStep: () => step(),
		reset: () => attempt(() => reset()),
		newSeed: () => attempt((run) => reset({ seed: run.Engine.randomSeed() })),
	};
	const on = {
		actions,
		goto,
		choosePreset: (/** @type {import("./presets.js").PresetName} */ name) => attempt(() => choosePreset(name)),
	};
	const face = createFace(speaker, on, plan.preset, settings);
	const { node: stage, canvas, legend, numbers, failure, sentence, controls, scrubber, presets, side } = face;
	container.append(stage);
	explainTerms(stage, speaker);
	const giveStylesBack = adoptStyles(root);
	followScheme(stage);
	const picture = new Picture(canvas, legend.samples, draw);
	const advice = new Advice();
	const ticket = join(canvas, onFrame);
	const stopHearingPanics = hearPanics(crash);
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show, { signal });
	const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
	lessMotion.addEventListener("change", ({ matches }) => matches && pause(), { signal });
	listenToKeys(keys ?? stage, actions, () => run !== undefined, signal);
	speaker.bind(() => {
		stage.lang = speaker.words.code;
		stage.setAttribute("aria-label", speaker.words.title);
		tell();
		show();
	});
	const ready = start();

	async function start() {
		hideFailure();
		setState("loading");
		try {
			const Engine = await loadEngine();
			if (signal.aborted || state === "crashed") {
				return;
			}
			plan = planWith?.(Engine) ?? plan;
			run = begin(Engine);
		} catch (error) {
			if (signal.aborted || state === "crashed") {
				return;
			}
			setState("failed");
			announce("error", { message: messageOf(error) });
			const known = error instanceof StartError ? error : undefined;
			failure.show({
				title: (words) => words.startFailed,
				help: (words) => known && words.problems[known.problem],
				detail: messageOf(error),
				way: known
					? { label: (words) => words.retry, act: start }
					: {
							label: (words) => words.presets[TUTORIAL].name,
							act() {
								plan = { preset: TUTORIAL, config: {} };
								planWith = undefined;
								start();
							},
						},
			});
			return;
		}
		presets.show(plan.preset);
		showSettings(run);
		setState("ready");
		show();
		announce("ready");
		if (autoplay) {
			playUnasked();
		}
	}

	/** @param {typeof import("../../pkg/gan_painter.js").Gan} Engine */
	function begin(Engine) {
		const { config, events, steps } = Engine.preset(plan.preset);
		return new Run(Engine, { ...config, ...plan.config }, events, plan.until ?? steps);
	}

	/** @param {Run} run */
	function showSettings(run) {
		settingsSpeaker = new Speaker(speaker.words);
		const on = {
			shown: draw,
			change: (/** @type {keyof import("../run/run.js").LiveConfig} */ field, /** @type {any} */ value) =>
				attempt((run) => {
					change(field, value);
					settingsConfig = run.config;
					if (state === "failed") {
						setState("paused");
					}
					show();
				}),
		};
		settingsConfig = run.config;
		side.replaceChildren(createSettings(settingsSpeaker, run.config, shown, on));
	}

	/**
	 * A live change; one that the engine refuses throws.
	 * @template {keyof import("../run/run.js").LiveConfig} Field
	 * @param {Field} field
	 * @param {import("../run/run.js").LiveConfig[Field]} value
	 */
	function change(field, value) {
		if (state === "crashed") {
			return;
		}
		run?.change(field, value);
		plan = { ...plan, config: { ...plan.config, [field]: value } };
	}

	function play() {
		if (state === "training") {
			return;
		}
		attempt((run) => {
			if (run.done) {
				run.goOn();
			}
			presented = undefined;
			pace.start();
			setState("training");
		});
	}

	/** What nobody pressed a button for does not begin where readers ask for less motion. */
	function playUnasked() {
		if (!lessMotion.matches) {
			play();
		}
	}

	function pause() {
		if (state === "training") {
			setState("paused");
			show();
		}
	}

	function step(steps = 1) {
		act((run) => run.step(steps));
	}

	/**
	 * Shows another step of the run; one that was not reached yet is trained up to.
	 * @param {number} step
	 */
	function goto(step) {
		act((run) => run.goto(step));
	}

	/**
	 * Pauses, and does something with the run.
	 * @param {(run: Run) => void} action
	 */
	function act(action) {
		attempt((run) => {
			presented = undefined;
			action(run);
			setState("paused");
		});
		show();
	}

	/** @param {import("./presets.js").PresetName} name */
	function choosePreset(name) {
		const { seed } = plan.config;
		restart({ preset: name, config: seed === undefined ? {} : { seed } });
		play();
	}

	/**
	 * Starts again from step 0, with other settings if they are given. A setting that the engine refuses throws, and the
	 * run goes on as it was.
	 * @param {Partial<Config>} [changes]
	 */
	function reset(changes) {
		restart({ ...plan, config: { ...plan.config, ...changes } });
	}

	/** @param {Plan} next */
	function restart(next) {
		if (!run || state === "crashed") {
			return;
		}
		const before = plan;
		plan = next;
		try {
			const begun = begin(run.Engine);
			run.free();
			run = begun;
		} catch (error) {
			plan = before;
			if (!isRefusal(error)) {
				crash(messageOf(error));
			}
			throw error;
		}
		presented = undefined;
		hideFailure();
		presets.show(plan.preset);
		showSettings(run);
		setState("ready");
		show();
	}

	/**
	 * @param {number} elapsed
	 * @param {number} slice
	 */
	function onFrame(elapsed, slice) {
		const use = pace.next(elapsed, run?.stepCount !== pictureStep);
		if (use === "picture") {
			drawPicture();
			if (pace.textDue) {
				tellPicture();
				tellRun();
			}
			if (pace.takeLook()) {
				watchers.call();
			}
		}
		if (use !== "training") {
			return;
		}
		attempt((run) => {
			run.advance(shown.speed, pace.takeOwed(), slice);
			if (run.done) {
				setState("done");
				announce("done");
			}
			announce("step");
		});
		if (state !== "training") {
			show();
		}
	}

	/** Draws, tells, and lets everybody look: while it trains they do that anyway. */
	function show() {
		draw();
		tellRun();
		if (state !== "training") {
			watchers.call();
		}
	}

	/**
	 * Does something with the run. A step that the engine refuses pauses it where it is; any other error ends it, as
	 * nothing that the engine says after a crash means anything.
	 * @param {(run: Run) => void} action
	 */
	function attempt(action) {
		if (!run || state === "crashed") {
			return;
		}
		hideFailure();
		try {
			action(run);
		} catch (error) {
			if (!isRefusal(error)) {
				crash(messageOf(error));
				return;
			}
			announce("error", { message: error.message });
			setState("failed");
			failure.show({
				title: (words) => words.stepFailed,
				help: (words) => words.stepFailedHelp,
				detail: error.message,
				way: { label: (words) => words.reset, act: actions.reset },
			});
		}
	}

	/**
	 * Ends the run. What comes after the first error only follows from it.
	 * @param {string} message
	 */
	function crash(message) {
		if (state === "crashed") {
			return;
		}
		setState("crashed");
		failure.show({
			title: (words) => words.crashed,
			help: (words) => words.crashedHelp,
			detail: message,
			report: reportOf(message, engineVersion(), plan, run),
		});
		watchers.call();
		announce("error", { message });
	}

	/** Takes the failure away. Where it held the focus, the stage takes it, and goes on hearing its keys. */
	function hideFailure() {
		const focused = failure.node.contains(/** @type {Document | ShadowRoot} */ (root).activeElement);
		failure.hide();
		if (focused) {
			stage.focus();
		}
	}

	/** @param {typeof state} now */
	function setState(now) {
		state = now;
		ticket.run(now === "training");
		controls.setPlaying(now === "training");
		controls.enable(run !== undefined && now !== "crashed");
		side.inert = now === "crashed";
		tell();
	}

	/** The stage's state in words. */
	function stateText() {
		const { words } = speaker;
		return {
			loading: words.loading,
			ready: words.ready,
			training: words.training,
			paused: words.paused,
			done: words.done(run ? grouped(run.stepCount) : ""),
			failed: words.failed,
			crashed: words.failed,
			disposed: "",
		}[state];
	}

	/** Tells the state in words: when it changes, not on every step. */
	function tell() {
		setText(face.status, stateText());
		const where = run && state !== "training" ? ` ${whereItLies(run)}` : "";
		canvas.setAttribute("aria-label", speaker.words.picture + where);
	}

	/** @param {Run} run */
	function whereItLies(run) {
		const painting = paintingOf(sceneOf(run, { ...shown, advice: "none" }, advice));
		return speaker.words.inside(countInside(painting, run), painting.length);
	}

	/** Tells how the run stands: as often as it can be read. */
	function tellRun() {
		if (!run || state === "crashed") {
			return;
		}
		sentence.tell(run, stateText());
		scrubber.show(run);
		setText(face.seed, speaker.words.seed(run.config.seed));
		// An event of the run, or a jump, has changed a setting.
		const changed = LIVE_SETTINGS.some((field) => run?.config[field] !== settingsConfig?.[field]);
		if (changed) {
			showSettings(run);
		}
	}

	function draw() {
		drawPicture();
		tellPicture();
	}

	function drawPicture() {
		if (!run) {
			return;
		}
		pace.drew();
		pictureStep = run.stepCount;
		// After a crash the engine is asked nothing any more.
		if (state !== "crashed") {
			scene = presented ?? sceneOf(run, shown, advice);
		}
		if (scene) {
			picture.draw(scene);
		}
	}

	/** Tells what the picture shows. */
	function tellPicture() {
		if (!run || !scene) {
			return;
		}
		pace.told();
		numbers.show(run, scene.shown);
		legend.show(scene);
		setText(face.outside, tellOutside(scene, speaker.words));
	}

	const handle = {
		/** Resolves when the engine runs, or when its failure is on the screen. */
		ready,
		play,
		playUnasked,
		pause,
		step,
		goto,
		reset,
		change,
		choosePreset,
		restart,
		setControls: face.setControls,
		/** @param {number} speed steps per second */
		setSpeed(speed) {
			shown.speed = speed;
			if (run) {
				showSettings(run);
			}
		},
		/** @param {string} text one sentence under the picture; none if empty */
		setNotice(text) {
			setText(face.notice, text);
		},
		/** The run on show; undefined until the engine is ready. A reset or a preset makes another one. */
		get run() {
			return run;
		},
		/** The running Gan; undefined until it is ready. A reset makes another one. */
		get gan() {
			return run?.gan;
		},
		get state() {
			return state;
		},
		/** The name of what runs. */
		get preset() {
			return plan.preset;
		},
		/**
		 * Has it called whenever there is something new to look at, a few times a second at most; also when the words change.
		 * As long as somebody watches, the run goes on, even if the picture is off screen.
		 * @param {() => void} look
		 * @returns {() => void} ends that
		 */
		watch(look) {
			watchers.all.add(look);
			ticket.need(true);
			return () => {
				watchers.all.delete(look);
				ticket.need(watchers.all.size > 0);
			};
		},
		/**
		 * Shows this scene instead of the run's, until the run goes on.
		 * @param {import("./picture.js").Scene | undefined} scene
		 */
		present(scene) {
			presented = scene;
			draw();
		},
		/**
		 * Does something with the run, and shows what became of it; a failure is told on the stage.
		 * @param {(run: Run) => void} action
		 */
		act,
		/** Ideas that one panel has chosen for another to show, and their label in a conditional run. */
		get chosen() {
			return chosen;
		},
		/**
		 * @param {Float32Array} ideas
		 * @param {number} [label]
		 */
		choose(ideas, label) {
			chosen = { ideas, label };
			watchers.call();
		},
		/** Draws again, in other colours, and has everybody look. */
		redraw: show,
		/** @param {Words} words */
		setWords(words) {
			settingsSpeaker.speak(words);
			speaker.speak(words);
		},
		/** Takes the stage away: nothing of it is left in the page, the loop or the engine's memory. */
		dispose() {
			if (signal.aborted) {
				return;
			}
			disposing.abort();
			picture.dispose();
			watchers.stop();
			ticket.leave();
			stopHearingPanics();
			stage.remove();
			giveStylesBack();
			if (state !== "crashed") {
				run?.free();
			}
			run = undefined;
			state = "disposed";
		},
	};
	face.setControls(shownControls);
	return handle;
}
