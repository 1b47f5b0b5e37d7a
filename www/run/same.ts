// Whether two values of the engine's, or lists of them, say the same.

export function isSame(one: unknown, other: unknown) {
	return JSON.stringify(one) === JSON.stringify(other);
}
