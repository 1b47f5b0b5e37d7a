// What colours, patterns, lightness and marks of the map mean.

import { useOwn } from "../dom/words.js";
import type { Shape } from "../draw/shapes.js";
import type { End } from "../outcomes/cell.js";
import { FROM_BEST } from "../outcomes/summary.js";
import { languages } from "../words/map.js";
import { cellShapes, figuresIn } from "./drawing.js";
import { INKS } from "../draw/ends.js";
import { DISTANCES, opacityOf } from "./looks.js";
import { valueText } from "./ticks.js";

/** The side of a sample, in CSS pixels. */
const SIDE = 20;

interface Props {
	/** The verdicts that are on show. */
	ends: ReadonlySet<End>;
	hasSeeds: boolean;
	hasMarks: boolean;
	isCompared: boolean;
}

export function Legend({ ends, hasSeeds, hasMarks, isCompared }: Props) {
	const own = useOwn(languages);
	const distances = [DISTANCES[0] / 2, ...DISTANCES];
	return (
		<section class="map-legend" aria-label={own.legend}>
			<ul>
				{FROM_BEST.filter((end) => ends.has(end)).map((end) => (
					<li key={end}>
						<Sample end={end} distance={DISTANCES[1]} />
						<span textContent={own.ends[end]} />
					</li>
				))}
			</ul>
			<p>
				<span textContent={own.lightness} />
				<span class="shades" aria-hidden="true">
					<span textContent={valueText(DISTANCES[0])} />
					{distances.map((distance) => (
						<i key={distance} class={`ink-${INKS.healthy}`} style={{ opacity: opacityOf(distance) }} />
					))}
					<span textContent={valueText(DISTANCES[DISTANCES.length - 1])} />
				</span>
			</p>
			<p hidden={!hasSeeds} textContent={own.size} />
			<p hidden={!hasMarks}>
				<i class="mark" aria-hidden="true" />
				<span textContent={own.marks} />
			</p>
			<p hidden={!isCompared} textContent={own.changedMark} />
		</section>
	);
}

function Sample({ end, distance }: { end: End; distance: number }) {
	const box = { x: 0, y: 0, width: SIDE, height: SIDE };
	const shapes = cellShapes({ verdict: end, opacity: opacityOf(distance), share: 1 }, box, figuresIn(box));
	return (
		<svg class="cell" width={SIDE} height={SIDE} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
			{shapes.map((shape, i) => (
				<ShapeNode key={i} shape={shape} />
			))}
		</svg>
	);
}

function ShapeNode({ shape }: { shape: Shape }) {
	const common = { class: `ink-${shape.ink}`, opacity: shape.opacity };
	switch (shape.kind) {
		case "line":
			return <polyline {...common} points={shape.points.join(" ")} stroke="currentColor" stroke-width={shape.width} />;
		case "area":
			return <polygon {...common} points={shape.points.join(" ")} fill="currentColor" />;
		case "dot":
			return <circle {...common} cx={shape.x} cy={shape.y} r={shape.radius} fill="currentColor" />;
		case "text":
			return null;
	}
}
