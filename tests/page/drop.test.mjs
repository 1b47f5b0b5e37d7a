// A file that is dropped on the page or on a tag is opened, or refused by one sentence.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { dropOn, openSection, stageOf, take } from "./menu.mjs";
import { allReady, post, testPost } from "./posts.mjs";

const use = useSite();

test("dropped anywhere on the page: our checkpoint has the same hash, and what is refused loses nothing", () =>
	withPage(use.browser, `${use.site.address}?lang=en&seed=7&step=40`, async (page) => {
		await stateIs(page, "paused");
		const there = await stageOf(page);
		const file = await take(await openSection(page, "The run itself"));
		await page.getByRole("button", { name: "Reset", exact: true }).click();
		const start = await stageOf(page);
		const notice = page.locator(".gan-stage .notice");
		const told = async (/** @type {RegExp} */ sentence) => {
			await page.waitForFunction(
				(text) => new RegExp(text).test(document.querySelector(".notice").textContent),
				sentence.source,
			);
			assert.deepEqual(await stageOf(page), start);
		};

		assert(await dropOn(page, "canvas", [{ name: "half", bytes: file.bytes.subarray(0, 5000) }]));
		await told(/^half can’t be opened: .* Nothing was changed\..*must end within the file/);
		await page.getByRole("button", { name: "Play", exact: true }).click();
		assert(await notice.isHidden(), "it goes when something else is done");
		await page.getByRole("button", { name: "Reset", exact: true }).click();
		assert(await dropOn(page, "canvas", [file, file]));
		await told(/^One file can be opened at a time/);
		assert(await dropOn(page, "canvas", [{ name: "pic.jpg", bytes: Buffer.from("a picture, not a run") }]));
		await told(/^pic\.jpg can’t be opened: it is neither a checkpoint/);
		await page.evaluate(() => {
			globalThis.reads = 0;
			Blob.prototype.arrayBuffer = () => {
				globalThis.reads++;
				return Promise.reject(new Error("read"));
			};
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([new Uint8Array(64 * 2 ** 20 + 1)], "large.safetensors"));
			document.querySelector("canvas").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
		});
		await told(/^A file of a run has at most 64 MB, but large\.safetensors has 65 MB\.$/);
		assert.equal(await page.evaluate(() => globalThis.reads), 0);
		await page.reload();
		await stateIs(page, "paused");
		await page.getByRole("button", { name: "Reset", exact: true }).click();

		// For a drop beside the stage, a browser would leave the page and open the file.
		const isOver = () => page.locator(".gan-stage.takes-drop").count();
		assert(await dropOn(page, "footer", [file], "dragover"));
		assert.equal(await isOver(), 1);
		await dropOn(page, "footer", [file], "dragleave");
		assert.equal(await isOver(), 0);
		assert(!(await dropOn(page, "canvas", [])), "a text is not the stage's");
		assert(await dropOn(page, "footer", [file]));
		await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount === 40);
		assert.deepEqual(await stageOf(page), there);
		assert.equal(await notice.textContent(), "");
		assert.equal(await isOver(), 0);
	}));

testPost(
	"dropped on a tag: it is opened there, and not beside it",
	post("<gan-painter></gan-painter><p>beside</p>"),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = /** @type {any} */ (document.querySelector("gan-painter"));
			await tag.step(20);
			const [hash, file] = [tag.gan.stateHash(), await tag.checkpoint()];
			await tag.reset();
			const drop = (/** @type {Element} */ node) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([file], "run.safetensors"));
				return !node.dispatchEvent(
					new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, composed: true }),
				);
			};
			const beside = drop(document.querySelector("p"));
			await globalThis.sleep(100);
			const before = tag.gan.stepCount;
			const taken = drop(tag.shadowRoot.querySelector("canvas"));
			await globalThis.sleep(300);
			return { beside, before, taken, isSame: tag.gan.stateHash() === hash };
		});
		assert.deepEqual(told, { beside: false, before: 0, taken: true, isSame: true });
	},
);
