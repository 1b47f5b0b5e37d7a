// What the tests of the panel "artist" do in its page, and what they read there.

import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** Opens the panel. */
export async function open(/** @type {Page} */ page) {
	const panel = page.locator("[data-panel=artist]");
	await panel.waitFor();
	assert.equal(await panel.locator(".frame svg .upper").count(), 0, "closed, it draws nothing");
	await panel.locator("summary").click();
	await panel.locator(".frame svg .upper").waitFor();
	await panel.locator(".gallery button").first().waitFor();
	return panel;
}

export const press = (/** @type {Locator} */ panel, /** @type {string} */ name) =>
	panel.getByRole("button", { name, exact: true }).click();
export const START = "Start a run with this artist";

/** The drawn bounds, as the field of numbers has them. */
export async function drawnIn(/** @type {Locator} */ panel) {
	const text = await panel.locator("textarea").inputValue();
	const [lower, upper] = text.split("\n").map((row) => row.split(", ").map(Number));
	return { lower, upper };
}

/** What the engine has. */
export const run = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { gan, state } = document.querySelector("main").stage;
		const { points, artist, seed, batchSize, generatorLearningRate } = gan.config;
		const [lower, upper] = [new Float32Array(points), new Float32Array(points)];
		gan.readBounds(lower, upper);
		const others = { seed, batchSize, generatorLearningRate };
		const bounds = { lower: [...lower], upper: [...upper] };
		return {
			bounds,
			distribution: artist.distribution,
			points,
			others,
			state,
			step: gan.stepCount,
			hash: gan.stateHash(),
		};
	});

export const inFloat32 = (/** @type {{ lower: number[], upper: number[] }} */ { lower, upper }) => ({
	lower: lower.map(Math.fround),
	upper: upper.map(Math.fround),
});

/** The place of a point of a bound on the screen. */
export async function placeOf(/** @type {Locator} */ panel, /** @type {string} */ bound, /** @type {number} */ point) {
	const handle = panel.locator(`.handles.${bound} .handle`).nth(point);
	const { x, y, width, height } = await handle.boundingBox();
	return { x: x + width / 2, y: y + height / 2 };
}

/** Both ends and the top of the picture inside its axes, on the screen. */
export async function pictureOf(/** @type {Locator} */ panel) {
	await panel.locator(".frame").evaluate((node) => node.scrollIntoView({ block: "center" }));
	const last = (await panel.locator(".handles.upper .handle").count()) - 1;
	const [first, end] = [await placeOf(panel, "upper", 0), await placeOf(panel, "upper", last)];
	const { y: top, height } = await panel.locator(".frame").boundingBox();
	return { left: first.x, right: end.x, top, height };
}
