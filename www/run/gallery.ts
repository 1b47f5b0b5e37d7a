// The ideas that the engine's truth is about. They stay the same throughout a run.

import type { Run } from "./run.js";

/** All ideas, row by row. */
export function allIdeas({ gan, config, facts }: Run) {
	const all = new Float32Array(facts.truthPaintings * config.ideas);
	gan.readIdeas(all);
	return all;
}

export function ideasOf(run: Run, row: number) {
	const { ideas: count } = run.config;
	return allIdeas(run).slice(row * count, (row + 1) * count);
}

/**
 * The ideas of some row.
 * @param label in a conditional run, the row is one of the class nearer to this label
 */
export function anyIdeas(run: Run, label: number) {
	const all = run.facts.truthPaintings;
	const [first, rows] = run.config.conditional ? [label < 0.5 ? 0 : all / 2, all / 2] : [0, all];
	return ideasOf(run, first + Math.floor(Math.random() * rows));
}

/** The row that has these ideas. Undefined if no row has them. */
export function rowOf(run: Run, ideas: Float32Array) {
	const all = allIdeas(run);
	for (let row = 0; row < run.facts.truthPaintings; row++) {
		if (ideas.every((idea, i) => idea === all[row * ideas.length + i])) {
			return row;
		}
	}
	return undefined;
}

/** The label of a row's ideas in a conditional run. The first half of the rows has label 0, the rest label 1. */
export function labelOf({ facts }: Run, row: number) {
	return row < facts.truthPaintings / 2 ? 0 : 1;
}
