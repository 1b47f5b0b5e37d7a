// Pictures as a GIF that goes round for ever.

import { GIFEncoder } from "gifenc/dist/gifenc.esm.js";
import type { Pixels } from "../draw/pixels.js";
import type { Ink, Theme } from "../draw/shapes.js";
import { BITS, Palette } from "./palette.js";

/** Hundredths of a second: browsers show what is shorter much longer. */
const SHORTEST = 2;
const UNCHANGED = 0;
/**
 * So many pixels in a row that stay as they were are written as such. Fewer are written as they are: otherwise, from 4 pixels on, the
 * tutorial's films of 200 frames would be 4 % larger.
 */
const RUN = 32;
/** A frame is left standing below the next one. */
const STAYS = 1;

/** Only one picture is kept, and what is written: a film may have any number of them. */
export class GifFilm {
	private readonly width: number;
	private readonly height: number;
	private readonly palette: Palette;
	private readonly encoder = GIFEncoder();
	/** The picture before, as places in the palette. */
	private shown: Uint8Array | undefined;
	/** What is to be written once it is known how long it stands. */
	private waiting: { frame: Uint8Array; delay: number } | undefined;
	/** Milliseconds since the beginning, and the hundredths that are written of them. */
	private due = 0;
	private written = 0;

	/** @param ground that of the pictures, which has all the palette's levels */
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

	/** @param hold milliseconds that the last picture stands */
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

/** A picture as what is to be laid over the one before. */
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
