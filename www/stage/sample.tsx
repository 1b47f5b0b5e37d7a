// Samples of lines, for legends.

import type { Ref } from "preact";
import type { Stroke } from "../draw/lines.js";

interface Props {
	name: string;
	stroke: Stroke;
	/** Replaces the colour of the sample's class. */
	colour?: string;
	node?: Ref<SVGSVGElement>;
}

/** Lines that lie on top of each other in a picture may be fainter and thinner there than a single sample. */
const FAINTEST = 0.8;
const THINNEST = 1.5;

/** A short piece of a line as it is drawn. The element's class gives it its colour. */
export function Sample({ name, stroke, colour, node }: Props) {
	const { width, dash, opacity = 1 } = stroke;
	const strength = Math.max(opacity, FAINTEST);
	return (
		<svg class={`sample ${name}`} viewBox="0 0 32 8" aria-hidden="true" style={{ color: colour }} ref={node}>
			<path
				d="M0 4h32"
				stroke-opacity={strength}
				stroke-width={Math.max(width, THINNEST)}
				stroke-dasharray={dash.join(" ")}
			/>
		</svg>
	);
}
