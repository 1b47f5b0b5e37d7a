// "Is it luck?" in Chromium, Firefox and WebKit: sixteen runs by keys and pointer, to the last bit as in Node.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";
import { countsOf, NAMES, sixteen, worstOf } from "./seeds.mjs";

const PANEL = "[data-panel=luck]";
const STEPS = 3200;
const EVENTS = /** @type {const} */ ([{ step: 700, field: "loss", value: "nonSaturating" }]);
const CONFIG = { batchSize: 8, generatorHidden: [16], discriminatorHidden: [16], seed: 11 };
const QUERY = `?lang=en&panels=luck&batch-size=8&generator-hidden=16&discriminator-hidden=16&seed=11&events=700_loss_nonSaturating&step=${STEPS}`;
const runs = sixteen(CONFIG, [...EVENTS], STEPS);

const hash = (page) => page.evaluate(() => document.querySelector("main").stage.gan.stateHash());

testInEngines(
	"sixteen seeds: the same numbers everywhere, the worst on the stage, and back",
	async (page) => {
		await page.stateIs("paused");
		await page.openPanel("luck");
		await page.waitFor(
			"it says what a press will do",
			(panel) =>
				document.querySelector(panel).textContent.includes("Seeds 11 to 26, each trained to step 3,200: about"),
			PANEL,
		);
		await page.evaluate((panel) => document.querySelector(`${panel} .go`).focus(), PANEL);
		await page.press("Enter");
		await page.waitFor(
			"all runs are there",
			(panel) => document.querySelector(`${panel} .whether:not([hidden])`),
			PANEL,
		);
		assert.equal(await page.text(`${PANEL} .counts`), countsOf(runs));
		const labels = await page.evaluate(
			(panel) =>
				Array.from(document.querySelectorAll(`${panel} .ends button`), (node) =>
					[".seed", ".end", ".spoken"].map((css) => node.querySelector(css).textContent).join(", "),
				),
			PANEL,
		);
		runs.forEach(({ seed, verdict, variety }, i) => {
			assert(labels[i].startsWith(`Seed ${seed}, ${NAMES[verdict]}, distance `), labels[i]);
			assert(labels[i].endsWith(`, variety ${variety.toFixed(2)}`), labels[i]);
		});
		assert.equal(await hash(page), runs[0].hash);

		const worst = worstOf(runs);
		await page.click(`${PANEL} .worst`);
		await page.waitFor(
			"the worst is on the stage",
			(seed, steps) => {
				const { gan } = document.querySelector("main").stage;
				return gan.startConfig.seed === seed && gan.stepCount === steps;
			},
			worst.seed,
			STEPS,
		);
		assert.equal(await hash(page), worst.hash);
		await page.click(".gan-stage .undo");
		await page.waitFor("the run is back", () => document.querySelector("main").stage.gan.startConfig.seed === 11);
		assert.equal(await hash(page), runs[0].hash);
	},
	{ path: QUERY },
);
