// The ideas that the reader holds, and the two of them that the map shows.

import type { Run } from "../../run/run.js";

/** The ends of the map. Nearly all ideas lie between them: 99.7 % of numbers from N(0, 1). */
export const [LEAST, MOST] = [-3, 3];

export interface Hand {
	ideas: Float32Array;
	/** The numbers of the ideas across and up the map. A painter with one idea has only the first. */
	axes: number[];
	/** Used in a conditional run. */
	label: number;
}

/** The hand after a change of the run. Ideas and axes are kept if the run has as many ideas. */
export function following(hand: Hand | undefined, { config }: Run): Hand {
	if (hand?.ideas.length === config.ideas) {
		return hand;
	}
	const axes = config.ideas > 1 ? [0, 1] : [0];
	return { ideas: new Float32Array(config.ideas), axes, label: hand?.label ?? 0 };
}

/** The hand with some of its ideas at other values, each inside the map. */
export function moved(hand: Hand, values: [idea: number, value: number][]): Hand {
	const ideas = hand.ideas.slice();
	values.forEach(([idea, value]) => (ideas[idea] = inside(value)));
	return { ...hand, ideas };
}

/** The hand with another idea on an axis. If the other axis has it already, the two change places. */
export function turned(hand: Hand, axis: number, idea: number): Hand {
	const axes = hand.axes.map((each, i) => (i === axis ? idea : each === idea ? hand.axes[axis] : each));
	return { ...hand, axes };
}

/** The nearest value that is on the map. */
export function inside(value: number) {
	return Math.min(Math.max(value, LEAST), MOST);
}
