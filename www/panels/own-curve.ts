// The curve that the reader has drawn. The panel in which it is drawn and the panel that takes its judgement apart share it.

import { type Signal, useSignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** A curve, and what the critic is told about it. */
export interface OwnCurve {
	curve: Float32Array;
	/** Used in a conditional run. */
	label: number;
	/** The curve's a, while the curve is one of the artist's family. */
	a?: number;
}

/** The drawn curve of all panels in one place. It holds undefined until there is one. */
export const Drawing = createContext<Signal<OwnCurve | undefined> | undefined>(undefined);

/** The drawn curve. A panel that stands alone has one for itself. */
export function useOwnCurve() {
	const alone = useSignal<OwnCurve | undefined>(undefined);
	return useContext(Drawing) ?? alone;
}
