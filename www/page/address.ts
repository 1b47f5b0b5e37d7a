// The page's address: "?preset=mode-collapse&seed=7&step=3000&autoplay=false".

/** What an address asks for, by the names of the tag's attributes. */
export function askedBy(query: string) {
	const keys = new URLSearchParams(query);
	return { getAttribute: (name: string) => keys.get(name) };
}

/** The page's address with other values in it; without the keys whose value is undefined. */
export function addressWith(values: Record<string, unknown>) {
	const address = new URL(location.href);
	for (const [key, value] of Object.entries(values)) {
		if (value === undefined) {
			address.searchParams.delete(key);
		} else {
			address.searchParams.set(key, String(value));
		}
	}
	return address.href;
}
