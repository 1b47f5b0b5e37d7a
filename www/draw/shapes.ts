// The parts of a drawing, which pixels.ts turns into a picture and svg.ts into a text.

/** The names of colours. colours.ts has each for a light ground and for a dark one. */
export type Ink =
	| "ground"
	| "surface"
	| "ink"
	| "muted"
	| "rule"
	| "edge"
	| "accent"
	| "alarm"
	| "painting"
	| "upper"
	| "lower"
	| "advice"
	| "second";

export type Theme = "light" | "dark";

/** The opacity from 0 to 1; 1 if left out. */
interface Covering {
	ink: Ink;
	opacity?: number;
}

/** x and y of the points in turn. */
type Points = readonly number[];

export type Shape =
	/** A line from point to point, with round corners. Its dashes begin at its start. */
	| ({ kind: "line"; points: Points; width: number; dash?: readonly number[] } & Covering)
	/** The area inside a closed line. */
	| ({ kind: "area"; points: Points } & Covering)
	| ({ kind: "dot"; x: number; y: number; radius: number } & Covering)
	/** A text. y is its baseline. */
	| ({
			kind: "text";
			x: number;
			y: number;
			text: string;
			size: number;
			align: "start" | "middle" | "end";
			bold?: boolean;
	  } & Covering);

/** Shapes on a ground, in the order in which they are drawn over each other. y goes down, as on the screen. */
export interface Drawing {
	width: number;
	height: number;
	ground: Ink;
	shapes: readonly Shape[];
}
