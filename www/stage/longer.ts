// The longer of two texts. Room is kept for the longest text, so that nothing moves when another one appears.

/** The longer text, in the form that `reduce` needs. */
export function longer(one: string, other: string) {
	return other.length > one.length ? other : one;
}
