// The package's entry "vue": the entry "element", and the types by which Vue's templates know the tag.

import type { HTMLAttributes, PublicProps } from "vue";
import type { GanPainter, GanPainterAttributes, GanPainterEventMap } from "./element.js";
import type { Config, RunEvent } from "./gan_painter.js";

export * from "./element.js";

interface Objects {
	config?: Partial<Config>;
	events?: string | readonly RunEvent[];
}

/** batch-size is batchSize: Vue looks a template's attributes up in camel case. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
	? `${First}${Capitalize<Camel<Rest>>}`
	: Name;

type Attributes = {
	[Name in keyof Omit<GanPainterAttributes, "events"> & string as Camel<Name>]?: GanPainterAttributes[Name];
} & Objects;

type Listeners = {
	[Name in keyof GanPainterEventMap as `on${Capitalize<Name>}`]?: (event: GanPainterEventMap[Name]) => void;
};

/** What a template may give, in the form in which Vue asks a component for it. */
type InTemplates = new () => GanPainter & {
	$props: Attributes & Listeners & Omit<HTMLAttributes, keyof Attributes | keyof Listeners> & PublicProps;
};

declare module "vue" {
	interface GlobalComponents {
		"gan-painter": InTemplates;
	}
}
