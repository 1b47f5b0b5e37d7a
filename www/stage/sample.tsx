// Samples of lines, for legends.

import type { Ref } from "preact";
import type { Stroke } from "../draw/lines.js";

interface Props {
	name: string;
	stroke: Stroke;
	/** In the place of that of its class. */
	colour?: string;
	node?: Ref<SVGSVGElement>;
}

/** What lies on each other in a picture can be fainter and thinner there than alone. */
const FAINTEST = 0.8;
const THINNEST = 1.5;

/** A short piece of a line as it is drawn; its colour is the element's, by its class. */
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
