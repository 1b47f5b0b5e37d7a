// Powers of ten, the same in every engine: its own logarithms and powers need not be.

/** The largest power of ten that is not above a number; the number is above 0. */
export function powerBelow(value: number) {
	const [, exponent] = value.toExponential().split("e");
	return Number(`1e${exponent}`);
}
