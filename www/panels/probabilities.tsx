// What stands above and beside a curve of D: its name, and the numbers from 0 to 1.

import { Term } from "../dom/term.js";
import { percent } from "./numerals.js";

const HEIGHTS = [
	{ at: 1, text: "1" },
	{ at: 0.5, text: "½" },
	{ at: 0, text: "0" },
];

export function Probabilities() {
	return (
		<>
			<p class="up">
				<Term name="probability" />
			</p>
			<div class="heights" aria-hidden="true">
				{HEIGHTS.map(({ at, text }) => (
					<span key={text} style={{ bottom: percent(at) }} textContent={text} />
				))}
			</div>
		</>
	);
}
