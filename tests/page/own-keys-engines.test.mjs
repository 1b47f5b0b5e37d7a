// The tag's keys and the page's keys, in three engines: browsers type, move sliders and close what is open for an event that was
// stopped.

import assert from "node:assert/strict";
import { after } from "node:test";
import { testInEngines } from "./engines.mjs";
import { serveDist } from "./serve.mjs";

/** This host listens as JupyterLab does, before the tag gets the key. */
const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<body><dialog><gan-painter controls="full"></gan-painter></dialog>
	<script src="embed/gan-painter.js"></script>
	<script>
		globalThis.heard = [];
		for (const type of ["keydown", "keypress", "keyup"]) {
			document.addEventListener(type, ({ type, key }) => heard.push(type + " " + key), true);
		}
		globalThis.inTag = (css) => document.querySelector("gan-painter").shadowRoot.querySelector(css);
		document.querySelector("dialog").showModal();
	</script></body></html>`;

const site = await serveDist({ pages: { "host.html": host } });
after(() => site.stop());

testInEngines(
	"what the tag uses is done once, and the page hears only the rest; Escape closes the tag's explanation before the page's dialog",
	async (page) => {
		await page.waitFor("the tag is ready", () => document.querySelector("gan-painter").gan);
		const focus = (css) => page.evaluate((css) => globalThis.inTag(css).focus(), css);
		const heard = () => page.evaluate(() => globalThis.heard.splice(0));
		const stand = () =>
			page.evaluate(() => {
				const { state, gan } = document.querySelector("gan-painter");
				return [state, gan.stepCount];
			});

		await focus(".gan-stage");
		await page.press(".");
		await page.press(".");
		assert.deepEqual(await stand(), ["paused", 2]);
		await focus(".scrubber");
		await page.press("ArrowLeft");
		await page.waitFor("the slider has moved", () => document.querySelector("gan-painter").gan.stepCount === 1);
		await focus(".oneStep");
		await page.press("Space");
		await page.waitFor("the button was pressed once", () => document.querySelector("gan-painter").gan.stepCount === 2);
		assert.deepEqual(await heard(), []);

		await page.evaluate(() => {
			const field = document.createElement("input");
			field.id = "field";
			globalThis.inTag(".panels").append(field);
		});
		await focus("#field");
		for (const key of ["a", ".", "Space", "r", "ArrowLeft", "ArrowLeft", "Delete"]) {
			await page.press(key);
		}
		assert.equal(await page.evaluate(() => globalThis.inTag("#field").value), "a.r");
		assert.deepEqual(await heard(), []);
		assert.deepEqual(await stand(), ["paused", 2]);

		await focus(".play");
		await page.press("s");
		assert((await heard()).includes("keydown s"));

		const isOpen = () =>
			page.evaluate(() => [
				document.querySelector("dialog").open,
				globalThis.inTag(".note").checkVisibility?.() ?? globalThis.inTag(".note").offsetHeight > 0,
			]);
		await focus(".term");
		await page.press("Enter");
		assert.deepEqual(await isOpen(), [true, true]);
		await heard();
		await page.press("Escape");
		assert.deepEqual(await isOpen(), [true, false]);
		assert(await page.evaluate(() => globalThis.inTag(".term:focus") !== null), "the term has the focus again");
		assert.deepEqual(await heard(), []);
		await page.press("Escape");
		await page.waitFor("the dialog is closed", () => !document.querySelector("dialog").open);
		assert((await heard()).includes("keydown Escape"));
	},
	{ address: site.address, path: "host.html" },
);
