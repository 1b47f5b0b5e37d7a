// Measures how long a page's main thread is busy at a time.

import assert from "node:assert/strict";

/**
 * Does something, and returns the longest task of the page's main thread meanwhile, in milliseconds of processor time. What else
 * happens on the machine does not count.
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<unknown>} action
 */
export async function longestTask(page, action) {
	const browser = page.context().browser();
	await browser.startTracing(page, { categories: ["-*", "toplevel"] });
	await action();
	const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
	const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
	const mains = traceEvents
		.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
		.map(threadOf);
	const times = traceEvents
		.filter((event) => event.name === "ThreadControllerImpl::RunTask" && mains.includes(threadOf(event)))
		.map(({ tdur }) => tdur / 1000)
		// Tasks that the beginning or the end of the trace cut off have no duration.
		.filter(Number.isFinite);
	assert(times.length > 0, "the browser told no tasks");
	return Math.max(...times);
}
