// Handles on the points of a curve in a picture. They are dragged by pointer or touch, or moved by keys.

import { effect, type ReadonlySignal } from "@preact/signals";
import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { useNode } from "../dom/node.js";
import type { Extent } from "../draw/bounds.js";
import { type Curve, handledPoints, mean, pulled, shifted } from "../run/artist/curve.js";
import { decimal } from "../words/decimal.js";
import { moveAlong } from "./row.js";

/** How many steps a key moves a point. */
const STEPS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const ASIDE: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** A curve in a picture, and the picture's scale in CSS pixels. */
export interface Handled {
	curve: Curve;
	scale: { range: Extent; x: (value: number) => number; y: (value: number) => number; valueAt: (y: number) => number };
}

/** What a screen reader calls the handles. */
interface Names {
	/** The name of all of them. */
	curve: string;
	point: (point: number) => string;
	pointAt: (point: number, points: number, x: string, y: string) => string;
}

interface Props {
	names: Names;
	/** The number of points of the curve. */
	points: number;
	/** The picture that the handles lie on. */
	drawn: ReadonlySignal<Handled | undefined>;
	/** By how much a key moves a point. */
	step: number;
	/** With how many digits a height is told. */
	digits?: number;
	/** A class of the element around the handles. */
	look?: string;
	/** Whether the keys ← and → take a point's height along while Shift is down. */
	carries?: boolean;
	/** @param curve the new curve */
	onMove: (curve: number[]) => void;
	/** Called when the reader lets go of what was moved. */
	onRest?: () => void;
	/** Called when the reader takes hold of a point or of the whole curve. */
	onHold?: () => void;
}

export function Handles(props: Props) {
	const { names, points, drawn, step, digits = 2, look = "", carries = false, onMove, onRest, onHold } = props;
	/** The index of the handle that the Tab key leads to. */
	const [current, setCurrent] = useState(0);
	const handled = handledPoints(points);
	const { move, listeners } = useGrip({ handled, drawn, step, carries, onMove, onRest, onHold });
	const group = useNode<HTMLDivElement>(
		(node) => keepPlaced(node, { names, points, drawn, digits }),
		[names, points, drawn, digits],
	);
	return (
		<div class={`handles ${look}`} role="group" aria-label={names.curve} ref={group} {...listeners}>
			<svg aria-hidden="true">
				<polyline />
			</svg>
			{handled.map((point, place) => (
				<div key={place} class="handle">
					<input
						type="range"
						step="any"
						tabIndex={place === current ? 0 : -1}
						aria-label={names.point(point + 1)}
						onInput={({ currentTarget }) => move(place, Number(currentTarget.value))}
						onChange={onRest}
						onFocus={() => {
							setCurrent(place);
							onHold?.();
						}}
					/>
					<span />
				</div>
			))}
		</div>
	);
}

/** What a pointer holds: the handle at `place`, or the whole curve if there is no place. */
interface Held {
	place: number | undefined;
	y: number;
	start: number[];
}

type GripOptions = Pick<Props, "drawn" | "step" | "onMove" | "onRest" | "onHold"> & {
	handled: number[];
	carries: boolean;
};

type Move = (place: number, height: number, curve?: Curve) => void;

/** Handles pointers and keys that change the curve. */
function useGrip(options: GripOptions) {
	const { handled, drawn, onMove, onRest } = options;
	const move: Move = (place, height, curve = drawn.peek()?.curve) => {
		if (curve) {
			onMove(pulled(curve, handled, place, inside(height, drawn.peek())));
		}
	};
	const onKeyUp = () => onRest?.();
	return { move, listeners: { ...usePointer(options, move), onKeyDown: keyListener(options, move), onKeyUp } };
}

function usePointer({ handled, drawn, onMove, onRest, onHold }: GripOptions, move: Move) {
	const held = useRef<Held | undefined>(undefined);
	const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
		const { currentTarget, target, button, isPrimary, pointerId, clientY: y } = event;
		const curve = drawn.peek()?.curve;
		if (button !== 0 || !isPrimary || !(target instanceof Element) || !curve) {
			return;
		}
		const inputs = inputsIn(currentTarget);
		const place = inputs.findIndex((input) => input.parentElement === target);
		inputs[place]?.focus({ preventScroll: true });
		held.current = { place: place < 0 ? undefined : place, y, start: Array.from(curve) };
		target.setPointerCapture(pointerId);
		onHold?.();
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
		onRest?.();
	};
	// The browser would otherwise take the focus away from the handle again.
	const onMouseDown = (event: Event) => event.preventDefault();
	return { onPointerDown, onPointerMove, onLostPointerCapture, onMouseDown };
}

function keyListener({ handled, drawn, step, carries }: GripOptions, move: Move) {
	return (event: TargetedKeyboardEvent<HTMLElement>) => {
		const inputs = inputsIn(event.currentTarget);
		const place = inputs.findIndex((input) => input === event.target);
		const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
		const now = drawn.peek();
		if (place < 0 || ctrlKey || metaKey || altKey || !now) {
			return;
		}
		const height = inside(now.curve[handled[place]], now);
		if (key in STEPS) {
			event.preventDefault();
			move(place, height + STEPS[key] * step);
			return;
		}
		const aside = carries && shiftKey ? (ASIDE[key] ?? 0) : 0;
		if (aside !== 0 && place + aside in handled) {
			move(place + aside, height);
		}
		moveAlong(event, inputs);
	};
}

/** The nearest height that is inside the picture. */
function inside(height: number, drawn: Handled | undefined) {
	const { least, most } = drawn?.scale.range ?? { least: height, most: height };
	return Math.min(Math.max(height, least), most);
}

function inputsIn(group: Element) {
	return [...group.querySelectorAll("input")];
}

/** Keeps the handles on the points whenever the picture is drawn. Returns a function that ends this. */
function keepPlaced(
	group: HTMLElement,
	{ names, points, drawn, digits }: Pick<Props, "names" | "points" | "drawn"> & { digits: number },
) {
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
		const line = Array.from(now.curve, (_, p) => placeOf(p).join()).join(" ");
		const wanted = `${line} ${Array.from(now.curve)}`;
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
			const text = names.pointAt(point + 1, points, decimal(xOf(point), 2), decimal(value, digits));
			input.setAttribute("aria-valuetext", text);
		});
	});
}
