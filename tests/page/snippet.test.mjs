// The page that builds snippets is used as an author uses it, and the snippet is then opened as a page of its own.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { assertAccessible } from "./accessible.mjs";
import { useSite, withPage } from "./browser.mjs";
import { serveDist } from "./serve.mjs";

const script = readFileSync(join(root, "dist", "embed", "gan-painter.js"));
const HASH = createHash("sha384").update(script).digest("base64");
const LINE = `<script src="gan-painter.js" integrity="sha384-${HASH}" crossorigin="anonymous" defer></script>`;
const CONTENT = "Here a small GAN learns to paint, where scripts can run.";
const PLAIN = `${LINE}\n<gan-painter>${CONTENT}</gan-painter>`;
const CLIPBOARD = ["clipboard-read", "clipboard-write"];

const use = useSite();

/**
 * Tests the page once its fields can be used.
 * @param {string} name
 * @param {(page: import("playwright-core").Page) => unknown} body
 * @param {{ query?: string } & import("./browser.mjs").Options} [options]
 */
function testSnippet(name, body, { query = "", ...options } = {}) {
	test(name, () =>
		withPage(
			use.browser,
			`${use.site.address}snippet.html${query}`,
			async (page) => {
				await page.locator("main > fieldset:enabled").waitFor();
				await body(page);
			},
			options,
		),
	);
}

/** Opens a snippet as an author's page. */
async function testPost(snippet, body, options) {
	const post = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,"><body>${snippet}`;
	const site = await serveDist({ pages: { "post.html": post, "gan-painter.js": script } });
	try {
		await withPage(use.browser, `${site.address}post.html`, body, options);
	} finally {
		site.stop();
	}
}

const snippetOf = (page) => page.locator("pre").innerText();
const field = (page, name) => page.locator("main > fieldset").getByLabel(name, { exact: true });
const painterOf = (page) => page.locator(".live > gan-painter");
const alertsOf = (page) => page.getByRole("alert").filter({ hasText: /./ });

testSnippet(
	"what is chosen is said, shown at once by the same element, copied, and does in a post what it did here",
	async (page) => {
		assert.equal(await snippetOf(page), PLAIN);
		await painterOf(page).evaluate((painter) => Object.assign(painter, { same: true }));
		await field(page, "Run").selectOption({ label: "Case: mode collapse" });
		await field(page, "Seed").fill("7");
		await field(page, "Stops at step").fill("300");
		await field(page, "Speed").selectOption({ label: "2,000 steps/s" });
		await field(page, "Controls").selectOption("basic");
		await field(page, "The two numbers over time").check();
		await field(page, "What the two numbers hide").check();
		await field(page, "Colours").selectOption({ label: "Dark" });
		await field(page, "Language").selectOption({ label: "中文" });
		await field(page, "Plays by itself").check();
		const attributes = `preset="mode-collapse" seed="7" until="300" speed="2000" controls="basic" panels="truth numbers" theme="dark" lang="zh" autoplay`;
		const content = "脚本可以运行时，这里有一个小小的 GAN 在学画画。";
		const snippet = `${LINE}\n<gan-painter ${attributes}>${content}</gan-painter>`;
		assert.equal(await snippetOf(page), snippet);
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "done");
		const readTag = () => {
			const { gan, same, shadowRoot } = document.querySelector("gan-painter");
			return {
				same,
				step: gan.stepCount,
				hash: gan.stateHash(),
				rate: gan.config.generatorLearningRate === gan.constructor.preset("mode-collapse").config.generatorLearningRate,
				seed: gan.config.seed,
				play: shadowRoot.querySelector(".play").innerText,
				panels: shadowRoot.querySelectorAll(".panel").length,
			};
		};
		const shown = await page.evaluate(readTag);
		const { same, hash, ...others } = shown;
		assert(same);
		assert.deepEqual(others, { step: 300, rate: true, seed: 7, play: "播放", panels: 2 });

		await page.getByRole("button", { name: "Copy" }).click();
		await page.getByText("Copied.").waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		assert.equal(copied, snippet);
		await testPost(
			copied,
			async (post) => {
				await post.waitForFunction(() => document.querySelector("gan-painter").state === "done");
				assert.deepEqual(await post.evaluate(readTag), { ...others, same: undefined, hash });
			},
			{ reducedMotion: "no-preference" },
		);

		await field(page, "The two numbers over time").uncheck();
		assert.match(await snippetOf(page), / panels="truth" /);
		assert.equal(await page.getByText("Copied.").count(), 0);
	},
	{ permissions: CLIPBOARD, reducedMotion: "no-preference" },
);

