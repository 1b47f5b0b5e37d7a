// The colours of a GIF. They are the same for every film of a theme.

import { COLOURS, rgbOf } from "../draw/colours.js";
import type { Ink, Theme } from "../draw/shapes.js";

type Colour = readonly [number, number, number];

/**
 * The levels of each ink over the ground. Measured with the tutorial's first 2,000 steps in 200 frames of 480×300: 0.95 MB. With two
 * levels, which make letters ragged, it is a ninth less; with eight it is a thirteenth more.
 */
const LEVELS = 4;

/** The bits of an index in the palette. There are at most 64 colours. */
export const BITS = 6;

const INKS = Object.keys(COLOURS.light) as Ink[];

export class Palette {
	/** The colours. The first one stands for unchanged pixels. */
	readonly colours: Colour[];
	/** The index of the colour nearest to one of six bits per channel; 0 if it is not known yet. */
	private readonly nearest = new Uint8Array(64 * 64 * 64);

	/** @param ground the ground of the pictures */
	constructor(theme: Theme, ground: Ink) {
		const lowest = rgbOf(theme, ground);
		const ramps = INKS.flatMap((ink) => rampOf(lowest, rgbOf(theme, ink)));
		// Some inks are equal, and the ground itself has only one level.
		const distinct = new Map([lowest, ...ramps].map((colour) => [colour.join(), colour]));
		this.colours = [lowest, ...distinct.values()];
		// Areas without soft edges keep their exact colour.
		for (let i = this.colours.length - 1; i > 0; i--) {
			this.nearest[keyOf(...this.colours[i])] = i;
		}
	}

	/** The index of the nearest colour. */
	indexOf(red: number, green: number, blue: number) {
		const key = keyOf(red, green, blue);
		if (this.nearest[key] === 0) {
			this.nearest[key] = this.find((red & ~3) + 2, (green & ~3) + 2, (blue & ~3) + 2);
		}
		return this.nearest[key];
	}

	private find(red: number, green: number, blue: number) {
		let best = 0;
		let least = Number.POSITIVE_INFINITY;
		for (let i = 1; i < this.colours.length; i++) {
			const [r, g, b] = this.colours[i];
			const distance = (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue);
			if (distance < least) {
				[best, least] = [i, distance];
			}
		}
		return best;
	}
}

function keyOf(red: number, green: number, blue: number) {
	return ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
}

/** The levels from a ground, which is left out, to an ink. */
function rampOf(ground: Colour, ink: Colour): Colour[] {
	return Array.from({ length: LEVELS }, (_, i) => {
		const [red, green, blue] = ground.map((value, c) => Math.round(value + ((ink[c] - value) * (i + 1)) / LEVELS));
		return [red, green, blue];
	});
}
