// The used parts of gifenc, which comes without types.

declare module "gifenc/dist/gifenc.esm.js" {
	interface Frame {
		/** The palette of the film, which its first frame has. */
		palette?: readonly (readonly number[])[];
		/** Bits of an index in the palette. */
		colorDepth: number;
		transparent?: boolean;
		transparentIndex?: number;
		/** The duration in milliseconds, which is written in hundredths of a second. */
		delay: number;
		/** What happens to the frame before the next one is shown: 1 leaves it in place. */
		dispose: number;
	}

	interface Encoder {
		/** @param index the index in the palette of each pixel */
		writeFrame(index: Uint8Array, width: number, height: number, frame: Frame): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
	}

	export function GIFEncoder(): Encoder;
}
