// The numbers on axes, and the scale of arrows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Advice } from "../../www/draw/advice.js";
import { ticksIn } from "../../www/draw/axes.js";
import { powerBelow } from "../../www/draw/powers.js";

/** Values from 1e-30 to 1e30: each power of ten, and many between two powers. */
const VALUES = Array.from({ length: 61 }, (_, i) => Number(`1e${i - 30}`)).flatMap((power) =>
	[1, 1.0000001, 1.3, 1.7, 2, 2.5, 3.3, 4.9999, 5, 5.0001, 7.7, 9.999, 9.9999999].map((digits) => digits * power),
);

test("a power of ten is what the logarithm says", () => {
	for (const value of VALUES) {
		const power = powerBelow(value);
		assert(power <= value && value < 10.0000001 * power, String(value));
		// Just below a power, the logarithm itself is wrong by a rounding.
		assert.equal(power.toPrecision(15), (10 ** Math.floor(Math.log10(value))).toPrecision(15));
	}
});

test("heights with a number are round, and at most seven or eight", () => {
	assert.deepEqual(ticksIn({ least: 0, most: 2.1 }), [0, 0.5, 1, 1.5, 2]);
	assert.deepEqual(ticksIn({ least: -0.35, most: 0.31 }), [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
	assert.deepEqual(ticksIn({ least: -1e20, most: 1e20 }), [-1e20, -5e19, 0, 5e19, 1e20]);
	for (const most of VALUES) {
		const ticks = ticksIn({ least: -most / 3, most });
		assert(ticks.length >= 3 && ticks.length <= 8, `${most}: ${ticks}`);
		assert(ticks.includes(0));
		// Outside this range, the powers computed by ** are not exact.
		if (most > 1e-6 && most < 1e6) {
			assert.deepEqual(ticks, plainTicks(-most / 3, most));
		}
	}
});

/** The ticks computed by logarithms. */
function plainTicks(least, most) {
	const finest = (most - least) / 7;
	const power = 10 ** Math.floor(Math.log10(finest));
	const step = power * ([1, 2, 5].find((digit) => digit * power >= finest) ?? 10);
	const first = Math.ceil(least / step);
	return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, i) =>
		Number(((first + i) * step).toPrecision(12)),
	);
}

test("arrows have a scale of 1, 2 or 5 times a power of ten, with which the longest one has its room", () => {
	const bounds = { lower: Float32Array.of(0, 0), upper: Float32Array.of(1, 1) };
	for (const longest of VALUES) {
		const advice = new Advice();
		const [{ scale }] = advice.drawn(bounds, ["minimax"], [Float32Array.of(longest / 2, -longest)]);
		const share = Math.fround(longest) * scale;
		assert(share >= 0.1 && share <= 0.6000001, `${longest}: ${scale}`);
		assert(scale === 1 || /^[125]0*$/.test(scale.toPrecision(10).replace(/e.*|\.|^0\.0*/g, "")), String(scale));
	}
});
