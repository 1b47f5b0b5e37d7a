// The bytes of a reader's first load, compressed as servers do it, and of what comes later, when the panels are seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_PANELS, FIRST_LOAD, QR_CODE, SHARE, TAKE_AWAY, VIDEO, WASM, weight } from "../limits.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();

test(`the first load is at most ${FIRST_LOAD} bytes, ${WASM} of them the wasm; all is at most ${ALL_PANELS}; links, files and videos come when they are asked for`, async (t) => {
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
					return { name, first, size: weight(await body) };
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
				WASM,
			);
			hold("the first load", first, FIRST_LOAD);
			hold("all", sizes, ALL_PANELS);

			let known = [...loads.keys()];
			/**
			 * The bytes of the files with such names that have come since the last call. What both drawers need comes with the
			 * first one.
			 */
			const weighNew = async (/** @type {RegExp} */ name) => {
				const parts = [...loads].filter(([each]) => !known.includes(each) || each.includes("/copy-"));
				const own = parts.filter(([each]) => name.test(each));
				assert(own.length > 0, `a script of its own: ${name}`);
				return Promise.all(own.map(async ([name, body]) => ({ name, size: weight(await body) })));
			};
			await page.locator(".buttons > .share").click();
			await page.locator(".sharing summary").first().click();
			await page.locator(".sharing .qr").waitFor();
			hold("what Share loads", await weighNew(/^(?!.*\/qr-code-)/), SHARE);
			hold("what draws QR codes", await weighNew(/\/qr-code-/), QR_CODE);

			known = [...loads.keys()];
			await page.locator(".takeAway").click();
			// The menu asks the browser which videos it can write.
			await page.locator(".take-away summary").first().click();
			await page.locator(".take-away option[value=mp4]").waitFor({ state: "attached" });
			hold("what Take away loads", await weighNew(/^(?!.*\/video-file-)/), TAKE_AWAY);
			hold("what makes videos", await weighNew(/\/video-file-/), VIDEO);
		},
		{
			before: (page) =>
				page.on("response", (response) => {
					loads.set(response.url().slice(use.site.address.length), response.body());
				}),
		},
	);
});
