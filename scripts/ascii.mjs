// Writes scripts and pages in ASCII alone. A classic script is read in the charset of the page that includes it, and a server may
// name its own charset for a page. ASCII is the same in all of them.

/**
 * The same script, with everything that is not ASCII escaped.
 * @param {string} script
 */
export function asciiScript(script) {
	if (/\\[^\0-\x7f]|String\.raw/.test(script)) {
		throw new Error("a character that is not ASCII stands where an escape would mean something else");
	}
	return script.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * The same markup, with everything that is not ASCII as character references.
 * @param {string} markup may hold scripts and styles only if they are ASCII already, because references mean nothing inside them
 */
export function asciiMarkup(markup) {
	return markup.replaceAll(/[^\0-\x7f]/gu, (character) => `&#x${character.codePointAt(0)?.toString(16)};`);
}
