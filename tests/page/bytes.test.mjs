// What a reader's first load costs, compressed as servers do it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { stateIs, useSite, withPage } from "./browser.mjs";

const MOST_WASM = 53_900;
const MOST = 71_500;

const use = useSite();

test(`the first load is at most ${MOST} bytes, ${MOST_WASM} of them the wasm`, async (t) => {
	const loads = [];
	await withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await stateIs(page, "ready");
			const sizes = Object.fromEntries(await Promise.all(loads));
			t.diagnostic(JSON.stringify(sizes));
			assert.deepEqual(Object.keys(sizes).toSorted(), [".css", ".js", ".wasm", "/"]);
			assert(sizes[".wasm"] <= MOST_WASM, `the wasm has ${sizes[".wasm"]} bytes`);
			const all = Object.values(sizes).reduce((sum, size) => sum + size);
			assert(all <= MOST, `the first load has ${all} bytes`);
		},
		{
			before: (page) =>
				page.on("response", (response) => {
					const [kind] = /\.\w+$|\/$/.exec(new URL(response.url()).pathname);
					loads.push(response.body().then((body) => [kind, gzipSync(body, { level: 9 }).length]));
				}),
		},
	);
});