testSnippet("what is so anyhow is not said", async (page) => {
	await field(page, "Seed").fill(" 01 ");
	const [seed, until] = [field(page, "Seed"), field(page, "Stops at step")];
	await until.fill("10000");
	await field(page, "Speed").selectOption("Infinity");
	assert.match(await snippetOf(page), /<gan-painter speed="Infinity">/);
	await field(page, "Speed").selectOption("");
	await field(page, "Controls").selectOption("none");
	await field(page, "Controls").selectOption("full");
	assert.equal(await snippetOf(page), PLAIN);
	await field(page, "Run").selectOption("mode-collapse");
	assert.match(await snippetOf(page), /<gan-painter preset="mode-collapse" until="10000">/);
	await seed.fill("");
	await until.fill("");
	assert.equal(await until.getAttribute("placeholder"), "6000");
	assert.match(await snippetOf(page), /<gan-painter preset="mode-collapse">/);
});

for (const [label, attribute, bad, good] of [
	["Seed", "seed", "abc", "8"],
	["Seed", "seed", "-1", "8"],
	["Stops at step", "until", "0", "50"],
	["Stops at step", "until", "soon", "50"],
]) {
	testSnippet(`${attribute} "${bad}" gets the element's own sentence, and all stays as it was`, async (page) => {
		await field(page, label).fill("9");
		const before = await snippetOf(page);
		const run = await runOf(page);
		await field(page, label).fill(bad);
		const own = await page.evaluate(
			async ([name, value]) => {
				const painter = document.createElement("gan-painter");
				painter.setAttribute(name, value);
				document.body.append(painter);
				const { detail } = await new Promise((resolve) => painter.addEventListener("error", resolve));
				painter.remove();
				return detail.message;
			},
			[attribute, bad],
		);
		assert.deepEqual(await alertsOf(page).allInnerTexts(), [own]);
		assert.match(own, new RegExp(`^${attribute} must be .*"?${bad}"? was given`));
		assert.equal(await field(page, label).getAttribute("aria-invalid"), "true");
		assert.equal(await snippetOf(page), before);
		assert.equal(await runOf(page), run);
		await field(page, label).fill(good);
		assert.equal(await alertsOf(page).count(), 0);
		assert.equal(await field(page, label).getAttribute("aria-invalid"), null);
		assert.match(await snippetOf(page), new RegExp(` ${attribute}="${good}"`));
	});
}

/** The hash of the run on show, and the attributes of its tag. */
const runOf = (page) =>
	painterOf(page).evaluate(({ gan, attributes }) =>
		[gan.stateHash(), ...Array.from(attributes, ({ name, value }) => `${name}=${value}`)].join(" "),
	);

