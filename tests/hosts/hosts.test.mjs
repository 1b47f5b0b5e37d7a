// A post with the tag and a post with the frame, in sites of other people's generators, in Chromium. GAN_PAINTER_HOSTS names the
// generators, separated by spaces, or "all". Without it, only VitePress is tried.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { RECIPES } from "../../www/embed/snippet/recipes.js";
import { launch, withPage } from "../page/browser.mjs";
import { serve } from "../page/serve.mjs";
import { buildSite } from "./build.mjs";
import * as checks from "./checks.mjs";
import { BASE, readRecipes } from "./recipe.mjs";

const asked = (process.env.GAN_PAINTER_HOSTS ?? "vitepress").split(" ");
const recipes = readRecipes();
const chosen = RECIPES.filter(({ id }) => asked.includes("all") || asked.includes(id));
assert(chosen.length > 0, `GAN_PAINTER_HOSTS must be all, or names out of ${RECIPES.map(({ id }) => id).join(", ")}`);

const moving = /** @type {const} */ ({ reducedMotion: "no-preference", isNew: true });

for (const { id, name } of chosen) {
	describe(name, () => testHost(id, recipes.get(name)));
}

/**
 * @param {string} id
 * @param {import("./recipe.mjs").Recipe} recipe
 */
function testHost(id, recipe) {
	/** @type {import("./host.mjs").Host} */
	let host;
	let browser, built, site;
	before(async () => {
		({ host } = await import(`./${id}/host.mjs`));
		built = await buildSite(id, host, recipe);
		site = await serve(built.folder, { base: BASE });
		browser = await launch();
	});
	after(async () => {
		await browser?.close();
		site?.stop();
		built?.remove();
	});
	const open = (/** @type {"tag" | "frame"} */ post, body, options = {}) =>
		withPage(browser, site.address + host.posts[post], body, {
			...moving,
			expected: host.says ?? host.elsewhere,
			before: (page) => host.elsewhere && page.route(host.elsewhere, (route) => route.fulfill(emptyFile(route))),
			...options,
		});

	test("the tag trains, readable in the site's light theme and, live, in its dark one", () =>
		open("tag", async (page) => {
			await checks.trainsByItself(page);
			await checks.isReadable(page, "light");
			await checks.shoot(page, id, "tag-light");
			await host.toDark?.(page);
			if (host.toDark) {
				await checks.isReadable(page, "dark");
				await checks.shoot(page, id, "tag-dark");
			}
			await checks.fits(page, "gan-painter");
		}));

	test("the keys of the tag, of the site and of its search box do not meet", () =>
		open("tag", async (page) => {
			await checks.trainsByItself(page);
			await checks.hasItsKeys(page);
			if (host.openSearch) {
				await checks.leavesKeysToSearch(page, host.openSearch);
			}
		}));

	test("a reader goes to another page and comes back", async (t) => {
		if (host.isOnePage) {
			t.skip("it is one page");
			return;
		}
		await open("tag", (page) => checks.survivesNavigation(page, host.posts.tag));
	});

	test("on a phone nothing scrolls sideways", async () => {
		const viewport = { width: 390, height: 844 };
		for (const [post, css] of /** @type {const} */ ([
			["tag", "gan-painter"],
			["frame", "iframe"],
		])) {
			const body = async (/** @type {import("playwright-core").Page} */ page) => {
				await page.locator(css).scrollIntoViewIfNeeded();
				await checks.fits(page, css);
				await checks.shoot(page, id, `${post}-phone`);
			};
			await open(post, body, { viewport });
		}
	});

	test("the frame trains in the theme that its address asks for", () =>
		open("frame", async (page) => {
			await checks.frameTrains(page, "light");
			await checks.fits(page, "iframe");
			await host.toDark?.(page);
			await checks.frameTrains(page, "dark");
			await checks.shoot(page, id, "frame-dark");
		}));
}

/** @param {import("playwright-core").Route} route */
function emptyFile(route) {
	const isModule = route.request().url().endsWith(".mjs");
	const isStyle = route.request().resourceType() === "stylesheet";
	return {
		contentType: isStyle ? "text/css" : "text/javascript",
		body: isModule ? "export default {};" : "",
		headers: { "access-control-allow-origin": "*" },
	};
}
