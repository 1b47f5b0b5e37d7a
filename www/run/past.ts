// The runs of a session that are not on show any more: which are kept, and how much of each.
//
// Of a run there is kept, as long as there is room:
// 1. all that it takes to show it again at once, with the moments of its way;
// 2. without those moments: it comes back at once, and an earlier step of it is computed from its beginning;
// 3. what it is made of: it is trained again from its beginning, and comes to the same bits. A run that began with a file is not
//    kept in this way.
// Where there is no more room the oldest go down first. The run that undo brings back stays as it is.

import { batch } from "@preact/signals-core";
import type { Plan } from "./plan.js";
import { type Engine, Run, type Standing } from "./run.js";
import type { Kept, Status } from "./status.js";

/** Of all that is kept of them together. */
const MOST_BYTES = 40 << 20;
const MOST_RUNS = 50;

interface Leaving {
	standing?: Standing;
	/** The one that is brought back in its place. */
	back?: number;
}

export class Past {
	readonly #status;
	readonly #isListed;

	/** @param isListed whether there is more than undo's one */
	constructor(status: Status, isListed: boolean) {
		this.#status = status;
		this.#isListed = isListed;
	}

	/** Keeps a run that leaves, for undo; on the list, too, unless nothing was done with it. */
	keep(plan: Plan, run: Run, { standing = run.standing(), back }: Leaving = {}) {
		const { kept, past, id } = this.#status;
		const { startConfig, goal, lastStep, stepCount: step } = run;
		const events = run.end?.events ?? run.events;
		const verdict = run.truth?.verdict;
		const leaving: Kept = { id: id.value, plan, startConfig, events, goal, step, lastStep, verdict, standing };
		batch(() => {
			kept.value = leaving;
			if (this.#isListed) {
				const others = past.value.filter((each) => each.id !== back);
				past.value = isWorthKeeping(plan, run) ? fitting(withoutRepeats([...others, leaving])) : others;
			}
		});
	}

	find(id: number) {
		const { kept, past } = this.#status;
		return [...past.value, ...(kept.value ? [kept.value] : [])].find((each) => each.id === id);
	}
}

/** A run at step 0 is begun again as quickly as it is brought back, unless it takes a file to do so. */
export function isWorthKeeping(plan: Plan, run: Run) {
	return run.lastStep > 0 || plan.start !== undefined;
}

/** The run as it stood, or at its beginning, if it takes training to have it stand there again. */
export function takeUp(Engine: Engine, { standing, startConfig, events, goal }: Kept) {
	return standing ? Run.resume(Engine, standing) : Run.begin(Engine, startConfig, events, goal);
}

/** Without those whose whole way is a part of another's: a run may be begun again as often as somebody likes. The newest stays. */
function withoutRepeats(runs: Kept[]) {
	const isRepeat = (one: Kept, i: number) =>
		runs.some((other, j) => j !== i && isPartOf(one, other) && (one.lastStep < other.lastStep || j > i));
	return runs.filter((one, i) => i === runs.length - 1 || !isRepeat(one, i)).slice(-MOST_RUNS);
}

function isPartOf(one: Kept, other: Kept) {
	const origin = ({ plan, startConfig }: Kept) => JSON.stringify([plan.preset, startConfig]);
	const [own, others] = [one, other].map(({ events }) => events.map((event) => JSON.stringify(event)));
	return (
		one.lastStep <= other.lastStep &&
		one.plan.start === other.plan.start &&
		origin(one) === origin(other) &&
		own.every((event) => others.includes(event)) &&
		others.every((event, i) => other.events[i].step >= one.lastStep || own.includes(event))
	);
}

/** Of the same runs as much as there is room for. */
function fitting(runs: Kept[]) {
	const fit = [...runs];
	let bytes = bytesOf(fit);
	for (const lessen of [withoutMoments, withoutStanding]) {
		for (let i = 0; i < fit.length - 1 && bytes > MOST_BYTES; i++) {
			const less = lessen(fit[i]);
			if (less !== fit[i]) {
				fit[i] = less;
				bytes = bytesOf(fit);
			}
		}
	}
	return fit.filter(({ plan, standing }) => standing || !plan.start);
}

function withoutMoments(kept: Kept): Kept {
	const { standing } = kept;
	if (!standing || standing.timeline.moments.length === 1) {
		return kept;
	}
	return { ...kept, standing: { ...standing, timeline: standing.timeline.beginning() } };
}

function withoutStanding(kept: Kept): Kept {
	return kept.standing ? { ...kept, standing: undefined } : kept;
}

/** Of checkpoints, paintings and files; what several runs share counts once. */
export function bytesOf(runs: readonly Kept[]) {
	const parts = new Set(runs.flatMap(partsOf));
	return [...parts].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function partsOf({ plan, standing }: Kept): ArrayBufferView[] {
	if (!standing) {
		return [];
	}
	const { here, end, timeline } = standing;
	const moments = [here, ...(end ? [end.moment] : []), ...timeline.moments];
	return [
		...(plan.start ? [plan.start] : []),
		...moments.flatMap(({ checkpoint, painting }) => [checkpoint, painting]),
	];
}
