// The differences between two runs, in one line.

import type { Contrast } from "../run/comparison.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import type { languages } from "../words/panels/runs.js";
import { type languages as settings, settingText } from "../words/settings.js";

type Own = (typeof languages)[Words["code"]];
type Settings = (typeof settings)[Words["code"]];

/** The largest number of differences that are named. */
const MOST_TOLD = 4;

export function contrastText(contrasts: Contrast[], own: Own, settings: Settings) {
	const all = groups(withoutMoved(contrasts)).map((group) => groupText(group, own, settings));
	const told = all.slice(0, all.length > MOST_TOLD ? MOST_TOLD - 1 : MOST_TOLD);
	const left = all.length - told.length;
	return [...told, ...(left > 0 ? [own.more(left)] : [])].join(own.and) || own.same;
}

/** Leaves out a live change that a run no longer has, if the same setting differs from the start. */
function withoutMoved(contrasts: Contrast[]) {
	const atStart = new Set(contrasts.filter(({ step }) => step === undefined).map(({ field }) => field));
	return contrasts.filter(({ field, step, to }) => step === undefined || to !== undefined || !atStart.has(field));
}

/** Groups successive changes of one setting, such as those of a slider that is dragged during training. */
function groups(contrasts: Contrast[]) {
	const together: Contrast[][] = [];
	for (const contrast of contrasts) {
		const group = together.at(-1);
		if (group && group[0].field === contrast.field && [group[0], contrast].every(isAdded)) {
			group.push(contrast);
		} else {
			together.push([contrast]);
		}
	}
	return together;
}

function isAdded({ step, from, to }: Contrast) {
	return step !== undefined && from === undefined && to !== undefined;
}

function groupText(group: Contrast[], own: Own, settings: Settings) {
	const [{ field, step, from, to }] = group;
	if (field === "preset") {
		return own.preset;
	}
	if (field === "file") {
		return to === undefined ? own.fromNone : from === undefined ? own.fromFile : own.fromOther;
	}
	if (field === "seed") {
		return own.newSeed;
	}
	const name = settings.names[field];
	const text = (value: unknown) => settingText(field, value, settings);
	if (step === undefined) {
		return own.setting(name, text(from), text(to));
	}
	if (group.length > 1) {
		const last = group[group.length - 1];
		return own.gradually(name, grouped(step), grouped(last.step ?? step), text(last.to));
	}
	return changeText(group[0], name, grouped(step), own, text);
}

function changeText({ from, to }: Contrast, name: string, step: string, own: Own, text: (value: unknown) => string) {
	if (to === undefined) {
		return own.removed(name, step);
	}
	return from === undefined ? own.added(name, step, text(to)) : own.otherwise(name, step, text(from), text(to));
}
