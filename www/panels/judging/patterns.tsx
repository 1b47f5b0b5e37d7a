// What the critic looks for: the strongest patterns of its first layer, and which of them are on for the judged curve.

import { Term } from "../../dom/term.js";
import { useOwn } from "../../dom/words.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/judging.js";
import { type Inside, type Pattern, strongestOf } from "./ask.js";
import { largestOf, PatternPicture } from "./pattern.js";
import { signed } from "./signed.js";

type Own = typeof languages.en;

export function Patterns({ inside }: { inside: Inside }) {
	const own = useOwn(languages);
	const shown = strongestOf(inside);
	const most = largestOf(shown);
	const { depth } = inside;
	const help = depth === 0 ? own.patternHelp : own.patternsHelp;
	const [firstOutputs] = inside.outputs;
	return (
		<>
			<h3 textContent={own.patterns(shown.length)} />
			<ul class="patterns">
				{shown.map((pattern, i) => (
					<li key={i}>
						<span class="unit" textContent={depth === 0 ? own.weights : own.unit(pattern.unit + 1)} />
						<PatternPicture weights={pattern.points} most={most} />
						<span class="spoken" textContent={spokenOf(pattern.points, own)} />
						{depth > 0 && <span textContent={speaksOf(pattern, depth, own)} />}
						{depth > 0 && <span class="state" textContent={firstOutputs[pattern.unit] > 0 ? own.on : own.off} />}
						{pattern.label !== undefined && <span textContent={own.label(signed(pattern.label))} />}
					</li>
				))}
			</ul>
			<p class="keys">
				<span class="key above" aria-hidden="true" /> <span textContent={own.above} />
				<span class="key below" aria-hidden="true" /> <span textContent={own.below} />
			</p>
			<p class="explanation" textContent={help(decimal(most, 2))} />
			<p>
				<Term name="network" /> <Term name="activation" />
			</p>
		</>
	);
}

/** A unit of the only hidden layer speaks for or against the artist. Units of earlier layers speak to the next layer. */
function speaksOf({ strength }: Pattern, depth: number, own: Own) {
	if (depth > 1) {
		return own.strength(decimal(strength, 2));
	}
	return (strength > 0 ? own.for : own.against)(signed(strength));
}

function spokenOf(weights: Float32Array, own: Own) {
	const [most, least] = [weights.indexOf(Math.max(...weights)), weights.indexOf(Math.min(...weights))];
	return own.pattern(most + 1, signed(weights[most]), least + 1, signed(weights[least]), weights.length);
}
