// A text as a QR code.

import { correction, generate } from "lean-qr/nano";

export interface QRCode {
	/** Modules along a side. */
	size: number;
	/** The dark modules, as the path of an SVG: one module is one unit. */
	path: string;
}

/** The QR code of a text. It can be read with 15 % of it covered. Undefined if the text is too long. */
export function qrCodeOf(text: string): QRCode | undefined {
	try {
		const { size, get } = generate(text, { minCorrectionLevel: correction.M });
		const all = Array.from({ length: size }, (_, i) => i);
		return {
			size,
			path: all
				.map((y) =>
					rowOf(
						all.map((x) => get(x, y)),
						y,
					),
				)
				.join(""),
		};
	} catch (error) {
		if ((error as { code?: unknown }).code === TOO_LONG) {
			return undefined;
		}
		throw error;
	}
}

/** The library's error code for a text that is too long. */
const TOO_LONG = 4;

/** The path of a row. Dark modules side by side become one rectangle. */
function rowOf(row: boolean[], y: number) {
	const isStart = (x: number) => row[x] && !row[x - 1];
	const lengthFrom = (x: number) => [...row, false].indexOf(false, x) - x;
	return row.map((_, x) => (isStart(x) ? `M${x} ${y}h${lengthFrom(x)}v1h-${lengthFrom(x)}z` : "")).join("");
}
