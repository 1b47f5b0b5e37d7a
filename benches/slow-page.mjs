// A page on a slowed-down CPU, and the tasks of its main thread.

/** The factor by which the CPU is slower than this machine. */
export const SLOWDOWN = 4;
/** Marks the page's main thread in a trace. */
const MARK = "gan-painter bench";
const CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"];

/**
 * Opens an empty page. Its reader asks for less motion, as a reader with a slow machine may.
 * @param {import("playwright-core").Browser} browser
 * @param {{ width: number, height: number }} viewport
 * @param {number} rate the factor by which the CPU is slower
 */
export async function openSlowly(browser, viewport, rate) {
	const page = await browser.newPage({ viewport, locale: "en", reducedMotion: "reduce" });
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate });
	return page;
}

/**
 * @typedef {object} Task
 * @property {number} milliseconds of processor time: what else happens on the machine does not count
 * @property {boolean} isFrame whether an animation frame ran in it
 */

/**
 * Does something, and returns the tasks of the page's main thread meanwhile.
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<Task[]>}
 */
export async function tasksOf(page, action) {
	const browser = page.context().browser();
	await browser.startTracing(page, { categories: CATEGORIES });
	await page.evaluate((mark) => performance.mark(mark), MARK);
	await action();
	const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
	const { pid, tid } = traceEvents.find(({ name }) => name === MARK);
	const ownEvents = traceEvents.filter((event) => event.pid === pid && event.tid === tid);
	const frames = ownEvents.filter(({ name }) => name === "FireAnimationFrame");
	return (
		ownEvents
			// A task that the end of the trace cut off has no duration.
			.filter(({ name, tdur }) => name === "RunTask" && tdur !== undefined)
			.map((task) => ({
				milliseconds: task.tdur / 1000,
				isFrame: frames.some(({ ts }) => ts >= task.ts && ts < task.ts + task.dur),
			}))
	);
}
