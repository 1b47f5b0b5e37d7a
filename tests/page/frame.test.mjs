// The page in a frame of another site's post. Two servers give it two origins.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { launch, withPage } from "./browser.mjs";
import { serve, serveDist } from "./serve.mjs";

let browser;
let site;
let open;
before(async () => {
	browser = await launch();
	site = await serveDist();
	open = await serveDist({ headers: { "access-control-allow-origin": "*" } });
});
after(async () => {
	await browser.close();
	[site, open].forEach(({ stop }) => stop());
});

/** A host that keeps the messages of its frame. With `sizes`, it also follows the height. There are `above` pixels above the frame. */
const hostOf = (address, { sizes = true, attributes = "", above = 0 } = {}) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<body style="margin: ${above}px 0 0"><script>
		heard = [];
		addEventListener("message", ({ source, data, origin }) => {
			const frame = document.querySelector("iframe");
			if (source !== frame.contentWindow) return;
			heard.push({ ...data, origin });
			if (${sizes} && data.type === "gan-painter:height") frame.style.height = data.height + "px";
		});
		tell = (data, target = "*") => document.querySelector("iframe").contentWindow.postMessage(data, target);
	</script><iframe src="${address}" title="GAN painter" style="width: 100%; height: 500px; border: 0" ${attributes}></iframe></body></html>`;

/**
 * Tests the page in a frame.
 * @param {string} name
 * @param {string} link may contain HOST, which stands for the host's origin
 * @param {(framed: { page: import("playwright-core").Page, frame: import("playwright-core").Frame, origin: string }) => unknown} body
 * @param {{ address?: () => string, expected?: RegExp, sizes?: boolean, attributes?: string, above?: number }} [options]
 */
function testFramed(name, link, body, { address = () => site.address, expected, ...how } = {}) {
	test(name, async () => {
		const pages = {};
		const host = await serve(root, { base: "/", pages });
		const origin = new URL(host.address).origin;
		const framed = address();
		pages["post.html"] = hostOf(framed + link.replaceAll("HOST", origin), how);
		const context = await browser.newContext({
			viewport: { width: 700, height: 800 },
			locale: "en",
			reducedMotion: "reduce",
		});
		const surprises = [];
		try {
			const page = await context.newPage();
			page.on("console", (message) => expected?.test(message.text()) || surprises.push(message.text()));
			page.on("pageerror", (error) => surprises.push(error.message));
			await page.goto(`${origin}/post.html`);
			const frame = page.frames().find((frame) => frame.url().startsWith(framed));
			await body({ page, frame, origin });
			assert.deepEqual(surprises, []);
		} finally {
			await context.close();
			host.stop();
		}
	});
}

const ready = (frame) => frame.waitForFunction(() => document.querySelector("main").stage?.run);
const stateOf = (frame) => frame.evaluate(() => document.querySelector("main").stage.state);
const heard = (page, type) =>
	page.evaluate((type) => globalThis.heard.filter((message) => message.type === type), type);
const heights = async (page) => (await heard(page, "gan-painter:height")).map(({ height }) => height);
const tell = (page, data) => page.evaluate((data) => globalThis.tell(data), data);

/** Waits until the page has had the same height for half a second, and this height is the last one told. */
async function settled(page, frame) {
	for (let before = -1; ; await page.waitForTimeout(500)) {
		const now = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
		if (now === before && (await heights(page)).at(-1) === now) {
			return now;
		}
		before = now;
	}
}

testFramed(
	"its height is told, and again whenever it changes, and no height makes another",
	"",
	async ({ page, frame }) => {
		await ready(frame);
		await frame.locator(".panel").first().waitFor();
		const first = await settled(page, frame);
		const count = (await heights(page)).length;
		assert(count < 12, `${count} heights for one load`);
		assert(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight), "it need not be scrolled");

		await frame.locator("details.panel:not([open]) > summary").first().click();
		const opened = await settled(page, frame);
		assert(opened > first + 50);
		await frame.locator("details.panel[open] > summary").first().click();
		const closed = await settled(page, frame);
		assert(closed < opened);
		await frame.getByRole("link", { name: "中文" }).click();
		const chinese = await settled(page, frame);
		assert.notEqual(chinese, closed);
		// However high the host makes the frame, the page's height stays the same.
		for (const height of ["9000px", "600px"]) {
			const last = (await heights(page)).length;
			await page.evaluate((height) => (document.querySelector("iframe").style.height = height), height);
			await page.waitForTimeout(500);
			assert.equal((await heights(page)).length, last, `in ${height}`);
		}
		await page.setViewportSize({ width: 360, height: 800 });
		const narrow = await settled(page, frame);
		assert(narrow > chinese);
		assert(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out at 360");
	},
);

testFramed(
	"below the screen its height is told, panels and all, before anybody scrolls there",
	"",
	async ({ page, frame }) => {
		await frame.locator(".panel").nth(5).waitFor({ state: "attached" });
		assert((await settled(page, frame)) > 3000);
		assert.equal(await page.evaluate(() => scrollY), 0);
	},
	{ above: 3000, sizes: false },
);

testFramed("while the host hides it, no height is told", "", async ({ page, frame }) => {
	await ready(frame);
	await frame.locator(".panel").first().waitFor();
	const shown = await settled(page, frame);
	await page.evaluate(() => (document.querySelector("iframe").style.display = "none"));
	await page.waitForTimeout(500);
	assert.equal((await heights(page)).at(-1), shown);
});

testFramed(
	"a trusted host plays and pauses it, and hears what was wrong",
	"?trust=https://blog.example,HOST",
	async ({ page, frame, origin }) => {
		await ready(frame);
		await settled(page, frame);
		await tell(page, { type: "gan-painter:play" });
		await frame.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 20);
		await tell(page, { type: "gan-painter:pause" });
		await frame.waitForFunction(() => document.querySelector("main").stage.state === "paused");
		for (const other of [
			null,
			7,
			"gan-painter:play",
			{ type: "play" },
			{ type: 3 },
			{ type: "gan-painter:error" },
			{ type: "gan-painter:height" },
		]) {
			await tell(page, other);
		}
		await tell(page, { type: "gan-painter:dance" });
		await page.waitForFunction(() => globalThis.heard.some(({ type }) => type === "gan-painter:error"));
		assert.deepEqual(await heard(page, "gan-painter:error"), [
			{
				type: "gan-painter:error",
				message:
					'type must be one of gan-painter:play, gan-painter:pause, gan-painter:theme, gan-painter:lang, but "gan-painter:dance" was given',
				origin: new URL(site.address).origin,
			},
		]);
		assert.equal(await stateOf(frame), "paused");
		assert.notEqual(origin, new URL(site.address).origin);
	},
);

/** The looks of the page for a reader. */
const looksOf = (frame) =>
	frame.evaluate(() => {
		const { lang, style } = document.documentElement;
		const isDark = Number(getComputedStyle(document.documentElement).backgroundColor.match(/\d+/)[0]) < 128;
		return { lang, theme: style.colorScheme, isDark, play: document.querySelector(".gan-stage .play").innerText };
	});

testFramed(
	"it looks as its address says, and then as a trusted host says, which hears what is wrong",
	"?trust=HOST&theme=dark&lang=zh",
	async ({ page, frame }) => {
		await ready(frame);
		await settled(page, frame);
		const run = await frame.evaluate(() => document.querySelector("main").stage.gan.stateHash());
		const looks = async (theme, isDark, lang) => {
			await frame.waitForFunction(
				([theme, lang]) =>
					document.documentElement.style.colorScheme === theme && document.documentElement.lang === lang,
				[theme, lang],
				{ timeout: 5000 },
			);
			assert.deepEqual(await looksOf(frame), { lang, theme, isDark, play: { en: "Play", zh: "播放" }[lang] });
		};
		await looks("dark", true, "zh");
		await tell(page, { type: "gan-painter:theme", theme: "light" });
		await looks("light", false, "zh");
		await tell(page, { type: "gan-painter:lang", lang: "en-US" });
		await looks("light", false, "en");
		await tell(page, { type: "gan-painter:lang", lang: "zh-Hans-CN" });
		await tell(page, { type: "gan-painter:theme", theme: "system" });
		await looks("", false, "zh");
		for (const bad of [
			{ type: "gan-painter:theme", theme: "pink" },
			{ type: "gan-painter:theme" },
			{ type: "gan-painter:lang", lang: "fr" },
			{ type: "gan-painter:lang", lang: 7 },
		]) {
			await tell(page, bad);
		}
		await page.waitForFunction(() => globalThis.heard.filter(({ type }) => type === "gan-painter:error").length === 4);
		assert.deepEqual(
			(await heard(page, "gan-painter:error")).map(({ message }) => message),
			[
				'theme must be one of system, light, dark, but "pink" was given',
				"theme must be one of system, light, dark, but undefined was given",
				'lang must be one of en, zh, but "fr" was given',
				"lang must be one of en, zh, but 7 was given",
			],
		);
		await looks("", false, "zh");
		assert.equal(await frame.evaluate(() => document.querySelector("main").stage.gan.stateHash()), run);
	},
);

for (const link of ["", "?trust=https://blog.example"]) {
	testFramed(
		`any other host is ignored, and hears nothing of it: ${link || "no trust"}`,
		link,
		async ({ page, frame }) => {
			await ready(frame);
			await frame.waitForFunction(() => document.documentElement.style.getPropertyValue("--gan-painter-screen"));
			for (const type of ["play", "dance", "theme", "lang"]) {
				await tell(page, { type: `gan-painter:${type}`, theme: "dark", lang: "zh" });
			}
			await page.waitForTimeout(500);
			assert.equal(await stateOf(frame), "ready");
			assert.deepEqual(await looksOf(frame), { lang: "en", theme: "", isDark: false, play: "Play" });
			assert.deepEqual(await heard(page, "gan-painter:error"), []);
			assert.equal((await heights(page)).length > 0, link === "");
		},
	);
}

for (const bad of ["blog.example", "https://blog.example/post", "https://*.example", "null", ""]) {
	testFramed(`a trust that is none has its sentence: "${bad}"`, `?trust=HOST,${bad}`, async ({ page, frame }) => {
		const sentence = `trust must be origins such as https://blog.example, with commas between, but "${bad}" was given`;
		await frame.getByText(sentence, { exact: true }).waitFor();
		await ready(frame);
		await tell(page, { type: "gan-painter:play" });
		await frame.waitForFunction(() => document.querySelector("main").stage.state === "training");
	});
}

