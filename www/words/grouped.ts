/**
 * A number with separated thousands, as both languages write it. JavaScript's own toLocaleString would delay the first curve,
 * because its first call loads the rules of all languages, 25 ms.
 * @param decimals the digits after the point; all of them if left out
 */
export function grouped(number: number, decimals?: number) {
	const text = decimals === undefined ? String(number) : number.toFixed(decimals);
	return text.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ",");
}
