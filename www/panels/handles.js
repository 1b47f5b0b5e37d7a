// @ts-check
// Handles on the points of a curve in a picture: to drag by pointer or touch, or to move by keys.

import { element, svgElement } from "../dom/dom.js";
import { mean, shift } from "./curve.js";
import { decimal } from "./decimal.js";

/** A curve of more points has a handle at some of them only: more could not be told apart. */
const MOST = 32;
/** What the keys add to a point. */
const STEP = 0.05;
/** @type {Record<string, number>} */
const STEPS = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 10 * STEP, PageDown: -10 * STEP };
/** @type {Record<string, (at: number, last: number) => number>} Where a key leads from a handle. */
const PLACES = { ArrowLeft: (at) => at - 1, ArrowRight: (at) => at + 1, Home: () => 0, End: (_, last) => last };

/**
 * @typedef {import("../stage/picture.js").Picture} Picture
 * @typedef {import("../stage/picture.js").Scene} Scene
 */

/**
 * @param {import("../dom/dom.js").Speaker<typeof import("../words/panels/critic.js").languages.en>} own
 * @param {() => void} moved the curve has been changed in place
 */
export function createHandles(own, moved) {
	/** @type {Float32Array} */
	let curve = new Float32Array();
	/** @type {ReturnType<Picture["scale"]> | undefined} */
	let scale;
	/** @type {{ point: number, node: HTMLElement, input: HTMLInputElement }[]} From left to right. */
	let handles = [];
	/** @type {{ place: number | undefined, y: number, start: Float32Array } | undefined} What a pointer has hold of: the whole curve where there is no place. */
	let held;
	/** @type {typeof own.words | undefined} In which words the handles are told. */
	let told;
	const line = svgElement("polyline");
	const svg = svgElement("svg", { "aria-hidden": true }, line);
	const node = element("div", {
		class: "handles",
		role: "group",
		onpointerdown: grab,
		// Or the focus would leave the handle again.
		onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
		onpointermove: drag,
		onlostpointercapture: () => (held = undefined),
		onkeydown: press,
	});

	/** @param {number} points */
	function build(points) {
		const count = Math.min(points, MOST);
		handles = Array.from({ length: count }, (_, i) => {
			const input = element("input", { type: "range", step: "any", tabIndex: i === 0 ? 0 : -1 });
			input.oninput = () => move(i, Number(input.value));
			input.onfocus = () => handles.forEach((other) => (other.input.tabIndex = other.input === input ? 0 : -1));
			const point = Math.round((i * (points - 1)) / (count - 1));
			return { point, input, node: element("div", { class: "handle" }, input, element("span")) };
		});
		node.replaceChildren(svg, ...handles.map((handle) => handle.node));
	}

	/**
	 * Moves a point to this height, within the picture. Points without a handle follow those with one.
	 * @param {number} place of its handle
	 * @param {number} height
	 */
	function move(place, height) {
		const [before, at, after] = [-1, 0, 1].map((aside) => handles[place + aside]?.point);
		const difference = inside(height) - curve[at];
		for (let p = before ?? at; p <= (after ?? at); p++) {
			const [distance, width] = p < at ? [at - p, at - before] : [p - at, after - at];
			curve[p] += difference * (distance === 0 ? 1 : 1 - distance / width);
		}
		moved();
	}

	/** @param {number} height */
	function inside(height) {
		const { least, most } = scale?.range ?? { least: height, most: height };
		return Math.min(Math.max(height, least), most);
	}

	/** @param {PointerEvent} event */
	function grab({ target, button, isPrimary, pointerId, clientY }) {
		if (button !== 0 || !isPrimary || !(target instanceof Element)) {
			return;
		}
		const place = handles.findIndex((handle) => handle.node === target);
		handles[place]?.input.focus({ preventScroll: true });
		held = { place: place < 0 ? undefined : place, y: clientY, start: curve.slice() };
		target.setPointerCapture(pointerId);
	}

	/** @param {PointerEvent} event */
	function drag({ clientY }) {
		if (!held || !scale) {
			return;
		}
		const { place, y, start } = held;
		const difference = scale.valueAt(clientY) - scale.valueAt(y);
		curve.set(start);
		if (place === undefined) {
			shift(curve, inside(mean(start) + difference));
			moved();
		} else {
			move(place, inside(start[handles[place].point]) + difference);
		}
	}

	/** @param {KeyboardEvent} event */
	function press(event) {
		const place = handles.findIndex(({ input }) => input === event.target);
		const { key, ctrlKey, metaKey, altKey } = event;
		if (place < 0 || ctrlKey || metaKey || altKey) {
			return;
		}
		if (key in STEPS) {
			move(place, inside(curve[handles[place].point]) + STEPS[key]);
		} else if (key in PLACES) {
			handles[PLACES[key](place, handles.length - 1)]?.input.focus();
		} else {
			return;
		}
		event.preventDefault();
	}

	return {
		node,
		/**
		 * Puts the handles where the points lie now.
		 * @param {Picture} picture
		 * @param {Scene} scene whose first painting is the curve
		 */
		show(picture, scene) {
			const points = scene.lower.length;
			scale = picture.scale(scene);
			const { x, y, range } = scale;
			if (curve.length !== points) {
				build(points);
			}
			curve = scene.paintings;
			const xOf = (/** @type {number} */ p) => (2 * p) / (points - 1) - 1;
			const drawn = [...curve].map((value, p) => `${x(xOf(p))},${y(inside(value))}`).join(" ");
			if (drawn === line.getAttribute("points") && told === own.words) {
				return;
			}
			line.setAttribute("points", drawn);
			told = own.words;
			node.setAttribute("aria-label", told.yours);
			node.style.setProperty("--gap", `${x(xOf(handles[1].point)) - x(-1)}px`);
			for (const { point, input, node } of handles) {
				const value = curve[point];
				node.style.translate = `${x(xOf(point))}px ${y(inside(value))}px`;
				input.min = String(range.least);
				input.max = String(range.most);
				input.value = String(value);
				input.setAttribute("aria-label", told.point(point + 1));
				const text = told.pointAt(point + 1, points, decimal(xOf(point), 2), decimal(value, 2));
				input.setAttribute("aria-valuetext", text);
			}
		},
	};
}
