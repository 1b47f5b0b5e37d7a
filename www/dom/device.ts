// What this page remembers on the reader's device in a few words. Where the browser keeps nothing, nothing is remembered, and nobody
// is told: the page is the same without it.

const PREFIX = "gan-painter ";

export function recall(name: string): string | undefined {
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

/** @param text nothing is remembered any more if undefined */
export function remember(name: string, text: string | undefined) {
	try {
		if (text === undefined) {
			localStorage.removeItem(PREFIX + name);
		} else {
			localStorage.setItem(PREFIX + name, text);
		}
	} catch {
		// The browser keeps nothing.
	}
}
