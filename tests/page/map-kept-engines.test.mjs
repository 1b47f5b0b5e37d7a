// Maps are kept on the device in Chromium, Firefox and WebKit. A browser that keeps nothing changes nothing for the page.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after } from "node:test";
import { build } from "vite";
import { root } from "../../scripts/tools.mjs";
import { testInEngines } from "./engines.mjs";
import { serve } from "./serve.mjs";

const built = await build({
	configFile: false,
	logLevel: "warn",
	build: { write: false, lib: { entry: join(root, "www", "map", "kept.ts"), formats: ["iife"], name: "kept" } },
});
const [{ output }] = /** @type {any} */ (built);
const site = await serve(root, {
	pages: { "index.html": `<!doctype html><meta charset="utf-8"><script>${output[0].code}</script>` },
});
after(() => site.stop());

/** @param {Parameters<typeof testInEngines>[1]} body */
const testKept = (name, body) => testInEngines(name, body, { address: site.address, expected: /favicon/ });

testKept("a map is there after a reload, grows, and goes when all are forgotten", async (page) => {
	const runs = (count) =>
		Array.from({ length: count }, (_, cell) => ({
			...{ cell, seed: 1, step: 5000, verdict: "healthy", distance: 1 / (cell + 3), variety: 0.3, hash: "0012abcd" },
		}));
	const write = (key, known) => page.evaluate((...map) => globalThis.kept.writeMap(...map), key, known);
	const read = (key) => page.evaluate((key) => globalThis.kept.readMap(key), key);
	const bytes = () => page.evaluate(() => globalThis.kept.keptBytes());
	await page.evaluate(() => globalThis.kept.forgetMaps());
	assert.equal(await read("a"), null);
	assert.equal(await bytes(), 0);
	assert.equal(await write("a", runs(2)), true);
	await page.open();
	assert.deepEqual(await read("a"), runs(2));
	assert.equal(await write("a", runs(5)), true);
	assert.deepEqual(await read("a"), runs(5));
	assert.equal(await read("b"), null);
	assert.equal(await bytes(), 5 * 56);
	assert.equal(await page.evaluate(() => globalThis.kept.forgetMaps()), true);
	assert.equal(await read("a"), null);
	assert.equal(await bytes(), 0);
});

testKept("the maps that were written longest ago go, and a map that is too large is not kept", async (page) => {
	const told = await page.evaluate(async () => {
		const { writeMap, readMap, keptBytes, forgetMaps } = globalThis.kept;
		await forgetMaps();
		const run = { cell: 0, seed: 1, step: 1, verdict: "learning", distance: 1, variety: 1, hash: "00000001" };
		const most = 3 * 56;
		const isKept = [];
		for (const key of ["a", "b", "c", "a", "d"]) {
			isKept.push(await writeMap(key, [run], most));
		}
		isKept.push(await writeMap("e", [run, run, run, run], most));
		const there = [];
		for (const key of ["a", "b", "c", "d", "e"]) {
			there.push((await readMap(key)) !== undefined);
		}
		return { isKept, there, bytes: await keptBytes() };
	});
	assert.deepEqual(told.isKept, [true, true, true, true, true, false]);
	assert.deepEqual(told.there, [true, false, true, true, false]);
	assert.equal(told.bytes, 3 * 56);
});

testKept("a browser that keeps nothing says so by its answers alone", async (page) => {
	const told = await page.evaluate(async () => {
		const { writeMap, readMap, keptBytes, forgetMaps } = globalThis.kept;
		const run = { cell: 0, seed: 1, step: 1, verdict: "learning", distance: 1, variety: 1 };
		await forgetMaps();
		const answers = async () => [
			await writeMap("a", [run]),
			(await readMap("a")) === undefined,
			(await keptBytes()) ?? "nothing is kept",
			await forgetMaps(),
		];
		const { open, deleteDatabase } = IDBFactory.prototype;
		const refuse = () => {
			throw new DOMException("denied", "SecurityError");
		};
		Object.assign(IDBFactory.prototype, { open: refuse, deleteDatabase: refuse });
		const denied = await answers();
		Object.assign(IDBFactory.prototype, { open, deleteDatabase });

		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (...given) {
			const request = put.apply(this, given);
			// The last request of a writing is refused as if there were no room.
			if (this.name === "runs") {
				this.transaction.abort();
			}
			return request;
		};
		const full = await answers();
		IDBObjectStore.prototype.put = put;

		const factory = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");
		Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
		const missing = await answers();
		Object.defineProperty(globalThis, "indexedDB", factory);
		return { denied, full, missing, again: await answers() };
	});
	assert.deepEqual(told, {
		denied: [false, true, "nothing is kept", false],
		full: [false, true, 0, true],
		missing: [false, true, "nothing is kept", false],
		again: [true, false, 56, true],
	});
});
