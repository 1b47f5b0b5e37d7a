// A probability of the critic's as a bar, with a mark in the middle, where the critic can't tell.

import { percent } from "./numerals.js";

/** If a probability is nearer to ½ than this, the critic can't tell. */
const UNSURE = 0.05;

export function isUnsure(probability: number) {
	return Math.abs(probability - 0.5) < UNSURE;
}

export function Meter({ probability }: { probability: number | undefined }) {
	return (
		<div class="meter" aria-hidden="true">
			<span style={{ width: percent(probability ?? 0) }} />
		</div>
	);
}
