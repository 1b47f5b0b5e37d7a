// Writes pictures as a GIF that loops for ever.

import { GIFEncoder } from "gifenc/dist/gifenc.esm.js";
import type { Pixels } from "../draw/pixels.js";
import type { Ink, Theme } from "../draw/shapes.js";
import { BITS, Palette } from "./palette.js";

/** The shortest time in hundredths of a second. Browsers show frames with a shorter time for much longer. */
const SHORTEST = 2;
const UNCHANGED = 0;
/**
 * This many unchanged pixels in a row are written as unchanged. Shorter runs are written with their colours: if the threshold were 4
 * pixels, the tutorial's films of 200 frames would be 4 % larger.
 */
const RUN = 32;
/** The disposal method that leaves a frame in place below the next one. */
const STAYS = 1;

/** Writes a GIF. It keeps only one picture and the output, so a film may have any number of pictures. */
export class GifFilm {
	private readonly width: number;
	private readonly height: number;
	private readonly palette: Palette;
	private readonly encoder = GIFEncoder();
	/** The picture before, as indices of the palette. */
	private shown: Uint8Array | undefined;
	/** The next frame to write. It waits until its duration is known. */
	private waiting: { frame: Uint8Array; delay: number } | undefined;
	/** Milliseconds since the beginning, and the hundredths of a second that were written for them. */
	private due = 0;
	private written = 0;

	/** @param ground the ground of the pictures, over which the palette has all its levels */
	constructor(width: number, height: number, theme: Theme, ground: Ink) {
		this.width = width;
		this.height = height;
		this.palette = new Palette(theme, ground);
	}

	/** @param delay milliseconds until the next picture */
	add({ data }: Pixels, delay: number) {
		this.write();
		const now = new Uint8Array(this.width * this.height);
		for (let i = 0; i < now.length; i++) {
			now[i] = this.palette.indexOf(data[4 * i], data[4 * i + 1], data[4 * i + 2]);
		}
		this.waiting = { frame: this.shown ? changes(this.shown, now) : now, delay };
		this.shown = now;
	}

	/** @param hold milliseconds for which the last picture is shown */
	finish(hold: number) {
		if (this.waiting) {
			this.waiting.delay = hold;
		}
		this.write();
		this.encoder.finish();
		return this.encoder.bytes();
	}

	private write() {
		if (!this.waiting) {
			return;
		}
		const { frame, delay } = this.waiting;
		this.due += delay;
		const hundredths = Math.max(Math.round(this.due / 10) - this.written, SHORTEST);
		this.encoder.writeFrame(frame, this.width, this.height, {
			palette: this.written === 0 ? this.palette.colours : undefined,
			colorDepth: BITS,
			transparent: this.written > 0,
			transparentIndex: UNCHANGED,
			delay: hundredths * 10,
			dispose: STAYS,
		});
		this.written += hundredths;
		this.waiting = undefined;
	}
}

/** The changes that turn the picture before into this one. */
function changes(before: Uint8Array, now: Uint8Array) {
	const frame = now.slice();
	let first = 0;
	for (let i = 0; i <= now.length; i++) {
		if (i === now.length || now[i] !== before[i]) {
			if (i - first >= RUN) {
				frame.fill(UNCHANGED, first, i);
			}
			first = i + 1;
		}
	}
	return frame;
}
