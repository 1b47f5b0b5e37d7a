// A run as a program for PyTorch, taken as a reader takes it, and compared with what Node writes of the same run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { register } from "tsx/esm/api";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { openSection, stageOf, take } from "./menu.mjs";

/** @typedef {import("playwright-core").Page} Page */

// These imports are the page's own parts, in Node.
register();
const { createRealPlayer } = await import("../www/players.mjs");
const { FORMS } = await import("../../www/share/forms.js");

const use = useSite();
const RUN = "?lang=en&preset=mode-collapse&seed=7&step=40";
const work = { signal: new AbortController().signal, progress: () => {} };
const CLIPBOARD = ["clipboard-read", "clipboard-write"];

/** What Node writes of the run that the page has at first, or of the run that goes on from it in `goOn`. */
async function inNode(form, options, goOn = (_player) => {}) {
	const player = await createRealPlayer({ preset: "mode-collapse", config: { seed: 7 } });
	await player.goto(40);
	await goOn(player);
	const { name, content } = await FORMS[form](player, options, work);
	player.dispose();
	return { name, text: Buffer.from(content).toString("latin1") };
}

const inUtf8 = ({ text }) => Buffer.from(text, "latin1").toString();

/**
 * @param {string} name
 * @param {(page: Page) => unknown} body
 * @param {import("./browser.mjs").Options & { address?: string }} [options]
 */
function testRun(name, body, { address = RUN, ...options } = {}) {
	const onceThere = async (/** @type {Page} */ page) => {
		await stateIs(page, "paused");
		await body(page);
	};
	test(name, () => withPage(use.browser, use.site.address + address, onceThere, options));
}

const choose = (/** @type {Page} */ page, /** @type {string} */ label, /** @type {string} */ value) =>
	page.locator(".take-away").getByLabel(label, { exact: true }).selectOption(value);

/** Takes the chosen file, and compares it with Node's. */
async function takeAndCompare(menu, expected) {
	const { name, bytes } = await take(menu);
	assert.deepEqual({ name, text: bytes.toString("latin1") }, expected);
}

testRun(
	"the script and the notebook are those that Node writes, changes by hand included, and the run stays as it is",
	async (page) => {
		const goOn = (player) => {
			player.change("generatorLearningRate", 0.002);
			return player.goto(60);
		};
		await page.evaluate(() => {
			const { stage } = document.querySelector("main");
			stage.change("generatorLearningRate", 0.002);
			return stage.goto(60);
		});
		const before = await stageOf(page);
		const menu = await openSection(page, "In PyTorch");
		const script = await inNode("pytorch", { language: "en" }, goOn);
		const commands = menu.getByLabel("In a terminal");
		assert.equal(await commands.inputValue(), `pip install torch matplotlib\npython ${script.name}`);
		await takeAndCompare(menu, script);
		await menu.getByRole("button", { name: "Copy the script" }).click();
		await menu.getByText("Copied").waitFor();
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), inUtf8(script));

		const notebook = await inNode("notebook", { language: "en" }, goOn);
		await choose(page, "File", "notebook");
		assert.equal(await menu.locator(".made").count(), 0, "a script is no notebook");
		await takeAndCompare(menu, notebook);
		assert.equal(await menu.getByRole("button", { name: "Copy the script" }).count(), 0);
		assert((await commands.inputValue()).endsWith(`\njupyter notebook ${notebook.name}`));
		assert.deepEqual(await stageOf(page), before);
	},
	{ permissions: CLIPBOARD },
);

testRun(
	"their comments are in the page's language, unless another one is chosen",
	async (page) => {
		await page.locator(".takeAway").click();
		const menu = page.locator(".take-away .menu");
		await menu.locator("summary", { hasText: "PyTorch 代码" }).click();
		const script = await inNode("pytorch", { language: "zh" });
		assert.match(inUtf8(script), /[一-鿿]/);
		assert((await menu.getByLabel("在终端里运行").inputValue()).includes(`python ${script.name}`));
		await takeAndCompare(menu, script);
		await choose(page, "文件", "notebook");
		await takeAndCompare(menu, await inNode("notebook", { language: "zh" }));
		await choose(page, "语言", "en");
		assert.equal(await menu.locator(".made").count(), 0);
		await takeAndCompare(menu, await inNode("notebook", { language: "en" }));
	},
	{ address: RUN.replace("lang=en", "lang=zh") },
);

