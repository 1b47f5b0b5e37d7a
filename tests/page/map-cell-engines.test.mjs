// In Chromium, Firefox and WebKit, the run of a map's cell has the bits of a fresh Gan, and its link opens the same run.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import init, { Gan } from "../../pkg/gan_painter.js";
import { testInEngines } from "./engines.mjs";

await init({ module_or_path: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });

const STEPS = 500;

testInEngines(
	"a cell of a map becomes a run, and its link opens it in the main page",
	async (page) => {
		await page.waitFor("the run is at its end", () => {
			const { stage } = document.querySelector(".stage-place") ?? {};
			if (stage?.state === "ready") {
				stage.play();
			}
			return stage?.state === "done";
		});
		const { config, step, hash } = await page.evaluate(() => {
			const { run, gan } = document.querySelector(".stage-place").stage;
			return { config: run.startConfig, step: run.stepCount, hash: gan.stateHash() };
		});
		const gan = new Gan(config);
		gan.stepFor(Number.POSITIVE_INFINITY, STEPS);
		assert.deepEqual([step, hash], [STEPS, gan.stateHash()]);
		await page.waitFor("the charts are at the last step", () =>
			document.querySelector(".chart.variety polyline")?.getAttribute("points").includes(" 100,"),
		);

		await page.click(".open-there a");
		await page.stateIs("paused");
		const there = await page.evaluate(() => {
			const { run, gan } = document.querySelector("main").stage;
			return [run.stepCount, gan.stateHash()];
		});
		assert.deepEqual(there, [STEPS, hash]);
	},
	{ path: `map.html?lang=en&size=4&steps=${STEPS}&seeds=2&cell=2 1` },
);
