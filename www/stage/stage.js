// @ts-check
// The demo itself: picture, numbers and controls. It mounts into any container, and leaves no trace when disposed.

import { element, setText, Speaker } from "../dom.js";
import { isRefusal, loadEngine, messageOf, StartError } from "../engine.js";
import { join } from "../loop.js";
import { createButtons, createSettings, DEFAULT_SPEED } from "./controls.js";
import { createFailure } from "./failure.js";
import { Picture, visibleRange } from "./picture.js";
import { createLegend, createNumbers } from "./readouts.js";
import { Run } from "./run.js";
import { adoptStyles } from "./styles.js";

/**
 * @typedef {import("../dom.js").Words} Words
 * @typedef {import("./run.js").Config} Config
 */

/** Milliseconds between two pictures while it trains fast: at the default speed one every 50 steps, as in the tutorial. */
const PICTURE_EVERY = 80;
/** As many steps as the tutorial takes. */
const TUTORIAL_STEPS = 10_000;

/**
 * @param {HTMLElement} container
 * @param {object} options
 * @param {Words} options.words
 * @param {Partial<Config>} [options.config] keys left out have the engine's defaults
 * @param {number} [options.until] the step at which it stops by itself, the first time
 * @param {HTMLElement | Document} [options.keys] where its keys are listened to; the stage itself if left out
 */