testRun("of a run that a file began, the commands go on from its checkpoint, and say so", async (page) => {
	const menu = await openSection(page, "The run itself");
	const { name, bytes } = await take(menu);
	await menu.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: bytes });
	await menu.getByText(`Opened: ${name}`).waitFor();
	await openSection(page, "In PyTorch");
	const checkpoint = "gan-painter-file-seed7-step40.safetensors";
	assert.match(await menu.getByLabel("In a terminal").inputValue(), new RegExp(`\\.py --from ${checkpoint}$`));
	assert(await menu.getByText(`Save that, too: “The run itself”, ${checkpoint}.`).isVisible());
	assert.match((await take(menu)).bytes.toString(), /^STEPS = /m);
	await choose(page, "File", "notebook");
	assert(await menu.getByText("Its name goes into the notebook, as CHECKPOINT.").isVisible());
});

testRun("the next batches, as many as asked for, and the commands that take them", async (page) => {
	const before = await stageOf(page);
	const menu = await openSection(page, "In PyTorch");
	await choose(page, "File", "batches");
	const steps = menu.getByLabel("Steps", { exact: true });
	assert.equal(await steps.inputValue(), "20");
	await takeAndCompare(menu, await inNode("batches", {}));
	await steps.fill("3");
	assert.equal(await menu.locator(".made").count(), 0);
	const batches = await inNode("batches", { steps: 3 });
	await takeAndCompare(menu, batches);
	const [script, checkpoint] = await Promise.all(["pytorch", "checkpoint"].map((form) => inNode(form, {})));
	assert.equal(
		await menu.getByLabel("In a terminal").inputValue(),
		`pip install torch matplotlib safetensors\npython ${script.name} --from ${checkpoint.name} --batches ${batches.name}`,
	);
	await steps.fill("100000");
	await menu.locator(".make button").click();
	assert.equal(
		await menu.locator(".problem:visible").innerText(),
		"Steps must be a whole number from 1 to 65,104, but “100000” was given.",
	);
	await choose(page, "File", "pytorch");
	assert.equal(await menu.locator(".problem:visible").count(), 0);
	await choose(page, "File", "batches");
	assert.equal(await steps.inputValue(), "100000");
	assert.deepEqual(await stageOf(page), before);
});

const offer = (/** @type {Page} */ page) => page.getByRole("button", { name: "This run as a PyTorch script …" });

/** Opens the panel with the listing. */
async function openListing(page) {
	await page.locator("[data-panel=code] summary").first().click();
	await offer(page).waitFor();
}

testRun("the listing leads to it, also while another section is open", async (page) => {
	await openListing(page);
	await offer(page).click();
	const heading = page.getByRole("heading", { name: "Take this run away" });
	const focusIsThere = () => heading.evaluate((node) => node === document.activeElement);
	await heading.waitFor();
	assert(await focusIsThere());
	const menu = page.locator(".take-away .menu");
	await menu.getByLabel("In a terminal").waitFor();
	await openSection(page, "Numbers");
	assert.equal(await menu.getByLabel("In a terminal").count(), 0);
	await offer(page).click();
	await menu.getByLabel("In a terminal").waitFor();
	assert(await focusIsThere());
	await page.keyboard.press("Escape");
	assert.equal(await heading.count(), 0);
});

testRun(
	"where a link locks the menu, the listing's button says so",
	async (page) => {
		await openListing(page);
		assert.equal(await offer(page).getAttribute("aria-disabled"), "true");
		await offer(page).dispatchEvent("click");
		await page.locator(".notice:visible").waitFor();
		assert.equal(await page.locator(".take-away").count(), 0);
	},
	{ address: `${RUN}&lock=take-away` },
);

testRun(
	"where a link hides the menu, the listing has no such button",
	async (page) => {
		await page.locator("[data-panel=code] summary").first().click();
		await page.locator("[data-panel=code] .listing").last().waitFor();
		assert.equal(await offer(page).count(), 0);
	},
	{ address: `${RUN}&hide=take-away` },
);
