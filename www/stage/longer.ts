// Of texts the longest: room is kept for it, so that nothing moves when another one comes.

/** For `reduce`. */
export function longer(one: string, other: string) {
	return other.length > one.length ? other : one;
}
