// The files that the page's menu makes of a run: each form, its progress, and the sentences when something goes wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { openSection, stageOf, take } from "./menu.mjs";
import { serveDist } from "./serve.mjs";
import { longestTask } from "./tasks.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();
const RUN = "?lang=en&preset=mode-collapse&seed=7&step=40";
const NAME = "gan-painter-mode-collapse-seed7-step40";
/** Milliseconds. An input that waits for one task and needs another is then answered within 100. */
const LONGEST_TASK = 50;

/**
 * @param {string} name
 * @param {(page: Page) => unknown} body
 * @param {import("./browser.mjs").Options} [options]
 */
function testRun(name, body, options) {
	const onceThere = async (/** @type {Page} */ page) => {
		await stateIs(page, "paused");
		await body(page);
	};
	test(name, () => withPage(use.browser, use.site.address + RUN, onceThere, options));
}

const choose = (/** @type {Page} */ page, /** @type {string} */ label, /** @type {string} */ value) =>
	page.locator(".take-away").getByLabel(label, { exact: true }).selectOption(value);
const fill = (/** @type {Page} */ page, /** @type {string} */ label, /** @type {string} */ text) =>
	page.locator(".take-away").getByLabel(label, { exact: true }).fill(text);

/** Width and height of a PNG. */
const sizeOf = (/** @type {Buffer} */ png) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const start = (/** @type {Buffer} */ bytes, /** @type {number} */ length) =>
	bytes.subarray(0, length).toString("latin1");

testRun("numbers: each table, by its name", async (page) => {
	const before = await stageOf(page);
	const menu = await openSection(page, "Numbers");
	await fill(page, "Steps from row to row", "10");
	const csv = await take(menu);
	assert.equal(csv.name, `${NAME}-numbers.csv`);
	const lines = csv.bytes.toString().split("\r\n");
	assert.match(lines[0], /^step,discriminatorAccuracy,discriminatorScore,generatorLoss,verdict,/);
	assert.deepEqual(
		lines.slice(1, -1).map((line) => line.split(",")[0]),
		["0", "10", "20", "30", "40"],
	);

	await choose(page, "Contents", "json");
	const json = await take(menu);
	assert.equal(json.name, `${NAME}.json`);
	const { hash, step, rows } = JSON.parse(json.bytes.toString());
	assert.deepEqual([hash, step, rows.length], [before.hash, 40, 5]);

	for (const [table, header] of [
		["paintings", /^painting,-1,/],
		["histogram", /^from,to,count,artist\r\n/],
	]) {
		await choose(page, "Contents", String(table));
		assert.equal(await menu.getByLabel("Steps from row to row").count(), 0);
		const { name, bytes } = await take(menu);
		assert.equal(name, `${NAME}-${table}.csv`);
		assert.match(bytes.toString(), /** @type {RegExp} */ (header));
	}
	assert.deepEqual(await stageOf(page), before);
});

testRun("pictures: each chart and each size, as it says", async (page) => {
	const menu = await openSection(page, "A picture");
	for (const [format, size] of /** @type {const} */ ([
		["1x", [480, 300]],
		["2x", [960, 600]],
		["card", [1200, 630]],
	])) {
		await choose(page, "File", format);
		const { name, bytes } = await take(menu);
		assert.equal(name, `${NAME}.png`);
		assert.equal(start(bytes, 4), "\x89PNG");
		assert.deepEqual(sizeOf(bytes), size);
	}
	await choose(page, "File", "svg");
	for (const of of ["numbers", "truth", "histogram", "opinion", "picture"]) {
		await choose(page, "It shows", of);
		const { name, bytes } = await take(menu);
		assert.equal(name, of === "picture" ? `${NAME}.svg` : `${NAME}-${of}.svg`);
		assert.match(bytes.toString(), /^<svg [^]*<\/svg>\s*$/);
	}
	const picture = menu.locator(".made img");
	await page.waitForFunction(() => document.querySelector(".made img")?.naturalWidth > 0);
	assert.notEqual(await picture.getAttribute("alt"), "");
	assert.equal(await menu.locator(".made textarea:visible").inputValue(), await picture.getAttribute("alt"));
});

