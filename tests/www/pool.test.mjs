// Runs of a map in several workers. Here a worker is a servant on this same thread, or one that does as a test wants.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { Pool } from "../../www/outcomes/pool.js";
import { Servant } from "../../www/outcomes/servant.js";
import { Gan, someJobs, stoppingJob, workOf } from "./work.mjs";

const never = new AbortController().signal;

/**
 * Starts servants, keeps all that is said, and may be told to be a worse one.
 * @param {(order: any, hear: (report: any) => void, nth: number) => boolean | void} [spoil] whether the servant shall not get an order
 */
function servants(spoil = () => false) {
	/** @type {{ orders: any[], hasEnded: boolean, hear: (report: any) => void }[]} */
	const started = [];
	const start = (/** @type {(report: any) => void} */ hear) => {
		const nth = started.length;
		const servant = new Servant(Gan, (report) => setImmediate(hear, structuredClone(report)));
		const worker = { orders: [], hasEnded: false, hear };
		started.push(worker);
		setImmediate(hear, { kind: "ready" });
		return {
			post(/** @type {any} */ order) {
				worker.orders.push(order);
				if (!spoil(order, hear, nth)) {
					setImmediate(() => servant.receive(structuredClone(order)));
				}
			},
			end() {
				worker.hasEnded = true;
				servant.receive({ kind: "drop" });
			},
		};
	};
	return { started, start };
}

test("each run comes once, and ends as it does in one go", async () => {
	const jobs = [...someJobs(40), stoppingJob(40)];
	const { started, start } = servants();
	const pool = new Pool(start, 3);
	assert.equal(await pool.begins(), true);
	assert.equal(pool.width, 3);
	const work = workOf(jobs);
	await pool.compute(work, never);
	for (const job of jobs) {
		assert.deepEqual(work.outcomes.get(job.cell), outcomeOf(Gan, job));
	}
	const runs = started.map(({ orders }) => orders.filter(({ kind }) => kind === "run").length);
	assert.equal(
		runs.reduce((sum, count) => sum + count),
		41,
	);
	assert(Math.min(...runs) > 5, `${runs}`);
	pool.dispose();
	assert(started.every(({ hasEnded }) => hasEnded));
});

test("a worker has several short runs ahead, and no more than one long one", async () => {
	const most = async (/** @type {number} */ milliseconds) => {
		let given = 0;
		let highest = 0;
		const spoil = (/** @type {any} */ { kind, number }, /** @type {any} */ hear) => {
			if (kind === "run") {
				highest = Math.max(highest, ++given);
				void setTimeout(1).then(() => {
					given--;
					hear({ kind: "told", number, outcome: {}, milliseconds });
				});
			}
			return true;
		};
		await new Pool(servants(spoil).start, 1).compute(workOf(someJobs(200)), never);
		return highest;
	};
	assert.deepEqual([await most(0), await most(80), await most(399), await most(401)], [51, 6, 2, 1]);
});

test("aborted work ends at once, and the workers are used again", async () => {
	const { started, start } = servants();
	const pool = new Pool(start, 2);
	await pool.begins();
	for (let round = 0; round < 3; round++) {
		const aborting = new AbortController();
		const endless = workOf(someJobs(4, 1e9));
		const computing = pool.compute(endless, aborting.signal);
		await setTimeout(30);
		// The next work is there before the last one has noticed.
		aborting.abort();
		const work = workOf(someJobs(6));
		const next = pool.compute(work, never);
		await computing;
		await next;
		assert.equal(endless.outcomes.size, 0);
		assert.equal(work.outcomes.size, 6);
	}
	assert.equal(started.length, 2);
	const late = workOf(someJobs(1));
	await pool.compute(late, AbortSignal.abort());
	assert.equal(late.outcomes.size, 0);
});

