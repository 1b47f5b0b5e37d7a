// The map of two ideas, with a handle at the reader's place. It is moved by pointer, finger or keys.

import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/plane.js";
import { ideaName, percent } from "../numerals.js";
import { useDots } from "./batch.js";
import type { Cells } from "./cells.js";
import { type Drawn, LINE_HEIGHT, MapDrawing, shareOf, valueAt, WIDTH } from "./drawing.js";
import { type Hand, inside, LEAST, MOST } from "./hand.js";

/** The way of a key: one cell of the usual map, or ten. */
const STEP = 0.15;
/** How each key changes the idea across the map (0) or up the map (1). */
const KEYS: Record<string, [axis: number, way: number]> = {
	ArrowLeft: [0, -STEP],
	ArrowRight: [0, STEP],
	ArrowDown: [1, -STEP],
	ArrowUp: [1, STEP],
	PageDown: [1, -10 * STEP],
	PageUp: [1, 10 * STEP],
	Home: [0, LEAST - MOST],
	End: [0, MOST - LEAST],
};
/** The size of a map that is not there. */
const USUAL = 41;

type Values = [idea: number, value: number][];

interface Props {
	hand: Hand;
	cells: Cells | undefined;
	/** What is painted at the reader's place, in words. */
	told: string;
	/** @param values the new values of the ideas on the axes */
	onMove: (values: Values) => void;
	/** Called when the mouse points at another place without a press, and with undefined when it leaves the map. */
	onPoint: (values: Values | undefined) => void;
}

export function IdeasMap({ hand, cells, told, onMove, onPoint }: Props) {
	const own = useOwn(languages);
	const { axes, ideas } = hand;
	const size = cells?.size ?? USUAL;
	const canvas = useDrawn(hand, cells);
	const [across, up] = axes.map((idea) => percent(shareOf(inside(ideas[idea]), size)));
	const isLine = axes.length < 2;
	return (
		<div class={isLine ? "ideas-map line" : "ideas-map"}>
			<div class="edge upright" hidden={isLine}>
				<Edge values={[MOST, 0, LEAST]} name={ideaName(axes[1] ?? 0)} />
			</div>
			<div class="field" {...useGrip(hand, size, onMove, onPoint)}>
				<canvas role="img" aria-label={own.map} width={WIDTH} height={isLine ? LINE_HEIGHT : WIDTH} ref={canvas} />
				<div class="spot" style={{ left: across, bottom: up ?? "50%" }}>
					<input
						type="range"
						min={LEAST}
						max={MOST}
						step="any"
						value={ideas[axes[0]]}
						aria-label={own.place}
						aria-valuetext={told}
						onInput={({ currentTarget }) => onMove([[axes[0], Number(currentTarget.value)]])}
					/>
					<span />
				</div>
			</div>
			<div class="edge">
				<Edge values={[LEAST, 0, MOST]} name={ideaName(axes[0])} />
			</div>
		</div>
	);
}

/** The numbers along an edge of the map, with the idea's name beside the one in the middle. */
function Edge({ values, name }: { values: number[]; name: string }) {
	return values.map((value) => (
		<span key={value} translate={false} textContent={value === 0 ? name : decimal(value, 0)} />
	));
}

/** Draws the map on the canvas that gets the ref, whenever what it shows has changed. */
function useDrawn(hand: Hand, cells: Cells | undefined) {
	const dots = useDots(hand);
	const drawing = useRef<MapDrawing | undefined>(undefined);
	const drawn = useMemo<Drawn | undefined>(() => cells && { cells, dots }, [cells, dots]);
	const canvas = useNode<HTMLCanvasElement>((node) => {
		drawing.current = new MapDrawing(node);
		return () => drawing.current?.dispose();
	}, []);
	// Another number of ideas gives the canvas another height, which clears it.
	useLayoutEffect(() => drawing.current?.draw(drawn), [drawn, hand.axes.length]);
	return canvas;
}

/** Handles pointers and keys that move the reader's place. */
function useGrip({ ideas, axes }: Hand, size: number, onMove: Props["onMove"], onPoint: Props["onPoint"]) {
	const isHeld = useRef(false);
	const valuesAt = (field: HTMLElement, { clientX, clientY }: MouseEvent): Values => {
		const { left, width, bottom, height } = (field.querySelector("canvas") ?? field).getBoundingClientRect();
		const shares = [(clientX - left) / width, (bottom - clientY) / height];
		return axes.map((idea, axis) => [idea, valueAt(shares[axis], size)]);
	};
	const moveTo = (field: HTMLElement, event: MouseEvent) => onMove(valuesAt(field, event));
	const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
		const { currentTarget, target, button, isPrimary, pointerType, pointerId } = event;
		const isOnSpot = target instanceof Element && target.closest(".spot") !== null;
		// A finger drags the handle only, so that it can scroll the page anywhere else. A tap moves the handle: see onClick.
		if (button !== 0 || !isPrimary || (pointerType === "touch" && !isOnSpot)) {
			return;
		}
		isHeld.current = true;
		currentTarget.setPointerCapture(pointerId);
		currentTarget.querySelector("input")?.focus({ preventScroll: true });
		if (!isOnSpot) {
			moveTo(currentTarget, event);
		}
	};
	const onPointerMove = (event: TargetedPointerEvent<HTMLElement>) => {
		if (isHeld.current) {
			moveTo(event.currentTarget, event);
		} else if (event.pointerType !== "touch") {
			onPoint(valuesAt(event.currentTarget, event));
		}
	};
	const onPointerLeave = () => onPoint(undefined);
	const onLostPointerCapture = () => {
		isHeld.current = false;
	};
	const onClick = (event: MouseEvent & { currentTarget: HTMLElement }) => {
		const isOnSpot = event.target instanceof Element && event.target.closest(".spot") !== null;
		if (!isOnSpot) {
			moveTo(event.currentTarget, event);
		}
	};
	// The browser would otherwise take the focus away from the handle again.
	const onMouseDown = (event: Event) => event.preventDefault();
	const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (!(key in KEYS) || ctrlKey || metaKey || altKey) {
			return;
		}
		event.preventDefault();
		const [axis, way] = KEYS[key];
		const idea = axes[axis] ?? axes[0];
		onMove([[idea, inside(ideas[idea]) + way]]);
	};
	return { onPointerDown, onPointerMove, onPointerLeave, onLostPointerCapture, onClick, onMouseDown, onKeyDown };
}
