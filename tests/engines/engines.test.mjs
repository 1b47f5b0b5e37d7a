// The runs of tests/hashes.json end at the same bits in four engines, with the package as it is shipped.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { Capabilities, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { waitForServer } from "selenium-webdriver/http/util.js";
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import init, { Gan } from "../../pkg/gan_painter.js";
import { env, find, root } from "../../scripts/tools.mjs";
import { launch } from "../page/browser.mjs";
import { playAll } from "./runs.js";

/** A browser that hangs must not keep the test. */
const patient = { timeout: 180_000 };
const types = {
	".html": "text/html",
	".js": "text/javascript",
	".json": "application/json",
	".wasm": "application/wasm",
};

const entries = JSON.parse(readFileSync(join(root, "tests", "hashes.json"), "utf8"));
const expected = Object.fromEntries(entries.map(({ name, hash }) => [name, hash]));

const started = [];
/** Ends all that `start` has started. */
function endAll() {
	for (const { pid } of started.splice(0)) {
		try {
			process.kill(-pid);
		} catch {
			// It has ended by itself.
		}
	}
}
after(endAll);
process.once("exit", endAll);
// A signal by itself would skip what is done at exit.
for (const signal of ["SIGINT", "SIGTERM"]) {
	process.once(signal, () => process.exit(1));
}

/** The project's files. */
const server = createServer(async ({ url }, response) => {
	const { pathname } = new URL(url, "http://localhost");
	const file = await readFile(join(root, pathname)).catch(() => undefined);
	response.writeHead(file ? 200 : 404, { "content-type": types[extname(pathname)] ?? "text/plain" }).end(file);
});
let page;
before(async () => {
	await once(server.listen(0, "127.0.0.1"), "listening");
	page = `http://127.0.0.1:${server.address().port}/tests/engines/page.html`;
});
after(() => server.close());

test("Node", async () => {
	await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });
	assert.deepEqual(playAll(Gan, entries), expected);
});

test("Chromium", patient, async (t) => {
	const browser = await launch();
	t.after(() => browser.close());
	const tab = await browser.newPage();
	await tab.goto(page);
	assert.deepEqual(await tab.evaluate(() => globalThis.hashes()), expected);
});

test("Firefox", patient, () =>
	testByDriver("geckodriver", { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless"] } }),
);

test("WebKit", patient, async () => {
	// It has no headless mode.
	const screen = start("Xvfb", ["-displayfd", "3"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
	const display = (await text(screen.stdio[3])).trim();
	assert(display, "Xvfb did not start");
	await testByDriver(
		"WebKitWebDriver",
		{ browserName: "MiniBrowser" },
		{
			DISPLAY: `:${display}`,
			// Its sandbox works neither for root nor in most containers, and it only sees our own page.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
		},
	);
});

/** Tests the browser that a driver on the PATH starts. */
async function testByDriver(driver, capabilities, environment) {
	const port = await findFreePort();
	const address = `http://127.0.0.1:${port}`;
	start(driver, [`--port=${port}`], { stdio: "ignore", env: { ...env, ...environment } });
	await waitForServer(address, 30_000);
	// Not by selenium's Builder, which may download a driver or follow the environment to another server.
	const browser = await WebDriver.createSession(new Executor(new HttpClient(address)), new Capabilities(capabilities));
	await browser.manage().setTimeouts({ script: 120_000 });
	await browser.get(page);
	const found = await browser.executeAsyncScript("hashes().then(arguments[0])");
	await browser.quit();
	assert.deepEqual(found, expected);
}

/** Starts a program of the PATH. */
function start(name, args, options) {
	const file = find([name]);
	assert(file, `${name} is missing: npm test installs it where it can`);
	// A process group of its own, so that what the program starts ends with it.
	const child = spawn(file, args, { ...options, detached: true });
	started.push(child);
	return child;
}
