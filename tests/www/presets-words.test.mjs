// A preset's explanation names the settings that the preset changes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../www/words/index.js";
import { realEngine } from "./players.mjs";

const Gan = realEngine();
const usual = Gan.defaultConfig();
const LANGUAGES = /** @type {const} */ (["en", "zh"]);

/** Matches a factor as a text gives it, or the rate itself. */
const rate = (given, before) => new RegExp(`(?<![\\d.])(?:${Math.round(given / before)}|${given})(?![\\d.])`);

/** What a text must say about a setting that differs from the default. */
const SAID = {
	generatorLearningRate: rate,
	discriminatorLearningRate: rate,
	updateOrder: (order) => ({ simultaneous: /at once|同时/, alternating: /then the painter|画家再学/ })[order],
	discriminatorSteps: (steps) => ({ 2: /twice|两次/ })[steps],
	optimizer: (optimizer) => ({ sgd: /momentum|动量/ })[optimizer],
	loss: (loss) => ({ nonSaturating: /non-saturating|非饱和/ })[loss],
	init: (init) => ({ glorot: /Glorot/ })[init],
	conditional: () => /class|哪一类|类别/,
	artist: () => /heart|心形/,
	freeze: (freeze) => ({ generator: /painter is frozen|冻结画家/ })[freeze],
};

test("a preset's explanation names everything that it changes, and when", () => {
	for (const name of Gan.presets()) {
		const { config, events, steps } = Gan.preset(name);
		const fields = Object.keys(config).filter(
			(field) => JSON.stringify(config[field]) !== JSON.stringify(usual[field]),
		);
		const changes = [
			...fields.map((field) => SAID[field](config[field], usual[field])),
			...events.map(({ field, value }) => SAID[field](value, usual[field])),
			...events.map(({ step }) => new RegExp(step.toLocaleString("en"))),
			// A script's run has its own end, and the heart takes longer. The cases end where there is nothing more to see.
			...(/^tensorflow|^heart$/.test(name) ? [new RegExp(steps.toLocaleString("en"))] : []),
		];
		for (const language of LANGUAGES) {
			const { help } = languages[language].presets[name];
			changes.forEach((said) => assert.match(help, said, `${language}, ${name}`));
		}
	}
});

test("an explanation names no other learning rate than the engine's", () => {
	for (const name of Gan.presets()) {
		const { config, events } = Gan.preset(name);
		const rates = ["generatorLearningRate", "discriminatorLearningRate"];
		const known = [
			...rates.map((field) => [field, config[field]]),
			...events.map(({ field, value }) => [field, value]),
		];
		const allowed = known
			.filter(([field]) => rates.includes(field))
			.map(([field, value]) => Math.round(value / usual[field]));
		for (const language of LANGUAGES) {
			const { help } = languages[language].presets[name];
			for (const [, times] of help.matchAll(/(\d+) (?:times|倍)/g)) {
				assert(allowed.includes(Number(times)), `${language}, ${name}: ${times} times`);
			}
		}
	}
});
