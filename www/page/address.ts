// The page's address: "?preset=mode-collapse&seed=7&step=3000&autoplay=false".

import { setKeys } from "../stage/link.js";

/** The settings that an address asks for, under the names of the tag's attributes. */
export function askedBy(query: string | URLSearchParams) {
	const keys = new URLSearchParams(query);
	return { getAttribute: (name: string) => keys.get(name) };
}

/** The page's address with these values in it. A key whose value is undefined is left out. */
export function addressWith(values: Record<string, unknown>) {
	const address = new URL(location.href);
	setKeys(address, values);
	return address.href;
}
