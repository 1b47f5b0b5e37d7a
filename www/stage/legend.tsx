// A sample of each line of a picture, with the line's name. The sample's colour is also the line's colour in the picture.

import { type ReadonlySignal, useComputed } from "@preact/signals";
import { Term, type Name as TermName } from "../dom/term.js";
import { useWords } from "../dom/words.js";
import { areInOrder } from "../draw/bounds.js";
import { isOfArrows, type Legended, linesOf, scaleText, WIDEST_SCALE } from "../draw/legend.js";
import { type Line, LINES } from "../draw/lines.js";
import type { Shown } from "../run/plan.js";
import { Sample } from "./sample.js";

const TERMS: Record<Line, TermName> = {
	painting: "painting",
	batch: "batch",
	artist: "artist",
	examples: "artist",
	upper: "bounds",
	lower: "bounds",
	middle: "label",
	earlier: "timeline",
	minimax: "advice",
	nonSaturating: "advice",
};

/** The sample of each line. The picture takes its colours from the samples. */
export type Samples = Partial<Record<Line, Element>>;

const none = new Float32Array();
/** The scene with which most runs begin. It keeps the legend in place until the engine is there. */
export function usualScene({ batch, advice, artist }: Shown): Legended {
	const arrows = advice === "none" ? [] : [{ line: "minimax", lengths: none, scale: 1000 } as const];
	return { lower: none, upper: none, showBatch: batch, examples: artist ? none : undefined, arrows };
}

interface Props {
	scene: ReadonlySignal<Legended>;
	/** Filled by the legend. */
	samples: Samples;
	/** Names that differ from the stage's names. */
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

/** Says by what factor the arrows are enlarged. */
function Scale({ line, scale }: { line: Line; scale: number }) {
	const { arrowScale } = useWords();
	const isScaled = isOfArrows(line);
	return (
		<span data-longest={isScaled ? arrowScale(scaleText(WIDEST_SCALE)) : undefined}>
			<span textContent={isScaled ? arrowScale(scaleText(scale)) : ""} />
		</span>
	);
}
