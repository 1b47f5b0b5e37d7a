// A sample of each line of a picture with its name. A sample's colour is the line's, in the picture too.

import { type ReadonlySignal, useComputed } from "@preact/signals";
import { Term, type Name as TermName } from "../dom/term.js";
import { useWords } from "../dom/words.js";
import { grouped } from "../words/grouped.js";
import { areInOrder } from "../draw/bounds.js";
import { type Line, LINES } from "../draw/lines.js";
import type { Scene } from "../draw/scene.js";
import { Sample } from "./sample.js";

const TERMS: Record<Line, TermName> = {
	painting: "painting",
	batch: "batch",
	artist: "artist",
	upper: "bounds",
	lower: "bounds",
	middle: "label",
	earlier: "timeline",
	minimax: "advice",
	nonSaturating: "advice",
};

/** From here on the scale of the arrows is written as a power of ten. */
const LARGE_SCALE = 1e6;
/** The scale with the longest text: room is kept for it. */
const WIDEST_SCALE = 500_000;

/** The samples by their lines: the picture takes its colours from them. */
export type Samples = Partial<Record<Line, Element>>;

/** What a legend shows of a scene. */
export type Shown = Pick<Scene, "lower" | "upper" | "middle" | "artist" | "showBatch" | "earlier" | "arrows">;

const none = new Float32Array();
/** As most runs begin: so that nothing moves when the engine is there. */
export const USUAL: Shown = {
	lower: none,
	upper: none,
	showBatch: true,
	arrows: [{ line: "minimax", lengths: none, scale: 1000 }],
};

interface Props {
	scene: ReadonlySignal<Shown>;
	/** Filled here. */
	samples: Samples;
	/** Other names than the stage's. */
	names?: Partial<Record<Line, string>>;
}

export function Legend({ scene, samples, names = {} }: Props) {
	const words = useWords();
	const drawn = useComputed(() => linesOf(scene.value).join()).value.split(",");
	const areUsual = useComputed(() => areInOrder(scene.value)).value;
	const scale = useComputed(() => scene.value.arrows?.at(0)?.scale ?? 1).value;
	return (
		<ul class="legend">
			{(Object.keys(LINES) as Line[]).map((line) => {
				const isBound = line === "upper" || line === "lower";
				const name = isBound && !areUsual ? words.boundsOutOfOrder[line] : (names[line] ?? words.lines[line]);
				return (
					<li key={line} hidden={!drawn.includes(line)}>
						<Sample
							name={line}
							stroke={LINES[line]}
							node={(node) => {
								samples[line] = node ?? undefined;
							}}
						/>
						<Term name={TERMS[line]} label={name} />
						<Scale line={line} scale={scale} />
					</li>
				);
			})}
		</ul>
	);
}

/** How many times as long as they are arrows are drawn. */
function Scale({ line, scale }: { line: Line; scale: number }) {
	const { arrowScale } = useWords();
	const isOfArrows = line === "minimax" || line === "nonSaturating";
	return (
		<span data-longest={isOfArrows ? arrowScale(scaleText(WIDEST_SCALE)) : undefined}>
			<span textContent={isOfArrows ? arrowScale(scaleText(scale)) : ""} />
		</span>
	);
}

function linesOf({ showBatch, artist, middle, earlier = [], arrows = [] }: Shown): Line[] {
	return [
		"painting",
		"upper",
		"lower",
		...arrows.map(({ line }) => line),
		...(showBatch ? (["batch"] as const) : []),
		...(artist ? (["artist"] as const) : []),
		...(middle ? (["middle"] as const) : []),
		...(earlier.length > 0 ? (["earlier"] as const) : []),
	];
}

/**
 * 1,000, and 2·10¹² in the place of 2,000,000,000,000.
 * @param scale 1, 2 or 5 times a power of ten
 */
function scaleText(scale: number) {
	if (scale < LARGE_SCALE) {
		return grouped(scale);
	}
	const [digits, power] = scale.toExponential(0).split("e+");
	return `${digits}·10${power.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)])}`;
}
