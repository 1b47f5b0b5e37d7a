// Checks pasted links one after the other, in slices, and reports the result of each.

import { batch, signal } from "@preact/signals";
import { isRefusal, messageOf } from "../engine/problems.js";
import { settingKeys } from "../run/address.js";
import type { Goal } from "../run/goal.js";
import type { Lockable } from "../run/locks.js";
import type { EngineSource } from "../run/engine-source.js";
import type { Engine } from "../run/run.js";
import { turn } from "../run/turn.js";
import { type Pasted, readLink, readPasted } from "./links.js";
import { changedThoughLocked, type Made, otherKeys, type Remark } from "./remarks.js";
import { type Found, type Refused, replay } from "./replay.js";
import { linkOfKeys, type Task } from "./task.js";

export interface Row extends Pick<Pasted, "name" | "line"> {
	/** The address that opens the page at the submitted run; undefined if there is none. */
	href?: string;
	/** The hash that the link gives for the run's state; undefined if the link gives none. */
	hashGiven?: string;
	/** The result; undefined until the link is checked. */
	outcome?: Found | Refused;
	remarks: Remark[];
	/** The index of an earlier row with the same run at the same step. */
	sameAs?: number;
}

/** What links are compared with. */
export interface Standard {
	Engine: Engine;
	task: Task;
	goal: Goal;
	/** The run that the task begins with. */
	made: Made;
	locked: Iterable<Lockable>;
}

export interface Progress {
	/** The index of the row that is being checked. */
	row: number;
	step: number;
	to: number;
}

export class Checker {
	readonly rows = signal<readonly Row[]>([]);
	/** The progress of the check; undefined while nothing is checked. */
	readonly progress = signal<Progress | undefined>(undefined);
	/** The number of lines without a link in the last pasted text. */
	readonly passedOver = signal(0);
	readonly tooMany = signal(0);
	/** The standard that the rows were compared with. */
	readonly standard = signal<Standard | undefined>(undefined);
	readonly #source;
	readonly #site;
	#cancelling = new AbortController();

	/** @param site the address of the page that students open */
	constructor(source: EngineSource, site: string) {
		this.#source = source;
		this.#site = site;
	}

	/** Resolves when every link has been checked, or the check was cancelled. */
	async check(text: string, standard: Standard) {
		this.cancel();
		const cancelling = new AbortController();
		this.#cancelling = cancelling;
		const { links, passedOver, tooMany } = readPasted(text);
		const params = links.map(({ link }) => readLink(link ?? "", this.#site));
		batch(() => {
			this.passedOver.value = passedOver;
			this.tooMany.value = tooMany;
			this.standard.value = standard;
			this.rows.value = links.map(({ name, line }) => ({ name, line, remarks: [] }));
		});
		const earlier = new Map<string, number>();
		for (let i = 0; i < params.length && !cancelling.signal.aborted; i++) {
			const read = params[i];
			if (read instanceof URLSearchParams) {
				await this.#checkOne(i, read, earlier, standard, cancelling.signal);
			} else {
				this.#tell(i, { outcome: read });
			}
			// Input must have a turn between links, even if no run is replayed.
			await turn();
		}
		if (this.#cancelling === cancelling) {
			this.progress.value = undefined;
		}
	}

	cancel() {
		this.#cancelling.abort();
		this.progress.value = undefined;
	}

	async #checkOne(
		row: number,
		params: URLSearchParams,
		earlier: Map<string, number>,
		{ Engine, task, goal, made, locked }: Standard,
		cancelled: AbortSignal,
	) {
		this.progress.value = { row, step: 0, to: 0 };
		const key = runOf(params, Engine);
		const sameAs = earlier.get(key);
		const tell = (step: number, to: number) => {
			if (!cancelled.aborted) {
				this.progress.value = { row, step, to };
			}
		};
		const known = sameAs === undefined ? undefined : this.rows.value[sameAs].outcome;
		const outcome = known ?? (await attempt(params, { source: this.#source, Engine, goal, cancelled, tell }));
		if (cancelled.aborted || !outcome) {
			return;
		}
		const remarks =
			"made" in outcome
				? [
						...(outcome.step === 0 && goal.length > 0 ? [{ what: "atStart" } as const] : []),
						...otherKeys(params, task),
						...changedThoughLocked(outcome.made, made, locked),
						...outcome.problems.map((message): Remark => ({ what: "problem", message })),
					]
				: [];
		earlier.set(key, sameAs ?? row);
		const [href, hashGiven] = [linkOfKeys(params, this.#site), params.get("hash") ?? undefined];
		this.#tell(row, { outcome, remarks, href, hashGiven, sameAs });
	}

	#tell(row: number, told: Partial<Row>) {
		this.rows.value = this.rows.value.map((each, i) => (i === row ? { ...each, ...told } : each));
	}
}

/** Replays one link. Whatever is wrong with it, the other links go on. */
async function attempt(...given: Parameters<typeof replay>): ReturnType<typeof replay> {
	try {
		return await replay(...given);
	} catch (error) {
		return isRefusal(error) ? { what: "refused", message: messageOf(error) } : { what: "crashed" };
	}
}

/** A text that is the same for two links to the same run at the same step. */
function runOf(params: URLSearchParams, Engine: Engine) {
	const keys = ["preset", ...settingKeys(Engine), "events", "step"];
	return JSON.stringify(keys.map((key) => params.get(key)));
}
