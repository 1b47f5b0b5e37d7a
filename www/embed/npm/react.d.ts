// The package's entry "react": the entry "element", and the types by which JSX knows the tag, in React 18 and 19.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { GanPainter, GanPainterAttributes, GanPainterEventMap, GanPainterProperties } from "./element.js";
import type { Config, RunEvent } from "./gan_painter.js";

export * from "./element.js";

interface Objects {
	config?: Partial<Config>;
	events?: string | readonly RunEvent[];
}

/** The properties whose attributes have dashes: batchSize beside batch-size. */
type CamelCase = Partial<Omit<GanPainterProperties, keyof GanPainterAttributes | keyof Objects>>;

/** What React 18 gives a tag: attributes, all of them as texts. It takes className for one, too. */
type Attributes = GanPainterAttributes & { class?: string };

/** React 19 sets a property where there is one, and listens to events. */
type Properties = Omit<GanPainterAttributes, "events"> &
	CamelCase &
	Objects & {
		[Name in keyof GanPainterEventMap as `on${Name}`]?: (event: GanPainterEventMap[Name]) => void;
	};

/** Only React 19 has `use`. */
type Known = typeof import("react") extends { use: unknown } ? Properties : Attributes;

declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"gan-painter": Known & DetailedHTMLProps<HTMLAttributes<GanPainter>, GanPainter>;
		}
	}
}
