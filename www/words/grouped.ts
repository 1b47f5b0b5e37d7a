/**
 * A number with its thousands apart, as both languages write it. JavaScript's own toLocaleString would keep the first curve
 * waiting: its first call loads the rules of all languages, 25 ms.
 * @param decimals as many as it has, if left out
 */
export function grouped(number: number, decimals?: number) {
	const text = decimals === undefined ? String(number) : number.toFixed(decimals);
	return text.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ",");
}
