// An address alone makes the same run in another browser, and a damaged one gets a sentence, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { drawMutant } from "../addresses.mjs";
import { startBrowser } from "../drivers.mjs";
import { drawFrom, drawSession, perform } from "../sessions.mjs";
import { testInEngines } from "./engines.mjs";
import { lookInside } from "./inside.mjs";

/** npm run long makes more sessions and addresses. */
const SESSIONS = Number(process.env.GAN_PAINTER_SESSIONS ?? 3);
const MUTANTS = Number(process.env.GAN_PAINTER_ADDRESSES ?? 10);
/** The number of characters that a server accepts. */
const LONGEST_ADDRESS = 8000;
/** Milliseconds for all tests of an engine, because each address is a page that loads. */
const timeout = 60_000 + 10_000 * (SESSIONS + MUTANTS);

/** The last action. It is different each time, so that the test can see when the address has followed. */
const lastDeed = (number) => ({ name: "show", shown: { speed: 2000 + number } });

/** The queries of the sessions' addresses, and one that is always there. */
const queries = new Set(["v=1&preset=mode-collapse&seed=7&batch-size=4&events=5_loss_minimax&step=30"]);

/** Makes a page perform a session, and returns what is on show afterwards. */
const performAll = `async ({ plan, deeds }) => {
	const { player } = document.querySelector("main").stage;
	player.attempt(() => player.restart(plan));
	for (const deed of deeds) {
		await (${perform})(player, deed);
	}
	return [player.run.value.stepCount, player.run.value.gan.stateHash()];
}`;

testInEngines(
	"a session is made again by its address in another browser",
	async (page) => {
		const engine = await page.evaluate(async () => {
			const { stage } = document.querySelector("main");
			await stage.ready;
			return { presets: stage.run.Engine.presets(), settings: stage.run.Engine.settings() };
		});
		const another = await startBrowser(page.engine);
		const inside = await lookInside(another, page.engine);
		for (let number = 1; number <= SESSIONS; number++) {
			const { plan, deeds } = drawSession(1000 + number, engine);
			const before = await page.evaluate(performAll, { plan, deeds: [...deeds, lastDeed(number)] });
			await page.waitFor(
				"the address has followed",
				(speed) => location.search.includes(`speed=${speed}`),
				lastDeed(number).shown.speed,
			);
			const address = await page.evaluate(() => location.href);
			await inside.open(address);
			const after = await inside.evaluate(arrive);
			assert.deepEqual(after, [...before, ""], address);
			queries.add(new URL(address).search.slice(1));
		}
		await another.quit();
	},
	{ path: "?lang=en&autoplay=false", timeout },
);

/** Waits until the page is at the step that its address names. Returns what is on show then, and what the page says of the address. */
async function arrive() {
	const { stage } = document.querySelector("main");
	await stage.ready;
	const step = Number(new URLSearchParams(location.search).get("step"));
	while (stage.player.journey.value || stage.run.stepCount !== step) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return [stage.run.stepCount, stage.gan.stateHash(), document.querySelector(".gan-stage .notice span").textContent];
}

testInEngines(
	"a damaged address is told of, or there is a run",
	async (page) => {
		const draw = drawFrom(7);
		const mutants = Array.from({ length: MUTANTS }, () => mutantOf(draw, [...queries]));
		let told = 0;
		for (const query of mutants) {
			await page.open(`?${query}`);
			const { state, notice, elements } = await page.evaluate(readStage);
			assert(["ready", "training", "paused", "done"].includes(state), `it is ${state}: ?${query}`);
			const key = notice.split(/[ :[]/)[0];
			assert(notice === "" || new URLSearchParams(query).has(key), `${notice}: ?${query}`);
			assert.equal(elements, 0, "what is told is text");
			told += Math.sign(notice.length);
		}
		assert(told > 0, "it is not a test of nothing");
	},
	{ path: "?lang=en&autoplay=false", timeout },
);

/** A mutant short enough for a server, in the characters of an address. */
function mutantOf(draw, queries) {
	for (;;) {
		const { search } = new URL(`https://host.example/?${drawMutant(draw, queries)}`);
		if (search.length < LONGEST_ADDRESS) {
			return search.slice(1);
		}
	}
}

/** Checks that the page answers, and reads its state. */
async function readStage() {
	const { stage } = document.querySelector("main");
	await stage.ready;
	stage.pause();
	const notice = document.querySelector(".gan-stage .notice span");
	return { state: stage.state, notice: notice.textContent, elements: notice.children.length };
}
