// The page's address: "?preset=mode-collapse&seed=7&step=3000&autoplay=false".

/** The page's address, with another value in it. */
export function addressWith(name: string, value: string) {
	const address = new URL(location.href);
	address.searchParams.set(name, value);
	return address.href;
}
