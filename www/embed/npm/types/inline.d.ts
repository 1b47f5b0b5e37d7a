import type { InitOutput } from "../../../../pkg/gan_painter.js";

export * from "../../../../pkg/gan_painter.js";

/** Unpacks the wasm that is inside the script, and makes `Gan` usable. */
export default function init(): Promise<InitOutput>;
