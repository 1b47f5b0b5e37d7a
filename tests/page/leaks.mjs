// What a page holds in memory, once all that nobody holds on to any more is gone.

import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

/**
 * @typedef {object} Held
 * @property {number} heap bytes of JavaScript, and of the browser's own notes on how the page performs
 * @property {number} objects of JavaScript, functions included
 * @property {number} engine bytes of the engine's memory
 * @property {number} nodes of all documents, and those that stand in none
 * @property {number} listeners
 * @property {number} bindings of effects, computed values and components to the signals that they follow
 */

/** Keeps the engine's memory as `memory`: before the page's own scripts, by `page.addInitScript`. */
export function keepMemory() {
	const engines = /** @type {any} */ (WebAssembly);
	const { instantiate } = engines;
	engines.instantiate = async (...args) => {
		const made = await instantiate(...args);
		globalThis.memory = (made.instance ?? made).exports.memory;
		return made;
	};
}

/** Whatever the page has begun by itself meanwhile holds on to its own for a moment: of so many counts the least is what is held. */
const COUNTS = 3;

/**
 * Returns what measures a page.
 * @param {import("playwright-core").Page} page
 * @param {string} [signal] says in the page's own script where one of its signals is
 */
export async function measuring(page, signal) {
	const session = await page.context().newCDPSession(page);
	await session.send("Performance.enable");
	await session.send("HeapProfiler.enable");

	/** @returns {Promise<Held>} */
	return async function measure() {
		const counts = [];
		for (let i = 0; i < COUNTS; i++) {
			counts.push(await count());
		}
		const least = Object.keys(counts[0]).map((name) => [name, Math.min(...counts.map((held) => held[name]))]);
		return /** @type {Held} */ (Object.fromEntries(least));
	};

	async function count() {
		// What waits for the end of a frame or of a task holds on to what is gone by then.
		await setTimeout(300);
		for (let i = 0; i < 3; i++) {
			await session.send("HeapProfiler.collectGarbage");
		}
		const { metrics } = await session.send("Performance.getMetrics");
		const metric = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
		return {
			heap: metric("JSHeapUsedSize"),
			engine: await page.evaluate(() => globalThis.memory.buffer.byteLength),
			nodes: metric("Nodes"),
			listeners: metric("JSEventListeners"),
			objects: await askHeirs(session, "Object.prototype", "return this.length"),
			bindings: signal === undefined ? 0 : await countBindings(session, signal),
		};
	}
}

/**
 * All that follow any signal of the page. In the library's published form a signal's first follower is .t, and the next one is .x of it.
 * @param {import("playwright-core").CDPSession} session
 * @param {string} signal
 */
async function countBindings(session, signal) {
	// A computed signal is one, too: it inherits from a plain one.
	const prototype = `Object.getPrototypeOf(${signal})`;
	const count = await askHeirs(
		session,
		prototype,
		`let count = 0;
		for (const signal of this) {
			for (let follower = signal.t; follower; follower = follower.x) {
				count++;
			}
		}
		return count;`,
	);
	assert(count > 20, `${count} bindings: the library has other names for its followers`);
	return count;
}

/**
 * Asks something of all living objects that inherit from this one.
 * @param {import("playwright-core").CDPSession} session
 * @param {string} prototype
 * @param {string} question the body of a function
 * @returns {Promise<number>}
 */
async function askHeirs(session, prototype, question) {
	const objectGroup = "heirs";
	const { result } = await session.send("Runtime.evaluate", { expression: prototype, objectGroup });
	const { objects } = await session.send("Runtime.queryObjects", {
		prototypeObjectId: result.objectId ?? assert.fail(`${prototype} is no object`),
		objectGroup,
	});
	const answer = await session.send("Runtime.callFunctionOn", {
		objectId: objects.objectId,
		functionDeclaration: `function () { ${question} }`,
		returnByValue: true,
	});
	await session.send("Runtime.releaseObjectGroup", { objectGroup });
	return answer.result.value;
}

/**
 * Fails unless there is as much later as there was before: no node, no listener, no binding and no byte of the engine more, and no
 * more objects and bytes than may be.
 * @param {Held} before
 * @param {Held} later
 * @param {{ objects: number, heap: number, nodes?: number }} mayBeMore
 */
export function assertStandsStill(before, later, mayBeMore) {
	const most = { engine: 0, nodes: 0, listeners: 0, bindings: 0, ...mayBeMore };
	for (const name of /** @type {(keyof Held)[]} */ (Object.keys(most))) {
		const more = later[name] - before[name];
		assert(
			more <= most[name],
			`${more} more ${name}; before: ${JSON.stringify(before)}, later: ${JSON.stringify(later)}`,
		);
	}
}
