// Checks a page in its present state with axe-core.

import assert from "node:assert/strict";
import axe from "axe-core";

/**
 * Fails if the page breaks a rule, with every rule and where it is broken.
 * @param {import("playwright-core").Page} page
 * @param {string} state what the page shows now, for the message
 */
export async function assertAccessible(page, state) {
	if (!(await page.evaluate(() => "axe" in globalThis))) {
		await page.evaluate(axe.source);
	}
	const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
	const sentences = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}, ${target.flat().join(" ")}: ${failureSummary}`),
	);
	if (sentences.length > 0) {
		assert.fail(`${state}:\n${sentences.join("\n")}`);
	}
}
