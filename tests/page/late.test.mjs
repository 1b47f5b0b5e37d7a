// Parts of the page that load later and do not arrive.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/tools.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();

const ENGINE = "**/*.wasm";
const PANELS = "**/assets/panels-*";
const FRAME = "**/assets/frame-*";
const PLOT = "**/assets/uplot-*";
const QR = "**/assets/qr-code-*";
/** The browser's own messages about a failed request. */
const expected = /^console: Failed to load resource: (net::ERR_|the server responded with a status of 404)/;
const notice = (/** @type {Page | import("playwright-core").Frame} */ page) => page.locator(".late:visible");
/** @param {string} parts */
const cut = (parts) => (/** @type {Page} */ page) => page.route(parts, (route) => route.abort());

/**
 * Tests the site's page.
 * @param {string} name
 * @param {string} query
 * @param {(page: Page) => unknown} body
 * @param {import("./browser.mjs").Options} options
 */
function testSite(name, query, body, options) {
	test(name, () => withPage(use.browser, use.site.address + query, body, { expected, ...options }));
}

testSite(
	"no connection: it is said in both languages, the stage goes on, and the panels come with the next try",
	"?lang=en&seed=7",
	async (page) => {
		await notice(page).waitFor();
		assert.equal(await notice(page).getAttribute("role"), "alert");
		assert.equal(
			await notice(page).innerText(),
			"The panels that explain the run could not be loaded.\n\nThe connection may be down.\n\nTry again",
		);
		await page.getByRole("link", { name: "中文" }).click();
		assert.equal(await notice(page).innerText(), "讲解训练的面板没能载入。\n\n网络连接可能断了。\n\n再试一次");
		await page.getByRole("link", { name: "English" }).click();
		await page.getByRole("button", { name: "Step", exact: true }).click();
		assert.equal(await page.locator(".step .value").textContent(), "1");

		const again = notice(page).getByRole("button", { name: "Try again" });
		await again.click();
		await page.waitForFunction(() => document.querySelector(".late")?.textContent.includes("may be down"));
		await page.unroute(PANELS);
		await again.focus();
		await page.keyboard.press("Enter");
		await page.locator("[data-panel=ideas] button").first().waitFor();
		assert.equal(await notice(page).count(), 0);
		assert(await page.locator(".gan-stage").evaluate((stage) => stage === document.activeElement));
		assert.equal(await page.locator("[data-panel]").count(), 14);
		await page.locator(".plot").first().scrollIntoViewIfNeeded();
		await page.locator(".plot canvas").first().waitFor();
		await page.getByRole("link", { name: "中文" }).click();
		assert.match(await page.locator("[data-panel=ideas]").innerText(), /灵感/);
	},
	{ before: cut(PANELS) },
);

const ASKED =
	"?lang=en&preset=mode-collapse&seed=7&batch-size=16&generator-hidden=8,8&artist-distribution=twoModes&until=90&step=40&theme=dark";
for (const [name, answer] of /** @type {const} */ ([
	["gone after a deploy", { status: 404, body: "" }],
	["a page in its place, as some hosts answer", { body: "<!doctype html>", contentType: "text/html" }],
])) {
	testSite(
		`${name}: a link reloads the page with the run`,
		ASKED,
		async (page) => {
			await notice(page).waitFor();
			assert(await notice(page).getByRole("button").isHidden());
			assert.match(await notice(page).innerText(), /The server no longer has a file that this page needs/);
			assert.doesNotMatch(await notice(page).innerText(), /changed during the run/);
			await page.evaluate(() => document.querySelector("main").stage.setSpeed(30));
			await page.evaluate(() => document.querySelector("main").stage.goto(62));
			const before = await standOf(page);
			assert.equal(before.step, 62);
			await page.unroute(PANELS);
			await notice(page).getByRole("link", { name: "Reload with this run" }).click();
			await page.locator("[data-panel]").first().waitFor();
			await stateIs(page, "paused");
			assert.deepEqual(await standOf(page), before);
			assert.equal(
				await page.locator(".settings .setting:has(input[type=range]) .shown").first().textContent(),
				"30 steps/s",
			);
			assert.equal(await page.locator("select").first().inputValue(), "dark");
		},
		{
			expected: /^console: Failed to load (?:resource: the server responded with a status of 404|module script:)/,
			before: (page) => page.route(PANELS, (route) => route.fulfill(answer)),
		},
	);
}

