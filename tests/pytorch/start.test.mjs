// The PyTorch scripts of runs from their start, in each language, with and without the plot; and the notebook of the default run.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES } from "../../www/words/languages.js";
import { writeNotebook, writeScripts } from "./files.mjs";
import { Python } from "./python.mjs";
import { presetRuns, raceSoon, randomRuns } from "./runs.mjs";

const FEW = 3;

const python = new Python();
after(() => python.end());

for (const { name, plan } of [...presetRuns(), raceSoon(), ...randomRuns()]) {
	test(`${name}: the scripts begin, with the plot and without`, async () => {
		const scripts = await writeScripts({ ...plan, until: FEW });
		for (const [language, script] of Object.entries(scripts)) {
			for (const args of [[], ["--no-plot"]]) {
				const { figures, printed } = await python.run({ script, args });
				assert.equal(figures.step + 1, FEW);
				assert.ok(Number.isFinite(figures.D_score) && figures.distance > 0 && figures.variety > 0, printed);
				assert.equal(/\p{Script=Han}/u.test(printed), language === "zh", printed);
			}
		}
	});
}

for (const language of LANGUAGES) {
	test(`the notebook of the default run works (${language})`, async () => {
		const notebook = await writeNotebook({ preset: "pytorch-tutorial", config: {}, until: 100 }, language);
		const { pictures, printed } = await python.run({ notebook });
		assert.ok(pictures > 0, printed);
	});
}
