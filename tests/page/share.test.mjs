// The drawer that shares a run: each of its forms makes this very run, at the step that it names.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import jsqr from "jsqr";
import { root } from "../../scripts/tools.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { stageOf } from "./menu.mjs";
import { readPng } from "./png.mjs";
import { serveDist } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();
const dist = join(root, "dist");
const CLIPBOARD = ["clipboard-read", "clipboard-write"];
const RUN = "preset=mode-collapse&seed=7&step=40";
/** An address that a reader elsewhere could open. The files of dist/ are served for it. */
const PUBLIC = "https://gan.example/";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** @param {Page} page */
function answerForPublic(page) {
	return page.route(`${PUBLIC}**`, (route) => {
		const name = new URL(route.request().url()).pathname.slice(1) || "index.html";
		return route.fulfill({ body: readFileSync(join(dist, name)), contentType: TYPES[extname(name)] });
	});
}

/**
 * Opens the drawer on a public address, and tests it.
 * @param {string} name
 * @param {(page: Page) => unknown} body
 * @param {{ query?: string } & import("./browser.mjs").Options} [options]
 */
function testShared(name, body, { query = RUN, before, ...options } = {}) {
	test(name, () =>
		withPage(
			use.browser,
			`${PUBLIC}?lang=en&${query}`,
			async (page) => {
				await stateIs(page, "paused", "ready");
				await openDrawer(page);
				await body(page);
			},
			{
				permissions: CLIPBOARD,
				before: async (page) => {
					await answerForPublic(page);
					await before?.(page);
				},
				...options,
			},
		),
	);
}

async function openDrawer(/** @type {Page} */ page) {
	await page.locator(".buttons > .share").click();
	await page.locator(".sharing textarea").first().waitFor();
}

const drawer = (/** @type {Page} */ page) => page.locator(".sharing");
const field = (/** @type {Page} */ page, /** @type {string} */ label) =>
	drawer(page).getByLabel(label, { exact: true });
const press = (/** @type {Page} */ page, /** @type {string} */ name) =>
	drawer(page).getByRole("button", { name, exact: true }).click();
const unfold = (/** @type {Page} */ page, /** @type {string} */ name) =>
	drawer(page).locator("summary", { hasText: name }).click();
const linkOf = (/** @type {Page} */ page) => field(page, "Link").inputValue();
const stateLine = (/** @type {Page} */ page) => drawer(page).locator(".moment").innerText();

/** Presses a copy button, and returns the copied text. */
async function copied(/** @type {Page} */ page, /** @type {string} */ name) {
	await page.evaluate(() => navigator.clipboard.writeText(""));
	await press(page, name);
	await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
	return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens a copied link as another reader does. */
function elsewhere(/** @type {string} */ link, /** @type {(page: Page) => unknown} */ body) {
	const onceThere = async (/** @type {Page} */ page) => {
		await stateIs(page, "paused");
		await body(page);
	};
	return withPage(use.browser, link, onceThere, { before: answerForPublic });
}

/** Opens a page made of a snippet, with the tag's script beside it. */
async function inPost(/** @type {string} */ snippet, /** @type {(page: Page) => unknown} */ body) {
	const script = readFileSync(join(dist, "embed", "gan-painter.js"));
	const post = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,"><body>${snippet}`;
	const site = await serveDist({ pages: { "post.html": post, "gan-painter.js": script } });
	try {
		await withPage(use.browser, `${site.address}post.html`, body);
	} finally {
		site.stop();
	}
}

testShared("the link is copied, says which state it is, and opens it elsewhere", async (page) => {
	const { hash } = await stageOf(page);
	assert.equal(await stateLine(page), `Step 40, state ${hash}`);
	const link = await copied(page, "Copy link");
	await drawer(page).getByText("Copied.").waitFor();
	assert.equal(link, await linkOf(page));
	const { searchParams } = new URL(link);
	assert.equal(searchParams.get("hash"), hash);
	await elsewhere(link, async (other) => assert.equal((await stageOf(other)).hash, hash));
	assert.equal(await drawer(page).locator(".warning").count(), 0);
	assert.equal(await drawer(page).getByRole("button", { name: "Send" }).count(), 0);
});

testShared("at rest it is always of the step on show, with what was changed", async (page) => {
	const before = await linkOf(page);
	await page.evaluate(() => document.querySelector("main").stage.change("generatorLearningRate", 0.002));
	await page.evaluate(() => document.querySelector("main").stage.goto(60));
	const { hash } = await stageOf(page);
	await page.waitForFunction((hash) => document.querySelector(".moment").textContent.includes(hash), hash);
	const link = await linkOf(page);
	assert.notEqual(link, before);
	assert.match(link, /[?&]events=40_generator-learning-rate_0\.002&/);
	assert.match(link, /[?&]step=60&/);
	await elsewhere(link, async (other) => assert.equal((await stageOf(other)).hash, hash));
});

testShared("while it trains the link stays as it was, and Copy takes the moment of the press", async (page) => {
	const before = await linkOf(page);
	await page.evaluate(() => document.querySelector("main").stage.play());
	await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 60);
	assert.equal(await linkOf(page), before);
	assert(await drawer(page).getByText("The run goes on.").isVisible());
	const link = await copied(page, "Copy link");
	assert.equal((await stageOf(page)).state, "training");
	assert.equal(await linkOf(page), link);
	await drawer(page).getByText("Copied.").waitFor();
	const [step, hash] = ["step", "hash"].map((name) => new URL(link).searchParams.get(name));
	assert(Number(step) > 60);
	assert.equal((await stateLine(page)).replace(/(?<=\d),(?=\d)/, ""), `Step ${step}, state ${hash}`);
	await elsewhere(link, async (other) => assert.equal((await stageOf(other)).hash, hash));

	await page.evaluate(() => document.querySelector("main").stage.pause());
	const rest = await stageOf(page);
	await page.waitForFunction((hash) => document.querySelector(".moment").textContent.includes(hash), rest.hash);
	assert.equal(new URL(await linkOf(page)).searchParams.get("step"), String(rest.step));
	assert.equal(await drawer(page).getByText("The run goes on.").count(), 0);
});

