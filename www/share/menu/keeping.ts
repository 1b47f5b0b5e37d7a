// How a file comes out of the browser.

import type { Taken } from "../forms.js";

/** Apps that show pages, WeChat among them, download nothing: there a picture is kept by a long press. */
export function keepsDownloads({ userAgent } = navigator) {
	const isApp = /MicroMessenger|\bQQ\//.test(userAgent);
	// Every browser of iOS names Safari; an app that shows a page does not.
	const isAppOfIOS = /iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent);
	return !isApp && !isAppOfIOS;
}

/** WeChat keeps no SVG by a long press. */
export function isKeptByPress({ type }: Pick<Taken, "type">) {
	return type === "image/png" || type === "image/gif";
}

/**
 * An address for a file.
 * @param tell called with it: later, where it is in the address itself, as WeChat keeps no picture of another one
 * @returns gives it back
 */
export function addressOf({ content, type }: Taken, tell: (address: string) => void) {
	const blob = new Blob([content], { type });
	if (keepsDownloads()) {
		const address = URL.createObjectURL(blob);
		tell(address);
		return () => URL.revokeObjectURL(address);
	}
	const reader = new FileReader();
	reader.addEventListener("load", () => tell(String(reader.result)));
	reader.readAsDataURL(blob);
	return () => reader.abort();
}
