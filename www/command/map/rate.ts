// How fast a map's runs come, and when the last one will.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From so many of a unit on, a time is told in it. */
const ENOUGH = 2;

export class Rate {
	readonly #start = performance.now();
	readonly #first;
	readonly #total;

	/** @param first the runs that were there before */
	constructor(first: number, total: number) {
		this.#first = first;
		this.#total = total;
	}

	/** The rate and the time left, in words; nothing before the first run has come. */
	told(count: number): string[] {
		if (count === this.#first) {
			return [];
		}
		const perSecond = (1000 * (count - this.#first)) / (performance.now() - this.#start);
		return [`${inDigits(perSecond)} runs a second`, `${timeText((this.#total - count) / perSecond)} left`];
	}
}

/** A time in the largest unit of which it has enough. */
export function timeText(seconds: number) {
	for (const [unit, name] of [
		[DAY, "days"],
		[HOUR, "h"],
		[MINUTE, "min"],
	] as const) {
		if (seconds >= ENOUGH * unit) {
			return `${Math.round(seconds / unit)} ${name}`;
		}
	}
	return `${Math.ceil(seconds)} s`;
}

function inDigits(rate: number) {
	return rate >= 10 ? String(Math.round(rate)) : rate.toPrecision(2);
}