testRun(
	"films: GIF and SVG, in the language and the colours of the page",
	async (page) => {
		const before = await stageOf(page);
		const menu = await openSection(page, "A film");
		assert.equal(await menu.getByLabel("From step").inputValue(), "0");
		assert.equal(await menu.getByLabel("To step").inputValue(), "40");
		assert.equal(await menu.getByLabel("Language").inputValue(), "en");
		assert.equal(await menu.getByLabel("Colours").inputValue(), "dark");
		assert.equal(await menu.getByLabel("Frames").inputValue(), "200");
		const gif = await take(menu);
		await fill(page, "Frames", "8");
		assert.equal(gif.name, `${NAME}.gif`);
		assert.equal(start(gif.bytes, 6), "GIF89a");
		assert.deepEqual([gif.bytes.readUInt16LE(6), gif.bytes.readUInt16LE(8)], [480, 300]);
		await choose(page, "File", "svg-film");
		assert.equal(await menu.getByLabel("Frames").inputValue(), "8");
		const svg = await take(menu);
		assert.equal(svg.name, `${NAME}-film.svg`);
		assert.match(svg.bytes.toString(), /<animate/);
		assert(await menu.getByRole("button", { name: "Copy as code" }).isVisible());
		assert.deepEqual(await stageOf(page), before);
	},
	{ colorScheme: "dark" },
);

testRun("the run: its checkpoint opens again, to the same hash; a wrong file changes nothing", async (page) => {
	const { hash } = await stageOf(page);
	const menu = await openSection(page, "The run itself");
	const { name, bytes } = await take(menu);
	assert.equal(name, `${NAME}.safetensors`);
	await page.getByRole("button", { name: "Reset", exact: true }).click();
	const file = menu.locator("input[type=file]");
	await file.setInputFiles({ name: "broken.safetensors", mimeType: "", buffer: bytes.subarray(0, 5000) });
	const problem = menu.locator(".problem:visible");
	await problem.waitFor();
	assert.match(
		await problem.innerText(),
		/^broken\.safetensors can’t be opened: .* Nothing was changed\.\n.*must end within the file/,
	);
	await file.setInputFiles({ name: "pic.jpg", mimeType: "", buffer: bytes.subarray(8, 500) });
	await menu
		.locator(".open .problem")
		.getByText(/^pic\.jpg can’t be opened: it is neither a checkpoint of this page nor a file of PyTorch networks\./)
		.waitFor();
	assert.equal((await stageOf(page)).step, 0);
	await file.setInputFiles({ name, mimeType: "", buffer: bytes });
	await menu.getByText(`Opened: ${name}`).waitFor();
	assert.deepEqual(await stageOf(page), { hash, step: 40, last: 40, state: "paused" });
	assert.equal(await problem.count(), 0);
});

testRun(
	"long work: its progress, one at a time, the page answers and plays on, and Cancel leaves nothing",
	async (page) => {
		const before = await stageOf(page);
		const menu = await openSection(page, "Numbers");
		await page.evaluate(() => document.querySelector("main").stage.goto(20_000));
		const there = await stageOf(page);
		await fill(page, "Steps from row to row", "1");
		const make = menu.locator(".make button");
		await make.click();
		const bar = menu.getByRole("progressbar");
		await bar.waitFor();
		const percent = () => bar.evaluate((/** @type {HTMLProgressElement} */ { value }) => value);
		const first = await percent();
		await page.waitForFunction((first) => document.querySelector(".tray progress").value > first, first);
		assert.match(await menu.locator(".progress .word").innerText(), /^Working: \d+%$/);
		assert.equal(await make.getAttribute("aria-disabled"), "true");
		await make.dispatchEvent("click");
		assert.equal(await menu.locator(".progress").count(), 1);

		await page.getByRole("button", { name: "Play", exact: true }).click();
		const longest = await longestTask(page, async () => {
			for (let i = 0; i < 10; i++) {
				await page.mouse.move(300 + i, 300);
				await page.waitForTimeout(50);
			}
		});
		assert(longest < LONGEST_TASK, `a task takes ${longest} ms`);
		const playing = await stageOf(page);
		assert.equal(playing.state, "training");
		assert(playing.step > there.step);
		await page.getByRole("button", { name: "Pause", exact: true }).click();
		assert(await bar.isVisible(), "it is still at work");

		await menu.getByRole("button", { name: "Cancel" }).click();
		assert.equal(await menu.locator(".progress, .made").count(), 0);
		await page.waitForTimeout(200);
		assert.equal(await menu.locator(".progress, .made, .problem:visible").count(), 0);
		await page.evaluate(() => document.querySelector("main").stage.goto(40));
		assert.equal((await stageOf(page)).hash, before.hash);
		await fill(page, "Steps from row to row", "5000");
		assert.match((await take(menu)).name, /-numbers\.csv$/);
	},
);

testRun("a refused option: one sentence beside its field, which gets the focus, and nothing is lost", async (page) => {
	const menu = await openSection(page, "Numbers");
	await take(menu);
	await fill(page, "Steps from row to row", "often");
	await menu.locator(".make button").click();
	const field = menu.getByLabel("Steps from row to row");
	const problem = menu.locator(".problem:visible");
	assert.equal(
		await problem.innerText(),
		"Steps from row to row must be a whole number from 1 on, but “often” was given.",
	);
	assert.equal(await field.getAttribute("aria-invalid"), "true");
	assert(await field.evaluate((node) => node === document.activeElement));
	assert(
		await field.evaluate(
			(node, id) => node.getAttribute("aria-describedby").includes(id),
			await problem.getAttribute("id"),
		),
	);
	assert.equal(await menu.locator(".made").count(), 1);
	await field.press("End");
	await field.press("Backspace");
	assert.equal(await problem.count(), 0);
});

