// Reads a submitted link, replays its run to the step, and judges it.

import { askedBy } from "../page/address.js";
import { readAddress } from "../run/address.js";
import { type Condition, find, type Goal, judge, type Verdict } from "../run/goal.js";
import type { Plan } from "../run/plan.js";
import type { EngineSource } from "../run/engine-source.js";
import { Player } from "../run/player.js";
import type { Engine, Run } from "../run/run.js";
import { isCheap, isSmall, MOST_STEPS } from "./cost.js";
import type { LinkProblem } from "./links.js";
import type { Made } from "./remarks.js";

/** Milliseconds between two reports of the progress. */
const TELLING = 200;

export interface Judged {
	condition: Condition;
	met: boolean;
	/** The value that was found; undefined if the numbers are beyond float32. */
	found: ReturnType<typeof find>;
}

/** The results of the replayed run. */
export interface Found {
	/** The result of each condition of the goal. */
	judged: Judged[];
	step: number;
	hash: string;
	verdict: Verdict;
	made: Made;
	/** Problems with keys of the link, which were left out. */
	problems: string[];
}

export type Refused = LinkProblem | { what: "noStep" | "tooFar" | "tooLarge" | "crashed" };

export interface Replaying {
	source: EngineSource;
	Engine: Engine;
	goal: Goal;
	cancelled: AbortSignal;
	tell: (step: number, to: number) => void;
}

/** @returns undefined if the replay was cancelled */
export async function replay(params: URLSearchParams, replaying: Replaying): Promise<Found | Refused | undefined> {
	const asked = askedBy(params);
	if (!isSmall(asked)) {
		return { what: "tooLarge" };
	}
	if (Number(params.get("step")) > MOST_STEPS) {
		return { what: "tooFar" };
	}
	const { plan, step, problems } = readAddress(asked, replaying.Engine);
	if (step === undefined) {
		return problems.length > 0 ? { what: "refused", message: problems[0] } : { what: "noStep" };
	}
	const player = new Player({ source: replaying.source, plan });
	try {
		await player.ready;
		const run = player.run.value;
		if (run && !isCheap(run, step)) {
			return { what: "tooLarge" };
		}
		const isThere = await travel(player, step, replaying);
		return isThere && run ? { ...tellOf(run, plan, replaying.goal), problems } : refusalOf(player);
	} finally {
		player.dispose();
	}
}

/** Goes to a step in slices, and reports the progress on the way. */
async function travel(player: Player, to: number, { cancelled, tell }: Replaying) {
	const cancel = () => player.pause();
	const telling = setInterval(() => tell(player.run.value?.stepCount ?? 0, to), TELLING);
	cancelled.addEventListener("abort", cancel);
	try {
		return !cancelled.aborted && (await player.goto(to));
	} finally {
		cancelled.removeEventListener("abort", cancel);
		clearInterval(telling);
	}
}

function tellOf(run: Run, plan: Plan, goal: Goal) {
	const met = judge(goal, run);
	return {
		judged: goal.map((condition, i) => ({ condition, met: met[i], found: find(condition.what, run) })),
		step: run.stepCount,
		hash: run.gan.stateHash(),
		verdict: run.truth?.verdict ?? ("runAway" as const),
		made: { preset: plan.preset, config: run.startConfig, events: run.events },
	};
}

/** Why the run did not reach its step; undefined if it was told to stop. */
function refusalOf(player: Player): Refused | undefined {
	const failure = player.failure.value;
	if (!failure) {
		return undefined;
	}
	return failure.kind === "crash" ? { what: "crashed" } : { what: "refused", message: failure.message };
}
