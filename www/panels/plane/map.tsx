// The map of two ideas, with a handle at the reader's place. It is moved by pointer, finger or keys.

import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/plane.js";
import { useAskedOpen } from "../board.js";
import { allIdeas } from "../../run/gallery.js";
import { ideaName, percent } from "../numerals.js";
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

interface Props {
	hand: Hand;
	cells: Cells | undefined;
	/** What is painted at the reader's place, in words. */
	told: string;
	/** @param values the new values of the ideas on the axes */
	onMove: (values: [idea: number, value: number][]) => void;
}

export function IdeasMap({ hand, cells, told, onMove }: Props) {
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
			<div class="field" {...useGrip(hand, size, onMove)}>
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
function useDrawn({ axes, label }: Hand, cells: Cells | undefined) {
	const all = useAllIdeas();
	const drawing = useRef<MapDrawing | undefined>(undefined);
	const drawn = useMemo<Drawn | undefined>(
		() => cells && { cells, dots: all ? dotsOf(all, axes, label) : [] },
		[cells, all, axes, label],
	);
	const canvas = useNode<HTMLCanvasElement>((node) => {
		drawing.current = new MapDrawing(node);
		return () => drawing.current?.dispose();
	}, []);
	// Another number of ideas gives the canvas another height, which clears it.
	useLayoutEffect(() => drawing.current?.draw(drawn), [drawn, axes.length]);
	return canvas;
}

interface AllIdeas {
	run: unknown;
	rows: Float32Array[];
	isConditional: boolean;
}

/** The ideas that the truth is measured with. They stay the same during a whole run. */
function useAllIdeas() {
	const kept = useRef<AllIdeas | undefined>(undefined);
	return useAskedOpen((run) => {
		if (kept.current?.run !== run) {
			const [all, { ideas: count, conditional }] = [allIdeas(run), run.config];
			const rows = Array.from({ length: all.length / count }, (_, i) => all.subarray(i * count, (i + 1) * count));
			kept.current = { run, rows, isConditional: conditional };
		}
		return kept.current;
	});
}

/** In a conditional run the first half of the rows has label 0, the rest label 1. */
function dotsOf({ rows, isConditional }: AllIdeas, [across, up]: number[], label: number) {
	const half = rows.length / 2;
	const shown = isConditional ? rows.slice(half * label, half * (label + 1)) : rows;
	const isOn = ([x, y]: readonly [number, number]) => inside(x) === x && inside(y) === y;
	return shown.map((row) => [row[across], row[up] ?? 0] as const).filter(isOn);
}

/** Handles pointers and keys that move the reader's place. */
function useGrip({ ideas, axes }: Hand, size: number, onMove: Props["onMove"]) {
	const isHeld = useRef(false);
	const moveTo = (field: HTMLElement, { clientX, clientY }: MouseEvent) => {
		const { left, width, bottom, height } = (field.querySelector("canvas") ?? field).getBoundingClientRect();
		const shares = [(clientX - left) / width, (bottom - clientY) / height];
		onMove(axes.map((idea, axis) => [idea, valueAt(shares[axis], size)]));
	};
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
		}
	};
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
	return { onPointerDown, onPointerMove, onLostPointerCapture, onClick, onMouseDown, onKeyDown };
}
