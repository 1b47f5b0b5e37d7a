// Compares values of the engine, or lists of them.

export function isSame(one: unknown, other: unknown) {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** The fields of one object that differ in the other. */
export function difference<Fields extends object>(one: Fields, other: Fields): Partial<Fields> {
	const isOther = ([name, value]: [string, unknown]) => !isSame(value, other[name as keyof Fields]);
	return Object.fromEntries(Object.entries(one).filter(isOther)) as Partial<Fields>;
}
