// The few words that this page remembers on the reader's device. If the browser keeps nothing, nothing is remembered. Nobody is
// told, because the page works the same without it.

const PREFIX = "gan-painter ";

export function recall(name: string): string | undefined {
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

/** @param text the text to remember. If it is undefined, the name is forgotten. */
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
