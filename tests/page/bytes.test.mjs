// What a reader's first load costs, compressed as servers do it; and what comes later, when the panels are seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { stateIs, useSite, withPage } from "./browser.mjs";

const MOST_WASM = 50_000;
/** All that index.html names: with this the run can be seen and steered. */
const MOST_FIRST = 81_000;
/** With the panels and their charts, which are fetched when the run is there. */
const MOST_ALL = 131_500;

const use = useSite();

test(`the first load is at most ${MOST_FIRST} bytes, ${MOST_WASM} of them the wasm; all is at most ${MOST_ALL}`, async (t) => {
	const loads = new Map();
	await withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await stateIs(page, "ready");
			await page.locator(".plot").first().scrollIntoViewIfNeeded();
			await page.locator(".plot canvas").first().waitFor();
			await page.waitForLoadState("networkidle");
			const named = await (await fetch(use.site.address)).text();
			const sizes = await Promise.all(
				[...loads].map(async ([name, body]) => {
					const first = name === "" || named.includes(`./${name}`);
					return { name, first, size: gzipSync(await body, { level: 9 }).length };
				}),
			);
			sizes.forEach(({ name, first, size }) => t.diagnostic(`${size}  ${name || "/"}${first ? "" : " (later)"}`));
			const sum = (of) => of.reduce((sum, { size }) => sum + size, 0);
			const hold = (what, of, most) => assert(sum(of) <= most, `${what}: ${sum(of)} bytes`);
			const first = sizes.filter(({ first }) => first);
			assert.equal(first.length, 4, "a page, a style sheet, a script and the wasm");
			assert(sizes.length > 5, "the panels have come");
			hold(
				"the wasm",
				sizes.filter(({ name }) => name.endsWith(".wasm")),
				MOST_WASM,
			);
			hold("the first load", first, MOST_FIRST);
			hold("all", sizes, MOST_ALL);
		},
		{
			before: (page) =>
				page.on("response", (response) => {
					loads.set(response.url().slice(use.site.address.length), response.body());
				}),
		},
	);
});
