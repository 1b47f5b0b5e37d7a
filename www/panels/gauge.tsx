// A number on a scale whose healthy part is marked.

import { Term, type Name as TermName } from "../dom/term.js";
import { useWords } from "../dom/words.js";
import { glossary } from "../words/glossary.js";
import { percent } from "./numerals.js";

export interface Reading {
	value: number;
	/** The value with its unit. */
	text: string;
	/** The end of the scale. A larger value stands at this end. */
	most: number;
	healthy: [from: number, to: number];
	ticks: { value: number; text: string }[];
}

/** Shown while nothing has been measured. */
const NOTHING: Reading = { value: 0, text: "", most: 1, healthy: [0, 0], ticks: [] };

interface Props {
	/** The name of the quantity that is measured. */
	name: TermName;
	reading: Reading | undefined;
	/** Maps a value's share of the whole scale, 0 … 1, to its place. */
	scale?: (share: number) => number;
}

export function Gauge({ name, reading, scale = (share) => share }: Props) {
	const { code } = useWords();
	const { value, text, most, healthy, ticks } = reading ?? NOTHING;
	const place = (at: number) => percent(scale(Math.min(Math.max(at / most, 0), 1)));
	return (
		<div class="gauge">
			<dl>
				<dt>
					<Term name={name} />
				</dt>
				<dd class="shown" textContent={text} />
			</dl>
			<div
				class="track"
				role="meter"
				aria-label={glossary[code][name].term}
				aria-valuemin={0}
				aria-valuemax={most}
				// Without an exponent such as e-15, which is no valid number here.
				aria-valuenow={Number(Math.min(value, most).toFixed(6))}
				aria-valuetext={text}
			>
				<div class="zone" style={{ left: place(healthy[0]), right: `calc(100% - ${place(healthy[1])})` }} />
				<div class="needle" style={{ left: place(value) }} />
			</div>
			<div class="ticks" aria-hidden="true">
				{ticks.map((tick, i) => (
					<span key={i} style={{ "--at": place(tick.value) }} textContent={tick.text} />
				))}
			</div>
		</div>
	);
}