testRun("fields speak the page's language, by their labels, and read numbers kindly", async (page) => {
	await page.goto(page.url().replace("lang=en", "lang=zh"));
	await stateIs(page, "paused");
	await page.locator(".takeAway").click();
	const menu = page.locator(".take-away");
	await menu.locator("summary").first().click();
	const refuses = async (/** @type {string} */ label, /** @type {string} */ text, /** @type {string} */ sentence) => {
		await fill(page, label, text);
		await menu.locator(".make button").click();
		assert.equal(await menu.locator(".problem:visible").innerText(), sentence);
		assert(await menu.getByLabel(label).evaluate((node) => node === document.activeElement));
	};
	await refuses("帧数", "很多", "“帧数”须为 2 到 1,000 之间的整数，现在填的是“很多”。");
	await refuses("帧数", "1.5", "“帧数”须为 2 到 1,000 之间的整数，现在填的是“1.5”。");
	await refuses("帧数", "1001", "“帧数”须为 2 到 1,000 之间的整数，现在填的是“1001”。");
	await fill(page, "帧数", " ");
	await menu.getByLabel("帧数").blur();
	assert.equal(await menu.getByLabel("帧数").inputValue(), "200");
	await fill(page, "帧数", "１０");
	await refuses("到第几步", "-1", "“到第几步”须为不小于 0 的整数，现在填的是“-1”。");
	await fill(page, "到第几步", "10,000");
	await refuses("从第几步", "10 000", "“从第几步”必须小于“到第几步”，现在分别是 10,000 和 10,000。");
	await fill(page, "从第几步", "０");
	await fill(page, "到第几步", "1,0 00");
	assert(await menu.getByText("动画时长 2.4 秒。").isVisible());
	const { name } = await take(menu);
	assert.equal(name, "gan-painter-mode-collapse-seed7-step1000.gif");
});

testRun("what was typed stays when its section and the menu close, and the rest follows the run", async (page) => {
	const menu = await openSection(page, "A film");
	const values = async () =>
		Promise.all(["From step", "To step", "Frames"].map((label) => menu.getByLabel(label).inputValue()));
	await fill(page, "From step", "1,5");
	await fill(page, "Frames", "12");
	await openSection(page, "Numbers");
	await fill(page, "Steps from row to row", "7");
	await openSection(page, "A film");
	assert.deepEqual(await values(), ["1,5", "40", "12"]);
	await menu.getByRole("button", { name: "Close" }).click();
	await page.evaluate(() => document.querySelector("main").stage.goto(60));
	await page.locator(".takeAway").click();
	assert.deepEqual(await values(), ["1,5", "60", "12"]);
	await page.getByRole("button", { name: "Reset", exact: true }).click();
	assert.equal((await values())[0], "1,5");
	await openSection(page, "Numbers");
	assert.equal(await menu.getByLabel("Steps from row to row").inputValue(), "7");
});

testRun(
	"the old result goes when another begins, and one that was not saved is still there after Close",
	async (page) => {
		const menu = await openSection(page, "A picture");
		await take(menu);
		const address = await menu.locator(".made a").getAttribute("href");
		await menu.getByRole("button", { name: "Close" }).click();
		await page.locator(".takeAway").click();
		assert.equal(await menu.locator("details[open] .made a").getAttribute("href"), address);
		assert.equal(await page.evaluate(async (address) => (await fetch(address)).status, address), 200);
		await page.evaluate(() => document.querySelector("main").stage.goto(20_000));
		await openSection(page, "Numbers");
		await fill(page, "Steps from row to row", "1");
		await menu.locator(".make button").click();
		await menu.locator("details[open] .progress").waitFor();
		await page.keyboard.press("Escape");
		await menu.locator("details[open]").getByText("Cancelled.").waitFor();
		await openSection(page, "A picture");
		assert.equal(await menu.locator(".made").count(), 0);
		assert.equal(await menu.getByText("Cancelled.").count(), 0);
	},
);

testRun("of a run that a file began, a film begins where the file does", async (page) => {
	const menu = await openSection(page, "The run itself");
	const { name, bytes } = await take(menu);
	await menu.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: bytes });
	await menu.getByText(`Opened: ${name}`).waitFor();
	await page.evaluate(() => document.querySelector("main").stage.run.goOn());
	await openSection(page, "A film");
	assert.equal(await menu.getByLabel("From step").inputValue(), "40");
	assert.equal(await menu.getByLabel("To step").inputValue(), "1040");
	assert(await menu.getByText("This run begins at step 40: what came before is not in the file").isVisible());
	await fill(page, "From step", "10");
	await menu.locator(".make button").click();
	assert.equal(
		await menu.locator(".problem:visible").innerText(),
		"From step can’t be 10: the run begins at step 40, because the file that was opened does.",
	);
});

