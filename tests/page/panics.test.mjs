// What the page says and does after the engine has panicked, in a build whose Gan has a method that panics.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "vite";
import { root } from "../../scripts/tools.mjs";
import { buildPackage } from "../../scripts/wasm.mjs";
import { launch, stateIs, withPage } from "./browser.mjs";
import { serve, serveDist } from "./serve.mjs";

const MESSAGE = "a test panics here, with 42";
const SETTINGS = "?seed=7&generator-hidden=8";
const folder = mkdtempSync(join(tmpdir(), "gan-painter-panics-"));
let browser;
let site;

before(async () => {
	const pkg = join(folder, "pkg");
	buildPackage(pkg, ["test-panic"]);
	const outDir = join(folder, "site");
	await build({ root, plugins: [packageFrom(pkg)], build: { outDir } });
	[browser, site] = [await launch(), await serve(outDir)];
});
after(async () => {
	await browser?.close();
	site?.stop();
	rmSync(folder, { recursive: true });
});

/**
 * A plugin of Vite that takes the engine's package from another folder.
 * @param {string} pkg
 * @returns {import("vite").Plugin}
 */
function packageFrom(pkg) {
	return {
		name: "package-from",
		enforce: "pre",
		resolveId(source) {
			const [, name] = /\/pkg\/(gan_painter.*)$/.exec(source) ?? [];
			return name && join(pkg, name);
		},
	};
}

const alert = (page) => page.getByRole("alert");

/**
 * Opens a page, and then counts the calls of the engine.
 * @param {(page: import("playwright-core").Page) => unknown} body
 * @param {{ query?: string } & import("./browser.mjs").Options} [options]
 */
function withRun(body, { query = SETTINGS, ...options } = {}) {
	const opened = async (page) => {
		await stateIs(page, "ready");
		await body(page);
	};
	return withPage(browser, site.address + query, opened, options);
}

/** Makes the next call of a method of the Gan panic, and lists every later call in `globalThis.asked`. */
function panicAt(page, method) {
	return page.evaluate(
		([method, message]) => {
			const { gan } = document.querySelector("main").stage;
			globalThis.asked = [];
			gan[method] = () => {
				for (const holder of [gan.constructor, gan.constructor.prototype]) {
					for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
						const kind = property.get ? "get" : "value";
						const original = property[kind];
						if (name !== "constructor" && name !== "panic" && typeof original === "function") {
							property[kind] = function (...args) {
								globalThis.asked.push(name);
								return original.apply(this, args);
							};
							Object.defineProperty(holder, name, property);
						}
					}
				}
				delete gan[method];
				return gan.panic(message);
			};
		},
		[method, MESSAGE],
	);
}

/** Does everything that a reader can do on a page with all its panels. */
async function doEverything(page) {
	await page.locator(".gan-stage").focus();
	for (const key of [".", "r", " "]) {
		await page.keyboard.press(key);
	}
	await page.getByRole("link", { name: "中文" }).click();
	await page.locator("header select").selectOption("dark");
	await page.setViewportSize({ width: 400, height: 700 });
	await page.evaluate(() => {
		const { stage } = document.querySelector("main");
		stage.play();
		stage.step();
		stage.goto(1);
		stage.reset();
		stage.change("generatorLearningRate", 0.01);
		stage.choosePreset("paper");
		stage.undo();
		stage.setSpeed(10);
		const slider = document.querySelector(".scrubber");
		slider.value = "1";
		slider.dispatchEvent(new Event("input", { bubbles: true }));
		for (const button of document.querySelectorAll("main button")) {
			if (!button.closest("[inert]")) {
				button.click();
			}
		}
		for (const box of document.querySelectorAll("details")) {
			box.open = !box.open;
			box.scrollIntoView();
		}
	});
	await page.waitForTimeout(600);
	await page.getByRole("link", { name: "English" }).click();
}

