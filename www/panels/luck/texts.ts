// Texts about several runs.

import { countsOf } from "../../outcomes/luck.js";
import type { End, Outcome } from "../../outcomes/cell.js";
import { decimal, digitsBeside, NOTHING } from "../../words/decimal.js";
import type { languages } from "../../words/panels/luck.js";
import { verdicts } from "../../words/verdicts.js";
import type { Words } from "../../words/index.js";

export type Own = typeof languages.en;

/** How many runs ended in which way, from the best to the worst. */
export function countsText(outcomes: readonly Outcome[], own: Own) {
	return countsOf(outcomes)
		.map(({ verdict, count }) => own.counts[verdict](count))
		.join(own.and);
}

export function endText(end: End, own: Own, code: Words["code"]) {
	return end === "stopped" ? own.stopped : verdicts[code][end];
}

/** A distance or a variety, which may be beyond all numbers. */
export function measureText(value: number) {
	return Number.isFinite(value) ? decimal(value, 2) : NOTHING;
}

/** A distance with so many digits that it can be told from the limit of a healthy run. */
export function distanceText(distance: number, limit: number) {
	return Number.isFinite(distance) ? decimal(distance, digitsBeside(distance, limit)) : NOTHING;
}
