// Handles on the points of a curve in a picture. They are dragged by pointer or touch, or moved by keys.

import { effect, type ReadonlySignal } from "@preact/signals";
import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { useNode } from "../dom/node.js";
import { useOwn } from "../dom/words.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/critic.js";
import { moveAlong } from "./row.js";
import type { Drawn } from "./sketch.js";

/** A curve with more points has handles at some of them only. More handles could not be told apart. */
const MOST = 32;
/** The height that a key adds to a point. */
const STEP = 0.05;
const STEPS: Record<string, number> = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 10 * STEP, PageDown: -10 * STEP };

interface Props {
	/** The number of points of the curve. */
	points: number;
	/** The picture that the handles lie on. */
	drawn: ReadonlySignal<Drawn | undefined>;
	/** @param curve the new curve */
	onMove: (curve: Float32Array) => void;
}

export function Handles({ points, drawn, onMove }: Props) {
	const own = useOwn(languages);
	/** The index of the handle that the Tab key leads to. */
	const [current, setCurrent] = useState(0);
	const handled = handledPoints(points);
	const { move, listeners } = useGrip(handled, drawn, onMove);
	const group = useNode<HTMLDivElement>((node) => keepPlaced(node, points, drawn, own), [points, drawn, own]);
	return (
		<div class="handles" role="group" aria-label={own.yours} ref={group} {...listeners}>
			<svg aria-hidden="true">
				<polyline />
			</svg>
			{handled.map((point, place) => (
				<div key={place} class="handle">
					<input
						type="range"
						step="any"
						tabIndex={place === current ? 0 : -1}
						aria-label={own.point(point + 1)}
						onInput={({ currentTarget }) => move(place, Number(currentTarget.value))}
						onFocus={() => setCurrent(place)}
					/>
					<span />
				</div>
			))}
		</div>
	);
}

/** The points that have a handle, from left to right. */
function handledPoints(points: number) {
	const count = Math.min(points, MOST);
	return Array.from({ length: count }, (_, place) => Math.round((place * (points - 1)) / (count - 1)));
}

/** What a pointer holds: the handle at `place`, or the whole curve if there is no place. */
interface Held {
	place: number | undefined;
	y: number;
	start: Float32Array;
}

/** Handles pointers and keys that change the curve. */
function useGrip(handled: number[], drawn: Props["drawn"], onMove: Props["onMove"]) {
	const held = useRef<Held | undefined>(undefined);
	const move = (place: number, height: number, curve = drawn.peek()?.curve) => {
		if (curve) {
			onMove(pulled(curve, handled, place, inside(height, drawn.peek())));
		}
	};
	const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
		const { currentTarget, target, button, isPrimary, pointerId, clientY: y } = event;
		const curve = drawn.peek()?.curve;
		if (button !== 0 || !isPrimary || !(target instanceof Element) || !curve) {
			return;
		}
		const inputs = inputsIn(currentTarget);
		const place = inputs.findIndex((input) => input.parentElement === target);
		inputs[place]?.focus({ preventScroll: true });
		held.current = { place: place < 0 ? undefined : place, y, start: curve.slice() };
		target.setPointerCapture(pointerId);
	};
	const onPointerMove = ({ clientY }: PointerEvent) => {
		const now = drawn.peek();
		if (!held.current || !now) {
			return;
		}
		const { place, y, start } = held.current;
		const difference = now.scale.valueAt(clientY) - now.scale.valueAt(y);
		if (place === undefined) {
			onMove(shifted(start, inside(mean(start) + difference, now)));
		} else {
			move(place, inside(start[handled[place]], now) + difference, start);
		}
	};
	const onLostPointerCapture = () => {
		held.current = undefined;
	};
	// The browser would otherwise take the focus away from the handle again.
	const onMouseDown = (event: Event) => event.preventDefault();
	const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
		const inputs = inputsIn(event.currentTarget);
		const place = inputs.findIndex((input) => input === event.target);
		const { key, ctrlKey, metaKey, altKey } = event;
		const now = drawn.peek();
		if (place < 0 || ctrlKey || metaKey || altKey || !now) {
			return;
		}
		if (key in STEPS) {
			event.preventDefault();
			move(place, inside(now.curve[handled[place]], now) + STEPS[key]);
		} else {
			moveAlong(event, inputs);
		}
	};
	return { move, listeners: { onPointerDown, onPointerMove, onLostPointerCapture, onMouseDown, onKeyDown } };
}

/**
 * Moves a handled point of the curve to this height. Points without a handle follow those with one.
 * @param place index of the handle
 */
function pulled(curve: Float32Array, handled: number[], place: number, height: number) {
	const [before, at, after] = [-1, 0, 1].map((aside) => handled[place + aside] ?? handled[place]);
	const next = curve.slice();
	for (let p = before; p <= after; p++) {
		const [distance, width] = p < at ? [at - p, at - before] : [p - at, after - at];
		next[p] += (height - curve[at]) * (distance === 0 ? 1 : 1 - distance / width);
	}
	return next;
}

/** The nearest height that is inside the picture. */
function inside(height: number, drawn: Drawn | undefined) {
	const { least, most } = drawn?.scale.range ?? { least: height, most: height };
	return Math.min(Math.max(height, least), most);
}

function inputsIn(group: Element) {
	return [...group.querySelectorAll("input")];
}

/** Keeps the handles on the points whenever the picture is drawn. Returns a function that ends this. */
function keepPlaced(group: HTMLElement, points: number, drawn: Props["drawn"], own: typeof languages.en) {
	const xOf = (p: number) => (2 * p) / (points - 1) - 1;
	const handled = handledPoints(points);
	const inputs = inputsIn(group);
	let placed = "";
	return effect(() => {
		const now = drawn.value;
		if (now?.curve.length !== points) {
			return;
		}
		const { x, y, range } = now.scale;
		const placeOf = (p: number) => [x(xOf(p)), y(inside(now.curve[p], now))];
		const line = [...now.curve].map((_, p) => placeOf(p).join()).join(" ");
		const wanted = `${line} ${now.curve}`;
		if (wanted === placed) {
			return;
		}
		placed = wanted;
		group.querySelector("polyline")?.setAttribute("points", line);
		group.style.setProperty("--gap", `${x(xOf(handled[1])) - x(-1)}px`);
		inputs.forEach((input, place) => {
			const point = handled[place];
			const value = now.curve[point];
			const [left, top] = placeOf(point);
			input.parentElement?.style.setProperty("translate", `${left}px ${top}px`);
			input.min = String(range.least);
			input.max = String(range.most);
			input.value = String(value);
			const text = own.pointAt(point + 1, points, decimal(xOf(point), 2), decimal(value, 2));
			input.setAttribute("aria-valuetext", text);
		});
	});
}

export function mean(curve: Float32Array) {
	return curve.reduce((sum, value) => sum + value, 0) / curve.length;
}

/** Moves the curve up or down so that it has this mean. */
export function shifted(curve: Float32Array, height: number) {
	const difference = height - mean(curve);
	return curve.map((value) => value + difference);
}
