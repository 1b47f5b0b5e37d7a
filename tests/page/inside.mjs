// A look inside a page that a driver has opened. Chromium and Firefox allow it by WebDriver BiDi, WebKit by scripts.

import { setTimeout } from "node:timers/promises";

/**
 * `open` and `resize` do what their names say, `evaluate` returns the result of a function in the page, and `hear` returns what the
 * page has said and asked for since it was opened: console messages, uncaught errors and requests.
 */
export function lookInside(browser, engine) {
	return engine === "WebKit" ? lookByScript(browser) : lookByBidi(browser);
}

const END = "nothing more to hear";

/** Makes a script of a function, from JSON to JSON, because drivers differ in how they pass anything else. */
const overJson = (inPage) => `async (args) => JSON.stringify([await (${inPage})(...JSON.parse(args))])`;

async function lookByBidi(browser) {
	const bidi = await browser.getBidi();
	const context = await browser.getWindowHandle();
	const heard = [];
	bidi.on("log.entryAdded", ({ type, text }) => heard.push(`${type}: ${text}`));
	bidi.on("network.beforeRequestSent", ({ request }) => heard.push(`request: ${request.url}`));
	await bidi.subscribe(["log.entryAdded", "network.beforeRequestSent"], [context]);

	async function send(method, params) {
		const { result, message } = await bidi.send({ method, params });
		if (!result) {
			throw new Error(`${method}: ${message}`);
		}
		return result;
	}

	return {
		async open(address) {
			heard.length = 0;
			await browser.get(address);
		},
		resize: (width, height) => send("browsingContext.setViewport", { context, viewport: { width, height } }),
		// The driver's executeScript is not used, because in Firefox its objects are not those of the page.
		async evaluate(inPage, ...args) {
			const { result, exceptionDetails } = await send("script.callFunction", {
				functionDeclaration: overJson(inPage),
				arguments: [{ type: "string", value: JSON.stringify(args) }],
				awaitPromise: true,
				target: { context },
			});
			if (exceptionDetails) {
				throw new Error(`in the page: ${exceptionDetails.text}`);
			}
			return JSON.parse(result.value)[0];
		},
		async hear() {
			// Messages arrive by themselves and in order. When this one is here, all earlier ones are.
			await this.evaluate((end) => console.log(end), END);
			const isEnd = (sentence) => sentence === `console: ${END}`;
			while (!heard.some(isEnd)) {
				await setTimeout(10);
			}
			return heard.splice(0).filter((sentence) => !isEnd(sentence));
		},
	};
}

function lookByScript(browser) {
	return {
		async open(address) {
			await browser.get(address);
			// WebKit's driver reports no messages, so the page keeps them from its load event on. Earlier ones are lost.
			await this.evaluate(() => {
				globalThis.messages = [];
				const keep = (type, text) => globalThis.messages.push(`${type}: ${text}`);
				for (const type of ["debug", "log", "info", "warn", "error"]) {
					console[type] = (...values) => keep("console", values.join(" "));
				}
				addEventListener("error", ({ message }) => keep("javascript", message));
				addEventListener("unhandledrejection", ({ reason }) => keep("javascript", reason));
			});
		},
		async resize(width, height) {
			const bars = await this.evaluate(() => outerHeight - innerHeight);
			await browser
				.manage()
				.window()
				.setRect({ width, height: height + bars });
		},
		async evaluate(inPage, ...args) {
			const script = `return (${overJson(inPage)})(arguments[0])`;
			return JSON.parse(await browser.executeScript(script, JSON.stringify(args)))[0];
		},
		hear() {
			return this.evaluate(() => [
				// There are no messages if the page has gone elsewhere by itself.
				...(globalThis.messages ?? []).splice(0),
				...performance.getEntriesByType("resource").map(({ name }) => `request: ${name}`),
			]);
		},
	};
}
