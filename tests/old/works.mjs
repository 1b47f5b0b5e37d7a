// What the page, the tag and the single file must do in an old Chromium, in the right colours.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { needOldChromium } from "../../scripts/old-chromium.mjs";
import { root } from "../../scripts/tools.mjs";
import { launch, stateIs, withPage } from "../page/browser.mjs";
import { serveDist } from "../page/serve.mjs";

/** The colours of www/dom/colours.css by their names, for a light ground and for a dark one. */
const COLOURS = Object.fromEntries(
	Array.from(
		readFileSync(join(root, "www", "dom", "colours.css"), "utf8").matchAll(
			/--([a-z-]+): .*light-dark\((#\w{6}), (#\w{6})\)/g,
		),
		([, name, light, dark]) => [name, { light: rgb(light), dark: rgb(dark) }],
	),
);
const OTHER = { light: "dark", dark: "light" };

/** @param {string} hex */
function rgb(hex) {
	return hex.match(/\w\w/g).map((part) => parseInt(part, 16));
}

/**
 * Runs all tests in this version of Chromium.
 * @param {Parameters<typeof needOldChromium>[0]} version
 */
export function testInOldChromium(version) {
	let browser;
	let site;
	before(async () => {
		browser = await launch({ executablePath: needOldChromium(version), args: ["--no-zygote"] });
		site = await serveDist({ pages: { "post.html": POST } });
		assert.equal(browser.version().split(".")[0], String(version));
	});
	after(async () => {
		await browser?.close();
		site?.stop();
	});
	const inPage = (name, path, body, options) =>
		test(name, { timeout: 60_000 }, () => withPage(browser, site.address + path, body, options));

	for (const scheme of ["light", "dark"]) {
		inPage(
			`the page trains in a ${scheme} system's colours, and in the other ones when its theme is changed`,
			"?autoplay=false",
			async (page) => {
				await stateIs(page, "ready");
				await page.locator(".play").click();
				await trainedTo(page, "main", 100);
				await page.locator(".play").click();
				await stateIs(page, "paused");
				await pageIs(page, scheme);
				await page.locator("header select").selectOption(OTHER[scheme]);
				await pageIs(page, OTHER[scheme]);
				await page.locator("header select").selectOption("system");
				await pageIs(page, scheme);
				await page.emulateMedia({ colorScheme: OTHER[scheme] });
				await pageIs(page, OTHER[scheme]);
			},
			{ colorScheme: scheme },
		);
	}

	for (const width of [390, 1280]) {
		inPage(
			`every panel opens and shows the run, ${width} px`,
			"?step=300",
			async (page) => {
				await stateIs(page, "paused");
				await page.locator(".panel").first().waitFor();
				await page.locator("details:not([open]) > summary").evaluateAll((all) => all.forEach((each) => each.click()));
				const panels = await page.locator(".panel").all();
				assert.equal(panels.length, 14);
				for (const panel of panels) {
					await panel.scrollIntoViewIfNeeded();
					const { height } = await panel.locator(".body").boundingBox();
					assert(height > 100, "it has a body");
				}
				for (const plot of await page.locator(".plot").all()) {
					await plot.scrollIntoViewIfNeeded();
					await plot.locator("canvas").waitFor();
				}
				await page.locator("[data-panel=code] .next").click();
				assert.equal(await page.locator(".listing [aria-current]").count(), 1);
				assert(await page.locator(".tensor").count());
				const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				assert.equal(beyond, 0, "nothing sticks out to the right");
				const picture = await page.locator(".gan-stage canvas").boundingBox();
				assert(picture.width > 340, `the picture is ${picture.width} px wide`);
				// The limit includes the border.
				assert(picture.height <= 800 - 430 + 2, `it is ${picture.height} px high: the buttons must be on the screen`);
			},
			{ viewport: { width, height: 800 } },
		);
	}

	inPage("a term explains itself, until a press beside it or Escape", "?step=300", async (page) => {
		await stateIs(page, "paused");
		await page.locator("[data-panel=truth] .term").first().waitFor();
		const note = page.locator(".note:visible");
		assert.equal(await note.count(), 0);
		for (const css of [".gan-stage .step .term", "[data-panel=truth] .chart .term"]) {
			const term = page.locator(css).first();
			await term.click();
			const { x, y, width, height } = await note.boundingBox();
			const at = await term.boundingBox();
			assert(x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 800, "the note lies on the screen");
			assert(Math.abs(x - at.x) < 2 || x + width > 1270, "at its term");
			assert(await isOnTop(page, x + width / 2, y + height - 5), "over everything else");
			await page.keyboard.press("Escape");
			assert.equal(await note.count(), 0);
			assert(await term.evaluate((node) => node === document.activeElement), "the focus is where it was");
			await page.keyboard.press("Enter");
			assert.equal(await note.count(), 1);
			await page.locator("h1").click();
			assert.equal(await note.count(), 0);
		}
	});

	inPage("language, settings, keys and timeline", "?autoplay=false&lang=en", async (page) => {
		await stateIs(page, "ready");
		await page.locator(".language").click();
		assert.equal(await page.title(), "GAN 画家");
		assert.equal(await page.locator(".play").innerText(), "播放");
		await page.locator(".settings select").first().selectOption("alternating");
		await page.locator(".gan-stage").focus();
		await page.keyboard.press(".");
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.events[0].value), "alternating");
		await page.evaluate(() => document.querySelector("main").stage.goto(200));
		await page.locator(".scrubber").fill("100");
		await stateIs(page, "paused");
		assert.equal(await page.locator(".gan-stage .step .value").innerText(), "100");
		const handle = page.locator(".handle input").first();
		assert.match(await handle.getAttribute("aria-valuetext"), /\d/);
	});

	inPage("the page that builds snippets shows the tag", "snippet.html", async (page) => {
		const tag = page.locator(".live gan-painter");
		await tag.waitFor();
		await page.waitForFunction(() => document.querySelector("gan-painter").gan);
		await tag.evaluate((node) => node.step(10));
		const themes = page.locator("main > fieldset select").filter({ has: page.locator("option[value=dark]") });
		for (const theme of ["dark", "light"]) {
			await themes.selectOption(theme);
			await textIs(page.locator(".live .gan-stage"), "ink", theme);
			await groundIs(page.locator(".live"), "ground", theme);
			await drawnIn(page.locator(".live canvas"), theme);
		}
	});

	inPage("the map of outcomes is drawn, and a part of it computed", "map.html?lang=en", async (page) => {
		await page.locator(".findings li").first().waitFor();
		const colours = await page.locator(".outcomes canvas").evaluate((canvas) => {
			const { width, height } = canvas;
			const copy = Object.assign(document.createElement("canvas"), { width, height });
			const context = copy.getContext("2d", { willReadFrequently: true });
			context.drawImage(canvas, 0, 0);
			return new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)).size;
		});
		assert(colours > 20, `${colours} colours`);
		await page.locator(".actions button").first().click();
		await page.waitForFunction(() => document.querySelector(".map-progress progress")?.value > 3);
		await page.locator(".map-progress button").click();
	});

	inPage(
		"a tag trains in the colours of what is around it, and of its own theme",
		"post.html",
		async (page) => {
			await trainedTo(page, "gan-painter", 100);
			await page.evaluate(() => document.querySelector("gan-painter").pause());
			const stage = page.locator("gan-painter .gan-stage");
			const canvas = page.locator("gan-painter .gan-stage canvas");
			const tagIs = async (scheme) => {
				await textIs(stage, "ink", scheme);
				await groundIs(page.locator("gan-painter select").first(), "surface", scheme);
				await drawnIn(canvas, scheme);
			};
			const set = (css, name, value) =>
				page.locator(css).evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);
			await tagIs("light");
			await set("article", "class", "night");
			await tagIs("dark");
			await set("article", "class", "");
			await tagIs("light");
			await set("gan-painter", "theme", "dark");
			await tagIs("dark");
			await set("gan-painter", "theme", "system");
			await tagIs("light");
			await page.emulateMedia({ colorScheme: "dark" });
			await tagIs("dark");
			await set("gan-painter", "theme", "light");
			await tagIs("light");
		},
		{ colorScheme: "light", reducedMotion: "no-preference" },
	);

	test("the single file trains, opened from the disk", { timeout: 60_000 }, async () => {
		const address = pathToFileURL(join(root, "dist", "gan-painter.html")).href;
		const train = async (page) => {
			await trainedTo(page, "main", 100);
			await pageIs(page, "dark");
		};
		await withPage(browser, `${address}?autoplay=true`, train, { colorScheme: "dark", reducedMotion: "no-preference" });
	});
}

