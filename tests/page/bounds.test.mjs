// With artists whose bounds are swapped, cross, or are of another size than the tutorial's, picture and words mean the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
const SWAPPED = "?points=3&artist-lower=3,1,3&artist-upper=1,0,1";
const NARROW = `?artist-lower=${sine(-0.02)}&artist-upper=${sine(0.02)}`;

function sine(aside) {
	return Array.from({ length: 15 }, (_, p) => Math.sin(Math.PI * (p / 7 - 1)) + aside).join();
}

/** Opens the page with an artist, and waits for the run and the panels. */
function withArtist(query, body) {
	return withPage(use.browser, use.site.address + query, async (page) => {
		await stateIs(page, "ready");
		await page.locator("[data-panel=truth] .gauge").first().waitFor();
		await body(page);
	});
}

const legend = (page) => page.locator(".gan-stage .legend").first().innerText();
const text = (page) => page.locator("body").innerText();

/** The rows of the picture with this line's colour, as shares of the height. */
function rowsOf(page, line) {
	return page.evaluate((line) => {
		const canvas = document.querySelector(".gan-stage canvas");
		const { color } = getComputedStyle(document.querySelector(`.gan-stage .legend .sample.${line}`));
		const { width, height } = canvas;
		const copy = document.createElement("canvas");
		[copy.width, copy.height] = [width, height];
		const context = copy.getContext("2d", { willReadFrequently: true });
		context.fillStyle = color;
		context.fillRect(0, 0, 1, 1);
		const wanted = context.getImageData(0, 0, 1, 1).data;
		context.clearRect(0, 0, 1, 1);
		context.drawImage(canvas, 0, 0);
		const pixels = context.getImageData(0, 0, width, height).data;
		const rows = [];
		for (let y = 0; y < height; y++) {
			for (let x = 0; x < width; x++) {
				const at = 4 * (y * width + x);
				if ([0, 1, 2].every((i) => Math.abs(pixels[at + i] - wanted[i]) < 12) && pixels[at + 3] > 250) {
					rows.push(y / height);
					break;
				}
			}
		}
		return rows;
	}, line);
}

test("swapped bounds: no number is missing, the legend names them by their a, and both are drawn in full", () =>
	withArtist(SWAPPED, async (page) => {
		assert.match(await legend(page), /Bound a = 2[\s\S]*Bound a = 1/);
		assert.doesNotMatch(await legend(page), /Upper|Lower/);
		assert.match(await legend(page), /× [1-9]/);
		assert.doesNotMatch(await text(page), /NaN|undefined|Infinity/);
		const [upper, lower] = [await rowsOf(page, "upper"), await rowsOf(page, "lower")];
		// The bounds go from 1 down to 0, and from 3 down to 1, in a picture from −0.45 to 3.45. The one of u = 1 is the lower one.
		assert(Math.min(...lower) < 0.2 && Math.max(...lower) < 0.7, `${lower}`);
		assert(Math.min(...upper) > 0.5 && Math.max(...upper) < 0.9, `${upper}`);
		await page.getByRole("link", { name: "中文" }).click();
		assert.match(await legend(page), /界线 a = 2[\s\S]*界线 a = 1/);
	}));

test("crossing bounds are named by their a", () =>
	withArtist("?points=3&artist-lower=0,0,2&artist-upper=2,1,0", async (page) => {
		assert.match(await legend(page), /Bound a = 2/);
		assert.doesNotMatch(await text(page), /NaN/);
	}));

test("the tutorial's bounds keep their names", () =>
	withArtist("", async (page) => assert.match(await legend(page), /Upper bound[\s\S]*Lower bound/)));

test("a narrow artist: it is still learning at its start, and the arrows can be seen", () =>
	withArtist(NARROW, async (page) => {
		assert.match(await page.locator(".gan-stage .sentence").innerText(), /still learning/);
		const longest = await page.evaluate(() => {
			const { stage } = document.querySelector("main");
			const { run } = stage;
			const advice = new Float32Array(64 * 15);
			run.gan.readAdvice(advice);
			const scale = Number(
				document
					.querySelector(".gan-stage .legend")
					.innerText.match(/× ([\d,.]+)/)[1]
					.replaceAll(",", ""),
			);
			return scale * Math.max(...advice.subarray(0, 15).map(Math.abs));
		});
		// The limit is a tenth of two thirds of the bounds' height, 2.04. If only spans counted, the length would be at most 0.6 ·
		// 0.04.
		assert(longest > 0.1 && longest < 1, `${longest}`);
	}));

test("a wide artist: few lines across, and the page answers", () =>
	withArtist("?points=2&artist-lower=-1000000,-1000000&artist-upper=1000000,1000000", async (page) => {
		const start = Date.now();
		await page.evaluate(() => document.querySelector("main").stage.redraw());
		assert(Date.now() - start < 1000);
		assert.doesNotMatch(await text(page), /NaN/);
	}));
