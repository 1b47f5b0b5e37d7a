// What is used of gifenc, which comes without types.

declare module "gifenc/dist/gifenc.esm.js" {
	interface Frame {
		/** Of the film, with its first frame. */
		palette?: readonly (readonly number[])[];
		/** Bits of a place in the palette. */
		colorDepth: number;
		transparent?: boolean;
		transparentIndex?: number;
		/** In milliseconds; written in hundredths of a second. */
		delay: number;
		/** What becomes of the frame before the next one is shown: 1 leaves it. */
		dispose: number;
	}

	interface Encoder {
		/** @param index a place in the palette for each pixel */
		writeFrame(index: Uint8Array, width: number, height: number, frame: Frame): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
	}

	export function GIFEncoder(): Encoder;
}
