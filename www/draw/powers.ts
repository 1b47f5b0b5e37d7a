// Powers of ten that are the same in every engine. JavaScript's own logarithms and powers may differ.

/** The largest power of ten that is not above a number greater than 0. */
export function powerBelow(value: number) {
	const [, exponent] = value.toExponential().split("e");
	return Number(`1e${exponent}`);
}
