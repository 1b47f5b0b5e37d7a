// How the critic's answer adds up: bars that each begin where the one above ends, down to the logit and its probability.

import { Term } from "../../dom/term.js";
import { useOwn } from "../../dom/words.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/judging.js";
import { Meter } from "../meter.js";
import { percent } from "../numerals.js";
import type { Inside, Pattern, Sum } from "./ask.js";
import { largestOf, PatternPicture } from "./pattern.js";
import { signed } from "./signed.js";

type Own = typeof languages.en;

interface Row {
	name: string;
	term: number;
	/** The weights of the row's unit, if it sees the points themselves. */
	pattern?: Pattern;
}

/** The range of a bar, before its values become places. */
interface Span {
	from: number;
	to: number;
}

export function Waterfall({ inside }: { inside: Inside }) {
	const own = useOwn(languages);
	const lastOutputs = inside.outputs[1];
	const on = lastOutputs.filter((output) => output > 0).length;
	return (
		<>
			<h3 textContent={own.sum} />
			<p hidden={inside.depth === 0} textContent={own.onCount(on, lastOutputs.length)} />
			<p class="explanation" textContent={own.sumHelp} />
			<Bars inside={inside} />
		</>
	);
}

function Bars({ inside }: { inside: Inside }) {
	const own = useOwn(languages);
	const rows = rowsOf(inside, own);
	const spans = spansOf(rows, inside.sum.logit);
	const place = placing(spans);
	const most = largestOf(rows.flatMap(({ pattern }) => pattern ?? []));
	return (
		<table class="waterfall">
			<thead>
				<tr>
					<th scope="col" textContent={own.part} />
					<td />
					<th scope="col" textContent={own.adds} />
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, term, pattern }, i) => (
					<tr key={i}>
						<th scope="row">
							<span textContent={name} />
							{pattern && <PatternPicture weights={pattern.points} most={most} />}
						</th>
						<td class="track">
							<Bar span={spans[i]} place={place} />
						</td>
						<td class="number" textContent={signed(term)} />
					</tr>
				))}
			</tbody>
			<Totals sum={inside.sum} span={spans[rows.length]} place={place} />
		</table>
	);
}

/** The logit, and the probability that it stands for. */
function Totals({ sum, span, place }: { sum: Sum; span: Span; place: (value: number) => number }) {
	const own = useOwn(languages);
	return (
		<tfoot>
			<tr>
				<th scope="row">
					<Term name="logits" label={own.logit} />
				</th>
				<td class="track">
					<Bar span={span} place={place} />
				</td>
				<td class="number logit" textContent={signed(sum.logit)} />
			</tr>
			<tr>
				<th scope="row">
					<Term name="probability" label={own.probability} />
				</th>
				<td class="track">
					<Meter probability={sum.probability} />
				</td>
				<td class="number probability" textContent={decimal(sum.probability, 3)} />
			</tr>
		</tfoot>
	);
}

function Bar({ span: { from, to }, place }: { span: Span; place: (value: number) => number }) {
	const [left, right] = [place(Math.min(from, to)), place(Math.max(from, to))];
	const kind = to < from ? "bar against" : "bar for";
	return (
		<div class="places" aria-hidden="true">
			<span class="zero" style={{ left: percent(place(0)) }} />
			<span class={kind} style={{ left: percent(left), width: percent(right - left) }} />
		</div>
	);
}

function rowsOf({ sum, depth, patterns, curve }: Inside, own: Own): Row[] {
	const { units, terms, count } = sum;
	const nameOf = (unit: number) => {
		if (depth > 0) {
			return own.unit(unit + 1);
		}
		const x = (2 * unit) / (curve.length - 1) - 1;
		return unit < curve.length ? own.point(unit + 1, decimal(x, 2)) : own.labelTerm;
	};
	const rows: Row[] = [{ name: own.bias, term: terms[0] }];
	units.forEach((unit, i) => {
		const pattern = depth === 1 ? patterns.find((each) => each.unit === unit) : undefined;
		rows.push({ name: nameOf(unit), term: terms[i + 1], pattern });
	});
	if (count > units.length) {
		rows.push({ name: own.rest(count - units.length), term: terms[terms.length - 1] });
	}
	return rows;
}

/** The range of each row's bar, and of the logit's. */
function spansOf(rows: Row[], logit: number): Span[] {
	let sum = 0;
	const spans = rows.map(({ term }) => ({ from: sum, to: (sum += term) }));
	return [...spans, { from: 0, to: logit }];
}

/** Maps a value to its place between the least and the largest end of all bars. */
function placing(spans: Span[]) {
	const ends = spans.flatMap(({ from, to }) => [from, to]);
	const [least, most] = [Math.min(...ends), Math.max(...ends)];
	return (value: number) => (most > least ? (value - least) / (most - least) : 0);
}
