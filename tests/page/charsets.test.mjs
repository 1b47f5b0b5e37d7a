// Checks what is copied to other people's servers in pages of another charset, where only ASCII reads as it was written.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { asciiMarkup, asciiScript } from "../../scripts/ascii.mjs";
import { root } from "../../scripts/tools.mjs";
import { launch, stateIs, withPage } from "./browser.mjs";
import { testPost } from "./posts.mjs";
import { serveDist } from "./serve.mjs";

const CHARSETS = ["gbk", "big5", "shift_jis", "windows-1252"];

for (const name of ["embed/gan-painter.js", "gan-painter.html"]) {
	test(`${name} is ASCII from its first byte on`, () => {
		const bytes = readFileSync(join(root, "dist", name));
		const at = bytes.findIndex((byte) => byte > 0x7f);
		assert.equal(at, -1, `byte ${at} is ${bytes[at]}`);
	});
}

test("escaped, a script says the same, and a page reads the same", () => {
	assert.equal(
		asciiScript('`中${"é\u{1f3a8}"}`;/[一-鿿]/u'),
		'`\\u4e2d${"\\u00e9\\ud83c\\udfa8"}`;/[\\u4e00-\\u9fff]/u',
	);
	assert.equal(asciiMarkup("<p title=é>中\u{1f3a8}</p>"), "<p title=&#xe9;>&#x4e2d;&#x1f3a8;</p>");
	for (const script of ["/\\中/", "String.raw`中`"]) {
		assert.throws(() => asciiScript(script), /not ASCII/, script);
	}
});

for (const charset of CHARSETS) {
	const post = `<!doctype html><meta charset="${charset}"><title>A post</title><link rel="icon" href="data:,">
		<script src="embed/gan-painter.js" defer></script><gan-painter preset="mode-collapse" lang="zh"></gan-painter>`;
	testPost(`on a page in ${charset} the tag's Chinese reads well`, post, async (page) => {
		assert.equal(await page.evaluate(() => document.characterSet.toLowerCase()), charset);
		await page.waitForFunction(() => document.querySelector("gan-painter").gan);
		const texts = await page.evaluate(() => {
			const { shadowRoot } = document.querySelector("gan-painter");
			return [
				shadowRoot.querySelector(".play").innerText,
				shadowRoot.querySelector(".preset option:checked").innerText,
			];
		});
		assert.deepEqual(texts, ["播放", "案例：模式崩溃"]);
	});
}

test("the page in one file reads well where the server names another charset", async () => {
	const browser = await launch();
	const site = await serveDist({ headers: { "content-type": "text/html; charset=gbk" } });
	try {
		await withPage(browser, `${site.address}gan-painter.html?lang=zh`, async (page) => {
			await stateIs(page, "ready");
			assert.equal(await page.evaluate(() => document.characterSet), "GBK");
			assert.equal(await page.title(), "GAN 画家");
		});
		const unread = async (page) =>
			assert.match(await page.locator("p[lang=zh]").innerText(), /^这个页面会在你的浏览器里/);
		await withPage(browser, `${site.address}gan-painter.html`, unread, { javaScriptEnabled: false });
	} finally {
		site.stop();
		await browser.close();
	}
});
