// Lighthouse's report of the built site, which is served as hosts serve it.

import lighthouse from "lighthouse";
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import { launch } from "../page/browser.mjs";
import { serveDist } from "../page/serve.mjs";

/** @param {string} page its file */
export async function measure(page) {
	const site = await serveDist({ gzip: true });
	const port = await findFreePort();
	const browser = await launch({
		args: [`--remote-debugging-port=${port}`],
		// Playwright switches the back-forward cache off, but Lighthouse checks it.
		ignoreDefaultArgs: ["--disable-back-forward-cache"],
	});
	try {
		const { lhr } = await lighthouse(site.address + page, { port, logLevel: "error" });
		return lhr;
	} finally {
		await browser.close();
		site.stop();
	}
}
