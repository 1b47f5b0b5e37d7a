// The verdict in words: the words are true of the painter, whoever is frozen, and agree with the numbers beside them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isWell, lackOf, standingName } from "../../www/run/health.js";
import { standing, verdictText } from "../../www/stage/standing.js";
import { digitsBeside } from "../../www/words/decimal.js";
import { languages } from "../../www/words/index.js";
import { realEngine } from "./players.mjs";

const LIMITS = { runAway: 1.42, distance: 0.0948, variety: /** @type {[number, number]} */ ([0.115, 0.462]) };

/** A truth with the measures that decide the verdict. */
function truth(verdict, measures = {}) {
	const all = { distance: 0.05, variety: 0.3, artistVariety: 0.289, coverage: 0.05, ...measures };
	return /** @type {any} */ ({ verdict, all, limits: LIMITS });
}

test("the limits say of each run what the engine's verdict says", () => {
	const Gan = realEngine();
	/** @type {Record<string, number>} */
	const found = {};
	for (const name of ["pytorch-tutorial", "tensorflow-conditional"]) {
		const { config, events } = Gan.preset(name);
		const gan = new Gan(config, events);
		while (gan.stepCount < 5000) {
			gan.stepFor(Number.POSITIVE_INFINITY, 100);
			const now = gan.truth();
			const lack = lackOf(now);
			if (now.verdict === "healthy" || now.verdict === "learning") {
				assert.equal(lack === undefined, now.verdict === "healthy", `${name} at ${gan.stepCount}: ${lack}`);
			}
			found[lack ?? "nothing"] = (found[lack ?? "nothing"] ?? 0) + 1;
		}
		gan.free();
	}
	assert(found.nothing > 10 && found.distance > 10 && found.coverage > 5, JSON.stringify(found));
});

test("nobody is blamed who does nothing wrong", () => {
	const text = (verdict, freeze, measures = {}) =>
		verdictText({ truth: truth(verdict, measures), freeze }, languages.en);
	const far = { distance: 0.4 };
	assert.equal(text("criticTooStrong", "generator"), "the painter is healthy; the critic has learnt to tell.");
	assert.equal(text("criticTooStrong", "generator", far), "the painter stands still; the critic has learnt to tell.");
	assert.equal(text("criticTooStrong", "none"), "the critic is too strong.");
	assert.equal(text("criticTooStrong", "discriminator", far), "the critic is too strong.");
	assert.equal(text("learning", "generator", far), "the painter stands still, not there yet.");
	assert.equal(text("learning", "none", far), "still learning.");
	assert.equal(text("learning", "none", { coverage: 0.2 }), "still learning, not all of the artist's curves.");
	assert.equal(text("learning", "none", { variety: 0.1 }), "still learning.");
	assert.equal(text("healthy", "generator"), "healthy.");
	assert.equal(verdictText({ truth: undefined, freeze: "generator" }, languages.en), "it has run away.");
	assert.deepEqual(
		["none", "generator"].map((freeze) =>
			isWell(standingName(/** @type {any} */ ({ truth: truth("criticTooStrong"), freeze }))),
		),
		[false, true],
	);
});

test("the sentence says who is frozen", () => {
	const said = (freeze, language) =>
		standing({ step: 7, accuracy: undefined, truth: truth("healthy"), freeze }, languages[language]);
	assert.match(said("generator", "en"), /^Step 7\. The painter is frozen\. The painter is 0\.05 away/);
	assert.match(said("discriminator", "zh"), /^第 7 步。鉴赏家已冻结。/);
	assert.doesNotMatch(said("none", "en"), /frozen/);
});

test("a distance has as many digits as it takes to be on its side of the limit", () => {
	const shown = (value) => {
		const digits = digitsBeside(value, LIMITS.distance);
		return [value, LIMITS.distance].map((each) => each.toFixed(digits));
	};
	assert.deepEqual(shown(0.05), ["0.05", "0.09"]);
	assert.deepEqual(shown(0.0931), ["0.093", "0.095"]);
	assert.deepEqual(shown(0.0949), ["0.0949", "0.0948"]);
	assert.deepEqual(shown(0.3), ["0.30", "0.09"]);
	for (let i = 0; i < 2000; i++) {
		const value = i / 10_000 + 1e-5;
		const [far, limit] = shown(value).map(Number);
		assert.equal(far < limit, value < LIMITS.distance, `${value} is shown as ${far}`);
	}
});
