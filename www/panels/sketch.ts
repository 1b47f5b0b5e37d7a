// A small picture in a panel, drawn as the stage draws, with its legend.

import { element, setText } from "../dom/dom.js";
import { tellOutside } from "../stage/outside.js";
import { Picture } from "../stage/picture.js";
import { createLegend } from "../stage/readouts.js";
import type { Speaker } from "../dom/dom.js";
import type { Line, Scene } from "../stage/picture.js";

interface Options {
	/** Other names of the lines than the stage's. */
	names?: Partial<Record<Line, () => string>>;
	/** Called whenever it has been drawn. */
	drawn?: (picture: Picture, scene: Scene) => void;
}

/** @param describe what it shows */
export function createSketch(speaker: Speaker, describe: () => string, { names, drawn }: Options = {}) {
	let scene: Scene | undefined;
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
		show(next: Scene) {
			scene = next;
			draw();
		},
	};
}