testShared(
	"where the browser does not allow to copy, the link of that moment is selected",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 60);
		await press(page, "Copy link");
		await drawer(page).getByText("The browser does not allow copying.").waitFor();
		const selected = await page.evaluate(() => getSelection().toString());
		assert.equal(selected, await linkOf(page));
		assert(Number(new URL(selected).searchParams.get("step")) > 60);
	},
	{ before: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })) },
);

/** A share sheet that keeps what it is given, and ends as `outcome` says. */
const withSheet = (/** @type {Page} */ page) =>
	page.addInitScript(() => {
		Object.assign(navigator, {
			sheet: { given: undefined, outcome: undefined },
			canShare: ({ url }) => url.startsWith("https:"),
			share: async (given) => {
				const { sheet } = /** @type {any} */ (navigator);
				sheet.given = given;
				if (sheet.outcome) {
					throw new DOMException("", sheet.outcome);
				}
			},
		});
	});

testShared(
	"the system's share sheet gets the same link; whoever closes it has decided so, and what else goes wrong is said",
	async (page) => {
		const outcome = (/** @type {string} */ name) =>
			page.evaluate((name) => Object.assign(/** @type {any} */ (navigator).sheet, { outcome: name }), name);
		const problem = drawer(page).locator(".problem");
		await outcome("AbortError");
		await press(page, "Send …");
		const { given } = await page.evaluate(() => /** @type {any} */ (navigator).sheet);
		assert.deepEqual(given, { title: "GAN painter", url: await linkOf(page) });
		assert.equal(await problem.innerText(), "");
		await outcome("NotAllowedError");
		await press(page, "Send …");
		await drawer(page).getByText("The system’s share sheet could not be opened. Copy the link instead.").waitFor();
		await page.evaluate(() => Object.assign(/** @type {any} */ (navigator).sheet, { outcome: undefined }));
		await press(page, "Send …");
		await page.waitForFunction(() => document.querySelector(".sharing .problem").textContent === "");
	},
	{ before: withSheet },
);

/** What another program reads from the QR code in a screenshot of the page. */
async function scan(/** @type {Page} */ page) {
	const { data, width, height, channels } = readPng(await drawer(page).locator(".qr").screenshot());
	const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let i = 0; i < width * height; i++) {
		pixels.set(data.subarray(i * channels, i * channels + 3), i * 4);
	}
	// tsc misjudges the kind of this CommonJS module.
	const read = /** @type {any} */ (jsqr);
	return { width, text: read(pixels, width, height, { inversionAttempts: "dontInvert" })?.data };
}

for (const [colorScheme, width] of /** @type {const} */ ([
	["light", 1280],
	["dark", 1280],
	["dark", 360],
])) {
	testShared(
		`the QR code is read as the link: ${colorScheme}, ${width} px`,
		async (page) => {
			await unfold(page, "QR code");
			const { hash } = await stageOf(page);
			const code = page.getByRole("img", { name: `QR code of the link to step 40, state ${hash}` });
			await code.waitFor();
			const { text, width: pixels } = await scan(page);
			assert.equal(text, await linkOf(page));
			assert(pixels >= 200, `${pixels} pixels wide`);
			assert.equal(await code.locator("rect").getAttribute("fill"), "#fff");
		},
		{ colorScheme, viewport: { width, height: 800 } },
	);
}

