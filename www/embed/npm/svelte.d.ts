// The package's entry "svelte": the entry "element", and the types by which Svelte's components know the tag.

import type { HTMLAttributes } from "svelte/elements";
import type { GanPainter, GanPainterAttributes, GanPainterEventMap, GanPainterProperties } from "./element.js";
import type { Config, RunEvent } from "./gan_painter.js";

export * from "./element.js";

interface Objects {
	config?: Partial<Config>;
	events?: string | readonly RunEvent[];
}

/** The properties whose attributes have dashes: batchSize beside batch-size. */
type CamelCase = Partial<Omit<GanPainterProperties, keyof GanPainterAttributes | keyof Objects>>;

type Attributes = Omit<GanPainterAttributes, "events"> & CamelCase & Objects;

type Listeners = {
	[Name in keyof GanPainterEventMap as `on${Name}`]?: (event: GanPainterEventMap[Name]) => void;
};

declare module "svelte/elements" {
	interface SvelteHTMLElements {
		"gan-painter": Attributes & Listeners & Omit<HTMLAttributes<GanPainter>, keyof Attributes | keyof Listeners>;
	}
}
