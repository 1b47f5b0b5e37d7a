// Other people's posts with <gan-painter> in them, in Chromium.

import { after, before, test } from "node:test";
import { launch, withPage } from "./browser.mjs";
import { serveDist } from "./serve.mjs";

export const SCRIPT = `<script src="embed/gan-painter.js" defer></script>`;

export let browser;
before(async () => {
	browser = await launch();
});
after(() => browser.close());

/** A post with these tags. It has its own icon, because a browser would otherwise ask for one. */
export const post = (tags, head = SCRIPT) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">${head}<body>${tags}</body></html>`;

/** In the page. */
function defineHelpers() {
	globalThis.ready = async (tag) => {
		while (!tag.gan) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	};
	globalThis.sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
	globalThis.alerts = (tag) =>
		[...tag.shadowRoot.querySelectorAll("[role=alert]")]
			.filter((node) => node.checkVisibility())
			.map((node) => node.innerText)
			.filter(Boolean)
			.join(" ");
	globalThis.find = (tag, css) => tag.shadowRoot.querySelector(css);
	globalThis.passFrames = async (count) => {
		for (let i = 0; i < count; i++) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
	};
	/** Resolves once the tag trains on. */
	globalThis.trains = async (tag, steps = 20) => {
		const goal = tag.gan.stepCount + steps;
		while (tag.gan.stepCount < goal) {
			await globalThis.passFrames(1);
		}
	};
}

/**
 * Tests a post. In the page, `ready` waits for a tag's run. The other helpers are those of `defineHelpers`.
 * @param {string} name
 * @param {string} html
 * @param {(page: import("playwright-core").Page) => unknown} body
 * @param {{ headers?: Record<string, string> } & import("./browser.mjs").Options} [options]
 */
export function testPost(name, html, body, { headers, ...options } = {}) {
	test(name, async () => {
		const site = await serveDist({ headers, pages: { "post.html": html } });
		try {
			await withPage(browser, `${site.address}post.html`, body, {
				// The storage contains nothing that is not the post's own.
				isNew: true,
				...options,
				before: async (page) => {
					await page.addInitScript(defineHelpers);
					await options.before?.(page);
				},
			});
		} finally {
			site.stop();
		}
	});
}

export const allReady = (page) =>
	page.waitForFunction(() => [...document.querySelectorAll("gan-painter")].every((tag) => tag.gan));
