// Whether two values of the engine's, or lists of them, say the same.

export function isSame(one: unknown, other: unknown) {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** The fields that are not the same in the other. */
export function difference<Fields extends object>(one: Fields, other: Fields): Partial<Fields> {
	const isOther = ([name, value]: [string, unknown]) => !isSame(value, other[name as keyof Fields]);
	return Object.fromEntries(Object.entries(one).filter(isOther)) as Partial<Fields>;
}
