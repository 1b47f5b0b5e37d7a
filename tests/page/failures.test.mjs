// The page's message when something is missing or breaks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readRun, runAway, stateIs, useSite, withPage } from "./browser.mjs";
import { serveDist } from "./serve.mjs";

const use = useSite();

const alert = (page) => page.getByRole("alert");

async function says(page, ...sentences) {
	await stateIs(page, "failed");
	const text = await alert(page).innerText();
	for (const sentence of sentences) {
		assert(text.includes(sentence), `"${sentence}" is not in: ${text}`);
	}
	assert(await page.getByRole("button", { name: "Play" }).isDisabled());
}

test("a missing engine: says so, and tries again", () =>
	withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await says(page, "The engine can't start", "404", "could not be fetched");
			await page.unroute("**/*.wasm");
			await alert(page).getByRole("button", { name: "Try again" }).click();
			await stateIs(page, "ready");
			assert(await alert(page).isHidden());
			await page.getByRole("button", { name: "Step", exact: true }).click();
			assert.equal((await readRun(page)).step, 1);
		},
		{
			before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })),
			expected: /404/,
		},
	));

test("no connection", () =>
	withPage(use.browser, use.site.address, (page) => says(page, "could not be fetched"), {
		before: (page) => page.route("**/*.wasm", (route) => route.abort()),
		expected: /ERR_FAILED/,
	}));

test("another file in the engine's place, in Chinese too", () =>
	withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await says(page, "What the server sent is not the engine");
			await page.getByRole("link", { name: "中文" }).click();
			assert((await alert(page).innerText()).includes("服务器返回的不是计算引擎文件"));
		},
		{ before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ body: "<!doctype html>" })) },
	));

test("a damaged engine", () =>
	withPage(use.browser, use.site.address, (page) => says(page, "What the server sent is not the engine"), {
		before: (page) =>
			page.route("**/*.wasm", (route) => route.fulfill({ body: "\0asm", contentType: "application/wasm" })),
	}));

test("a server that calls the engine by no type of its own", () =>
	withPage(use.browser, use.site.address, (page) => stateIs(page, "ready"), {
		before: (page) =>
			page.route("**/*.wasm", async (route) => {
				const response = await route.fetch();
				await route.fulfill({ response, contentType: "application/octet-stream" });
			}),
	}));

test("a policy that forbids WebAssembly: names the line to add, which then works", async () => {
	const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
	const strict = await serveDist({ headers: { "content-security-policy": policy } });
	const named = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
	await withPage(use.browser, strict.address, (page) => says(page, named), { expected: /Content Security Policy/ });
	strict.stop();
	const unconnected = await serveDist({
		headers: { "content-security-policy": policy.replace("connect-src 'self'", "connect-src 'none'") },
	});
	await withPage(use.browser, unconnected.address, (page) => says(page, named), {
		expected: /Content Security Policy/,
	});
	unconnected.stop();
	const allowing = await serveDist({
		headers: { "content-security-policy": policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") },
	});
	await withPage(use.browser, allowing.address, (page) => stateIs(page, "ready"));
	allowing.stop();
});

/** @type {[name: string, script: () => void, sentence: string][]} */
const obstacles = [
	["no WebAssembly", () => delete globalThis.WebAssembly, "This browser has no WebAssembly"],
	[
		"no SIMD",
		() => {
			WebAssembly.validate = () => false;
			WebAssembly.compileStreaming = () => Promise.reject(new WebAssembly.CompileError("invalid opcode 0xfd"));
		},
		"has no SIMD",
	],
	[
		"a download that breaks off",
		() => {
			const { fetch } = globalThis;
			globalThis.fetch = async (address) => {
				const { body, headers } = await fetch(address);
				const cut = new TransformStream({
					transform: (_, controller) => controller.error(new TypeError("network error")),
				});
				return new Response(body.pipeThrough(cut), { headers });
			};
		},
		"could not be fetched",
	],
	[
		"no memory",
		() => {
			WebAssembly.instantiate = () => Promise.reject(new RangeError("could not allocate memory"));
		},
		"gave it no memory",
	],
];
for (const [name, script, sentence] of obstacles) {
	test(name, () =>
		withPage(use.browser, use.site.address, (page) => says(page, "The engine can't start", sentence), {
			before: (page) => page.addInitScript(script),
		}),
	);
}

test("numbers that run away: the page says so, and a reset is the way back", () =>
	withPage(use.browser, use.site.address, async (page) => {
		await stateIs(page, "ready");
		await page.getByRole("button", { name: "Step", exact: true }).click();
		await runAway(page);
		await page.getByRole("button", { name: "Play" }).click();
		await stateIs(page, "failed");
		const text = await alert(page).innerText();
		assert.match(
			text,
			/^The numbers ran away\s+step 2 was not taken, because the discriminator's loss would no longer be finite/,
		);
		const run = await readRun(page);
		assert.equal(run.step, 1);
		assert(run.paintings.every((value) => Number.isFinite(value)));
		assert.equal(await page.locator(".step .value").textContent(), "1");
		assert.equal(await page.locator(".score .value").textContent(), run.score.toFixed(3).replace("-", "−"));

		await alert(page).getByRole("button", { name: "Reset" }).click();
		await stateIs(page, "ready");
		assert(await alert(page).isHidden());
		assert.equal((await readRun(page)).step, 0);
	}));

test("an engine that crashes: the first error is shown, and nothing asks it any more", () =>
	withPage(use.browser, use.site.address, async (page) => {
		await stateIs(page, "ready");
		await page.evaluate(() => {
			const { gan } = document.querySelector("main").stage;
			// A trap in the middle of a call leaves the Gan borrowed. From then on it only says "recursive use of an object".
			const trap = new Float32Array(64 * 15);
			Object.defineProperty(trap, "length", {
				get() {
					throw new WebAssembly.RuntimeError("unreachable");
				},
			});
			gan.stepFor = () => gan.readPaintings(trap);
		});
		await page.getByRole("button", { name: "Step", exact: true }).click();
		await stateIs(page, "crashed");
		const text = await alert(page).innerText();
		assert.match(text, /The engine stopped because of an error of its own.*unreachable.*reload the page/s);
		await page.locator(".gan-stage").focus();
		await page.keyboard.press(".");
		await page.keyboard.press("r");
		await page.keyboard.press(" ");
		await page.getByRole("link", { name: "中文" }).click();
		await page.getByRole("link", { name: "English" }).click();
		assert.equal(await alert(page).innerText(), text);
		assert(await page.getByRole("button", { name: "Reset" }).isDisabled());
		await page.evaluate(() => document.querySelector("main").stage.dispose());
		assert.equal(await page.locator(".gan-stage").count(), 0);
	}));

test("without scripts the page's own text says so, in both languages", () =>
	withPage(
		use.browser,
		use.site.address,
		async (page) => {
			const text = page.locator(".static");
			await page.waitForTimeout(1700);
			assert.equal(await text.evaluate((node) => getComputedStyle(node).opacity), "1");
			assert.match(await text.innerText(), /scripts may be switched off.*npm start.*脚本可能被关闭了/s);
		},
		{ javaScriptEnabled: false },
	));
