// The ideas that the engine's truth is about: the same in a whole run, and it knows the a of what is painted from them.

import type { Run } from "../run/run.js";

function allIdeas({ gan, config, facts }: Run) {
	const all = new Float32Array(facts.truthPaintings * config.ideas);
	gan.readIdeas(all);
	return all;
}

/**
 * Some row's ideas, and which row it is.
 * @param label in a conditional run a row of the nearer class
 */
export function anyIdeas(run: Run, label: number) {
	const { ideas: count, conditional } = run.config;
	const all = run.facts.truthPaintings;
	const [first, rows] = conditional ? [label < 0.5 ? 0 : all / 2, all / 2] : [0, all];
	const row = first + Math.floor(Math.random() * rows);
	return { row, ideas: allIdeas(run).slice(row * count, (row + 1) * count) };
}

/** The row of these ideas; undefined if they are in none. */
export function rowOf(run: Run, ideas: Float32Array) {
	const all = allIdeas(run);
	for (let row = 0; row < run.facts.truthPaintings; row++) {
		if (ideas.every((idea, i) => idea === all[row * ideas.length + i])) {
			return row;
		}
	}
	return undefined;
}

/** The label of a row's ideas, in a conditional run: the first half has label 0, the rest label 1. */
export function labelOf({ facts }: Run, row: number) {
	return row < facts.truthPaintings / 2 ? 0 : 1;
}

/**
 * The a of what is painted from a row's ideas now; undefined where the engine does not know it.
 * @param label what the painter is told in a conditional run
 */
export function paintedA(run: Run, row: number, label: number) {
	const { config, truth } = run;
	return truth && (!config.conditional || label === labelOf(run, row)) ? 1 + truth.u[row] : undefined;
}
