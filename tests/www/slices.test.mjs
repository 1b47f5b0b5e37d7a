// Runs of a map on the thread that they are on, in slices.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate, setTimeout } from "node:timers/promises";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { Slices } from "../../www/outcomes/slices.js";
import { Gan, someJobs, stoppingJob, workOf } from "./work.mjs";

const never = new AbortController().signal;

test("each run ends as it does in one go", async () => {
	// 3,000 steps are many slices.
	const jobs = [...someJobs(20), { ...someJobs(1, 3000)[0], cell: 20 }, stoppingJob(21)];
	const work = workOf(jobs);
	await new Slices(Gan).compute(work, never);
	assert.equal(work.outcomes.size, 22);
	for (const job of jobs) {
		assert.deepEqual(work.outcomes.get(job.cell), outcomeOf(Gan, job));
	}
	assert.equal(work.outcomes.get(21)?.verdict, "stopped");
});

test("everything else has its turn, and a long run tells its share", async () => {
	const shares = [];
	let turns = 0;
	let isOver = false;
	const computing = new Slices(Gan)
		.compute({ ...workOf(someJobs(1, 20_000)), progress: (_, share) => shares.push(share) }, never)
		.then(() => (isOver = true));
	const start = performance.now();
	while (!isOver) {
		await setImmediate();
		turns++;
	}
	await computing;
	// A slice is 8 ms; 10 of the machine's hiccups are allowed.
	assert(turns > (performance.now() - start) / 8 / 2 - 10, `${turns} turns`);
	assert(shares.length > 0);
	assert(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1));
});

test("aborted work ends, and the computer can be used again", async () => {
	const slices = new Slices(Gan);
	const aborting = new AbortController();
	const endless = workOf(someJobs(1, 1e9));
	const computing = slices.compute(endless, aborting.signal);
	await setTimeout(20);
	aborting.abort();
	await computing;
	assert.equal(endless.outcomes.size, 0);
	const work = workOf(someJobs(2));
	await slices.compute(work, never);
	assert.equal(work.outcomes.size, 2);
	const none = workOf(someJobs(2));
	await slices.compute(none, aborting.signal);
	assert.equal(none.outcomes.size, 0);
});

test("a pause stands still, and neither an end nor an abort is lost in it", async () => {
	const slices = new Slices(Gan);
	slices.pause(true);
	const work = workOf(someJobs(3));
	const computing = slices.compute(work, never);
	await setTimeout(50);
	assert.equal(work.outcomes.size, 0);
	slices.pause(false);
	await computing;
	assert.equal(work.outcomes.size, 3);
	slices.pause(true);
	const aborting = new AbortController();
	// At 20 ms, the first slice is over.
	const waiting = slices.compute(workOf(someJobs(1, 1e9)), aborting.signal);
	await setTimeout(20);
	aborting.abort();
	await waiting;
});

test("refused settings are the engine's sentence", async () => {
	const [job] = someJobs(1);
	const work = workOf([{ ...job, config: { ...job.config, batchSize: 0 } }]);
	await assert.rejects(new Slices(Gan).compute(work, never), /batchSize/);
});
