// npm run lighthouse: prints Lighthouse's scores of the main page and the map's page on a simulated phone, and every audit that failed. It
// fails if a score that depends on nothing but the page is not full.

import { main } from "./main.mjs";
import { Failure, needBrowsers, needNpmPackages, run } from "./tools.mjs";

const PAGES = ["index.html", "map.html"];
const MUST_BE_FULL = ["accessibility", "best-practices"];

await main(async () => {
	needBrowsers();
	needNpmPackages("tests/lighthouse");
	run("node", ["scripts/build.mjs"]);
	const { measure } = await import("../tests/lighthouse/measure.mjs");
	for (const page of PAGES) {
		console.log(page);
		tell(page, await measure(page));
	}
});

/**
 * Prints a page's scores and failed audits. Throws if a score that must be full is not.
 * @param {string} page
 * @param {Awaited<ReturnType<typeof import("../tests/lighthouse/measure.mjs").measure>>} result
 */
function tell(page, { categories, audits }) {
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
		throw new Failure(`Lighthouse: less than 100 for ${missed.join(" and ")} of ${page}`);
	}
}

/**
 * Describes what an audit found, and where.
 * @param {{ id: string, title: string, displayValue?: string, details?: { items?: { node?: { selector: string, snippet: string } }[] } }} audit
 */
function report({ id, title, displayValue, details }) {
	console.log(`     ${id}: ${title}${displayValue ? ` (${displayValue})` : ""}`);
	for (const { node } of details?.items ?? []) {
		if (node) {
			console.log(`         ${node.selector}  ${node.snippet}`);
		}
	}
}
