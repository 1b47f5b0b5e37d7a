// What a drawing is made of, whoever draws it: pixels.ts makes a picture of it, svg.ts a text.

/** The names of colours: colours.ts has them for a light ground and for a dark one. */
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

/** From 0 to 1; 1 if left out. */
interface Covering {
	ink: Ink;
	opacity?: number;
}

/** x and y of points in turn. */
type Points = readonly number[];

export type Shape =
	/** From point to point, with round corners; dashes begin with the line. */
	| ({ kind: "line"; points: Points; width: number; dash?: readonly number[] } & Covering)
	/** What lies inside of a closed line. */
	| ({ kind: "area"; points: Points } & Covering)
	| ({ kind: "dot"; x: number; y: number; radius: number } & Covering)
	/** y is the baseline. */
	| ({
			kind: "text";
			x: number;
			y: number;
			text: string;
			size: number;
			align: "start" | "middle" | "end";
			bold?: boolean;
	  } & Covering);

/** Shapes in the order in which they cover each other, on a ground. y goes down, as on the screen. */
export interface Drawing {
	width: number;
	height: number;
	ground: Ink;
	shapes: readonly Shape[];
}