testShared(
	"a long link has a QR code, too, as wide as there is room for",
	async (page) => {
		await unfold(page, "QR code");
		await drawer(page).locator(".qr").waitFor();
		assert((await linkOf(page)).length > 600);
		assert.equal((await scan(page)).text, await linkOf(page));
	},
	// A phone has several pixels for each CSS pixel.
	{ query: `${RUN}&note=${"x".repeat(600)}`, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
);

testShared(
	"of a link that is too long for one, that is said",
	async (page) => {
		await unfold(page, "QR code");
		const { length } = await linkOf(page);
		const number = length.toLocaleString("en");
		await drawer(page)
			.getByText(`The link is too long for a QR code: it has ${number} characters, and about 2,300 fit.`)
			.waitFor();
		assert.equal(await drawer(page).locator(".qr").count(), 0);
	},
	{ query: `${RUN}&note=${"x".repeat(2400)}` },
);

testShared(
	"the tag is this very run: it stops at this step by itself, and goto finds it",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.change("loss", "nonSaturating"));
		await page.evaluate(() => document.querySelector("main").stage.goto(300));
		const { hash } = await stageOf(page);
		await unfold(page, "Your page");
		const tag = await copied(page, "Copy the tag");
		assert.match(tag, /^<script src="gan-painter.js" defer><\/script>\n<gan-painter preset="mode-collapse" seed="7" /);
		assert.match(tag, / batch-size="16" .*events="40_loss_nonSaturating" until="300">/);
		assert(await drawer(page).getByText("Play trains it to this step, 300, where it stops").isVisible());
		await inPost(tag, async (post) => {
			const standing = () =>
				post.evaluate(() => {
					const { gan } = document.querySelector("gan-painter");
					return [gan.stepCount, gan.stateHash()];
				});
			await post.waitForFunction(() => document.querySelector("gan-painter")?.state === "ready");
			await post.evaluate(() => document.querySelector("gan-painter").play());
			await post.waitForFunction(() => document.querySelector("gan-painter").state === "done");
			assert.deepEqual(await standing(), [300, hash]);
			await post.evaluate(() => document.querySelector("gan-painter").reset());
			await post.evaluate(() => document.querySelector("gan-painter").goto(300));
			assert.deepEqual(await standing(), [300, hash]);
		});
	},
	{ query: `${RUN}&batch-size=16` },
);

testShared("the iframe is the page at this step", async (page) => {
	const { hash } = await stageOf(page);
	await unfold(page, "Your page");
	const iframe = await copied(page, "Copy the iframe");
	const src = (await linkOf(page)).replace("/?", "/index.html?").replaceAll("&", "&amp;");
	assert(iframe.startsWith(`<iframe src="${src}" title="GAN painter" loading="lazy"`), iframe);
	await inPost(iframe.replace(PUBLIC, "./"), async (post) => {
		const frame = await (await post.locator("iframe").elementHandle()).contentFrame();
		await frame.waitForFunction(() => document.querySelector("main")?.stage?.state === "paused");
		assert.equal(await frame.evaluate(() => document.querySelector("main").stage.gan.stateHash()), hash);
	});
	const [script, more, teacher] = [/^Download gan-painter\.js$/, /^More choices/, /^For teachers/].map((name) =>
		drawer(page).getByRole("link", { name }),
	);
	const given = new URL((await teacher.getAttribute("href")) ?? "", PUBLIC);
	assert.equal(given.pathname, "/teacher.html");
	assert.deepEqual([given.searchParams.get("preset"), given.searchParams.get("step")], ["mode-collapse", "40"]);
	assert.equal(await script.getAttribute("href"), "embed/gan-painter.js");
	await more.click();
	await page.waitForURL(/snippet\.html\?lang=en$/);
});

testShared(
	"a run that has not begun",
	async (page) => {
		const { hash } = await stageOf(page);
		assert.equal(await stateLine(page), `Step 0, state ${hash}`);
		await unfold(page, "Your page");
		assert.match(await field(page, "Tag").inputValue(), /<gan-painter preset="race" seed="\d+" until="900">/);
		assert(await drawer(page).getByText("It begins at step 0, as here.").isVisible());
	},
	{ query: "preset=race&until=900&autoplay=false" },
);

