// Whether the browser is older than the oldest that work: Chrome and Edge 106, Firefox 114, Safari 16.4.

/** Asks for what the oldest ones learned last, and what nothing replaces. */
export function isTooOld() {
	const hasAll =
		CSS.supports("container-type", "inline-size") &&
		"adoptedStyleSheets" in document &&
		typeof DecompressionStream === "function";
	return !hasAll;
}
