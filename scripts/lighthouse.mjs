// npm run lighthouse: prints Lighthouse's scores of the page on a simulated phone, and every audit that failed. It fails if a score
// that depends on nothing but the page is not full.

import { main } from "./main.mjs";
import { Failure, needBrowsers, needNpmPackages, run } from "./tools.mjs";

const MUST_BE_FULL = ["accessibility", "best-practices"];

await main(async () => {
	needBrowsers();
	needNpmPackages("tests/lighthouse");
	run("node", ["scripts/build.mjs"]);
	const { measure } = await import("../tests/lighthouse/measure.mjs");
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
