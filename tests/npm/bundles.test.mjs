// The npm package in a user's pages. Each page is bundled by Vite and by webpack, and opened in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import init, { Gan } from "gan-painter";
import { CLASS, TAG, weight } from "../limits.mjs";
import { testInEngines } from "../page/engines.mjs";
import { serve } from "../page/serve.mjs";
import { trains } from "../page/trains.mjs";
import { bundlers } from "./bundle.mjs";

await init();
const gan = new Gan({ seed: 7 });
gan.stepFor(Infinity, 100);

/** Checks that the page's own run equals the one in Node, to the last bit. */
async function hasTrained(page) {
	await page.waitFor("its run is done", () => document.body?.dataset.hash);
	assert.equal(await page.evaluate(() => document.body.dataset.hash), gan.stateHash());
}

async function tagTrains(page) {
	await trains(page);
	assert(await page.evaluate(() => document.querySelector("gan-painter").gan instanceof globalThis.Gan));
	// The method loads a part of the package first.
	const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").length);
	const before = await scripts();
	const table = await page.evaluate(async () => (await document.querySelector("gan-painter").toCSV()).text());
	assert.match(table, /^step,/);
	assert((await scripts()) > before, "nothing was loaded");
}

const uses = {
	gan: { works: hasTrained, loads: [".js", ".wasm"], most: CLASS },
	inline: { works: hasTrained, loads: [".js"], most: CLASS },
	element: { works: tagTrains, loads: [".js"], most: TAG },
};

const kinds = (names) => [...new Set(names.map((name) => extname(name)))].sort();
const out = mkdtempSync(join(tmpdir(), "gan-painter-"));
const built = [];
for (const [bundler, bundle] of Object.entries(bundlers)) {
	for (const name of Object.keys(uses)) {
		const folder = join(out, `${bundler}-${name}`);
		await bundle(name, folder);
		built.push({ bundler, name, folder, site: await serve(folder) });
	}
}
after(() => {
	built.forEach(({ site }) => site.stop());
	rmSync(out, { recursive: true });
});

for (const { bundler, name, folder } of built) {
	test(`${name} by ${bundler} adds at most ${uses[name].most} bytes`, (t) => {
		const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
			uses[name].loads.includes(extname(file)),
		);
		const sizes = files.map((file) => weight(readFileSync(join(folder, file))));
		const size = sizes.reduce((a, b) => a + b);
		t.diagnostic(`${size} bytes`);
		assert(size <= uses[name].most, `it adds ${size} bytes`);
	});
}

for (const { bundler, name, folder, site } of built) {
	const { works, loads } = uses[name];
	testInEngines(
		`${name} by ${bundler}`,
		async (page) => {
			await works(page);
			const requests = await page.evaluate(() =>
				performance
					.getEntriesByType("resource")
					.map(({ name }) => name)
					.filter((name) => !name.startsWith("data:")),
			);
			assert.deepEqual(kinds(requests), loads);
			const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
			assert.deepEqual(kinds(files.map(({ name }) => name)), [".html", ...loads]);
		},
		{ address: site.address, path: `${name}.html` },
	);
}
