// The panels that explain a run: each in a box that opens and closes. Closed or off screen, a panel costs nothing.

import { effect } from "@preact/signals-core";
import { element } from "../dom/dom.js";
import { explainTerms } from "../dom/glossary.js";
import { adoptPanelStyles } from "./styles.js";
import type { Speaker } from "../dom/dom.js";
import type { Run } from "../run/run.js";
import type { StageHandle } from "../stage/stage.js";
import type { createChart } from "./chart.js";

export interface Panel {
	/** Follows the language. */
	title: Node;
	node: Node;
	/** Shows the run as it is now: called a few times a second at most, and only while it can be seen. */
	look: (run: Run) => void;
	/** The rest of that, which takes as long: in a frame of its own, after look. */
	draw?: (run: Run) => void;
	/** It can't be seen any more. */
	close?: () => void;
}

export type CreateChart = typeof createChart;
export type CreatePanel = (stage: StageHandle, speaker: Speaker, createChart?: CreateChart) => Panel;

/**
 * A place for panels.
 * @param root where it will stand
 */
export function createColumn(speaker: Speaker, root: Document | ShadowRoot) {
	adoptPanelStyles(root);
	const column = element("div", { class: "gan-painter panels" });
	explainTerms(column, speaker);
	speaker.bind(() => {
		column.lang = speaker.words.code;
	});
	return column;
}

/** @param createChart none are drawn without it */
export function createBox(
	stage: StageHandle,
	speaker: Speaker,
	{ name, create, open = true }: { name: string; create: CreatePanel; open?: boolean },
	createChart?: CreateChart,
) {
	const panel = create(stage, speaker, createChart);
	const body = element("div", { class: "body" }, panel.node);
	const heading = element("h2", {}, panel.title);
	const box = element("details", { class: "panel", "data-panel": name, open }, element("summary", {}, heading), body);
	watchWhileSeen(box, stage, speaker, panel);
	return box;
}

function watchWhileSeen(box: HTMLDetailsElement, stage: StageHandle, speaker: Speaker, panel: Panel) {
	const looks = [panel.look, panel.draw].flatMap((part) => (part ? [() => watched(part)] : []));
	function watched(part: Panel["look"]) {
		if (stage.run && !box.inert) {
			part(stage.run);
		}
	}
	const lookNow = () => looks.forEach((look) => look());
	effect(() => {
		// Before there is a run there is nothing to do, and after a crash the engine is asked nothing any more.
		box.inert = stage.player.run.value === undefined || stage.player.state.value === "crashed";
	});
	let stops: (() => void)[] = [];
	let onScreen = false;
	const update = () => {
		const seen = onScreen && box.open;
		if (seen && stops.length === 0) {
			stops = looks.map((look) => stage.watch(look));
			lookNow();
		} else if (!seen && stops.length > 0) {
			stops.forEach((stop) => stop());
			stops = [];
			panel.close?.();
		}
	};
	box.addEventListener("toggle", update);
	// Once, so that nothing comes empty on the screen.
	lookNow();
	// When the stage tells of other words, the panel's own are yet to follow.
	speaker.bind(() => stops.length > 0 && lookNow());
	new IntersectionObserver(([{ isIntersecting }]) => {
		onScreen = isIntersecting;
		update();
	}).observe(box);
}