testSnippet("as an iframe of the site, here and in a post", async (page) => {
	await field(page, "Speed").selectOption("30");
	await page.getByLabel("An iframe").check();
	await field(page, "Run").selectOption("race");
	await field(page, "Seed").fill("7");
	await field(page, "Controls").selectOption("basic");
	await page.getByLabel("What the two numbers hide").check();
	await field(page, "Colours").selectOption("dark");
	await field(page, "Language").selectOption("zh");
	const src = `${use.site.address}index.html?preset=race&amp;seed=7&amp;speed=30&amp;controls=basic&amp;panels=truth&amp;theme=dark&amp;lang=zh&amp;autoplay=false`;
	const snippet = `<iframe src="${src}" title="GAN 画家" loading="lazy" width="100%" height="900" style="border: 0"></iframe>`;
	assert.equal(await snippetOf(page), snippet);
	await assertInside(page);
	await testPost(snippet.replace(use.site.address, "./"), assertInside);

	await field(page, "Plays by itself").check();
	assert.match(await snippetOf(page), /lang=zh" title/);
	await page.getByLabel("One tag").check();
	assert.match(
		await snippetOf(page),
		/<gan-painter preset="race" seed="7" speed="30" controls="basic" panels="truth" theme="dark" lang="zh" autoplay>/,
	);
	await painterOf(page).waitFor();
	await page.goBack();
	assert.equal(page.url(), "about:blank");
});

async function assertInside(page) {
	await page.waitForFunction(
		() => document.querySelector("iframe").contentDocument?.querySelector("main")?.stage?.state === "ready",
	);
	await page.waitForFunction(() => document.querySelector("iframe").contentDocument.querySelector(".panel"));
	const told = await page.evaluate(() => {
		const { contentDocument } = document.querySelector("iframe");
		const { stage } = contentDocument.querySelector("main");
		const { lang, style } = contentDocument.documentElement;
		const panels = Array.from(contentDocument.querySelectorAll(".panel"), ({ dataset }) => dataset.panel);
		return { preset: stage.preset, seed: stage.gan.config.seed, panels, lang, theme: style.colorScheme };
	});
	assert.deepEqual(told, { preset: "race", seed: 7, panels: ["truth"], lang: "zh", theme: "dark" });
}

/** The texts in the panes of a pen, by the names of their copy buttons. */
const panesOf = (page) =>
	page
		.locator(".pane")
		.evaluateAll((panes) =>
			Object.fromEntries(
				panes.map((pane) => [pane.querySelector("button").innerText, pane.querySelector("code").innerText]),
			),
		);

for (const [pen, site] of [
	["码上掘金", "code.juejin.cn"],
	["CodePen", "codepen.io"],
]) {
	test(`as a pen for ${pen}: three texts, which train in a sandbox of another site`, async () => {
		const open = await serveDist({ headers: { "access-control-allow-origin": "*" } });
		try {
			const panes = await copiedPen(`${open.address}snippet.html`, pen, site);
			assert.deepEqual(panes, {
				HTML: `<gan-painter seed="7" until="40" speed="Infinity" autoplay>${CONTENT}</gan-painter>`,
				CSS: "gan-painter {\n\tmax-width: 900px;\n\tmargin: 16px auto;\n}",
				JS: [
					`const script = document.createElement("script");`,
					`script.src = "${open.address}embed/gan-painter.js";`,
					`script.integrity = "sha384-${HASH}";`,
					`script.crossOrigin = "anonymous";`,
					`document.head.append(script);`,
				].join("\n"),
			});
			const { requests, ...told } = await runPen(panes);
			assert.deepEqual(told, { step: 40, seed: 7, width: 900, margin: "16px", errors: [] });
			assert.deepEqual(requests, [`${open.address}embed/gan-painter.js`]);
		} finally {
			open.stop();
		}
	});
}

/** Chooses a pen and a run, and copies each pane by its button. */
async function copiedPen(address, pen, site) {
	const panes = {};
	const copy = async (page) => {
		await page.locator("main > fieldset:enabled").waitFor();
		await page.getByLabel(`for ${pen}`).check();
		await field(page, "Seed").fill("7");
		await field(page, "Stops at step").fill("40");
		await field(page, "Speed").selectOption("Infinity");
		await field(page, "Plays by itself").check();
		await page.getByText(site).waitFor();
		assert.equal(await painterOf(page).count(), 1);
		for (const pane of ["HTML", "CSS", "JS"]) {
			await page.getByRole("button", { name: `Copy ${pane}` }).click();
			await page
				.locator(".pane", { hasText: `Copy ${pane}` })
				.getByText("Copied.")
				.waitFor();
			panes[pane] = await page.evaluate(() => navigator.clipboard.readText());
		}
	};
	await withPage(use.browser, address, copy, { permissions: CLIPBOARD });
	return panes;
}

/** Puts the panes together as such sites do, in a sandboxed frame of another origin, and waits until the run is done. */
async function runPen({ HTML, CSS, JS }) {
	const pen = `<!doctype html><html lang="en"><head><style>${CSS}</style></head><body>${HTML}<script>${JS}</script></body></html>`;
	const host = `<!doctype html><title>A pen</title><link rel="icon" href="data:,"><iframe src="pen.html" sandbox="allow-scripts" width="1200" height="700"></iframe>`;
	const elsewhere = await serveDist({ pages: { "host.html": host, "pen.html": pen } });
	const context = await use.browser.newContext({
		reducedMotion: "no-preference",
		viewport: { width: 1280, height: 800 },
	});
	try {
		const page = await context.newPage();
		const requests = [];
		const errors = [];
		page.on("request", (request) => request.url().startsWith(elsewhere.address) || requests.push(request.url()));
		page.on("console", (message) => errors.push(message.text()));
		page.on("pageerror", (error) => errors.push(error.message));
		await page.goto(`${elsewhere.address}host.html`);
		const frame = page.frame({ url: /pen\.html/ });
		await frame.waitForFunction(() => document.querySelector("gan-painter").state === "done");
		const told = await frame.evaluate(() => {
			const tag = document.querySelector("gan-painter");
			const { marginTop: margin } = getComputedStyle(tag);
			return { step: tag.gan.stepCount, seed: tag.gan.config.seed, width: tag.offsetWidth, margin };
		});
		return { ...told, requests: requests.filter((url) => !/^(data|blob):/.test(url)), errors };
	} finally {
		await context.close();
		elsewhere.stop();
	}
}

testSnippet(
	"from a machine of one's own a pen can load nothing: the page says so, and not on a public server",
	async (page) => {
		const warning = page.getByText("put the site on a public server first");
		assert.equal(await warning.count(), 0);
		for (const pen of ["码上掘金", "CodePen"]) {
			await page.getByLabel(`for ${pen}`).check();
			assert.equal(await warning.count(), 1);
		}
		const server = "http://gan.example/sub/";
		const fetched = (route) => route.fetch({ url: route.request().url().replace(server, use.site.address) });
		await withPage(
			use.browser,
			`${server}snippet.html`,
			async (there) => {
				await there.locator("main > fieldset:enabled").waitFor();
				await there.getByLabel("for CodePen").check();
				assert.match(
					(await panesOf(there))["Copy JS"],
					/script\.src = "http:\/\/gan\.example\/sub\/embed\/gan-painter\.js";/,
				);
				assert.equal(await there.getByText("put the site on a public server first").count(), 0);
			},
			{
				before: (there) =>
					there.route(`${server}**`, async (route) => route.fulfill({ response: await fetched(route) })),
			},
		);
	},
);

testSnippet(
	"by keyboard alone",
	async (page) => {
		const focused = () =>
			page.evaluate(() => {
				const { activeElement: at } = document;
				return at.labels?.[0]?.innerText ?? at.innerText;
			});
		const keys = {
			Run: ["ArrowDown"],
			Seed: ["5"],
			"Stops at step": ["9"],
			Speed: ["End"],
			"What the two numbers hide": ["Space"],
			"Plays by itself": ["Space"],
			Copy: ["Enter"],
		};
		const met = [];
		for (let i = 0; i < 30 && met.at(-1) !== "Copy"; i++) {
			await page.keyboard.press("Tab");
			met.push(await focused());
			for (const key of keys[met.at(-1)] ?? []) {
				await page.keyboard.press(key);
			}
		}
		assert.deepEqual(
			Object.keys(keys).filter((name) => !met.includes(name)),
			[],
		);
		await page.getByText("Copied.").waitFor();
		assert.equal(
			await page.evaluate(() => navigator.clipboard.readText()),
			`${LINE}\n<gan-painter preset="pytorch-upstream" seed="5" until="9" speed="Infinity" panels="truth" autoplay>${CONTENT}</gan-painter>`,
		);
	},
	{ permissions: CLIPBOARD },
);

testSnippet("in the other language nothing that was chosen is lost, and the run goes on", async (page) => {
	await field(page, "Seed").fill("7");
	await field(page, "Run").selectOption("paper");
	await painterOf(page).evaluate((painter) => painter.step(5));
	const before = await painterOf(page).evaluate(({ gan }) => gan.stateHash());
	await page.getByRole("link", { name: "中文" }).click();
	assert.equal(await page.title(), "放进你的网页");
	assert.equal(await field(page, "随机种子").inputValue(), "7");
	assert.equal(await field(page, "实验").locator("option:checked").innerText(), "论文的算法");
	assert.match(await snippetOf(page), /<gan-painter preset="paper" seed="7">脚本可以运行时/);
	await page.waitForFunction(
		() => document.querySelector("gan-painter").shadowRoot.querySelector(".play").innerText === "播放",
	);
	assert.equal(await painterOf(page).evaluate(({ gan }) => gan.stateHash()), before);
	const english = await page.evaluate(() =>
		[...document.querySelectorAll("label, legend, h1, h2, button, .explanation")]
			.map((node) => node.innerText)
			.filter((text) => text && !/[一-鿿]/.test(text)),
	);
	assert.deepEqual(english, []);
	assert.equal(await page.getByRole("link", { name: "回到演示" }).getAttribute("href"), "index.html?lang=zh");
});

testSnippet("after a crash the engine is asked nothing any more, and what was chosen stays", async (page) => {
	await field(page, "Seed").fill("7");
	await painterOf(page).evaluate(async (painter) => {
		const { gan } = painter;
		const Engine = gan.constructor;
		globalThis.asked = [];
		gan.stepFor = () => {
			for (const name of Object.getOwnPropertyNames(Engine)) {
				if (typeof Engine[name] === "function") {
					Engine[name] = () => globalThis.asked.push(name);
				}
			}
			throw new WebAssembly.RuntimeError("unreachable");
		};
		await painter.step();
	});
	assert.equal(await painterOf(page).evaluate(({ state }) => state), "crashed");
	assert.match((await alertsOf(page).allInnerTexts()).join(), /^The engine stopped because of an error of its own/);
	await page.locator("main > fieldset:disabled").waitFor();
	await page.getByRole("link", { name: "中文" }).click();
	assert.match(await snippetOf(page), /<gan-painter seed="7">脚本可以运行时/);
	assert.deepEqual(await page.evaluate(() => globalThis.asked), []);
});

testSnippet(
	"where nothing may be copied by itself, the snippet is selected",
	async (page) => {
		await page.getByRole("button", { name: "Copy" }).click();
		await page.getByText("The snippet is selected").waitFor();
		assert.equal(await page.evaluate(() => String(getSelection())), PLAIN);
	},
	{ before: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })) },
);

