// Powers of ten that are the same in every browser and in Node. Math.pow may differ in its last digit from one engine to the next, and then
// the same cell of a map would be two runs.

/** Significant digits of a power. The error of the series is far below the last of them. */
const DIGITS = 12;
/** Terms of the series: the next one would be below 10⁻¹⁸. */
const TERMS = 32;

/**
 * 10^exponent, rounded to twelve significant digits.
 *
 * Only +, −, ×, ÷ and rounding to a text are used, which the standards define to the last bit: with f = exponent − ⌊exponent⌋,
 * 10^exponent = 10^⌊exponent⌋ · Σ (f · ln 10)ᵏ / k!. A whole exponent gives the number that is written `1e-5`.
 */
export function tenTo(exponent: number) {
	const whole = Math.floor(exponent);
	const power = (exponent - whole) * Math.LN10;
	let [term, sum] = [1, 1];
	for (let k = 1; k < TERMS; k++) {
		term *= power / k;
		sum += term;
	}
	return Number(Number(`${sum}e${whole}`).toPrecision(DIGITS));
}

/** The exponent of ten for a number above 0, with so few digits that every engine gives the same. */
export function exponentOf(number: number) {
	return Number(Math.log10(number).toPrecision(10));
}
