// The stage's picture once more, small, for screens on which the panel does not stand beside it.

import { element } from "../../dom/dom.js";
import { LINES, Picture, type Scene } from "../../stage/picture.js";

export function createSmallPicture() {
	const samples = Object.fromEntries(
		Object.keys(LINES).map((line) => [line, element("span", { class: `sample ${line}` })]),
	);
	const canvas = element("canvas");
	const node = element(
		"div",
		{ class: "small-picture", "aria-hidden": true, hidden: true },
		canvas,
		...Object.values(samples),
	);
	let shown: Scene | undefined;
	const picture = new Picture(canvas, samples, draw);

	function draw() {
		if (shown && canvas.clientWidth > 0) {
			picture.draw(shown);
		}
	}

	return {
		node,
		show(scene: Scene | undefined) {
			shown = scene;
			node.hidden = !scene;
			draw();
		},
	};
}