testRun(
	"with the keyboard alone; the stage's keys do nothing in its fields, and Escape cancels, then closes",
	async (page) => {
		const before = await stageOf(page);
		const focused = (/** @type {string} */ selector) =>
			page.evaluate((selector) => document.activeElement?.matches(selector), selector);
		await page.locator(".takeAway").focus();
		await page.keyboard.press("Enter");
		await page.locator(".take-away h2").waitFor();
		assert(await focused(".take-away h2"));
		// There are four stops: Close, and three sections.
		for (let i = 0; i < 4; i++) {
			await page.keyboard.press("Tab");
		}
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		assert(await focused(".field select"));
		await page.keyboard.press("Tab");
		await page.keyboard.type("r. 2");
		assert.equal(await page.locator(".take-away input").inputValue(), "r. 2");
		assert.deepEqual(await stageOf(page), before);
		for (const _ of "r. 2") {
			await page.keyboard.press("Backspace");
		}
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.locator(".made a[href]").waitFor();
		assert(await focused(".made a"));
		const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
		assert.equal(download.suggestedFilename(), `${NAME}-numbers.csv`);

		await page.evaluate(() => document.querySelector("main").stage.goto(20_000));
		await page.locator(".take-away input").fill("1");
		await page.locator(".make button").focus();
		await page.keyboard.press("Enter");
		await page.locator(".progress").waitFor();
		await page.keyboard.press("Tab");
		await page.locator(".progress button").focus();
		await page.keyboard.press("Escape");
		assert.equal(await page.locator(".progress").count(), 0);
		assert(await focused(".make button"));
		await page.keyboard.press("Escape");
		assert.equal(await page.locator(".take-away").count(), 0);
		assert(await focused(".takeAway"));
	},
);

testRun("no address of a file is left when another is made, and when the stage goes", async (page) => {
	await page.evaluate(() => {
		globalThis.addresses = new Set();
		const { createObjectURL, revokeObjectURL } = URL;
		URL.createObjectURL = (blob) => {
			const address = createObjectURL(blob);
			globalThis.addresses.add(address);
			return address;
		};
		URL.revokeObjectURL = (address) => {
			globalThis.addresses.delete(address);
			revokeObjectURL(address);
		};
	});
	const count = () => page.evaluate(() => globalThis.addresses.size);
	const menu = await openSection(page, "The run itself");
	await take(menu);
	assert.equal(await count(), 1);
	await openSection(page, "Numbers");
	await take(menu);
	await take(menu);
	assert.equal(await count(), 1);
	await page.evaluate(() => document.querySelector("main").stage.dispose());
	assert.equal(await count(), 0);
});

const WECHAT =
	"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50";

testRun(
	"in an app that downloads nothing the picture is there, to be kept by a long press",
	async (page) => {
		const menu = await openSection(page, "A picture");
		await choose(page, "File", "svg");
		await menu.locator(".make button").click();
		const picture = menu.locator(".made img");
		await picture.waitFor();
		assert.match((await picture.getAttribute("src")) ?? "", /^data:image\/svg\+xml;base64,/);
		const press = menu.getByText("Press and hold the picture to keep it");
		const elsewhere = menu.getByText("Open the page in the system’s browser");
		assert(await press.isHidden(), "it keeps no SVG");
		assert(await elsewhere.isVisible());
		assert(await menu.locator(".made a").isHidden());
		await choose(page, "File", "1x");
		assert.equal(await elsewhere.count(), 0);
		await menu.locator(".make button").click();
		await press.waitFor();
		await openSection(page, "Numbers");
		assert(await elsewhere.isVisible(), "before anything is made");
		await openSection(page, "The run itself");
		assert(await elsewhere.isVisible());
	},
	{ userAgent: WECHAT },
);

test("where the page's policy forbids to show it, it can be downloaded all the same", async () => {
	const headers = { "content-security-policy": "img-src 'self' data:" };
	const site = await serveDist({ headers });
	const body = async (/** @type {Page} */ page) => {
		await stateIs(page, "paused");
		const menu = await openSection(page, "A picture");
		await choose(page, "File", "svg");
		const { name } = await take(menu);
		assert.equal(name, `${NAME}.svg`);
		assert.equal(await menu.locator(".made img").count(), 0);
	};
	try {
		await withPage(use.browser, site.address + RUN, body, { expected: /Content Security Policy/ });
	} finally {
		site.stop();
	}
});
