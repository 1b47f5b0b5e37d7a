// Pointer, finger and keys on the map.

import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { type Part, partAround } from "./zoom.js";

/** How far a pointer must be dragged before it is a rectangle, in CSS pixels. */
const DRAG = 8;
/** A key's columns and rows. With Shift it is ten times as many. */
const KEYS: Record<string, [columns: number, rows: number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowDown: [0, -1],
	ArrowUp: [0, 1],
	PageDown: [0, -10],
	PageUp: [0, 10],
	Home: [Number.NEGATIVE_INFINITY, 0],
	End: [Number.POSITIVE_INFINITY, 0],
};
const FAR = 10;
/** By how much a key or a button zooms. */
export const FINER = 0.5;
export const WIDER = 2;

export interface Field {
	columns: number;
	rows: number;
	/** The cell that keys start from. */
	cell: number | undefined;
	/** Called with undefined when the pointer leaves. */
	onPoint: (cell: number | undefined) => void;
	onChoose: (cell: number) => void;
	onZoom: (part: Part) => void;
}

/** A place on the map: shares of its width and height, from the left and from the bottom. */
interface Place {
	x: number;
	y: number;
}

/** A part of the map around a cell, or a wider one. */
export function partAroundCell({ columns, rows, cell }: Pick<Field, "columns" | "rows" | "cell">, factor: number) {
	const place = cell === undefined ? { x: 0.5, y: 0.5 } : middleOf(cell, columns, rows);
	return partAround(place.x, place.y, factor);
}

/** @returns the listeners of the map's element, and the rectangle that is being drawn on it */
export function useGrip(field: Field) {
	const held = useRef<{ start: Place; x: number; y: number } | undefined>(undefined);
	const [rectangle, setRectangle] = useState<Part>();
	const cellAt = ({ x, y }: Place) => {
		const [column, row] = [Math.floor(x * field.columns), Math.floor(y * field.rows)];
		return within(row, field.rows) * field.columns + within(column, field.columns);
	};
	const release = () => {
		held.current = undefined;
		setRectangle(undefined);
	};
	const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
		const { currentTarget, button, isPrimary, pointerType, pointerId, clientX, clientY } = event;
		// A finger scrolls the page. Its tap is a click.
		if (button === 0 && isPrimary && pointerType !== "touch") {
			held.current = { start: placeIn(currentTarget, event), x: clientX, y: clientY };
			currentTarget.setPointerCapture(pointerId);
		}
	};
	const onPointerMove = (event: TargetedPointerEvent<HTMLElement>) => {
		if (event.pointerType === "touch") {
			return;
		}
		const place = placeIn(event.currentTarget, event);
		field.onPoint(cellAt(place));
		if (held.current && (rectangle || isDrag(held.current, event))) {
			setRectangle(partBetween(held.current.start, place, field));
		}
	};
	const onPointerUp = () => {
		if (rectangle) {
			field.onZoom(inAxis(rectangle, field));
		}
	};
	const onPointerLeave = ({ pointerType }: PointerEvent) => {
		if (pointerType !== "touch") {
			field.onPoint(undefined);
		}
	};
	const onClick = (event: MouseEvent & { currentTarget: HTMLElement }) => {
		// A drag ends with a click, too. Keys on the slider make clicks without a place.
		if (!rectangle && event.detail > 0) {
			const cell = cellAt(placeIn(event.currentTarget, event));
			field.onPoint(cell);
			field.onChoose(cell);
		}
		release();
	};
	const pointer = { onPointerDown, onPointerMove, onPointerUp, onPointerLeave, onPointerCancel: release, onClick };
	return { listeners: { ...pointer, onKeyDown: keyListener(field) }, rectangle };
}

function keyListener(field: Field) {
	const { columns, rows, cell = Math.floor(rows / 2) * columns + Math.floor(columns / 2) } = field;
	return (event: TargetedKeyboardEvent<HTMLElement>) => {
		const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
		if (ctrlKey || metaKey || altKey) {
			return;
		}
		const way = KEYS[key];
		if (way) {
			const [across, up] = way.map((cells) => cells * (shiftKey ? FAR : 1) || 0);
			const column = within((cell % columns) + across, columns);
			const row = within(Math.floor(cell / columns) + up, rows);
			field.onPoint(row * columns + column);
		} else if (key === "Enter" || key === " ") {
			field.onChoose(cell);
		} else if (key === "+" || key === "=") {
			field.onZoom(inAxis(partAroundCell({ columns, rows, cell }, FINER), field));
		} else if (key === "-" || key === "−") {
			field.onZoom(inAxis(partAroundCell({ columns, rows, cell }, WIDER), field));
		} else {
			return;
		}
		event.preventDefault();
	};
}

/** A part in shares of the way from the first cell's middle to the last one's, which are the axis's ends. */
export function inAxis({ x, y }: Part, { columns, rows }: Pick<Field, "columns" | "rows">): Part {
	const scaled = (share: number, cells: number) => (share * cells - 0.5) / Math.max(cells - 1, 1);
	// The middles of the first and the last cell of the part.
	const ends = ([from, to]: Part["x"], cells: number): Part["x"] => {
		const half = to - from > 1 / cells ? 0.5 / cells : 0;
		return [scaled(from + half, cells), scaled(to - half, cells)];
	};
	return { x: ends(x, columns), y: ends(y, rows) };
}

function placeIn(node: HTMLElement, { clientX, clientY }: MouseEvent): Place {
	const { left, width, bottom, height } = node.getBoundingClientRect();
	const share = (at: number, length: number) => Math.min(Math.max(at / length, 0), 1);
	return { x: share(clientX - left, width), y: share(bottom - clientY, height) };
}

/** The part between two places, made of whole cells. */
function partBetween(a: Place, b: Place, { columns, rows }: Pick<Field, "columns" | "rows">): Part {
	const between = (one: number, other: number, cells: number): Part["x"] => [
		Math.floor(Math.min(one, other) * cells) / cells,
		Math.min(Math.floor(Math.max(one, other) * cells) + 1, cells) / cells,
	];
	return { x: between(a.x, b.x, columns), y: between(a.y, b.y, rows) };
}

function middleOf(cell: number, columns: number, rows: number): Place {
	return { x: ((cell % columns) + 0.5) / columns, y: (Math.floor(cell / columns) + 0.5) / rows };
}

function isDrag({ x, y }: { x: number; y: number }, { clientX, clientY }: MouseEvent) {
	return Math.hypot(clientX - x, clientY - y) > DRAG;
}

/** A whole number from 0 to just below the length. */
function within(at: number, length: number) {
	return Math.min(Math.max(at, 0), length - 1);
}
