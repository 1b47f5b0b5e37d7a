// The session's runs that are no longer on show: which are kept, and how much of each.
//
// As long as there is room, a run is kept with as much as possible:
// 1. everything needed to show it again at once, with the moments of its way;
// 2. the same without those moments. It comes back at once, but its earlier steps are computed from the beginning;
// 3. only its settings and changes. It is trained again from the beginning, and comes to the same bits. A run that began with a file
//    is not kept in this way.
// When there is no more room, the oldest runs lose first. The run that undo brings back is kept whole.

import { batch } from "@preact/signals-core";
import type { Plan } from "./plan.js";
import { type Engine, Run, type Standing } from "./run.js";
import type { Kept, Status } from "./status.js";

/** The most bytes for all kept runs together. */
const MOST_BYTES = 40 << 20;
const MOST_RUNS = 50;

interface Leaving {
	standing?: Standing;
	/** The id of the run that is brought back in its place. */
	back?: number;
}

export class Past {
	readonly #status;
	readonly #isListed;

	/** @param isListed whether past runs are listed, beyond the one for undo */
	constructor(status: Status, isListed: boolean) {
		this.#status = status;
		this.#isListed = isListed;
	}

	/** Keeps a run that leaves the screen for undo. It is also listed, unless nothing was done with it. */
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

/** Whether a run is worth a place in the list. At step 0 it is begun again just as quickly, unless it needs a file. */
export function isWorthKeeping(plan: Plan, run: Run) {
	return run.lastStep > 0 || plan.start !== undefined;
}

/** The run as it stood. If that needs training, the run at its beginning. */
export function takeUp(Engine: Engine, { standing, startConfig, events, goal }: Kept) {
	return standing ? Run.resume(Engine, standing) : Run.begin(Engine, startConfig, events, goal);
}

/** Removes runs whose whole way is part of another's, because readers may begin the same run many times. The newest run stays. */
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

/** The same runs with as much of each as there is room for. */
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

/** The bytes of checkpoints, paintings, ideas and files. What several runs share counts once. */
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
		...moments.flatMap(({ checkpoint, painting, ideas }) => [checkpoint, painting, ...(ideas ? [ideas] : [])]),
	];
}
