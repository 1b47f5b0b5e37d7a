// Gets a file out of the browser.

import type { Taken } from "../forms.js";

/** Whether the browser downloads files. Apps that show pages, such as WeChat, do not, but a long press there keeps a picture. */
export function keepsDownloads({ userAgent } = navigator) {
	const isApp = /MicroMessenger|\bQQ\//.test(userAgent);
	// Every browser on iOS names Safari, but an app that shows a page does not.
	const isAppOfIOS = /iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent);
	return !isApp && !isAppOfIOS;
}

/** Whether a long press keeps the file. WeChat does not keep an SVG. */
export function isKeptByPress({ type }: Pick<Taken, "type">) {
	return type === "image/png" || type === "image/gif";
}

/**
 * Makes an address for a file.
 * @param tell called with the address. In apps this is later, with a data URL, because WeChat keeps only such a picture.
 * @returns a function that frees the address
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
