// The curves that the painter paints: one histogram, or one for each class. A pressed bar chooses a painting for another panel.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { partsOf } from "../draw/bins.js";
import type { Truth } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/truth.js";
import { useRun, useStage, useTruth } from "./board.js";
import { ideasOf, labelOf } from "../run/gallery.js";
import { Histogram } from "./histogram.js";
import { Lead, panelBeside } from "./lead.js";
import { measured } from "./numerals.js";

/** The painting whose bar was pressed. */
interface Picked {
	/** The painting's index in the truth's u. */
	index: number;
	ideas: Float32Array;
}

export function Paintings() {
	const own = useOwn(languages);
	const stage = useStage();
	const run = useRun();
	const truth = useTruth();
	const [picked, setPicked] = useState<Picked>();
	// Nothing is chosen of another run.
	useLayoutEffect(() => setPicked(undefined), [run]);
	const index = picked && picked.ideas === stage.chosen?.ideas ? picked.index : undefined;
	const pick = (index: number) => {
		const run = stage.askable;
		if (run) {
			const ideas = ideasOf(run, index);
			setPicked({ index, ideas });
			stage.choose(ideas, run.config.conditional ? labelOf(run, index) : undefined);
		}
	};
	return (
		<>
			<h3 textContent={own.paintings} />
			<ul class="legend">
				<Key name="bar" text={own.painter} />
				<Key name="band" text={own.artist} />
				<li>
					<Term name="a" />
				</li>
			</ul>
			<div class="rows">
				<Rows picked={index} pick={pick} />
			</div>
			<p class="explanation" textContent={own.press} />
			<Chosen index={index} truth={truth} />
		</>
	);
}

function Key({ name, text }: { name: string; text: string }) {
	return (
		<li>
			<span class={`key ${name}`} />
			<span textContent={text} />
		</li>
	);
}

interface RowsProps {
	picked: number | undefined;
	pick: (index: number) => void;
}

/** The paintings of each class, or all of them. */
function Rows({ picked, pick }: RowsProps) {
	const own = useOwn(languages);
	const run = useRun();
	const truth = useTruth();
	if (!run || !truth) {
		return null;
	}
	const parts = partsOf(truth, run);
	return (
		<>
			{parts.map(({ first, values, ranges }, label) => {
				const title = truth.classes ? own.class(label, measured(truth.classes[label], truth.limits)) : "";
				const isHere = picked !== undefined && picked >= first && picked < first + values.length;
				return (
					<div key={`${parts.length} ${label}`}>
						<p class="class" textContent={title} />
						<Histogram
							name={`${title} ${own.bars}`}
							values={values}
							chosen={isHere ? picked - first : undefined}
							ranges={ranges}
							choose={(index) => pick(first + index)}
						/>
					</div>
				);
			})}
		</>
	);
}

/** The chosen painting, and what has become of it. */
function Chosen({ index, truth }: { index: number | undefined; truth: Truth | undefined }) {
	const own = useOwn(languages);
	const node = useRef<HTMLParagraphElement>(null);
	const isThere = index !== undefined && truth !== undefined;
	const ideasPanel = () => panelBeside(node.current, "ideas");
	const hasIdeas = isThere && ideasPanel();
	const now = isThere ? own.chosenMeasures(decimal(1 + truth.u[index], 2), decimal(truth.residuals[index], 2)) : "";
	return (
		<p class="chosen" ref={node}>
			<span role="status" textContent={isThere ? own.chosen(index + 1) : ""} />
			<span textContent={now} /> {hasIdeas && <Lead label={own.toIdeas} to={ideasPanel} />}
		</p>
	);
}
