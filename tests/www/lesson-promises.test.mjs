// The promise of each lesson, checked on the engine: what it teaches comes true, and its challenge can be met, but not by waiting.
// The seed is the reader's. GAN_PAINTER_SEEDS=10 (npm run long) adds nine others, of which one may fail.
//
// On one core, Node does 5,800 steps a second of the tutorial's run, 8,900 of "mode collapse" and 10,000 of "critic too strong",
// and measures the truth in 0.3 to 0.7 ms. All ten lessons with one seed take about half a minute, with ten seeds five minutes.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { LESSONS } from "../../www/lessons/lessons.js";
import { ownSeed, play, walk, withSeed } from "./lesson-walks.mjs";

const SEEDS = Number(process.env.GAN_PAINTER_SEEDS ?? 1);
/** The share of all seeds that may fail. */
const MAY_FAIL = 1 / 10;

for (const lesson of Object.values(LESSONS)) {
	test(`${lesson.id} keeps its promise`, async (t) => {
		const file = new URL(`promises/${lesson.id}.mjs`, import.meta.url);
		assert(existsSync(file), `tests/www/promises/${lesson.id}.mjs says what it teaches`);
		const { default: promise } = await import(file.href);
		const own = ownSeed(lesson);
		const others = Array.from({ length: SEEDS }, (_, i) => i + 1).filter((seed) => seed !== own);
		/** @type {Record<string, { seed: number, figures: string }[]>} */
		const broken = {};
		for (const seed of [own, ...others.slice(0, SEEDS - 1)]) {
			for (const { what, holds, figures } of await findingsOf(withSeed(lesson, seed), promise)) {
				t.diagnostic(`${lesson.id}, seed ${seed}, ${what}: ${holds ? "holds" : "FAILS"} (${figures})`);
				broken[what] = [...(broken[what] ?? []), ...(holds ? [] : [{ seed, figures }])];
			}
		}
		for (const [what, failed] of Object.entries(broken)) {
			const text = failed.map(({ seed, figures }) => `seed ${seed}: ${figures}`).join("\n");
			assert(!failed.some(({ seed }) => seed === own), `${what}: it fails with the reader's own seed\n${text}`);
			assert(failed.length <= SEEDS * MAY_FAIL, `${what}: it fails too often\n${text}`);
		}
	});
}

async function findingsOf(lesson, promise) {
	const findings = await walk(lesson, promise);
	if (lesson.steps.at(-1).challenge !== undefined) {
		const [solved, waited] = [await play(lesson, promise.solution), await play(lesson, [])];
		findings.push({ what: "the challenge, solved", holds: solved.isMet, figures: solved.figures });
		findings.push({ what: "the challenge, not met by waiting", holds: !waited.isMet, figures: waited.figures });
	}
	return findings;
}
