// Three real browsers. Each is started by its driver, and ended with the test.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { setTimeout } from "node:timers/promises";
import { Capabilities, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { waitForServer } from "selenium-webdriver/http/util.js";
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import { env, find, root } from "../scripts/tools.mjs";

const { "goog:chromeOptions": chromium, "moz:firefoxOptions": firefox } = JSON.parse(
	readFileSync(join(root, "webdriver.json"), "utf8"),
);
const starters = {
	Chromium: () =>
		startSession("chromedriver", {
			browserName: "chrome",
			"goog:chromeOptions": { ...chromium, binary: find(["chromium"]) },
			webSocketUrl: true,
		}),
	Firefox: async () =>
		startSession(
			"geckodriver",
			{ browserName: "firefox", "moz:firefoxOptions": firefox, webSocketUrl: true },
			// geckodriver's default port is always the same, so that two tests at a time would collide.
			{ args: [`--websocket-port=${await findFreePort()}`] },
		),
	WebKit: async () =>
		startSession(
			"WebKitWebDriver",
			{ browserName: "MiniBrowser" },
			{
				environment: {
					DISPLAY: await startScreen(),
					// On a machine without a locale, navigator.language is no language, which Intl refuses.
					LANG: "en_US.UTF-8",
					// WebKit's sandbox works neither for root nor in most containers, and this browser sees only our own page.
					WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
					// WebKit needs a reader's locale. Without one it calls its language "C", which is none.
					LC_ALL: "en_US.UTF-8",
				},
			},
		),
};

export const ENGINES = /** @type {(keyof typeof starters)[]} */ (Object.keys(starters));

/** Starts a new browser with one of these engines. Chromium and Firefox also speak WebDriver BiDi. */
export async function startBrowser(engine) {
	const browser = await starters[engine]();
	browsers.push(browser);
	return browser;
}

const browsers = [];
const started = [];
after(async () => {
	const quits = Promise.allSettled(browsers.map((browser) => browser.quit()));
	// A browser that hangs is ended all the same.
	await Promise.race([quits, setTimeout(10_000, undefined, { ref: false })]);
	endAll();
});
/** Ends everything that `start` has started. */
function endAll() {
	for (const { pid } of started.splice(0)) {
		try {
			process.kill(-pid);
		} catch {
			// The program has ended by itself.
		}
	}
}
process.once("exit", endAll);
// A signal alone would skip what is done at exit.
for (const signal of ["SIGINT", "SIGTERM"]) {
	process.once(signal, () => process.exit(1));
}

/** Starts a program from the PATH. */
function start(name, args, options) {
	const file = find([name]);
	assert(file, `${name} is missing: npm test installs it where it can`);
	// The child gets its own process group, so that the programs that it starts end with it.
	const child = spawn(file, args, { ...options, detached: true });
	started.push(child);
	return child;
}

/** Starts a screen that nobody sees, larger than any of our windows, for a browser that has no headless mode. */
async function startScreen() {
	const args = ["-displayfd", "3", "-screen", "0", "2048x1536x24"];
	const screen = start("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
	const display = (await text(/** @type {import("node:stream").Readable} */ (screen.stdio[3]))).trim();
	assert(display, "Xvfb did not start");
	return `:${display}`;
}

/**
 * @param {string} driver
 * @param {object} capabilities
 * @param {{ args?: string[], environment?: Record<string, string> }} [options]
 */
async function startSession(driver, capabilities, { args = [], environment } = {}) {
	const port = await findFreePort();
	const address = `http://127.0.0.1:${port}`;
	start(driver, [`--port=${port}`, ...args], { stdio: "ignore", env: { ...env, ...environment } });
	await waitForServer(address, 30_000);
	// selenium's Builder is not used, because it may download a driver or follow the environment to another server.
	return WebDriver.createSession(new Executor(new HttpClient(address)), new Capabilities(capabilities));
}
