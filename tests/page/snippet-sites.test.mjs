// The page that builds snippets, for a site with a base path and for site generators: what it copies, and that this works if a
// post's address is a folder, as with most generators.

import assert from "node:assert/strict";
import { execSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { assertAccessible } from "./accessible.mjs";
import { useSite, withPage } from "./browser.mjs";
import { serve } from "./serve.mjs";

const SITES = [
	"Plain HTML, the script beside it",
	"Any site, by its base path",
	"VitePress",
	"Docusaurus",
	"Hexo",
	"Hugo",
	"Eleventy",
	"Astro",
	"mdBook",
	"MkDocs Material",
	"Sphinx",
	"Jupyter",
];
const SCRIPT = `<script src="/blog/gan-painter.js" defer></script>`;
const TAG = `<gan-painter seed="7">Here a small GAN learns to paint, where scripts can run.</gan-painter>`;
const FRAME = `<iframe src="/blog/gan/index.html?seed=7&amp;autoplay=false" title="GAN painter" loading="lazy" width="100%" height="900" style="border: 0"></iframe>`;
const BASE = "/blog/";

const use = useSite();

/**
 * Tests the page once its fields can be used.
 * @param {string} name
 * @param {(page: import("playwright-core").Page) => unknown} body
 */
function testSnippet(name, body) {
	const once = async (page) => {
		await page.locator("main > fieldset:enabled").waitFor();
		await body(page);
	};
	const permissions = ["clipboard-read", "clipboard-write"];
	test(name, () => withPage(use.browser, `${use.site.address}snippet.html?lang=en`, once, { permissions }));
}

const field = (page, name) => page.locator("main > fieldset").getByLabel(name, { exact: true });

/** Chooses a site, and its base path if it has one. */
async function choose(page, site) {
	await field(page, "Your site").selectOption({ label: site });
	const base = field(page, "Base path");
	if ((await base.count()) > 0) {
		await base.fill(BASE);
	}
}

/** The texts that each copy button copies, by the names of the files. */
async function copiedLines(page) {
	const lines = {};
	for (const pane of await page.locator(".pane").all()) {
		await pane.getByRole("button").click();
		await pane.getByText("Copied.").waitFor();
		lines[await pane.locator("h3").innerText()] = await page.evaluate(() => navigator.clipboard.readText());
	}
	return lines;
}

testSnippet("the choice of a site is one field; its base path is asked for where its lines have it", async (page) => {
	const site = field(page, "Your site");
	assert.deepEqual(await site.locator("option").allInnerTexts(), SITES);
	assert.equal(await field(page, "Base path").count(), 0);
	const asksIn = async () => {
		const asking = [];
		for (const name of SITES.slice(1)) {
			await site.selectOption({ label: name });
			asking.push((await field(page, "Base path").count()) > 0 && name);
		}
		return asking.filter(Boolean);
	};
	const some = SITES.slice(1).filter((name) => !["MkDocs Material", "Sphinx", "Jupyter"].includes(name));
	assert.deepEqual(await asksIn(), some);
	await page.getByLabel("An iframe").check();
	assert.deepEqual(await asksIn(), SITES.slice(1, -1));
	await page.getByLabel("for CodePen").check();
	assert.equal(await site.count(), 0);
});

testSnippet("each generator's lines are whole, and name what they need", async (page) => {
	await field(page, "Seed").fill("7");
	for (const form of ["One tag", "An iframe"]) {
		await page.getByLabel(form).check();
		for (const name of SITES.slice(2)) {
			await choose(page, name);
			const texts = await page.locator(".pane code").allInnerTexts();
			const all = texts.join("\n");
			assert(texts.length > 0, name);
			assert.doesNotMatch(all, /\b(BASE|SCRIPT|TAG|FRAME|QUERY)|undefined/, name);
			assert.match(all, /seed="7"|seed=7/, name);
			const needs = page.locator("main ul.explanation");
			assert.match(
				await needs.innerText(),
				form === "One tag" ? /Download gan-painter\.js/ : /gan\/|gan-painter\.html/,
			);
		}
	}
});

for (const [name, tag, frame] of [
	[
		"VitePress",
		{
			".vitepress/config.mjs": `head: [["script", { src: "/blog/gan-painter.js", defer: "" }]],\nvue: { template: { compilerOptions: { isCustomElement: (name) => name === "gan-painter" } } },`,
			"post.md": TAG,
		},
		{ "post.md": FRAME },
	],
	[
		"Docusaurus",
		{
			"docusaurus.config.js": `scripts: [{ src: "/blog/gan-painter.js", defer: true }],`,
			"blog/post.mdx": TAG,
		},
		{ "blog/post.mdx": FRAME.replace(`style="border: 0"`, "style={{ border: 0 }}") },
	],
	[
		"Astro",
		{ "src/content/docs/post.md": `${SCRIPT}\n${TAG}` },
		{ "src/content/docs/post.md": FRAME.replace("border: 0", "border: 0; height: 900px") },
	],
	[
		"Jupyter",
		{
			"post.ipynb": `from IPython.display import HTML\nscript = open("gan-painter.js", encoding="utf-8").read()\nHTML("<script>" + script + "</script>" + '''${TAG}''')`,
		},
		{
			"post.ipynb": `from IPython.display import IFrame\nIFrame("gan-painter.html" + '''?seed=7&autoplay=false''', "100%", 900)`,
		},
	],
]) {
	testSnippet(`for ${name} the exact lines are copied, of the tag and of the frame`, async (page) => {
		await field(page, "Seed").fill("7");
		await choose(page, name);
		assert.deepEqual(await copiedLines(page), tag);
		await page.getByLabel("An iframe").check();
		assert.deepEqual(await copiedLines(page), frame);
	});
}

testSnippet("the reason for a script in the configuration is told of the tag, not of the frame", async (page) => {
	await choose(page, "MkDocs Material");
	const reason = page.getByText("The script goes into the configuration");
	assert.equal(await reason.count(), 1);
	await page.getByLabel("An iframe").check();
	assert.equal(await reason.count(), 0);
});

testSnippet("a base path that is none gets its sentence, and the lines stay as they were", async (page) => {
	await choose(page, "Hugo");
	const lines = () => page.locator(".pane code").last().innerText();
	assert.match(await lines(), /src="\/blog\/gan-painter\.js"/);
	const base = field(page, "Base path");
	for (const bad of ["blog", "//blog", "/my blog/", "/blog/?a", '/b"/', "ftp://blog.example/", "https://", "/{{x}}/"]) {
		await base.fill(bad);
		const sentence = `base path must be a path such as /blog/ or an address such as https://blog.example/, but ${JSON.stringify(bad)} was given`;
		await page.getByRole("alert").getByText(sentence, { exact: true }).waitFor({ timeout: 5000 });
		assert.match(await lines(), /src="\/blog\/gan-painter\.js"/);
	}
	for (const [good, script] of [
		["", "/gan-painter.js"],
		["/", "/gan-painter.js"],
		["/博客/a", "/博客/a/gan-painter.js"],
		["https://blog.example", "https://blog.example/gan-painter.js"],
		["https://blog.example/sub", "https://blog.example/sub/gan-painter.js"],
	]) {
		await base.fill(good);
		assert.equal(await page.getByRole("alert").filter({ hasText: /./ }).count(), 0, good);
		assert((await lines()).includes(`src="${script}"`), good);
		assert.equal(await base.inputValue(), good);
	}
});

/** Copies the site to the place that the documentation names, by the documented command. */
function copySite(place) {
	symlinkSync(join(root, "dist"), join(place, "dist"));
	const docs = ["embedding.md", "embedding.zh-CN.md"].map((name) => readFileSync(join(root, "docs", name), "utf8"));
	const [command, other] = docs.map((text) => /^npm run build\n(mkdir .+)$/m.exec(text)[1]);
	assert.equal(command, other);
	execSync(command, { cwd: place });
	const folder = join(place, "blog", "static");
	assert(existsSync(join(folder, "gan", "index.html")) && !existsSync(join(folder, "gan", "npm")));
	return folder;
}

test("copied as documented, tag and frame work by the base path in a post whose address is a folder", async () => {
	const place = mkdtempSync(join(tmpdir(), "gan-painter-blog-"));
	const folder = copySite(place);
	const site = await serve(folder, { base: BASE });
	try {
		cpSync(join(root, "dist", "embed", "gan-painter.js"), join(folder, "gan-painter.js"));
		const snippets = [];
		await withPage(use.browser, `${use.site.address}snippet.html?lang=en`, async (page) => {
			await page.locator("main > fieldset:enabled").waitFor();
			for (const form of ["One tag", "An iframe"]) {
				await page.getByLabel(form).check();
				await choose(page, "Any site, by its base path");
				snippets.push(await page.locator("pre").innerText());
			}
		});
		mkdirSync(join(folder, "post"));
		const post = `<!doctype html><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">${snippets.join("")}`;
		writeFileSync(join(folder, "post", "index.html"), post);
		await withPage(use.browser, `${site.address}post/index.html`, async (page) => {
			await page.waitForFunction(() => document.querySelector("gan-painter").gan);
			await page.locator("iframe").scrollIntoViewIfNeeded();
			await page.frameLocator("iframe").locator(".gan-stage .play").waitFor();
		});
	} finally {
		site.stop();
		rmSync(place, { recursive: true });
	}
});

testSnippet("a generator's lines are accessible", async (page) => {
	await choose(page, "VitePress");
	await assertAccessible(page, "with the lines for VitePress");
});
