// A time in words, about as exact as it is known.

import type { MapWords } from "../words/map.js";

const [MINUTE, HOUR] = [60, 3600];
/** From here on a time is told in the larger unit. */
const [MANY_SECONDS, MANY_MINUTES] = [100, 5400];
/** Seconds are told in steps of 5 from here on. */
const SOME_SECONDS = 20;

export function timeText(seconds: number, { times }: Pick<MapWords, "times">) {
	if (seconds < MANY_SECONDS) {
		const step = seconds < SOME_SECONDS ? 1 : 5;
		return times.seconds(String(Math.max(Math.round(seconds / step) * step, 1)));
	}
	if (seconds < MANY_MINUTES) {
		return times.minutes(String(Math.round(seconds / MINUTE)));
	}
	return times.hours(String(Math.round(seconds / HOUR)));
}