export function mount(container, { words, config = {}, until = TUTORIAL_STEPS, keys }) {
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
	/** @type {"loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed"} */
	let state = "loading";
	const shown = { speed: DEFAULT_SPEED, showBatch: true };
	/** Milliseconds since the last picture. */
	let pictureAge = 0;
	/** The step that it shows. */
	let pictureStep = 0;
	/** Milliseconds since it last trained. */
	let trainingAge = 0;

	const legend = createLegend(speaker);
	const numbers = createNumbers(speaker);
	const failure = createFailure(speaker);
	const canvas = element("canvas", { role: "img" });
	const outside = element("p", { class: "outside" });
	const actions = {
		play: () => (state === "training" ? pause() : play()),
		oneStep: () => step(),
		reset: () => attempt(() => reset()),
		newSeed: () => attempt((run) => reset({ seed: run.Engine.randomSeed() })),
	};
	const controls = createButtons(speaker, actions, until);
	const status = element("p", { class: "status", role: "status" });
	const seed = element("span", { class: "seed" });
	const side = element("div", { class: "side" });
	const stage = element(
		"div",
		{ class: "gan-stage", role: "group", tabIndex: -1 },
		element(
			"div",
			{ class: "main" },
			numbers.node,
			legend.node,
			element("div", { class: "frame" }, canvas, outside, failure.node),
			controls.buttons,
			element("div", { class: "line" }, status, seed),
			controls.help,
		),
		side,
	);
	container.append(stage);
	const giveStylesBack = adoptStyles(root);
	const picture = new Picture(canvas, legend.samples);
	const ticket = join(canvas, onFrame);
	const exactly = "devicePixelContentBoxSize" in ResizeObserverEntry.prototype;
	const resizing = new ResizeObserver(onResize);
	resizing.observe(canvas, { box: exactly ? "device-pixel-content-box" : "content-box" });
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw, { signal });
	(keys ?? stage).addEventListener("keydown", onKey, { signal });
	speaker.bind(() => {
		stage.lang = speaker.words.code;
		stage.setAttribute("aria-label", speaker.words.title);
		tell();
		draw();
	});
	const ready = start();

	async function start() {
		hideFailure();
		setState("loading");
		try {
			const Engine = await loadEngine();
			if (signal.aborted) {
				return;
			}
			run = new Run(Engine, config, until);
		} catch (error) {
			if (signal.aborted) {
				return;
			}
			setState("failed");
			const known = error instanceof StartError ? error : undefined;
			failure.show({
				title: (words) => words.startFailed,
				help: (words) => known && words.problems[known.problem],
				detail: messageOf(error),
				way: known && { label: (words) => words.retry, act: start },
			});
			return;
		}
		showSettings(run);
		setState("ready");
		draw();
	}

	/** @param {Run} run */
	function showSettings(run) {
		settingsSpeaker = new Speaker(speaker.words);
		const on = {
			speed: (/** @type {number} */ speed) => {
				shown.speed = speed;
			},
			change: (/** @type {keyof import("./run.js").LiveConfig} */ field, /** @type {any} */ value) =>
				attempt((run) => {
					run.change(field, value);
					if (state === "failed") {
						setState("paused");
					}
				}),
			showBatch: (/** @type {boolean} */ showBatch) => {
				shown.showBatch = showBatch;
				draw();
			},
		};
		side.replaceChildren(createSettings(settingsSpeaker, run.config, shown, on));
	}

	function play() {
		if (state === "training") {
			return;
		}
		attempt((run) => {
			if (run.done) {
				run.goOn();
			}
			pictureAge = PICTURE_EVERY;
			trainingAge = 0;
			setState("training");
		});
	}

	function pause() {
		if (state === "training") {
			setState("paused");
			draw();
		}
	}

	function step(steps = 1) {
		attempt((run) => {
			for (let i = 0; i < steps; i++) {
				run.step();
			}
			setState("paused");
		});
		draw();
	}

	/**
	 * Starts again from step 0, with other settings if they are given. A setting that the engine refuses throws, and the
	 * run goes on as it was.
	 * @param {Partial<Config>} [changes]
	 */
	function reset(changes) {
		if (!run || state === "crashed") {
			return;
		}
		const next = new Run(run.Engine, { ...run.config, ...changes }, until);
		run.free();
		run = next;
		hideFailure();
		if (changes) {
			showSettings(run);
		}
		setState("ready");
		draw();
	}

	/**
	 * Trains, or draws what became of it: a frame with both would keep the page waiting.
	 * @param {number} elapsed
	 * @param {number} slice
	 */
	function onFrame(elapsed, slice) {
		pictureAge += elapsed;
		trainingAge += elapsed;
		if (pictureAge >= PICTURE_EVERY && run?.stepCount !== pictureStep) {
			draw();
			return;
		}
		attempt((run) => {
			run.advance(shown.speed, trainingAge, slice);
			trainingAge = 0;
			if (run.done) {
				setState("done");
			}
		});
		if (state !== "training") {
			draw();
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
			if (isRefusal(error)) {
				setState("failed");
				failure.show({
					title: (words) => words.stepFailed,
					help: (words) => words.stepFailedHelp,
					detail: error.message,
					way: { label: (words) => words.reset, act: actions.reset },
				});
			} else {
				setState("crashed");
				failure.show({
					title: (words) => words.crashed,
					help: (words) => words.crashedHelp,
					detail: messageOf(error),
				});
			}
		}
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

	/** Tells the state in words: when it changes, not on every step. */
	function tell() {
		const { words } = speaker;
		const text = {
			loading: words.loading,
			ready: words.ready,
			training: words.training,
			paused: words.paused,
			done: words.done(until.toLocaleString(words.code)),
			failed: words.failed,
			crashed: words.failed,
			disposed: "",
		}[state];
		setText(status, text);
		const where = run && state !== "training" ? ` ${whereItLies(run)}` : "";
		canvas.setAttribute("aria-label", words.picture + where);
	}

	/** @param {Run} run */
	function whereItLies({ lower, upper, painting }) {
		const inside = painting.filter((value, p) => value >= lower[p] && value <= upper[p]).length;
		return speaker.words.inside(inside, painting.length);
	}

	function draw() {
		if (!run) {
			return;
		}
		const { lower, upper, painting, paintings } = run;
		pictureAge = 0;
		pictureStep = run.stepCount;
		if (picture.ratio !== devicePixelRatio) {
			resize(canvas.clientWidth, canvas.clientHeight);
		}
		picture.draw({ lower, upper, paintings, showBatch: shown.showBatch });

		// After the picture, which asks for colours: so that the styles are computed once.
		numbers.show(run);
		setText(seed, speaker.words.seed(run.config.seed));
		const range = visibleRange(run);
		const hidden = painting.every((value) => value < range.least || value > range.most);
		setText(outside, hidden ? howFarItLies(painting) : "");
	}

	/** @param {Float32Array} painting */
	function howFarItLies(painting) {
		return speaker.words.outside(shortNumber(Math.min(...painting)), shortNumber(Math.max(...painting)));
	}

	/** @param {number} value */
	function shortNumber(value) {
		const text =
			Math.abs(value) < 1e6
				? value.toLocaleString(speaker.words.code, { maximumSignificantDigits: 3 })
				: value.toExponential(2);
		return text.replaceAll("-", "−");
	}

	/** @param {ResizeObserverEntry[]} entries */
	function onResize([{ contentBoxSize, devicePixelContentBoxSize }]) {
		resize(contentBoxSize[0].inlineSize, contentBoxSize[0].blockSize, devicePixelContentBoxSize?.[0]);
		draw();
	}

	/**
	 * @param {number} width in CSS pixels
	 * @param {number} height
	 * @param {ResizeObserverSize} [exact] in the screen's pixels: not all browsers tell it, and some tell CSS pixels when
	 *     they emulate a screen
	 */
	function resize(width, height, exact) {
		const pixels = (/** @type {number} */ css, /** @type {number | undefined} */ told) => {
			const computed = css * devicePixelRatio;
			return told !== undefined && Math.abs(told - computed) < 1 ? told : Math.round(computed);
		};
		picture.resize(pixels(width, exact?.inlineSize), pixels(height, exact?.blockSize), devicePixelRatio);
	}

	/** @param {Event} event */
	function onKey(event) {
		const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = /** @type {KeyboardEvent} */ (event);
		const [target] = event.composedPath();
		if (!run || event.defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof Element)) {
			return;
		}
		const writes = target.matches("select, textarea, input:not([type=range], [type=checkbox])");
		if (writes || (target instanceof HTMLElement && target.isContentEditable)) {
			return;
		}
		if (key === " ") {
			// On these the space bar has a meaning of its own; with Shift it scrolls back.
			if (shiftKey || target.matches("button, summary, [type=checkbox]")) {
				return;
			}
			if (!repeat) {
				actions.play();
			}
		} else if (key === ".") {
			actions.oneStep();
		} else if (key.toLowerCase() === "r") {
			if (!repeat) {
				actions.reset();
			}
		} else {
			return;
		}
		event.preventDefault();
	}

	return {
		/** Resolves when the engine runs, or when its failure is on the screen. */
		ready,
		play,
		pause,
		step,
		reset,
		/** The running Gan; undefined until it is ready. A reset makes another one. */
		get gan() {
			return run?.gan;
		},
		get state() {
			return state;
		},
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
			resizing.disconnect();
			ticket.leave();
			stage.remove();
			giveStylesBack();
			run?.free();
			run = undefined;
			state = "disposed";
		},
	};
}