testFramed(
	"no script in the host is needed",
	"?autoplay=false",
	async ({ frame }) => {
		await ready(frame);
		await frame.getByRole("button", { name: "Play" }).click();
		await frame.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 20);
	},
	{ sizes: false },
);

for (const [name, options] of Object.entries({
	"the single file, from any server": { address: () => `${site.address}gan-painter.html` },
	"the site, from a server that lets any origin read": { address: () => open.address },
})) {
	testFramed(
		`in a sandbox that allows scripts only: ${name}`,
		"?trust=HOST",
		async ({ page, frame }) => {
			await ready(frame);
			await settled(page, frame);
			await tell(page, { type: "gan-painter:play" });
			await frame.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 20);
			await frame.getByRole("link", { name: "中文" }).click();
			assert.equal(await frame.evaluate(() => document.title), "GAN 画家");
			assert.equal((await heights(page)).length > 0, true);
			assert.equal((await heard(page, "gan-painter:height"))[0].origin, "null");
		},
		{ ...options, attributes: `sandbox="allow-scripts"` },
	);
}

testFramed(
	"in a sandbox whose server lets no other origin read, the page says which file works there",
	"",
	async ({ frame }) => {
		await frame.getByText("put gan-painter.html there").waitFor();
		await frame.getByText("请改用 gan-painter.html").waitFor();
	},
	{ attributes: `sandbox="allow-scripts"`, expected: /blocked by CORS policy|Failed to load resource/ },
);

test("examples/iframe.html", async () => {
	const host = await serve(root);
	await withPage(browser, `${host.address}examples/iframe.html`, async (page) => {
		const frame = page.frameLocator("iframe");
		await frame.locator(".panel").first().waitFor();
		await page.waitForFunction(() => parseInt(document.querySelector("iframe").style.height) > 1000);
		await page.getByRole("button", { name: "Play" }).click();
		await frame.locator(".gan-stage .play", { hasText: "Pause" }).waitFor();
		const colours = () => frame.locator("html").evaluate(({ style }) => style.colorScheme);
		for (const [pressed, theme] of [
			["Dark", "dark"],
			["Light", "light"],
		]) {
			await page.getByRole("button", { name: pressed }).click();
			await frame.locator(`html[style*="color-scheme: ${theme}"]`).waitFor();
			assert.equal(await colours(), theme);
		}
	});
	host.stop();
});
