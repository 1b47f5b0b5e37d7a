// The tag has the page's font, also on its canvas, unless the page says otherwise; its sizes are its own.

import assert from "node:assert/strict";
import { allReady, post, SCRIPT, testPost } from "./posts.mjs";

testPost(
	"a tag has the page's font in sizes of its own, or the font that the page gives it",
	post(
		`<gan-painter panels="numbers"></gan-painter><gan-painter style="--gan-painter-font: system-ui"></gan-painter>`,
		`<style>html { font-size: 20px } body { font: italic 700 2rem monospace; letter-spacing: 3px }</style>${SCRIPT}`,
	),
	async (page) => {
		await allReady(page);
		const fonts = await page.evaluate(() =>
			[...document.querySelectorAll("gan-painter")].map(({ shadowRoot }) =>
				["canvas", ".gan-stage", ".panels", ".play"].map((css) => {
					const { fontFamily, fontSize, fontStyle, letterSpacing } = getComputedStyle(shadowRoot.querySelector(css));
					return `${fontFamily}, ${fontSize}, ${fontStyle}, ${letterSpacing}`;
				}),
			),
		);
		const each = (font) => Array(4).fill(`${font}, 16px, normal, normal`);
		assert.deepEqual(fonts, [each("monospace"), each("system-ui")]);
	},
);
