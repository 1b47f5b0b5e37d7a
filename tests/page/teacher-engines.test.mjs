// A teacher's task goes from the page to a student and back, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const RATE = "generatorLearningRate";

testInEngines(
	"a task with a lock and a goal is made, opened, solved, handed back and met",
	async (page) => {
		const isUsable = () => document.querySelector(".make > fieldset:enabled");
		await page.waitFor("its fields can be used", isUsable);
		await page.type('.make input[placeholder="1"]', "7");
		await page.click(".locks summary");
		await page.choose(".locks .lock:nth-of-type(13) select", "lock");
		await page.choose(".make fieldset fieldset .field select", "learning");
		await page.type(".range:nth-of-type(5) .bound:last-of-type input", "400");
		await page.type(".range:nth-of-type(6) .bound input", "2e-4");
		const link = await page.text(".output code");
		assert.deepEqual(Object.fromEntries(new URL(link).searchParams), {
			v: "1",
			seed: "7",
			step: "0",
			lock: "discriminator-learning-rate",
			goal: "verdict_is_learning step_most_400 generator-learning-rate_least_0.0002",
		});
		await page.waitFor("its own address follows", () => location.search.includes("_0.0002"));
		const own = (await page.evaluate(() => location.href)).slice(page.address.length);

		await page.open(link.slice(page.address.length));
		await page.stateIs("paused");
		const hash = await page.evaluate(async (rate) => {
			const { stage } = document.querySelector("main");
			stage.change(rate, 0.0002);
			await stage.goto(300);
			return stage.gan.stateHash();
		}, RATE);
		const back = new URL(link);
		back.searchParams.set("generator-learning-rate", "0.0002");
		back.searchParams.set("step", "300");
		const good = `${back}&hash=${hash}`;

		await page.open(own);
		await page.waitFor("its fields can be used", isUsable);
		assert.equal(await page.text(".output code"), link);
		await page.evaluate(
			(text) => (document.querySelector(".check textarea").value = text),
			`Li Hua: ${good}\nBob: ${link.replace("step=0", "step=5")}&hash=00000000`,
		);
		await page.click(".check .copy button");
		await page.waitFor("they are checked", () =>
			document.querySelector(".summary [role=status]").textContent.startsWith("Checked"),
		);
		const rows = await page.evaluate(() =>
			Array.from(document.querySelectorAll("tbody tr"), ({ cells }) =>
				Array.from(cells, (cell) => (cell.querySelector("strong") ?? cell).textContent),
			),
		);
		assert.deepEqual(rows[0].slice(0, 6), ["Li Hua", "✓ met", "300", "✓ right", "still learning", ""]);
		assert.deepEqual(rows[1].slice(0, 3), ["Bob", "✗ missed", "5"]);
		assert.match(rows[1][3], /^✗ differs/);
	},
	{ path: "teacher.html?lang=en" },
);
