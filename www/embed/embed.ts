// What <gan-painter> shows, from the day it is put into a page until it is taken out: the stage, and the panels asked for.

import { PANELS, readPlan, readPreset, readView } from "../run/spec.js";
import type { Engine } from "../run/run.js";
import { element, Speaker } from "../dom/dom.js";
import { messageOf } from "../engine/problems.js";
import type { GanPainterEventMap } from "./npm/element.js";
import { followHost, type Scheme } from "./host.js";
import { createBox, createColumn } from "../panels/board.js";
import { numbersPanel } from "../panels/numbers.js";
import { settingsPanel } from "../panels/settings.js";
import { truthPanel } from "../panels/truth.js";
import { followScheme } from "../dom/scheme.js";
import { mount } from "../stage/stage.js";
import { languages, pickLanguage } from "../words/index.js";

/**
 * @param host whose attributes say what to show
 * @param root the host's
 * @param box in the root, filled here
 * @param tell hears what happens
 */
export function embed(
	host: HTMLElement,
	root: ShadowRoot,
	box: HTMLElement,
	tell: (name: keyof GanPainterEventMap, detail: object) => void,
) {
	/** What was last done of it. */
	let view = viewOf(host);
	let shownPanels = "";
	const [container, settings] = [element("div"), element("div")];
	let panels = element("div");
	box.append(element("div", { class: "widths" }), container, panels);
	/** The page's colours. */
	let scheme: Scheme;
	const leaveHost = followHost(host, root, (now) => {
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
		planWith: readRun,
		tell: (name, detail) => tell(name, { ...stand(), ...detail }),
	});
	speaker.bind(() => {
		stage.setWords(speaker.words);
		panelsSpeaker.speak(speaker.words);
	});
	showPanels();

	function readRun(Engine: Engine) {
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
		const asked: (keyof typeof creators)[] = view.controls === "full" ? [...view.panels, "settings"] : view.panels;
		if (asked.join() === shownPanels) {
			return;
		}
		shownPanels = asked.join();
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
				stage.player.follow(next);
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

function viewOf(host: HTMLElement) {
	return {
		...readView(host, PANELS),
		lang: host.closest("[lang]")?.getAttribute("lang") ?? null,
	};
}

function wordsFor({ lang }: ReturnType<typeof viewOf>) {
	return languages[pickLanguage(lang, navigator.languages)];
}
