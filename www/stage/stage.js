// @ts-check
// The demo itself: picture, numbers and controls. It mounts into any container, and leaves no trace when disposed.

import { element, Speaker } from "../dom.js";
import { loadEngine, StartError } from "../engine.js";
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
	const speaker = new Speaker(words);
	const listening = new AbortController();

	/** @type {Run | undefined} */
	let run;
	/** @type {"loading" | "ready" | "training" | "paused" | "done" | "failed"} */
	let state = "loading";
	let speed = DEFAULT_SPEED;
	let showBatch = true;
	/** Milliseconds since the last picture. */
	let pictureAge = 0;

	const legend = createLegend(speaker);
	const numbers = createNumbers(speaker);
	const failure = createFailure(speaker);
	const canvas = element("canvas", { role: "img" });
	const outside = element("p", { class: "outside" });
	const actions = {
		play: () => (state === "training" ? pause() : play()),
		oneStep: () => step(),
		reset: () => reset(),
		newSeed,
	};
	const controls = createButtons(speaker, actions);
	const status = element("p", { class: "status", role: "status" });
	const seed = element("span", { class: "seed" });
	const side = element("div", { class: "side" });
	const stage = element(
		"div",
		{ class: "gan-stage", tabIndex: -1 },
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
	const giveStylesBack = adoptStyles(/** @type {Document | ShadowRoot} */ (stage.getRootNode()));
	const picture = new Picture(canvas, legend.samples);
	const ticket = join(canvas, onFrame);
	const resizing = new ResizeObserver(onResize);
	const exactly = "devicePixelContentBoxSize" in ResizeObserverEntry.prototype;
	resizing.observe(canvas, { box: exactly ? "device-pixel-content-box" : "content-box" });
	const { signal } = listening;
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw, { signal });
	(keys ?? stage).addEventListener("keydown", onKey, { signal });
	speaker.bind(() => {
		canvas.setAttribute("aria-label", speaker.words.picture);
		tell();
		draw();
	});
	const ready = start();

	async function start() {
		failure.hide();
		setState("loading");
		try {
			const Engine = await loadEngine();
			if (signal.aborted) {
				return;
			}
			run = new Run(Engine, config, until);
		} catch (error) {
			setState("failed");
			failure.show({
				title: (words) => words.startFailed,
				help: (words) => (error instanceof StartError ? words.problems[error.problem] : ""),
				detail: messageOf(error),
				way: { label: (words) => words.retry, act: start },
			});
			return;
		}
		const on = {
			speed: (/** @type {number} */ value) => {
				speed = value;
			},
			change: (/** @type {keyof import("./run.js").LiveConfig} */ field, /** @type {any} */ value) =>
				attempt((run) => run.change(field, value)),
			showBatch: (/** @type {boolean} */ shown) => {
				showBatch = shown;
				draw();
			},
		};
		side.replaceChildren(createSettings(speaker, run.config, on));
		setState("ready");
		draw();
	}

	function play() {
		if (state === "training") {
			return;
		}
		attempt((run) => {
			if (run.done) {
				run.goal = Number.POSITIVE_INFINITY;
			}
			pictureAge = PICTURE_EVERY;
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

	/** @param {Partial<Config>} [changes] */
	function reset(changes) {
		attempt((old) => {
			run = new Run(old.Engine, { ...old.config, ...changes }, until);
			old.free();
			setState("ready");
		});
		draw();
	}

	function newSeed() {
		if (run) {
			reset({ seed: run.Engine.randomSeed() });
		}
	}

	/**
	 * @param {number} elapsed
	 * @param {number} slice
	 */
	function onFrame(elapsed, slice) {
		attempt((run) => {
			run.advance(speed, elapsed, slice);
			if (run.done) {
				setState("done");
			}
		});
		pictureAge += elapsed;
		if (pictureAge >= PICTURE_EVERY || state !== "training") {
			pictureAge = 0;
			draw();
		}
	}

	/**
	 * Does something that the engine may refuse: then the run pauses where it is, and the reason is shown.
	 * @param {(run: Run) => void} action
	 */
	function attempt(action) {
		if (!run) {
			return;
		}
		failure.hide();
		try {
			action(run);
		} catch (error) {
			setState("failed");
			const crashed = error instanceof WebAssembly.RuntimeError;
			controls.enable(!crashed);
			failure.show({
				title: (words) => (crashed ? words.crashed : words.stepFailed),
				help: (words) => (crashed ? words.crashedHelp : words.stepFailedHelp),
				detail: messageOf(error),
				way: crashed ? undefined : { label: (words) => words.reset, act: actions.reset },
			});
		}
	}

	/** @param {typeof state} now */
	function setState(now) {
		state = now;
		ticket.run(now === "training");
		controls.setPlaying(now === "training");
		controls.enable(run !== undefined);
		tell();
	}

	/** Tells the state in words: when it changes, not on every step. */
	function tell() {
		const { words } = speaker;
		const at = (run?.gan.stepCount ?? 0).toLocaleString(words.code);
		status.textContent = {
			loading: words.loading,
			ready: words.ready,
			training: words.training,
			paused: words.paused(at),
			done: words.done(at),
			failed: "",
		}[state];
	}

	function draw() {
		if (!run) {
			return;
		}
		const { words } = speaker;
		const { lower, upper, paintings } = run;
		numbers.show(run.gan);
		seed.textContent = words.seed(run.config.seed);
		picture.draw({ lower, upper, paintings, showBatch });

		const range = visibleRange(run);
		const painting = paintings.subarray(0, lower.length);
		const [least, most] = [Math.min(...painting), Math.max(...painting)];
		const hidden = most < range.least || least > range.most;
		outside.textContent = hidden ? words.outside(least.toPrecision(3), most.toPrecision(3)) : "";
	}

	/** @param {ResizeObserverEntry[]} entries */
	function onResize([{ contentBoxSize, devicePixelContentBoxSize }]) {
		const pixels = (/** @type {"inlineSize" | "blockSize"} */ side) => {
			const computed = contentBoxSize[0][side] * devicePixelRatio;
			// The exact number, where the browser tells it (not all do, and some tell CSS pixels when they emulate a screen).
			const exact = devicePixelContentBoxSize?.[0][side];
			return exact !== undefined && Math.abs(exact - computed) < 1 ? exact : Math.round(computed);
		};
		picture.resize(pixels("inlineSize"), pixels("blockSize"), devicePixelRatio);
		draw();
	}

	/** @param {Event} event */
	function onKey(event) {
		const { key, target, ctrlKey, metaKey, altKey, repeat } = /** @type {KeyboardEvent} */ (event);
		const control = target instanceof Element ? target.closest("button, input, select, textarea, a, summary") : null;
		if (ctrlKey || metaKey || altKey || control?.matches("select, textarea, [type=text]")) {
			return;
		}
		if (key === " " && !control && !repeat) {
			actions.play();
		} else if (key === ".") {
			actions.oneStep();
		} else if (key === "r" && !repeat) {
			actions.reset();
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
			speaker.speak(words);
		},
		/** Takes the stage away: nothing of it is left in the page, the loop or the engine's memory. */
		dispose() {
			listening.abort();
			resizing.disconnect();
			ticket.leave();
			stage.remove();
			giveStylesBack();
			run?.free();
			run = undefined;
		},
	};
}

/** @param {unknown} error */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