testSite(
	"a file that was opened is not in the link, which is told, in both languages",
	"?lang=en&autoplay=false",
	async (page) => {
		await notice(page).waitFor();
		await page.evaluate(async () => {
			const { stage } = document.querySelector("main");
			await stage.step(3);
			stage.player.open(stage.gan.checkpoint());
		});
		assert.match(await notice(page).innerText(), /The file that the run began with is not in the link\./);
		await page.getByRole("link", { name: "中文" }).click();
		assert.match(
			await notice(page).innerText(),
			/页面可能更新过了。\s*链接里不含打开过的训练文件。\s+重新载入，回到这次训练/,
		);
	},
	{ before: (page) => page.route(PANELS, (route) => route.fulfill({ status: 404, body: "" })) },
);

testSite(
	"a script that is there and fails even so, as when another that it needs is gone",
	"?lang=en",
	async (page) => {
		await notice(page).getByRole("button", { name: "Try again" }).click();
		await notice(page).getByRole("link", { name: "Reload with this run" }).waitFor();
	},
	{
		before: (page) =>
			page.route(PANELS, (route) => route.fulfill({ body: 'import "./gone.js";', contentType: "text/javascript" })),
	},
);

testSite(
	"the charts' script: both charts say so, and one try brings both",
	"?lang=en&step=20",
	async (page) => {
		const charts = page.locator(".chart");
		for (const i of [0, 1]) {
			await charts.nth(i).scrollIntoViewIfNeeded();
			await charts.nth(i).locator(".late").waitFor();
		}
		assert.match(await notice(page).first().innerText(), /The chart could not be loaded\. The numbers are right/);
		await page.unroute(PLOT);
		await notice(page).first().getByRole("button", { name: "Try again" }).click();
		await page.waitForFunction(() => document.querySelectorAll(".plot canvas").length === 2);
		assert.equal(await notice(page).count(), 0);
	},
	{ before: cut(PLOT) },
);

for (const { name, button: label, says, title } of /** @type {const} */ ([
	{
		name: "take-away",
		button: "Take away",
		says: "What makes files of the run could not be loaded.",
		title: "Take this run away",
	},
	{ name: "share", button: "Share", says: "What shares the run could not be loaded.", title: "Share this run" },
])) {
	const script = `**/assets/${name}-*`;
	testSite(
		`${label}: it comes when its button is pressed, says so if it does not, and closes`,
		"?lang=en",
		async (page) => {
			await stateIs(page, "ready");
			const button = page.getByRole("button", { name: label, exact: true });
			assert.equal(await button.getAttribute("aria-expanded"), "false");
			await page.locator("[data-panel]").first().waitFor();
			assert.equal(await notice(page).count(), 0);
			await button.click();
			await notice(page).waitFor();
			assert.equal(await button.getAttribute("aria-expanded"), "true");
			assert((await notice(page).innerText()).startsWith(says));
			await page.unroute(script);
			await notice(page).getByRole("button", { name: "Try again" }).click();
			const heading = page.getByRole("heading", { name: title });
			await heading.waitFor();
			assert(await heading.evaluate((node) => node === document.activeElement));
			await page.keyboard.press("Escape");
			assert.equal(await heading.count(), 0);
			assert(await button.evaluate((node) => node === document.activeElement));
			assert.equal(await button.getAttribute("aria-expanded"), "false");
		},
		{ before: cut(script) },
	);
}

