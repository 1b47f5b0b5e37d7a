// A place where the reader draws a row of heights: all at once by pointer or finger, or one after the other by keys.

import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Extent } from "../draw/bounds.js";
import { percent } from "../panels/numerals.js";
import { moveAlong } from "../panels/row.js";

/** The height that a key adds, as a share of the whole height. */
const STEP = 1 / 50;
const STEPS: Record<string, number> = {
	ArrowUp: STEP,
	ArrowDown: -STEP,
	PageUp: 5 * STEP,
	PageDown: -5 * STEP,
};

/** The places of the heights, as shares of the width and of the height. */
export interface Places {
	/** The place of each height, from the left. */
	across: readonly number[];
	/** The range of the heights. */
	range: Extent;
}

interface Props extends Places {
	/** What the reader draws here. */
	label: string;
	heights: readonly number[];
	/** A height in words. */
	tell: (index: number) => string;
	onDraw: (heights: number[]) => void;
	/** The visible picture. */
	children: ComponentChildren;
}

export function Drawing({ label, across, range, heights, tell, onDraw, children }: Props) {
	/** The index of the height that the Tab key leads to. */
	const [current, setCurrent] = useState(0);
	const stroke = useStroke({ across, range }, heights, onDraw, setCurrent);
	const draw = (index: number, height: number) =>
		onDraw(heights.map((each, i) => (i === index ? inside(height, range) : each)));
	const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
		const inputs = inputsIn(event.currentTarget);
		const index = inputs.findIndex((input) => input === event.target);
		const { key, ctrlKey, metaKey, altKey } = event;
		if (index < 0 || ctrlKey || metaKey || altKey) {
			return;
		}
		if (key in STEPS) {
			event.preventDefault();
			draw(index, heights[index] + STEPS[key] * (range.most - range.least));
		} else {
			moveAlong(event, inputs);
		}
	};
	return (
		<div class="drawing" role="group" aria-label={label} onKeyDown={onKeyDown} {...stroke}>
			{children}
			{heights.map((height, i) => (
				<div
					key={i}
					class="height"
					style={{ left: percent(across[i]), bottom: percent((height - range.least) / (range.most - range.least)) }}
				>
					<input
						type="range"
						step="any"
						min={range.least}
						max={range.most}
						value={height}
						tabIndex={i === current ? 0 : -1}
						aria-label={tell(i)}
						aria-valuetext={tell(i)}
						onInput={({ currentTarget }) => draw(i, Number(currentTarget.value))}
						onFocus={() => setCurrent(i)}
					/>
					<span />
				</div>
			))}
		</div>
	);
}

/**
 * Handles a pointer. It draws all heights between its last place and its present one.
 * @param reach called with the place where the pointer went down, from which the keys continue
 */
function useStroke(
	{ across, range }: Places,
	heights: readonly number[],
	onDraw: Props["onDraw"],
	reach: (index: number) => void,
) {
	const last = useRef<{ index: number; height: number } | undefined>(undefined);
	const drawTo = ({ currentTarget, clientX, clientY }: TargetedPointerEvent<HTMLElement>) => {
		const box = currentTarget.getBoundingClientRect();
		const index = nearest(across, (clientX - box.left) / box.width);
		const share = 1 - (clientY - box.top) / box.height;
		const now = { index, height: inside(range.least + share * (range.most - range.least), range) };
		const from = last.current ?? now;
		last.current = now;
		onDraw(heights.map((height, i) => between(from, now, i) ?? height));
		return index;
	};
	return {
		onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
			if (event.button === 0 && event.isPrimary) {
				event.currentTarget.setPointerCapture(event.pointerId);
				last.current = undefined;
				reach(drawTo(event));
			}
		},
		onPointerMove(event: TargetedPointerEvent<HTMLElement>) {
			if (last.current) {
				drawTo(event);
			}
		},
		onLostPointerCapture() {
			last.current = undefined;
		},
		// The browser would otherwise select text.
		onMouseDown(event: Event) {
			event.preventDefault();
		},
	};
}

interface Point {
	index: number;
	height: number;
}

/** The height of a straight line at a place. Undefined if the place is outside the line. */
function between(from: Point, to: Point, index: number) {
	if (index < Math.min(from.index, to.index) || index > Math.max(from.index, to.index)) {
		return undefined;
	}
	const share = to.index === from.index ? 1 : (index - from.index) / (to.index - from.index);
	return from.height + share * (to.height - from.height);
}

function nearest(across: readonly number[], share: number) {
	const distances = across.map((each) => Math.abs(each - share));
	return distances.indexOf(Math.min(...distances));
}

function inside(height: number, { least, most }: Extent) {
	return Math.min(Math.max(height, least), most);
}

function inputsIn(group: Element) {
	return [...group.querySelectorAll("input")];
}