testShared("citations hold the link and which state it is, in both languages", async (page) => {
	const { hash } = await stageOf(page);
	await unfold(page, "Citation");
	const [bibtex, sentence] = [await copied(page, "Copy BibTeX"), await copied(page, "Copy the sentence")];
	const link = await linkOf(page);
	assert(bibtex.startsWith(`@software{gan-painter-${hash},\n`), bibtex);
	assert(bibtex.includes(`{${link}}`), bibtex);
	assert(bibtex.includes(`{preset mode-collapse, seed 7, step 40, state ${hash}}`), bibtex);
	const run = `preset mode-collapse, seed 7, step 40, state ${hash}`;
	assert.match(sentence, /^The gan-painter authors \(2026\)\. GAN painter, version \d+\.\d+\.\d+: /);
	assert(sentence.endsWith(`: ${run}. ${link}`), sentence);
	await page.getByRole("link", { name: "中文" }).click();
	assert.match(await field(page, "一句话").inputValue(), /^gan-painter 的作者们\. GAN 画家.*第 40 步/);
});

testShared("a run that began with a file: no form holds that, and each says so", async (page) => {
	await page.evaluate(() => {
		const { stage } = document.querySelector("main");
		stage.player.open(stage.gan.checkpoint());
	});
	const warning = drawer(page).locator(".warning");
	await warning.waitFor();
	assert.equal(
		await warning.innerText(),
		"The file that the run began with is not in the link. To hand on all of the run, save a checkpoint: Take away, “The run itself”.",
	);
	await unfold(page, "Your page");
	assert(await drawer(page).getByText("The file that the run began with is not in it").isVisible());
	await unfold(page, "Citation");
	assert.match(await field(page, "Sentence").inputValue(), /begun with a file that is not in the address/);
});

test("an address that only this device can open is named so", () =>
	withPage(use.browser, `${use.site.address}?lang=en&${RUN}`, async (page) => {
		await stateIs(page, "paused");
		await openDrawer(page);
		assert.match(await drawer(page).locator(".warning").innerText(), /the link opens only on this device/);
		await unfold(page, "Your page");
		assert(await drawer(page).getByText("Readers elsewhere can’t load it").isVisible());
	}));

test("the page in one file, opened from the disk, has all of it but links to other pages", () => {
	const file = pathToFileURL(join(dist, "gan-painter.html")).href;
	return withPage(use.browser, `${file}?lang=en&${RUN}`, async (page) => {
		await stateIs(page, "paused");
		await openDrawer(page);
		const { hash } = await stageOf(page);
		assert((await linkOf(page)).startsWith(`${file}?`));
		assert.equal(new URL(await linkOf(page)).searchParams.get("hash"), hash);
		assert.match(await drawer(page).locator(".warning").innerText(), /the link opens only on this device/);
		await unfold(page, "QR code");
		await drawer(page).locator(".qr").waitFor();
		assert.equal((await scan(page)).text, await linkOf(page));
		await unfold(page, "Your page");
		assert.match(await field(page, "Tag").inputValue(), / until="40">/);
		assert.equal(await drawer(page).getByRole("link").count(), 0);
		await page.goto(await linkOf(page));
		await stateIs(page, "paused");
		assert.equal((await stageOf(page)).hash, hash);
	});
});

testShared(
	"with the keyboard alone: the heading has the focus, and Escape gives it back to the button",
	async (page) => {
		const focused = (/** @type {string} */ selector) =>
			page.evaluate((selector) => document.activeElement?.matches(selector), selector);
		assert(await focused(".sharing h2"));
		const order = [".close", "textarea", ".copy button", "summary", "summary", "summary"];
		for (const selector of order) {
			await page.keyboard.press("Tab");
			assert(await focused(`.sharing ${selector}`), selector);
		}
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		assert(await focused(".sharing details[open] textarea"));
		await page.keyboard.press("Escape");
		assert.equal(await drawer(page).count(), 0);
		assert(await focused(".buttons > .share"));
		await page.keyboard.press("Enter");
		await drawer(page).waitFor();
		await page.locator(".takeAway").click();
		await page.locator(".take-away h2").waitFor();
		assert.equal(await drawer(page).count(), 0, "one drawer at most");
	},
);

testShared("its styles go when it is closed", async (page) => {
	const sheets = () =>
		page.evaluate(() => {
			const texts = document.adoptedStyleSheets.map(({ cssRules }) =>
				Array.from(cssRules, (rule) => rule.cssText).join(),
			);
			return texts.filter((text) => /\.(?:drawer|sharing)\b/.test(text)).length;
		});
	assert.equal(await sheets(), 2);
	await press(page, "Close");
	assert.equal(await sheets(), 0);
});

testShared("after a crash the link stays, and no engine is asked", async (page) => {
	const before = await linkOf(page);
	await page.evaluate(() => {
		const { stage } = document.querySelector("main");
		stage.player.attempt(() => {
			stage.gan.stateHash = () => {
				throw new Error("it was asked");
			};
			throw new WebAssembly.RuntimeError("unreachable");
		});
	});
	await stateIs(page, "crashed");
	assert.equal(await copied(page, "Copy link"), before);
});
