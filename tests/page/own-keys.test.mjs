// A key that the tag uses does not also act on the page around it, wherever that page listens. All other keys belong to the page.

import assert from "node:assert/strict";
import { allReady, post, SCRIPT, testPost } from "./posts.mjs";

/** Listeners in each place where pages listen, and a field of the page's own. */
const HOST = `<input id="mine"><div id="wrapper"><gan-painter controls="full"></gan-painter></div>
	<script>
		globalThis.heard = [];
		const hear = (place) => ({ type, key }) => heard.push(place + " " + type + " " + key);
		const { wrapper } = globalThis;
		for (const type of ["keydown", "keypress", "keyup"]) {
			// JupyterLab's way.
			document.addEventListener(type, hear("document, capture"), true);
			document.addEventListener(type, hear("document"));
			// Material's.
			addEventListener(type, hear("window"));
			wrapper.addEventListener(type, hear("wrapper"), true);
			wrapper.firstElementChild.addEventListener(type, hear("tag"));
		}
		// After the tag's own: what was there before comes first.
		globalThis.listenLate = () => addEventListener("keydown", hear("window, capture"), true);
	</script>`;
const testHost = (name, body) =>
	testPost(name, post(HOST), async (page) => {
		await allReady(page);
		await page.evaluate(() => globalThis.listenLate());
		await body(page, page.locator("gan-painter"));
	});
/** The keys that the page has heard since the last call. */
const heard = (page) => page.evaluate(() => globalThis.heard.splice(0));
/** An element in the tag. */
const inTag = (page, css) => page.locator(`gan-painter ${css}`).first();
/** Focuses an element in the tag, and presses a key. */
const press = async (page, css, key) => {
	await inTag(page, css).focus();
	await page.keyboard.press(key);
};

/** For each element with the focus, keys that belong to the tag and keys that belong to the page. */
const BORDER = {
	".gan-stage": { own: [".", " ", "r", "R"], page: ["x", "ArrowLeft", "Escape", "/", "Control+k", "Alt+.", "Shift+ "] },
	".play": { own: [" ", "."], page: ["s", "/", "ArrowRight", "F2", "Escape", "Control+Enter"] },
	".panels summary": { own: ["Enter", "Enter", " ", " "], page: [".", "r", "ArrowDown"] },
	".scrubber": { own: ["ArrowLeft", "Home", "PageUp", "End", ".", "r"], page: ["s", "Escape", "Control+ArrowLeft"] },
	".panels input[type=range]": { own: ["ArrowRight", "ArrowDown", "End", "PageDown"], page: [".", "r", "s", " "] },
	".panels input[type=checkbox]": { own: [" ", " "], page: ["Enter", "r", "ArrowUp"] },
	".panels select": { own: ["ArrowDown", "ArrowUp", "s", "End"], page: ["Escape", "F1"] },
};

for (const [css, { own, page: others }] of Object.entries(BORDER)) {
	testHost(
		`with the focus on ${css}, these are the tag's: ${own.join(" ")}; these the page's: ${others.join(" ")}`,
		async (page, tag) => {
			await tag.evaluate((/** @type {any} */ node) => node.step(5));
			await page.evaluate(() =>
				document.querySelector("gan-painter").shadowRoot.querySelector("details:not([open]) > summary")?.click(),
			);
			await inTag(page, ".panels details").evaluateAll((all) =>
				all.forEach((/** @type {any} */ node) => (node.open = true)),
			);
			for (const key of own) {
				await press(page, css, key);
				assert.deepEqual(await heard(page), [], key);
			}
			for (const key of others) {
				await press(page, css, key);
				const name = key.split("+").at(-1) || " ";
				const places = (await heard(page))
					.filter((what) => what.endsWith(`keydown ${name}`))
					.map((what) => what.split(" keydown")[0]);
				assert.deepEqual(places, ["window, capture", "document, capture", "wrapper", "tag", "document", "window"], key);
			}
		},
	);
}

testHost("they act once, in the tag and on its controls", async (page, tag) => {
	const stand = () => tag.evaluate((/** @type {any} */ node) => [node.state, node.gan.stepCount]);
	await tag.evaluate((/** @type {any} */ node) => node.step(5));
	await press(page, ".gan-stage", ".");
	assert.deepEqual(await stand(), ["paused", 6]);
	await press(page, ".scrubber", "ArrowLeft");
	assert.deepEqual(await stand(), ["paused", 5]);
	await press(page, ".one-step, .oneStep", " ");
	assert.deepEqual(await stand(), ["paused", 6]);
	await press(page, ".play", "Enter");
	assert.equal((await stand())[0], "training");
	await press(page, ".gan-stage", " ");
	assert.equal((await stand())[0], "paused");
	// The space bar does not scroll the page.
	assert.equal(await page.evaluate(() => scrollY), 0);
	await press(page, ".gan-stage", "r");
	assert.deepEqual(await stand(), ["ready", 0]);
	// In the page's own field, the keys belong to the page.
	await heard(page);
	await page.locator("#mine").focus();
	await page.keyboard.type("r. ");
	assert.equal(await page.locator("#mine").inputValue(), "r. ");
	assert((await heard(page)).includes("document, capture keydown r"));
	assert.deepEqual(await stand(), ["ready", 0]);
});

testHost("a field of the tag is written in, and the page hears nothing of it", async (page, tag) => {
	await tag.evaluate((node) => {
		const field = document.createElement("input");
		field.id = "field";
		node.shadowRoot.querySelector(".panels").append(field);
	});
	await inTag(page, "#field").focus();
	await heard(page);
	await page.keyboard.type("a /.rs?");
	for (const key of ["ArrowLeft", "Backspace", "Home", "Delete", "End", "Shift+ArrowLeft", "Enter"]) {
		await page.keyboard.press(key);
	}
	assert.equal(await inTag(page, "#field").inputValue(), " /.r?");
	assert.deepEqual(
		(await heard(page)).filter((what) => !what.endsWith("Shift")),
		[],
	);
	await page.keyboard.press("Control+k");
	await page.keyboard.press("Tab");
	const all = await heard(page);
	assert(all.includes("document, capture keydown k") && all.includes("document, capture keydown Tab"));
});

testHost("once the tag has gone, nobody stops the page's keys", async (page, tag) => {
	await tag.evaluate((node) => {
		globalThis.kept = node;
		node.remove();
	});
	await page.waitForTimeout(50);
	await page.keyboard.press(".");
	assert.equal((await heard(page))[0], "window, capture keydown .");
});

testPost(
	"in a closed shadow root they are the tag's as well",
	post(`<div id="closed"></div>`, SCRIPT),
	async (page) => {
		await page.evaluate(async () => {
			const closed = document.querySelector("#closed").attachShadow({ mode: "closed" });
			closed.innerHTML = "<gan-painter></gan-painter>";
			globalThis.tag = closed.firstChild;
			await globalThis.ready(globalThis.tag);
			globalThis.heard = [];
			document.addEventListener("keydown", ({ key }) => globalThis.heard.push(key), true);
			globalThis.tag.shadowRoot.querySelector(".gan-stage").focus();
		});
		await page.keyboard.press(".");
		await page.keyboard.press("x");
		assert.deepEqual(await heard(page), ["x"]);
		assert.equal(await page.evaluate(() => globalThis.tag.gan.stepCount), 1);
	},
);
