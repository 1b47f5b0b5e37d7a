import assert from "node:assert/strict";

/** Waits until the curve of the page's <gan-painter> moves. */
export async function trains(page) {
	const picture = () =>
		page.evaluate(() => document.querySelector("gan-painter").shadowRoot.querySelector("canvas").toDataURL());
	await page.waitFor("it is ready", () => document.querySelector("gan-painter")?.gan);
	const first = await picture();
	await page.evaluate(() => document.querySelector("gan-painter").play());
	await page.waitFor("200 steps are done", () => document.querySelector("gan-painter").gan.stepCount > 200);
	assert.notEqual(await picture(), first);
}
