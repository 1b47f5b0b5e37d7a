// @ts-check
// What <gan-painter> shows, from the day it is put into a page until it is taken out: the stage, and the panels asked for.

import { PANELS, readPlan, readPreset, readView } from "../run/attributes.js";
import { element, Speaker } from "../dom/dom.js";
import { messageOf } from "../engine/problems.js";
import { followHost } from "./host.js";
import { createBox, createColumn } from "../panels/board.js";
import { numbersPanel } from "../panels/numbers.js";
import { settingsPanel } from "../panels/settings.js";
import { truthPanel } from "../panels/truth.js";
import { followScheme } from "../dom/scheme.js";
import { mount } from "../stage/stage.js";
import { languages, pickLanguage } from "../words/index.js";

/**
 * @typedef {import("../run/run.js").LiveConfig} LiveConfig
 * @typedef {import("../stage/stage.js").Plan} Plan
 */

/** Those that change in the midst of a run; with another value of any other setting another run begins. */
const LIVE = /** @type {(keyof LiveConfig)[]} */ ([
	"generatorLearningRate",
	"discriminatorLearningRate",
	"loss",
	"updateOrder",
	"discriminatorSteps",
	"freeze",
]);

/**
 * @param {HTMLElement} host whose attributes say what to show
 * @param {HTMLElement} box in the host's shadow root, filled here
 * @param {(name: string, detail: object) => void} tell hears what happens
 */
export function embed(host, box, tell) {
	/** What was last done of it. */
	let view = viewOf(host);
	/** @type {Plan | undefined} What runs, as the attributes have it. */
	let plan;
	let shownPanels = "";
	const [container, settings] = [element("div"), element("div")];
	let panels = element("div");
	box.append(element("div", { class: "widths" }), container, panels);
	/** @type {"light" | "dark"} The page's colours. */
	let scheme;
	const leaveHost = followHost(host, (now) => {
		scheme = now;
		showTheme();
	});
	followScheme(box);
	const creators = { truth: truthPanel, numbers: numbersPanel, settings: settingsPanel(settings) };
	const speaker = new Speaker(wordsFor(view));
	/** The panels' own: they are made anew when others are asked for. */
	let panelsSpeaker = new Speaker(speaker.words);
	const stage = mount(container, {
		words: speaker.words,
		preset: readPreset(host),
		controls: view.controls,
		speed: view.speed,
		settings,
		autoplay: view.autoplay === true,
		planWith(Engine) {
			plan = readRun(Engine);
			return plan;
		},
		tell: (name, detail) => tell(name, { ...stand(), ...detail }),
	});
	speaker.bind(() => {
		stage.setWords(speaker.words);
		panelsSpeaker.speak(speaker.words);
	});
	showPanels();

	/** @param {typeof import("../../pkg/gan_painter.js").Gan} Engine */
	function readRun(Engine) {
		const { problem } = viewOf(host);
		if (problem !== undefined) {
			throw new Error(problem);
		}
		return readPlan(host, Engine.defaultConfig());
	}

	/** How the run stands, for those who listen. */
	function stand() {
		const { stepCount: step, accuracy, score } = stage.run ?? {};
		return { step, accuracy, score };
	}

	/** In the theme that is asked for, or else in the page's. */
	function showTheme() {
		box.dataset.theme = view.theme ?? scheme;
	}

	function showPanels() {
		/** @type {(keyof typeof creators)[]} */
		const asked = view.controls === "full" ? [...view.panels, "settings"] : view.panels;
		if (asked.join() === shownPanels) {
			return;
		}
		shownPanels = asked.join();
		const root = /** @type {ShadowRoot} */ (box.getRootNode());
		panelsSpeaker = new Speaker(speaker.words);
		const next = createColumn(panelsSpeaker, root);
		next.append(
			...asked.map((name) =>
				createBox(stage, panelsSpeaker, { name, create: creators[name], open: name !== "settings" }),
			),
		);
		panels.replaceWith(next);
		panels = next;
	}

	/** Does what the attributes ask for now. A bad one is told, and all goes on as it was. */
	function follow() {
		if (stage.state === "crashed") {
			return;
		}
		const before = view;
		try {
			// Until there is a run, it is the run's start that tells of a bad one.
			const next = stage.run && readRun(stage.run.Engine);
			view = viewOf(host);
			stage.setControls(view.controls);
			showPanels();
			if (view.speed !== before.speed) {
				stage.setSpeed(view.speed);
			}
			if (wordsFor(view) !== speaker.words) {
				speaker.speak(wordsFor(view));
			}
			showTheme();
			if (next) {
				steer(next);
			}
			if (view.autoplay && !before.autoplay) {
				stage.playUnasked();
			}
			stage.setNotice("");
		} catch (error) {
			stage.setNotice(messageOf(error));
			tell("error", { message: messageOf(error) });
		}
	}

	/** @param {Plan} next */
	function steer(next) {
		const changed = plan ? differences(plan, next) : [];
		const live = LIVE.filter((field) => changed.includes(field) && field in next.config);
		if (plan && live.length === changed.length) {
			for (const field of live) {
				stage.change(field, /** @type {any} */ (next.config[field]));
			}
		} else {
			const { state } = stage;
			stage.restart(next);
			if (state === "training") {
				stage.play();
			}
		}
		plan = next;
	}

	return {
		stage,
		follow,
		/** Whether there never was a run that could go on. */
		get failed() {
			return stage.state === "failed" && !stage.run;
		},
		dispose() {
			stage.dispose();
			leaveHost();
			box.replaceChildren();
		},
	};
}

/**
 * The names of what is not the same in both.
 * @param {Plan} before
 * @param {Plan} after
 */
function differences(before, after) {
	const [old, now] = [before, after].map(({ config, ...rest }) => ({ ...rest, ...config }));
	const text = (/** @type {Record<string, unknown>} */ plan, /** @type {string} */ name) => JSON.stringify(plan[name]);
	return Object.keys({ ...old, ...now }).filter((name) => text(old, name) !== text(now, name));
}

/** @param {HTMLElement} host */
function viewOf(host) {
	return {
		...readView(host, PANELS),
		lang: host.closest("[lang]")?.getAttribute("lang") ?? null,
	};
}

/** @param {ReturnType<typeof viewOf>} view */
function wordsFor({ lang }) {
	return languages[pickLanguage(lang, navigator.languages)];
}