test("a panic in a step: its message is on the page, and the copied report has all to make it happen again", () =>
	withRun(
		async (page) => {
			await page.evaluate(async () => {
				const { stage } = document.querySelector("main");
				await stage.step(3);
				stage.change("loss", "nonSaturating");
			});
			await panicAt(page, "stepFor");
			await page.getByRole("button", { name: "Step", exact: true }).click();
			await stateIs(page, "crashed");
			const said = await alert(page).innerText();
			assert.match(said, /^The engine stopped because of an error of its own/);
			assert.match(said, new RegExp(`panicked at src/web/panics\\.rs:\\d+:\\d+:\\s+${MESSAGE}`));
			assert.match(said, /Please reload the page to go on/);

			await alert(page).getByRole("button", { name: "Copy a report for the authors" }).click();
			await alert(page).getByText("Copied.").waitFor();
			const report = await page.evaluate(() => navigator.clipboard.readText());
			const line = (start) =>
				report
					.split("\n")
					.find((line) => line.startsWith(start))
					?.slice(start.length);
			assert.equal(line("gan-painter "), "0.1.0");
			assert(report.includes(`\n${MESSAGE}\n`), report);
			assert.equal(line("step: "), "3");
			const { seed, generatorHidden, loss, points } = JSON.parse(line("config: "));
			assert.deepEqual(
				{ seed, generatorHidden, loss, points },
				{ seed: 7, generatorHidden: [8], loss: "minimax", points: 15 },
			);
			assert.deepEqual(JSON.parse(line("events: ")), [{ step: 3, field: "loss", value: "nonSaturating" }]);

			await page.getByRole("link", { name: "中文" }).click();
			const chinese = await alert(page).innerText();
			assert.match(chinese, /计算引擎内部出错，已停止/);
			assert(chinese.includes(MESSAGE) && chinese.includes("复制给作者的报告"), chinese);
		},
		{ permissions: ["clipboard-read", "clipboard-write"] },
	));

test("where the clipboard is refused, the report is shown and selected", () =>
	withRun(
		async (page) => {
			await panicAt(page, "stepFor");
			await page.getByRole("button", { name: "Step", exact: true }).click();
			await alert(page).getByRole("button", { name: "Copy a report for the authors" }).click();
			await alert(page).getByText("copy it by hand").waitFor();
			assert(await alert(page).getByLabel("Report").isVisible());
			const selected = await page.evaluate(() => {
				const { activeElement: text } = document;
				return text.value.slice(text.selectionStart, text.selectionEnd);
			});
			assert(selected.startsWith("gan-painter 0.1.0\n") && selected.includes(MESSAGE), selected);
		},
		{ before: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })) },
	));

for (const method of ["stepFor", "readAdvice", "truth", "checkpoint"]) {
	test(`after a panic in ${method} the engine is asked nothing any more`, () =>
		withRun(
			async (page) => {
				await page.locator(".plot").first().scrollIntoViewIfNeeded();
				await page.locator(".plot canvas").first().waitFor();
				// These steps give the page something to go back to, and something to undo.
				await page.evaluate(async () => {
					const { stage } = document.querySelector("main");
					await stage.step(3);
					await stage.reset();
					await stage.step(3);
				});
				assert(await page.locator(".gan-stage .undo").isVisible());
				await panicAt(page, method);
				await page.evaluate(() => document.querySelector("main").stage.play());
				await stateIs(page, "crashed");
				assert((await alert(page).innerText()).includes(MESSAGE));
				await doEverything(page);
				assert((await alert(page).innerText()).includes(MESSAGE));
				await page.evaluate(() => document.querySelector("main").stage.dispose());
				assert.deepEqual(await page.evaluate(() => globalThis.asked), []);
			},
			{ expected: /unreachable/ },
		));
}

test("the build that is shipped has no method that panics", async () => {
	const shipped = await serveDist();
	await withPage(browser, shipped.address, async (page) => {
		await stateIs(page, "ready");
		assert(!(await page.evaluate(() => "panic" in document.querySelector("main").stage.gan)));
	});
	shipped.stop();
});
