// Whether the browser is older than the oldest that are supported: Chrome and Edge 106, Firefox 114, Safari 16.4.

/** Checks the features that these browsers learned last and that nothing can replace. */
export function isTooOld() {
	const hasAll =
		CSS.supports("container-type", "inline-size") &&
		"adoptedStyleSheets" in document &&
		typeof DecompressionStream === "function";
	return !hasAll;
}
