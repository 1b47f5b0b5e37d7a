// The picture in which an artist is drawn: both bounds, and some of the curves between them.

import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { viewOf } from "../../dom/home.js";
import { useNode } from "../../dom/node.js";
import { exampleU } from "../../draw/artist.js";
import { axisNumber, ticksIn } from "../../draw/axes.js";
import { bandPath, curveAt } from "../../draw/between.js";
import type { Extent } from "../../draw/bounds.js";
import { attributesOf, LINES } from "../../draw/lines.js";
import type { Ranges } from "../../draw/ranges.js";
import { type Bound, BOUNDS, type Drawn } from "../../run/artist/drawn.js";
import { handledPoints } from "../../run/artist/curve.js";
import type { Handled } from "../handles.js";

const MARGIN = { top: 12, right: 16, bottom: 28, left: 34 };
/** The gap between a number and its axis, and the width of the widest digit. */
const [GAP, DIGIT] = [10, 8];
const PLACES = [-1, -0.5, 0, 0.5, 1];
const DOT = 4;

interface Props {
	label: string;
	drawn: Drawn;
	range: Extent;
	/** The u that the artist chooses from. */
	ranges: Ranges;
	/** The bound whose points are marked; undefined if none is drawn by hand. */
	marked: Bound | undefined;
	/** Set to each bound and its scale. */
	handled: Record<Bound, Signal<Handled | undefined>>;
	/** What lies over the picture. */
	children: ComponentChildren;
}

export function Picture({ label, drawn, range, ranges, marked, handled, children }: Props) {
	const [size, setSize] = useState({ width: 0, height: 0 });
	const frame = useNode<HTMLDivElement>((node) => followSize(node, setSize), []);
	const scale = useMemo(() => scaleIn(size, range), [size, range]);
	useLayoutEffect(() => {
		for (const bound of BOUNDS) {
			handled[bound].value = scale && { curve: drawn[bound], scale };
		}
	}, [drawn, scale]);
	return (
		<div class="frame" ref={frame}>
			<svg role="img" aria-label={label} viewBox={`0 0 ${size.width || 1} ${size.height || 1}`}>
				{scale && <Axes scale={scale} />}
				{scale && <Curves drawn={drawn} scale={scale} ranges={ranges} marked={marked} />}
			</svg>
			{children}
		</div>
	);
}

type Scale = NonNullable<ReturnType<typeof scaleIn>>;

/** Tells the size of an element in CSS pixels whenever it changes. Nothing is told while the element can't be seen. */
function followSize(node: HTMLElement, tell: (size: { width: number; height: number }) => void) {
	const observer = new (viewOf(node).ResizeObserver)(([{ contentBoxSize }]) => {
		const [{ inlineSize: width, blockSize: height }] = contentBoxSize;
		if (width > 0 && height > 0) {
			tell({ width, height });
		}
	});
	observer.observe(node);
	return () => observer.disconnect();
}

/** Functions between the points of the picture and its pixels. Undefined until it has a size. */
function scaleIn({ width, height }: { width: number; height: number }, range: Extent) {
	if (width === 0) {
		return undefined;
	}
	const { least, most } = range;
	const longest = Math.max(...ticksIn(range).map((value) => axisNumber(value).length));
	const left = Math.max(MARGIN.left, GAP + DIGIT * longest + 4);
	const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom];
	const high = bottom - MARGIN.top;
	return {
		range,
		x: (value: number) => left + ((value + 1) / 2) * (right - left),
		y: (value: number) => MARGIN.top + ((most - value) / (most - least)) * high,
		valueAt: (y: number) => most - ((y - MARGIN.top) / high) * (most - least),
	};
}

function Axes({ scale: { range, x, y } }: { scale: Scale }) {
	return (
		<g class="axes">
			{ticksIn(range).map((value) => (
				<g key={value}>
					<path d={`M${x(-1)} ${y(value)}H${x(1)}`} />
					<text x={x(-1) - GAP} y={y(value)} text-anchor="end" dominant-baseline="middle">
						{axisNumber(value)}
					</text>
				</g>
			))}
			{PLACES.map((value) => (
				<g key={value}>
					<path d={`M${x(value)} ${y(range.most)}V${y(range.least)}`} />
					<text x={x(value)} y={y(range.least) + 20} text-anchor="middle">
						{axisNumber(value)}
					</text>
				</g>
			))}
		</g>
	);
}

function Curves({ drawn, scale, ranges, marked }: Pick<Props, "drawn" | "ranges" | "marked"> & { scale: Scale }) {
	const points = drawn.lower.length;
	const at = (height: number, p: number) =>
		`${scale.x((2 * p) / (points - 1) - 1).toFixed(1)} ${scale.y(height).toFixed(1)}`;
	const line = (curve: readonly number[]) => `M${curve.map(at).join("L")}`;
	return (
		<>
			{ranges.map((range, i) => (
				<path key={i} class="between" d={bandPath(drawn, range, at)} />
			))}
			{exampleU(ranges).map((u, i) => (
				<path key={i} class="example" d={line(curveAt(drawn, u))} {...attributesOf(LINES.examples)} />
			))}
			{BOUNDS.map((bound) => (
				<g key={bound} class={bound}>
					<path d={line(drawn[bound])} {...attributesOf(LINES[bound])} />
					{bound === marked &&
						handledPoints(points).map((p) => {
							const [cx, cy] = at(drawn[bound][p], p).split(" ");
							return <circle key={p} cx={cx} cy={cy} r={DOT} />;
						})}
				</g>
			))}
		</>
	);
}
