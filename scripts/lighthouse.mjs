// npm run lighthouse: Lighthouse's scores of the page on the phone that it simulates, and every audit that is not passed.
// Fails where a score that depends on nothing but the page is not full.

import { main } from "./main.mjs";
import { Failure, needBrowsers, run } from "./tools.mjs";

const MUST_BE_FULL = ["accessibility", "best-practices"];

await main(async () => {
	needBrowsers();
	run("node", ["scripts/build.mjs"]);
	const { categories, audits } = await measure();
	for (const { title, score, auditRefs } of Object.values(categories)) {
		console.log(`${String(Math.round(score * 100)).padStart(3)}  ${title}`);
		for (const { id } of auditRefs) {
			if (audits[id].score !== null && audits[id].score < 1) {
				report(audits[id]);
			}
		}
	}
	const missed = MUST_BE_FULL.filter((id) => categories[id].score < 1);
	if (missed.length > 0) {
		throw new Failure(`Lighthouse: less than 100 for ${missed.join(" and ")}`);
	}
});

async function measure() {
	const { default: lighthouse } = await import("lighthouse");
	const { findFreePort } = await import("selenium-webdriver/net/portprober.js");
	const { launch } = await import("../tests/page/browser.mjs");
	const { serveDist } = await import("../tests/page/serve.mjs");
	const site = await serveDist({ gzip: true });
	const port = await findFreePort();
	const browser = await launch({
		args: [`--remote-debugging-port=${port}`],
		// Playwright's, and what it switches off is looked at.
		ignoreDefaultArgs: ["--disable-back-forward-cache"],
	});
	try {
		const { lhr } = await lighthouse(site.address, { port, logLevel: "error" });
		return lhr;
	} finally {
		await browser.close();
		site.stop();
	}
}

/** What an audit found, and where. */
function report({ id, title, displayValue, details }) {
	console.log(`     ${id}: ${title}${displayValue ? ` (${displayValue})` : ""}`);
	for (const { node } of details?.items ?? []) {
		if (node) {
			console.log(`         ${node.selector}  ${node.snippet}`);
		}
	}
}
