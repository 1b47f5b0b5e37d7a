// axe-core, asked about a page as it stands.

import assert from "node:assert/strict";
import axe from "axe-core";

/**
 * Fails with every rule that the page breaks, and where.
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
