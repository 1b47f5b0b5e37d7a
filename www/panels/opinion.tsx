// D(a): what the critic says of the artist's family, as a line over a.

import { useRef } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { type Family, familyOf, opinionAt, opinionLines, shareOf, tellingOf, ticksOf } from "../draw/family.js";
import { freePlace } from "../draw/free-place.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/critic.js";
import { useRun, useTruth } from "./board.js";
import { percent } from "./numerals.js";
import { Probabilities } from "./probabilities.js";

/** The room for a name on the line of ½ in each corner, as shares of the drawing's size on a phone. */
const CORNERS = {
	"right above": { left: 0.7, right: 1, top: 0.39, bottom: 0.49 },
	"left above": { left: 0, right: 0.3, top: 0.39, bottom: 0.49 },
	"right below": { left: 0.7, right: 1, top: 0.51, bottom: 0.61 },
	"left below": { left: 0, right: 0.3, top: 0.51, bottom: 0.61 },
};
type Corner = keyof typeof CORNERS;
const CORNER_NAMES = Object.keys(CORNERS) as Corner[];

interface Props {
	/** The a of the learner's curve, if the curve is one of the family. */
	a: number | undefined;
	/** The critic's answer to the learner's curve. */
	answer: number | undefined;
}

export function Opinion({ a, answer }: Props) {
	const own = useOwn(languages);
	const run = useRun();
	const truth = useTruth();
	const family = run && familyOf(run);
	/** The corner in which "can't tell" stands on its line. */
	const named = useRef<Corner>("right above");
	named.current = family && truth ? cornerFor(truth.opinion, family, named.current) : named.current;
	const isMarked = family !== undefined && a !== undefined && answer !== undefined;
	return (
		<div class="opinion probabilities curves">
			<Probabilities />
			<div class="field">
				<div aria-hidden="true">{family && <Backdrop family={family} />}</div>
				<span class="half" aria-hidden="true">
					<span class={`text ${named.current}`} textContent={own.cannotTell} />
				</span>
				<Line family={family} opinion={truth?.opinion} />
				<span
					class="mark"
					hidden={!isMarked}
					style={{ left: percent(isMarked ? shareOf(a, family) : 0), bottom: percent(answer ?? 0) }}
				/>
				<p class="unknown" hidden={!run || truth !== undefined} textContent={own.unknown} />
			</div>
			<div class="places" aria-hidden="true">
				{family &&
					ticksOf(family).map((a) => (
						<span key={a} style={{ left: percent(shareOf(a, family)) }} textContent={String(a)} />
					))}
			</div>
			<p class="along">
				<Term name="a" label="a" />
			</p>
		</div>
	);
}

/** The range of the artist's own curves and, in a conditional run, the place where the label changes. */
function Backdrop({ family }: { family: Family }) {
	const own = useOwn(languages);
	const { ranges, boundary, config } = family;
	const left = percent(shareOf(boundary, family));
	return (
		<>
			<div>
				{ranges.map(({ from, to }) => {
					const [start, end] = [shareOf(from, family), shareOf(to, family)];
					return <span key={from} class="own" style={{ left: percent(start), width: percent(end - start) }} />;
				})}
			</div>
			<span class="text name" style={{ left }} textContent={own.real} />
			<div hidden={!config.conditional}>
				<span class="boundary" style={{ left }} />
				{[0, 1].map((label) => (
					<span key={label} class={`text class${label}`} style={{ left }} textContent={own.label(label)} />
				))}
			</div>
		</>
	);
}

function Line({ family, opinion }: { family: Family | undefined; opinion: Float64Array | undefined }) {
	const own = useOwn(languages);
	const isKnown = family !== undefined && opinion !== undefined;
	return (
		<svg
			viewBox={family && `${family.least} 0 ${family.most - family.least} 1`}
			preserveAspectRatio="none"
			role="img"
			hidden={!isKnown}
			aria-label={isKnown ? own.opinion(valuesOf(opinion, family, own)) : undefined}
		>
			<path d={isKnown ? pathOf(opinion, family) : ""} />
		</svg>
	);
}

function cornerFor(opinion: Float64Array, family: Family, current: Corner) {
	const lines = opinionLines(opinion, family).map((line) =>
		line.flatMap(({ a, value }) => [shareOf(a, family), 1 - value]),
	);
	const place = freePlace(Object.values(CORNERS), { lines, rects: [] }, CORNER_NAMES.indexOf(current));
	return CORNER_NAMES[place];
}

function pathOf(opinion: Float64Array, family: Family) {
	const lines = opinionLines(opinion, family);
	return lines
		.flatMap((line) => line.map(({ a, value }, i) => `${i === 0 ? "M" : "L"}${a.toFixed(2)} ${(1 - value).toFixed(4)}`))
		.join("");
}

/** What the critic says of the most telling curves. */
function valuesOf(opinion: Float64Array, family: Family, own: typeof languages.en) {
	return tellingOf(family).map((a) => own.opinionAt(a, decimal(opinionAt(opinion, a, family), 2)));
}
