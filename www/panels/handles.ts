// Handles on the points of a curve in a picture: to drag by pointer or touch, or to move by keys.

import { element, svgElement } from "../dom/dom.js";
import { mean, shift } from "./curve.js";
import { decimal } from "./decimal.js";
import type { Speaker } from "../dom/dom.js";
import type { Picture, Scene } from "../stage/picture.js";
import type { languages } from "../words/panels/critic.js";

/** A curve of more points has a handle at some of them only: more could not be told apart. */
const MOST = 32;
/** What the keys add to a point. */
const STEP = 0.05;
const STEPS: Record<string, number> = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 10 * STEP, PageDown: -10 * STEP };
/** Where a key leads from a handle. */
const PLACES: Record<string, (at: number, last: number) => number> = {
	ArrowLeft: (at) => at - 1,
	ArrowRight: (at) => at + 1,
	Home: () => 0,
	End: (_, last) => last,
};

/** @param moved the curve has been changed in place */
export function createHandles(own: Speaker<typeof languages.en>, moved: () => void) {
	let curve: Float32Array = new Float32Array();
	let scale: ReturnType<Picture["scale"]> | undefined;
	/** From left to right. */
	let handles: { point: number; node: HTMLElement; input: HTMLInputElement }[] = [];
	/** What a pointer has hold of: the whole curve where there is no place. */
	let held: { place: number | undefined; y: number; start: Float32Array } | undefined;
	/** In which words the handles are told. */
	let told: typeof own.words | undefined;
	const line = svgElement("polyline");
	const svg = svgElement("svg", { "aria-hidden": true }, line);
	const node = element("div", {
		class: "handles",
		role: "group",
		onpointerdown: grab,
		// Or the focus would leave the handle again.
		onmousedown: (event: Event) => event.preventDefault(),
		onpointermove: drag,
		onlostpointercapture: () => (held = undefined),
		onkeydown: press,
	});

	function build(points: number) {
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
	 * @param place of its handle
	 */
	function move(place: number, height: number) {
		const [before, at, after] = [-1, 0, 1].map((aside) => handles[place + aside]?.point);
		const difference = inside(height) - curve[at];
		for (let p = before ?? at; p <= (after ?? at); p++) {
			const [distance, width] = p < at ? [at - p, at - before] : [p - at, after - at];
			curve[p] += difference * (distance === 0 ? 1 : 1 - distance / width);
		}
		moved();
	}

	function inside(height: number) {
		const { least, most } = scale?.range ?? { least: height, most: height };
		return Math.min(Math.max(height, least), most);
	}

	function grab({ target, button, isPrimary, pointerId, clientY }: PointerEvent) {
		if (button !== 0 || !isPrimary || !(target instanceof Element)) {
			return;
		}
		const place = handles.findIndex((handle) => handle.node === target);
		handles[place]?.input.focus({ preventScroll: true });
		held = { place: place < 0 ? undefined : place, y: clientY, start: curve.slice() };
		target.setPointerCapture(pointerId);
	}

	function drag({ clientY }: PointerEvent) {
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

	function press(event: KeyboardEvent) {
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
		 * @param scene whose first painting is the curve
		 */
		show(picture: Picture, scene: Scene) {
			const points = scene.lower.length;
			scale = picture.scale(scene);
			const { x, y, range } = scale;
			if (curve.length !== points) {
				build(points);
			}
			curve = scene.paintings;
			const xOf = (p: number) => (2 * p) / (points - 1) - 1;
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