test("where its script is missing, it says so", () =>
	withPage(
		use.browser,
		`${use.site.address}snippet.html`,
		async (page) => {
			assert.match((await alertsOf(page).allInnerTexts()).join(), /^embed\/gan-painter\.js could not be loaded/);
			assert(await page.getByRole("radio").first().isDisabled());
		},
		{ before: (page) => page.route("**/embed/*", (route) => route.abort()), expected: /ERR_FAILED/ },
	));

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
	for (const lang of ["en", "zh"]) {
		for (const width of [390, 1280]) {
			testSnippet(
				`no rule of axe-core is broken: ${colorScheme}, ${lang}, ${width} px`,
				async (page) => {
					await assertAccessible(page, "as it comes");
					await page
						.locator("input[type=checkbox]")
						.evaluateAll((boxes) => boxes.forEach((/** @type {any} */ box) => box.click()));
					await page.locator("main > fieldset input[inputmode]").first().fill("abc");
					await page.locator("main > div button").first().click();
					await assertAccessible(page, "with panels and a refusal");
					for (const theme of ["light", "dark"]) {
						await page.locator(`main > fieldset select:has([value=${theme}])`).selectOption(theme);
						await assertAccessible(page, `with the tag in ${theme}`);
					}
					for (const form of ["an iframe", "for 码上掘金", "for CodePen"].entries()) {
						await page
							.getByRole("radio")
							.nth(form[0] + 1)
							.check();
						await assertAccessible(page, form[1]);
						assert(
							await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
							`${form[1]}: too wide`,
						);
					}
				},
				{ query: `?lang=${lang}`, colorScheme, viewport: { width, height: 800 }, permissions: CLIPBOARD },
			);
		}
	}
}

use.testPage("the site leads to it, in the reader's language", async (page) => {
	await page.getByRole("link", { name: "中文" }).click();
	await page.getByRole("link", { name: "放进你的网页" }).click();
	await painterOf(page).waitFor();
	assert.equal(await page.title(), "放进你的网页");
});

test("the page in one file has no link to a page that is not beside it", () =>
	withPage(use.browser, `${use.site.address}gan-painter.html`, async (page) => {
		await page.locator("footer a").first().waitFor();
		assert.equal(await page.locator("footer a").count(), 1);
	}));
