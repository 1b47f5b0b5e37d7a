// The runs of tests/hashes.json end with the same bits in four engines, with the package as it is shipped.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { root } from "../../scripts/tools.mjs";
import { ENGINES, startBrowser } from "../drivers.mjs";
import { playAll } from "./runs.js";

/** The time after which a browser that hangs fails the test. */
const patient = { timeout: 180_000 };
const types = {
	".html": "text/html",
	".js": "text/javascript",
	".json": "application/json",
	".wasm": "application/wasm",
};

const entries = JSON.parse(readFileSync(join(root, "tests", "hashes.json"), "utf8"));
const expected = Object.fromEntries(entries.map(({ name, hash }) => [name, hash]));

/** Serves the project's files. */
const server = createServer(async ({ url }, response) => {
	const { pathname } = new URL(url, "http://localhost");
	const file = await readFile(join(root, pathname)).catch(() => undefined);
	response.writeHead(file ? 200 : 404, { "content-type": types[extname(pathname)] ?? "text/plain" }).end(file);
});
let page;
before(async () => {
	await once(server.listen(0, "127.0.0.1"), "listening");
	const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
	page = `http://127.0.0.1:${port}/tests/engines/page.html`;
});
after(() => server.close());

test("Node", async () => {
	await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });
	assert.deepEqual(playAll(Gan, entries), expected);
});

for (const engine of ENGINES) {
	test(engine, patient, async () => {
		const browser = await startBrowser(engine);
		await browser.manage().setTimeouts({ script: 120_000 });
		await browser.get(page);
		const found = await browser.executeAsyncScript("hashes().then(arguments[0])");
		await browser.quit();
		assert.deepEqual(found, expected);
	});
}