/** A light page that has a part which can be made dark. */
const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
<style>article { background: Canvas; color: CanvasText } .night { color-scheme: dark }</style>
<script src="embed/gan-painter.js" defer></script>
<body><article><gan-painter autoplay panels="truth numbers"></gan-painter></article></body></html>`;

/** Waits until the run of the page, or of its tag, has reached this step. */
function trainedTo(page, css, step) {
	return page.waitForFunction(
		([css, step]) => {
			const node = document.querySelector(css);
			return ((node?.stage ?? node)?.gan?.stepCount ?? 0) >= step;
		},
		[css, step],
	);
}

async function pageIs(page, scheme) {
	await textIs(page.locator("body"), "ink", scheme);
	await groundIs(page.locator("html"), "ground", scheme);
	await textIs(page.locator(".gan-stage"), "ink", scheme);
	await groundIs(page.locator(".gan-stage select").first(), "surface", scheme);
	await drawnIn(page.locator(".gan-stage canvas").first(), scheme);
}

const textIs = (locator, name, scheme) => styleIs(locator, "color", name, scheme);
const groundIs = (locator, name, scheme) => styleIs(locator, "backgroundColor", name, scheme);

/** Waits until an element has this colour. */
async function styleIs(locator, property, name, scheme) {
	const wanted = `rgb(${COLOURS[name][scheme].join(", ")})`;
	await soon(
		() => locator.evaluate((node, property) => getComputedStyle(node)[property], property),
		(found) => assert.equal(found, wanted, `${property} is ${name}, ${scheme}`),
	);
}

/** Waits until a picture has lines in the colours of this scheme, and none in those of the other one. */
async function drawnIn(locator, scheme) {
	for (const name of ["painting", "upper", "lower"]) {
		const pixels = () =>
			locator.evaluate(
				(canvas, colours) => {
					const { width, height } = canvas;
					const copy = Object.assign(document.createElement("canvas"), { width, height });
					// The page never reads the picture itself, and Chromium warns that reading is slow, so the test reads a copy.
					const context = copy.getContext("2d", { willReadFrequently: true });
					context.drawImage(canvas, 0, 0);
					const { data } = context.getImageData(0, 0, width, height);
					const counts = colours.map(() => 0);
					for (let i = 0; i < data.length; i += 4) {
						colours.forEach((colour, c) => {
							counts[c] += Number(data[i + 3] === 255 && colour.every((value, k) => data[i + k] === value));
						});
					}
					return counts;
				},
				[COLOURS[name][scheme], COLOURS[name][OTHER[scheme]]],
			);
		await soon(pixels, ([right, wrong]) =>
			assert(right > 50 && wrong === 0, `${name}: ${right} pixels, ${wrong} of the other scheme`),
		);
	}
}

/** Reads repeatedly until the result passes the check. */
async function soon(read, check) {
	const end = Date.now() + 5000;
	for (;;) {
		const found = await read();
		try {
			check(found);
			return;
		} catch (error) {
			if (Date.now() > end) {
				throw error;
			}
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Whether the note is on top at this point. */
function isOnTop(page, x, y) {
	return page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest(".note") !== null, [x, y]);
}
