// This page's names for the other page's controls and conditions.

import type { Condition, Range } from "../run/goal.js";
import type { Lockable } from "../run/locks.js";
import { foundNumber } from "../words/goal.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import { languages as artist } from "../words/panels/artist.js";
import { whoLearns } from "../words/who-learns.js";
import type { TeacherWords } from "../words/teacher.js";
import type { Judged } from "./replay.js";

export function controlName(name: Lockable, words: Words, own: TeacherWords) {
	const names: Record<Lockable, string> = {
		preset: words.preset,
		step: words.oneStep,
		reset: words.reset,
		"new-seed": words.newSeed,
		undo: words.undo,
		share: words.share,
		"take-away": words.takeAway,
		file: own.file,
		timeline: words.timeline,
		"show-class": words.showClass,
		speed: words.speed,
		"generator-learning-rate": words.generatorRate,
		"discriminator-learning-rate": words.discriminatorRate,
		"update-order": words.order,
		loss: words.loss,
		freeze: whoLearns[words.code].label,
		artist: artist[words.code].title,
		"show-advice": words.showAdvice,
		"show-batch": words.showBatch,
		"show-earlier": words.showEarlier,
		"show-artist": words.showArtist,
	};
	return names[name];
}

/** A condition and the value that was found: "Distance 0.031 ✓ (asked: at most 0.05)". */
export function judgedText({ condition, met, found }: Judged, own: TeacherWords) {
	const isVerdict = condition.what === "verdict";
	const name = isVerdict ? own.verdict : own.measures[condition.what];
	const value = typeof found === "string" ? own.verdictNames[found] : found && rangeText(condition.what, found, own);
	const asked = isVerdict ? own.verdictNames[condition.is] : boundsText(condition, own);
	return `${name} ${value ?? own.beyond} ${met ? own.yes : own.no} (${own.asked(asked)})`;
}

function rangeText(what: Condition["what"], { least, most }: { least: number; most: number }, own: TeacherWords) {
	const text = (value: number) => foundNumber(what, value);
	return least === most ? text(least) : own.range(text(least), text(most));
}

function boundsText({ what, least, most }: Range, own: TeacherWords) {
	const text = (how: string, bound: number | undefined) =>
		bound === undefined ? [] : `${how} ${what === "step" ? grouped(bound) : bound}`;
	return [text(own.least, least), text(own.most, most)].flat().join(", ");
}
