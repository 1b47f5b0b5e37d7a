// A session as data that a browser can keep: the run on show exactly as it stands, and how it is shown.

import { beginningOf, type Plan } from "./plan.js";
import type { Player } from "./player.js";
import type { Engine, Standing } from "./run.js";
import { type Moment, Timeline } from "./timeline.js";
import { turn } from "./turn.js";

/** The version of the data. The data of another version may have another meaning. */
const VERSION = 1;
/** The most bytes of all kept checkpoints, unless the fewest checkpoints have more. */
const MOST_BYTES = 4 << 20;

export interface Session {
	/** The query of the page's address, which says how the run was shown. */
	query: string;
	plan: Plan;
	standing: Standing;
}

/** A session in the form in which it is kept. */
interface Packed extends Omit<Session, "standing"> {
	version: number;
	standing: Omit<Standing, "timeline"> & { timeline: Pick<Timeline, "moments" | "interval"> };
}

/**
 * The session of the reader's own run, even while another one is on show. Undefined while there is no run, and after a crash, because
 * the engine can't be asked then.
 */
export function packSession({ aside, state }: Player, query: string): Packed | undefined {
	const { own } = aside;
	if (!own || state.peek() === "crashed") {
		return undefined;
	}
	const { timeline, ...standing } = own.run.standing();
	const { moments, interval } = timeline.copy(MOST_BYTES);
	return {
		version: VERSION,
		query,
		plan: own.plan,
		standing: { ...standing, timeline: { moments, interval } },
	};
}

/** Reads a kept session. Throws if anything is wrong, because the data may be damaged or from an older page. */
export async function unpackSession(data: unknown, Engine: Engine): Promise<Session> {
	const { version, query, plan, standing } = data as Packed;
	const { here, end, goal, timeline } = standing;
	must(version === VERSION && typeof query === "string");
	must(typeof goal === "number" && goal > 0);
	must(isWhole(timeline.interval) && timeline.interval > 0);
	const moments = [...timeline.moments, here, ...(end ? [end.moment] : [])];
	must(timeline.moments.length > 0 && moments.every(isMoment));
	const steps = timeline.moments.map(({ step }) => step);
	must(steps.every((step, i) => i === 0 || step > steps[i - 1]));
	must(here.step >= steps[0] && (!end || (end.moment.step >= here.step && Array.isArray(end.events))));
	checkPlan(plan, Engine);
	for (const moment of moments) {
		checkMoment(moment, Engine);
		await turn();
	}
	const past = new Timeline();
	[past.moments, past.interval] = [timeline.moments, timeline.interval];
	return { query, plan, standing: { here, end, goal, timeline: past } };
}

/** Checks the plan that a reset would begin. */
function checkPlan(plan: Plan, Engine: Engine) {
	const { preset, start, until } = plan;
	const { config, events } = beginningOf(plan, Engine.preset(preset));
	must(until === undefined || (typeof until === "number" && until > 0));
	if (start !== undefined) {
		Engine.restore(start).free();
	}
	new Engine(config, events).free();
}

function checkMoment({ step, checkpoint, painting }: Moment, Engine: Engine) {
	const gan = Engine.restore(checkpoint);
	const isSame = gan.stepCount === step && gan.config.points === painting.length;
	gan.free();
	must(isSame);
}

function isMoment({ step, checkpoint, painting, accuracy, score, measures }: Moment) {
	const isNumberOrNone = (value: unknown) => value === undefined || typeof value === "number";
	const areBytes = checkpoint instanceof Uint8Array && painting instanceof Float32Array;
	const areKnown = measures === undefined || Object.values(measures).every(isNumberOrNone);
	return isWhole(step) && areBytes && isNumberOrNone(accuracy) && isNumberOrNone(score) && areKnown;
}

function isWhole(given: unknown): given is number {
	return Number.isSafeInteger(given) && Number(given) >= 0;
}

function must(holds: boolean) {
	if (!holds) {
		throw new Error("what was kept is not a session");
	}
}
