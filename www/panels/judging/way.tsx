// D on the line from the artist's nearest curve over the painting, or over the reader's curve, and beyond.

import { useOwn } from "../../dom/words.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/judging.js";
import { percent } from "../numerals.js";
import { Probabilities } from "../probabilities.js";
import { type Choice, type Inside, WAY } from "./ask.js";

type Told = (typeof languages)["en"]["ways"]["painting"];

/** Two answers that are nearer to each other than this count as the same. */
const SAME = 0.05;

export function Way({ inside, choice }: { inside: Inside; choice: Choice }) {
	const own = useOwn(languages);
	const { probabilities } = inside.way;
	const told = own.ways[choice === "own" ? "own" : "painting"];
	const [atArtist, atCurve, atEnd] = [0, 1, 2].map((place) => probabilities[indexOf(place)]);
	const marked = choice === "nearest" ? 0 : 1;
	const values = told.places.map((name, place) => own.chartAt(name, decimal(probabilities[indexOf(place)], 2)));
	const tells = [told.ends(decimal(atArtist, 3), decimal(atCurve, 3)), meaningOf(atArtist, atCurve, atEnd, told)];
	return (
		<>
			<h3 textContent={told.way} />
			<div class="way probabilities curves">
				<Probabilities />
				<div class="field" role="img" aria-label={own.chart(values)}>
					<svg viewBox={`0 0 ${WAY.places - 1} 1`} preserveAspectRatio="none" aria-hidden="true">
						<path class="half" d={`M0 0.5H${WAY.places - 1}`} />
						<path class="here" d={`M${indexOf(1)} 0V1`} />
						<path d={pathOf(probabilities)} />
					</svg>
					<span
						class="mark"
						style={{ left: percent(marked / WAY.to), bottom: percent(probabilities[indexOf(marked)]) }}
					/>
				</div>
				<div class="named" aria-hidden="true">
					{told.places.map((name) => (
						<span key={name} textContent={name} />
					))}
				</div>
			</div>
			<p class="tells" textContent={tells.join(own.between)} />
		</>
	);
}

function indexOf(place: number) {
	return ((place - WAY.from) / (WAY.to - WAY.from)) * (WAY.places - 1);
}

function pathOf(probabilities: Float32Array) {
	return Array.from(probabilities, (d, i) => `${i === 0 ? "M" : "L"}${i} ${(1 - d).toFixed(4)}`).join("");
}

/** What the line means for who made the curve. */
function meaningOf(atArtist: number, atCurve: number, atEnd: number, told: Told) {
	if (Math.abs(atArtist - atCurve) < SAME) {
		return told.flat;
	}
	if (atCurve > atArtist) {
		return told.away;
	}
	return atEnd - atCurve > SAME ? told.backOrOn : told.back;
}