test("a worker that crashes is told and replaced, and its runs are computed again", async () => {
	const messages = [];
	const { started, start } = servants((order, hear, nth) => {
		if (nth === 0 && order.kind === "run" && order.number > 6) {
			setImmediate(hear, { kind: "crashed", message: "unreachable" });
			return true;
		}
	});
	const jobs = someJobs(30);
	const work = { ...workOf(jobs), replaced: (/** @type {string} */ message) => messages.push(message) };
	const pool = new Pool(start, 2);
	await pool.compute(work, never);
	assert.deepEqual(messages, ["unreachable"]);
	assert.deepEqual(
		started.map(({ hasEnded }) => hasEnded),
		[true, false, false],
	);
	assert.equal(work.outcomes.size, 30);
	assert.deepEqual(work.outcomes.get(29), outcomeOf(Gan, jobs[29]));
	assert.equal(pool.width, 2);
});

test("a run at which two workers crash ends the work", async () => {
	const { started, start } = servants((order, hear) => {
		if (order.kind === "run" && order.job.cell === 0) {
			setImmediate(hear, { kind: "crashed", message: "out of memory" });
			return true;
		}
	});
	const pool = new Pool(start, 2);
	const trouble = { name: "Error", message: "out of memory", trouble: "crashing" };
	await assert.rejects(pool.compute(workOf(someJobs(10)), never), trouble);
	assert.equal(started.length, 4);
	const work = workOf(someJobs(5).slice(1));
	await pool.compute(work, never);
	assert.equal(work.outcomes.size, 4);
});

test("refused settings are the engine's sentence, and the other runs are dropped", async () => {
	const jobs = someJobs(8, 5000);
	jobs[3].config = { ...jobs[3].config, batchSize: 0 };
	const { started, start } = servants();
	const pool = new Pool(start, 2);
	await assert.rejects(pool.compute(workOf(jobs), never), /batchSize/);
	assert(started.some(({ orders }) => orders.at(-1).kind === "drop"));
	const work = workOf(someJobs(3));
	await pool.compute(work, never);
	assert.equal(work.outcomes.size, 3);
});

test("an error of whose work it is ends the work", async () => {
	const pool = new Pool(servants().start, 2);
	const fail = () => {
		throw new Error("no room");
	};
	await assert.rejects(pool.compute({ ...workOf(someJobs(3)), told: fail }, never), /no room/);
	await assert.rejects(pool.compute({ ...workOf(someJobs(3)), next: fail }, never), /no room/);
});

test("in a pause the workers stand still, also one that comes later", async () => {
	const { start } = servants();
	const pool = new Pool(start, 2);
	await pool.begins();
	const work = workOf(someJobs(60, 200));
	const computing = pool.compute(work, never);
	await setTimeout(100);
	pool.pause(true);
	await setTimeout(50);
	const told = work.outcomes.size;
	assert(told > 0 && told < 60, `${told}`);
	await setTimeout(100);
	assert.equal(work.outcomes.size, told);
	pool.pause(false);
	await computing;
	assert.equal(work.outcomes.size, 60);

	const paused = new Pool(start, 1);
	paused.pause(true);
	const waiting = workOf(someJobs(1));
	const aborting = new AbortController();
	const ending = paused.compute(waiting, aborting.signal);
	await setTimeout(50);
	assert.equal(waiting.outcomes.size, 0);
	aborting.abort();
	await ending;
});

test("where no worker can be, it is told", async () => {
	const forbidden = new Pool(() => {
		throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
	}, 2);
	assert.equal(await forbidden.begins(), false);
	const crashing = new Pool((hear) => {
		setImmediate(hear, { kind: "crashed", message: "the worker could not be loaded" });
		return { post() {}, end() {} };
	}, 2);
	assert.equal(await crashing.begins(), false);
	await assert.rejects(crashing.compute(workOf(someJobs(1)), never), { trouble: "noWorkers" });
});

test("one worker is enough", async () => {
	const { start } = servants();
	let isFirst = true;
	const pool = new Pool((hear) => {
		if (isFirst) {
			isFirst = false;
			return start(hear);
		}
		throw new Error("too many");
	}, 8);
	const work = workOf(someJobs(4));
	assert.equal(await pool.begins(), true);
	await pool.compute(work, never);
	assert.deepEqual([work.outcomes.size, pool.width], [4, 1]);
});

test("a long run tells its share", async () => {
	const shares = [];
	const pool = new Pool(servants().start, 1);
	await pool.compute({ ...workOf(someJobs(1, 20_000)), progress: (_, share) => shares.push(share) }, never);
	assert(shares.length > 0);
	assert(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1));
});
