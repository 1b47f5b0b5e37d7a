// The panels' script does not arrive at first, and does later, in three engines, each of which keeps a failed import in its own
// way.

import assert from "node:assert/strict";
import { after } from "node:test";
import { testInEngines } from "./engines.mjs";
import { serveDist } from "./serve.mjs";

/** Whether the server hangs up on requests for the panels' script. */
let isDown = true;
const site = await serveDist({ cuts: (name) => isDown && name.includes("/panels-") });
after(() => site.stop());

testInEngines(
	"the panels come with the next try",
	async (page) => {
		await page.waitFor("the notice is there", () => document.querySelector(".late")?.hidden === false);
		assert.match(await page.text(".late"), /The connection may be down/);
		isDown = false;
		try {
			await page.click(".late button");
			await page.waitFor("the panels are there", () => document.querySelector("[data-panel=truth]"));
		} finally {
			isDown = true;
		}
		assert.equal(await page.evaluate(() => document.querySelectorAll(".late:not([hidden])").length), 0);
	},
	{ address: site.address, path: "?lang=en&autoplay=false" },
);
