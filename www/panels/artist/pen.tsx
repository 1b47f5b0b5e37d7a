// A surface over the picture on which a pointer draws a freehand stroke.

import type { ReadonlySignal } from "@preact/signals";
import type { TargetedPointerEvent } from "preact";
import { useRef } from "preact/hooks";
import { type Place, stroked } from "../../run/artist/curve.js";
import type { Handled } from "../handles.js";

interface Props {
	handled: ReadonlySignal<Handled | undefined>;
	/** @param curve the bound with the stroke so far */
	onDraw: (curve: number[]) => void;
	onRest: () => void;
}

interface Stroke {
	places: Place[];
	start: ArrayLike<number>;
}

export function Pen({ handled, onDraw, onRest }: Props) {
	const stroke = useRef<Stroke | undefined>(undefined);
	const follow = (event: TargetedPointerEvent<HTMLElement>) => {
		const now = handled.peek();
		if (now && stroke.current) {
			stroke.current.places.push(placeOf(event, now.scale));
			onDraw(stroked(stroke.current.start, stroke.current.places));
		}
	};
	const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
		const now = handled.peek();
		if (event.button === 0 && event.isPrimary && now) {
			stroke.current = { places: [], start: now.curve };
			event.currentTarget.setPointerCapture(event.pointerId);
			follow(event);
		}
	};
	const onLostPointerCapture = () => {
		stroke.current = undefined;
		onRest();
	};
	return <div class="pen" {...{ onPointerDown, onPointerMove: follow, onLostPointerCapture }} />;
}

/** The place of the pointer, or the nearest one inside the picture. */
function placeOf(
	{ currentTarget, clientX, clientY }: TargetedPointerEvent<HTMLElement>,
	scale: Handled["scale"],
): Place {
	const { left, top } = currentTarget.getBoundingClientRect();
	const { range, x, valueAt } = scale;
	const across = (2 * (clientX - left - x(-1))) / (x(1) - x(-1)) - 1;
	const clamped = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
	return { x: clamped(across, -1, 1), y: clamped(valueAt(clientY - top), range.least, range.most) };
}
