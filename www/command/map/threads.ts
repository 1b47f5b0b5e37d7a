// Computes the runs of a map in threads of Node.

import { Worker } from "node:worker_threads";
import { isRefusal, messageOf } from "../../engine/problems.js";
import type { Outcome } from "../../outcomes/cell.js";
import type { Work } from "../../outcomes/computer.js";
import type { Job } from "../../outcomes/spec.js";
import { compiledEngine } from "../engine.js";

/** The package's file of worker.ts. */
const FILE = new URL("./map-worker.js", import.meta.url);
/** The runs that a thread has at once: while it computes one, the next one is there already. */
const AHEAD = 2;

/**
 * Computes all runs. Throws one sentence if the engine refuses one, or if a thread can't go on.
 * @param width how many threads there are
 */
export async function computeInThreads(work: Work, width: number, signal: AbortSignal) {
	const workerData = await compiledEngine();
	signal.throwIfAborted();
	const threads = Array.from({ length: width }, () => new Worker(FILE, { workerData }));
	try {
		await new Promise<void>((resolve, reject) => {
			signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
			Promise.all(threads.map((thread) => employ(thread, work))).then(() => resolve(), reject);
		});
	} finally {
		await Promise.all(threads.map((thread) => thread.terminate()));
	}
}

/** Gives a thread runs until there are none left. */
function employ(thread: Worker, work: Work) {
	const jobs: Job[] = [];
	return new Promise<void>((resolve, reject) => {
		const fill = () => {
			for (let job: Job | undefined; jobs.length < AHEAD && (job = work.next());) {
				jobs.push(job);
				thread.postMessage(job);
			}
			if (jobs.length === 0) {
				resolve();
			}
		};
		thread.on("message", (outcome: Outcome) => {
			try {
				work.told(jobs.shift()!, outcome);
				fill();
			} catch (error) {
				reject(error as Error);
			}
		});
		thread.on("error", (error) => reject(isRefusal(error) ? error : crash(messageOf(error))));
		thread.on("exit", (code) => reject(crash(`exit code ${code}`)));
		fill();
	});
}

function crash(reason: string) {
	return new Error(`a thread has crashed (${reason}); the same command goes on from the rows that are written`);
}