testSite(
	"what draws QR codes: the link is there without, and the code comes with the next try",
	"?lang=en&step=20",
	async (page) => {
		await stateIs(page, "paused");
		await page.locator(".buttons > .share").click();
		await page.locator(".sharing summary", { hasText: "QR code" }).click();
		await notice(page).waitFor();
		assert.match(await notice(page).innerText(), /^What draws QR codes could not be loaded\./);
		assert.match(await page.locator(".sharing textarea").inputValue(), /step=20/);
		await page.unroute(QR);
		await notice(page).getByRole("button", { name: "Try again" }).click();
		await page.locator(".sharing .qr").waitFor();
		assert.equal(await notice(page).count(), 0);
	},
	{ before: cut(QR) },
);

testSite(
	"there is no button for that without all controls, nor a working one without a run",
	"?lang=en&controls=basic",
	async (page) => {
		await stateIs(page, "failed");
		const button = page.locator(".takeAway");
		assert(await button.isHidden());
		await page.evaluate(() => document.querySelector("main").stage.setControls("full"));
		assert(await button.isVisible());
		assert(await button.isDisabled());
	},
	{ before: cut(ENGINE) },
);

test("in another page's frame: what speaks with that page says so, and comes with the next try", async () => {
	const host = await serve(root, {
		base: "/",
		pages: {
			"post.html": `<!doctype html><link rel="icon" href="data:,"><script>
				heard = [];
				addEventListener("message", ({ data }) => heard.push(data.type));
			</script><iframe src="${use.site.address}?lang=en&autoplay=false" width="800" height="700"></iframe>`,
		},
	});
	const context = await use.browser.newContext({ locale: "en" });
	try {
		const page = await context.newPage();
		await page.route(FRAME, (route) => route.abort());
		await page.goto(`${host.address}post.html`);
		const frame = page.frameLocator("iframe");
		await frame.locator(".late:visible").waitFor();
		await frame.locator("[data-panel]").first().waitFor();
		assert.match(
			await frame.locator(".late:visible").innerText(),
			/^What connects this page with the page around it could not be loaded/,
		);
		assert.deepEqual(await page.evaluate("heard"), []);
		await page.unroute(FRAME);
		await frame.locator(".late:visible button").click();
		await page.waitForFunction("heard.includes('gan-painter:height')");
		assert.equal(await frame.locator(".late:visible").count(), 0);
	} finally {
		await context.close();
		host.stop();
	}
});

testSite(
	"while there is no run the panels take no press, and then they do",
	"?lang=en",
	async (page) => {
		await stateIs(page, "failed");
		const button = page.locator("[data-panel=ideas] button", { hasText: "New ideas" });
		await button.waitFor({ state: "attached" });
		const middle = await button.evaluate((node) => {
			node.scrollIntoView({ block: "center" });
			const { left, top, width, height } = node.getBoundingClientRect();
			return [left + width / 2, top + height / 2];
		});
		await page.mouse.click(middle[0], middle[1]);
		assert.deepEqual(
			await page
				.locator("[data-panel]")
				.evaluateAll((boxes) => boxes.map((box) => /** @type {HTMLElement} */ (box).inert)),
			Array(14).fill(true),
		);
		await page.unroute(ENGINE);
		await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
		await stateIs(page, "ready");
		assert.equal(await page.locator("[data-panel]:is([inert])").count(), 0);
		const ideas = () => page.locator("[data-panel=ideas] .list").innerText();
		// The buttons come with the panel's first look, once it is on the screen.
		await button.scrollIntoViewIfNeeded();
		await page.locator("[data-panel=ideas] .list").filter({ hasText: /\d/ }).waitFor();
		const before = await ideas();
		await button.click();
		assert.notEqual(await ideas(), before);
	},
	{ before: cut(ENGINE) },
);

test("the page in one file has everything inside", () => {
	const file = pathToFileURL(join(root, "dist", "gan-painter.html")).href;
	return withPage(use.browser, file, async (page) => {
		await page.locator(".plot").first().scrollIntoViewIfNeeded();
		await page.locator(".plot canvas").first().waitFor();
		assert.equal(await notice(page).count(), 0);
	});
});

/** @param {Page} page */
function standOf(page) {
	return page.evaluate(() => {
		const { gan, preset, run } = document.querySelector("main").stage;
		return { step: gan.stepCount, preset, config: gan.startConfig, hash: gan.stateHash(), goal: run.goal };
	});
}
