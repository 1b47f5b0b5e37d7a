// The page's title and description in a tab, a bookmark and a list of links, in the page's language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite, withPage } from "./browser.mjs";

const use = useSite();

const headOf = (page) =>
	page.evaluate(() => {
		const content = (css) => document.querySelector(css)?.content;
		const { href } = document.querySelector("link[rel=icon]");
		const absolute = [...document.querySelectorAll("link[rel=canonical], link[hreflang], meta[property='og:image']")];
		return { title: document.title, description: content("meta[name=description]"), href, absolute: absolute.length };
	});

for (const [name, en, zh] of [
	["index.html", ["GAN painter", /^A GAN .* in your browser: a novice painter/], ["GAN 画家", /新手画家/]],
	["snippet.html", ["Put it in your page", /^Choose what your readers see/], ["放进你的网页", /^选好读者会看到什么/]],
	["map.html", ["Where does a GAN learn?", /^Each point .+\.$/], ["GAN 在哪里能学会？", /^地图上每一点.+。$/]],
	["teacher.html", ["For teachers", /^[A-Z].+\.$/], ["给老师", /^[一-鿿].+。$/]],
]) {
	test(`${name} has a title and a description in its language, and an icon of its own`, async () => {
		await withPage(use.browser, `${use.site.address}${name}?lang=en`, async (page) => {
			await page.locator("a.language").waitFor();
			for (const [title, description] of [en, zh]) {
				await page.waitForFunction((title) => document.title === title, title);
				const head = await headOf(page);
				assert.match(head.description, new RegExp(description));
				assert.match(head.href, /^data:image\/svg\+xml,/);
				assert.equal(head.absolute, 0, "where the site will be is not known");
				await page.locator("a.language").click();
			}
		});
	});
}

use.testPage("a reader of Chinese is sent to the tutorial's page, others to its script", async (page) => {
	const link = page.locator("footer a").first();
	assert.match(await link.getAttribute("href"), /^https:\/\/github\.com\/MorvanZhou\/PyTorch-Tutorial\//);
	await page.locator("a.language").click();
	await page.waitForFunction(() => document.documentElement.lang === "zh");
	assert.equal(await link.getAttribute("href"), "https://mofanpy.com/tutorials/machine-learning/torch/GAN/");
});
