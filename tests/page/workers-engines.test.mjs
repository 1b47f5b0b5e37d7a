// Runs in workers, in three engines: they end with the same bits as on the page and in Node, they can be ended, stand still while the
// page is hidden, and are computed on the page where there can be no workers.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { Gan, someJobs, stoppingJob } from "../www/work.mjs";
import { testInEngines } from "./engines.mjs";
import { serve } from "./serve.mjs";
import { buildWorkersPage } from "./workers-page.mjs";

const { folder, remove } = await buildWorkersPage();
after(remove);

const scripts = readdirSync(join(folder, "assets"));
const WORKER = `assets/${scripts.find((name) => name.startsWith("worker-"))}`;

/** Serves the page with a policy, or with code at the end of the worker's script. */
async function served({ policy = "", planted = "" } = {}) {
	const site = await serve(folder, {
		headers: policy === "" ? {} : { "content-security-policy": policy },
		pages: planted === "" ? {} : { [WORKER]: readFileSync(join(folder, WORKER), "utf8") + planted },
	});
	after(() => site.stop());
	return site.address;
}

const OWN = "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const CRASH = `;addEventListener("message", ({ data }) => { if (data.number === 5) { throw new Error("planted"); } });`;
const plain = await served();
const crashing = await served({ planted: CRASH });
const strict = await served({ policy: OWN });
const workless = await served({ policy: `${OWN}; worker-src 'none'` });
const textless = await served({ policy: `${OWN}; require-trusted-types-for 'script'; trusted-types 'none'` });

/** Makes a page's computer with two workers, and what computes jobs with it. */
function prepare() {
	Object.defineProperty(navigator, "hardwareConcurrency", { value: 3 });
	Object.defineProperty(navigator, "getBattery", { value: undefined });
	return window.createComputer().then((/** @type {any} */ computer) => {
		Object.assign(window, {
			computer,
			replaced: 0,
			async compute(/** @type {any[]} */ jobs, { by = computer, signal = new AbortController().signal } = {}) {
				/** @type {any[]} */
				const outcomes = [];
				const left = [...jobs];
				const work = {
					next: () => left.shift(),
					told: (/** @type {any} */ { cell }, /** @type {any} */ outcome) => (outcomes[cell] = outcome),
					replaced: () => window.replaced++,
				};
				await by.compute(work, signal);
				return outcomes;
			},
		});
		// Before the first work nobody knows.
		return window.compute([]).then(() => [computer.way, computer.width]);
	});
}

/** @returns the computer's way and its width */
async function begin(/** @type {any} */ page) {
	await page.waitFor("the page's script has run", () => "createComputer" in window);
	return page.evaluate(prepare);
}

const jobs = [...someJobs(8, 200), stoppingJob(8)];
/** As they come from a browser: in JSON, which knows no NaN. */
const expected = JSON.parse(JSON.stringify(jobs.map((job) => outcomeOf(Gan, job))));

test("what the built page has of a worker is one classic script, and the engine once", () => {
	assert.equal(scripts.filter((name) => name.endsWith(".wasm")).length, 1);
	assert.equal(scripts.filter((name) => name.endsWith(".js")).length, 2);
	assert.doesNotMatch(readFileSync(join(folder, WORKER), "utf8"), /import\b|\bexport\b/);
});

testInEngines(
	"a run has the same outcome in a worker, on the page and in Node",
	async (page) => {
		assert.deepEqual(await begin(page), ["workers", 2]);
		assert.deepEqual(await page.evaluate((jobs) => window.compute(jobs), jobs), expected);
		const slices = await page.evaluate(async (jobs) => {
			const by = new window.Slices(await window.source.load());
			return window.compute(jobs, { by });
		}, jobs);
		assert.deepEqual(slices, expected);
	},
	{ address: plain },
);

testInEngines(
	"aborted work makes room at once, and the workers are used again",
	async (page) => {
		await begin(page);
		const [endless] = someJobs(1, 1e9);
		const times = await page.evaluate(
			async (endless, short) => {
				const times = [];
				for (let round = 0; round < 5; round++) {
					const aborting = new AbortController();
					const computing = window.compute([endless, endless, endless], { signal: aborting.signal });
					await new Promise((resolve) => setTimeout(resolve, 100));
					const start = performance.now();
					aborting.abort();
					await computing;
					await window.compute([short, short]);
					times.push(performance.now() - start);
				}
				return times.sort((one, other) => one - other);
			},
			endless,
			someJobs(1, 1)[0],
		);
		// A slice of 8 ms in each worker, and two runs of one step. Measured on two cores: 17 ms in Chromium, 3 in Firefox, 7 in WebKit. A worker
		// that did not hear would take hours, so a busy machine has room.
		assert(times[2] < 500, `${times} ms`);
	},
	{ address: plain },
);

testInEngines(
	"a worker that crashes is replaced, and each run has its outcome",
	async (page) => {
		await begin(page);
		assert.deepEqual(await page.evaluate((jobs) => window.compute(jobs), jobs), expected);
		assert.equal(await page.evaluate(() => window.replaced), 1);
	},
	{
		address: crashing,
		expected: /planted/,
	},
);

testInEngines(
	"while the page is hidden, the workers stand still",
	async (page) => {
		await begin(page);
		const counts = await page.evaluate(
			async (jobs) => {
				const pause = (/** @type {number} */ milliseconds) =>
					new Promise((resolve) => setTimeout(resolve, milliseconds));
				const hide = (/** @type {boolean} */ value) => {
					Object.defineProperty(document, "hidden", { value, configurable: true });
					document.dispatchEvent(new Event("visibilitychange"));
				};
				let told = 0;
				const left = [...jobs];
				const work = { next: () => left.shift(), told: () => told++ };
				const computing = window.computer.compute(work, new AbortController().signal);
				await pause(100);
				hide(true);
				await pause(100);
				const counts = [told];
				await pause(300);
				counts.push(told);
				hide(false);
				await computing;
				return [...counts, told];
			},
			someJobs(100, 100),
		);
		const [hidden, later, end] = counts;
		assert.equal(hidden, later);
		assert(hidden < 100, `${hidden} runs`);
		assert.equal(end, 100);
	},
	{ address: plain },
);

testInEngines(
	"a policy that allows the page's own scripts allows its workers",
	async (page) => {
		assert.deepEqual(await begin(page), ["workers", 2]);
		assert.deepEqual(await page.evaluate((jobs) => window.compute(jobs), jobs), expected);
	},
	{ address: strict },
);

testInEngines(
	"where a policy forbids workers, the page computes in slices",
	async (page) => {
		assert.deepEqual(await begin(page), ["slices", 1]);
		assert.deepEqual(await page.evaluate((jobs) => window.compute(jobs), jobs), expected);
	},
	{ address: workless, expected: /worker|Worker|Content.Security/ },
);

testInEngines(
	"where no text may become a script's address, the page computes in slices",
	async (page) => {
		assert.deepEqual(await begin(page), ["slices", 1]);
		assert.deepEqual(await page.evaluate((jobs) => window.compute(jobs), jobs), expected);
	},
	{
		address: textless,
		expected: /[Tt]rusted/,
	},
);
