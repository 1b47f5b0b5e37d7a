// @ts-check
// The panels that explain a run: each in a box that opens and closes. Closed or off screen, a panel costs nothing.

import { element } from "../dom/dom.js";
import { explainTerms } from "../dom/glossary.js";
import { adoptPanelStyles } from "./styles.js";

/**
 * @typedef {ReturnType<typeof import("../stage/stage.js").mount>} Stage
 * @typedef {import("../dom/dom.js").Speaker} Speaker
 * @typedef {import("../run/run.js").Run} Run
 *
 * @typedef {object} Panel
 * @property {Text} title follows the language
 * @property {Node} node
 * @property {(run: Run) => void} look shows the run as it is now: called a few times a second at most, and only while it can be seen
 * @property {(run: Run) => void} [draw] the rest of that, which takes as long: in a frame of its own, after look
 * @property {() => void} [close] it can't be seen any more
 *
 * @typedef {typeof import("./chart.js").createChart} CreateChart
 * @typedef {(stage: Stage, speaker: Speaker, createChart?: CreateChart) => Panel} CreatePanel
 */

/**
 * A place for panels.
 * @param {Speaker} speaker
 * @param {Document | ShadowRoot} root where it will stand
 */
export function createColumn(speaker, root) {
	adoptPanelStyles(root);
	const column = element("div", { class: "gan-painter panels" });
	explainTerms(column, speaker);
	speaker.bind(() => {
		column.lang = speaker.words.code;
	});
	return column;
}

/**
 * @param {Stage} stage
 * @param {Speaker} speaker
 * @param {{ name: string, create: CreatePanel, open?: boolean }} of
 * @param {CreateChart} [createChart] none are drawn without it
 */
export function createBox(stage, speaker, { name, create, open = true }, createChart) {
	const panel = create(stage, speaker, createChart);
	const body = element("div", { class: "body" }, panel.node);
	const heading = element("h2", {}, panel.title);
	const box = element("details", { class: "panel", "data-panel": name, open }, element("summary", {}, heading), body);
	watchWhileSeen(box, stage, speaker, panel);
	return box;
}

/**
 * @param {HTMLDetailsElement} box
 * @param {Stage} stage
 * @param {Speaker} speaker
 * @param {Panel} panel
 */
function watchWhileSeen(box, stage, speaker, panel) {
	const looks = [panel.look, panel.draw].flatMap((part) => (part ? [() => watched(part)] : []));
	/** @param {Panel["look"]} part */
	function watched(part) {
		// After a crash the engine is asked nothing any more.
		box.inert = stage.state === "crashed";
		if (stage.run && !box.inert) {
			part(stage.run);
		}
	}
	const lookNow = () => looks.forEach((look) => look());
	/** @type {(() => void)[]} */
	let stops = [];
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
