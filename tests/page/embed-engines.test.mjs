// The forms for other people's pages, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/tools.mjs";
import { testInEngines } from "./engines.mjs";
import { serveDist } from "./serve.mjs";
import { trains } from "./trains.mjs";

const post = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<script src="embed/gan-painter.js" defer></script>
	<body><gan-painter panels="truth numbers" controls="basic">no script</gan-painter></body></html>`;
/** The host trusts itself to steer its frame. */
const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<script>
		addEventListener("message", ({ data }) => data.type === "gan-painter:height" && (globalThis.height = data.height));
	</script>
	<body><iframe title="GAN painter" style="width: 100%; height: 700px"></iframe>
	<script>
		document.querySelector("iframe").src = "./?autoplay=false&trust=" + location.origin;
	</script></body></html>`;
const policy = "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const serving = (headers) => serveDist({ headers, pages: { "post.html": post, "host.html": host } });
const plain = await serving();
const strict = await serving({ "content-security-policy": `${policy}; require-trusted-types-for 'script'` });
const forbidding = await serving({ "content-security-policy": policy.replace(" 'wasm-unsafe-eval'", "") });

testInEngines("one tag", trains, { address: plain.address, path: "post.html" });

testInEngines("under a strict policy, and with trusted types required", trains, {
	address: strict.address,
	path: "post.html",
});

testInEngines(
	"where the policy forbids WebAssembly, it names what to add",
	async (page) => {
		await page.waitFor("it has failed", () => document.querySelector("gan-painter")?.state === "failed");
		const told = await page.evaluate(
			() => document.querySelector("gan-painter").shadowRoot.querySelector(".failure").innerText,
		);
		assert.match(told, /can allow it: script-src 'wasm-unsafe-eval'/);
	},
	{ address: forbidding.address, path: "post.html", expected: /Content.Security.Policy|CSP/i },
);

testInEngines(
	"an iframe of the site, played by its host",
	async (page) => {
		await page.waitFor("the frame has told its height", () => globalThis.height > 500);
		await page.waitFor("the frame has a run", () => frames[0].document.querySelector("main").stage.gan);
		const stepCount = () => page.evaluate(() => frames[0].document.querySelector("main").stage.gan.stepCount);
		const picture = () => page.evaluate(() => frames[0].document.querySelector("canvas").toDataURL());
		assert.equal(await stepCount(), 0);
		const first = await picture();
		await page.evaluate(() => frames[0].postMessage({ type: "gan-painter:play" }, location.origin));
		await page.waitFor("200 steps are done", () => frames[0].document.querySelector("main").stage.gan.stepCount > 200);
		assert.notEqual(await picture(), first);
	},
	{ address: plain.address, path: "host.html" },
);

testInEngines(
	"the whole page as one file, from the disk",
	async (page) => {
		await page.stateIs("ready");
		await page.click(".play");
		await page.waitFor("200 steps are done", () => document.querySelector("main").stage.gan.stepCount > 200);
		await page.press("Space");
		await page.stateIs("paused");
		await page.evaluate(() => document.querySelector(".panel .plot").scrollIntoView());
		await page.waitFor("a panel has its chart", () => document.querySelector(".panel .plot canvas"));
		await page.evaluate(() => scrollTo(0, 0));
		await page.click(".language");
		assert.equal(await page.evaluate(() => document.title), "GAN 画家");
		await page.waitFor("the address follows", () => location.search.includes("lang=zh"));
	},
	{
		address: pathToFileURL(join(root, "dist", "gan-painter.html")).href,
		path: "?lang=en&autoplay=false",
	},
);

after(() => [plain, strict, forbidding].forEach(({ stop }) => stop()));
