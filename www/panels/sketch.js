// @ts-check
// A small picture in a panel, drawn as the stage draws, with its legend.

import { element, setText } from "../dom/dom.js";
import { tellOutside } from "../stage/outside.js";
import { Picture } from "../stage/picture.js";
import { createLegend } from "../stage/readouts.js";

/** @typedef {import("../stage/picture.js").Scene} Scene */

/**
 * @param {import("./board.js").Speaker} speaker
 * @param {() => string} describe what it shows
 * @param {object} [options]
 * @param {Parameters<typeof createLegend>[1]} [options.names] other names of the lines than the stage's
 * @param {(picture: Picture, scene: Scene) => void} [options.drawn] whenever it has been drawn
 */
export function createSketch(speaker, describe, { names, drawn } = {}) {
	/** @type {Scene | undefined} */
	let scene;
	const legend = createLegend(speaker, names);
	const canvas = element("canvas", { role: "img" });
	const outside = element("p", { class: "outside" });
	const frame = element("div", { class: "frame" }, canvas, outside);
	const picture = new Picture(canvas, legend.samples, draw);

	function draw() {
		if (!scene) {
			return;
		}
		picture.draw(scene);
		legend.show(scene);
		setText(outside, tellOutside(scene, speaker.words));
		canvas.setAttribute("aria-label", describe());
		drawn?.(picture, scene);
	}

	return {
		node: element("div", { class: "sketch" }, legend.node, frame),
		frame,
		/** @param {Scene} next */
		show(next) {
			scene = next;
			draw();
		},
	};
}
