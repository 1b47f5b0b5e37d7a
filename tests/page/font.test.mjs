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

testPost(
	"a narrow tag gets no higher from step 0 to the run's end, in any font and language",
	post(""),
	async (page) => {
		const found = await page.evaluate(async () => {
			const found = {};
			const tag = document.body.appendChild(document.createElement("gan-painter"));
			Object.assign(tag, { controls: "basic", seed: 3, until: 1000 });
			await globalThis.ready(tag);
			for (const step of [0, 1, 10, 100, 990]) {
				await tag.goto(step);
				if (step === 990) {
					await tag.play();
					while (tag.state !== "done") {
						await globalThis.sleep(20);
					}
				}
				for (const font of ["system-ui", "monospace", "serif"]) {
					for (const width of [280, 300, 360]) {
						for (const lang of ["en", "zh"]) {
							Object.assign(tag.style, { display: "block", width: `${width}px`, fontFamily: font });
							tag.lang = lang;
							await globalThis.sleep(20);
							const heights = (found[`${font}, ${width}, ${lang}`] ??= []);
							heights.push(Math.round(tag.getBoundingClientRect().height));
						}
					}
				}
			}
			return Object.entries(found);
		});
		assert.equal(found.length, 3 * 3 * 2);
		assert.deepEqual(
			found.filter(([, heights]) => new Set(heights).size > 1),
			[],
		);
	},
);
