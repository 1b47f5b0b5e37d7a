// Whatever somebody has done with a run, its address makes it again, to the last bit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../www/run/address.js";
import { readPageView } from "../../www/run/page-view.js";
import { linkTo } from "../../www/stage/link.js";
import { drawSession, perform } from "../sessions.mjs";
import { createRealPlayer, hashOf, realEngine } from "./players.mjs";

/** npm run long makes more sessions. */
const SESSIONS = Number(process.env.GAN_PAINTER_SESSIONS ?? 100);
const PAGE = "https://host.example/?lang=zh";

/** A player at the step of an address. */
async function reopen(address) {
	const asked = new URL(address).searchParams;
	const attributes = { getAttribute: (name) => asked.get(name) };
	const { plan, step = 0, hash, problems } = readAddress(attributes, realEngine());
	const { speed, drawn, problems: others } = readPageView(attributes);
	assert.deepEqual([...problems, ...others], [], address);
	const player = await createRealPlayer(plan);
	assert(player.run.value, `${address}: ${player.failure.value?.message}`);
	player.show({ speed, ...drawn });
	await player.goto(step);
	return { player, hash };
}

async function check(player, name) {
	const { href } = linkTo(PAGE, player, hashOf(player));
	const { player: again, hash } = await reopen(href);
	const [is, was] = [again, player].map(({ shown, run: { value: run } }) => ({
		step: run.stepCount,
		hash: run.gan.stateHash(),
		shown: shown.value,
	}));
	assert.deepEqual(is, was, `${name}: ${href}`);
	assert.equal(hash, was.hash, `${name}: ${href}`);
	assert.equal(linkTo(PAGE, again, hashOf(again)).href, href, "it is the same address again");
	[player, again].forEach((each) => each.dispose());
	return href;
}

test(`${SESSIONS} random sessions are made again by their addresses`, async () => {
	const Engine = realEngine();
	const engine = { presets: Engine.presets(), settings: Engine.settings() };
	/** @type {string[]} */
	const addresses = [];
	for (let number = 1; number <= SESSIONS; number++) {
		const { plan, deeds } = drawSession(number, engine);
		const player = await createRealPlayer(plan);
		if (player.state.value === "failed") {
			continue;
		}
		for (const deed of deeds) {
			await perform(player, deed);
		}
		addresses.push(await check(player, `session ${number}`));
	}
	const share = (pattern) => addresses.filter((address) => pattern.test(address)).length / SESSIONS;
	// This keeps the test from checking nothing.
	for (const [pattern, least] of /** @type {[RegExp, number][]} */ ([
		[/preset=/, 0.9],
		[/&events=/, 0.2],
		[/-hidden=/, 0.2],
		[/&artist-lower=/, 0.1],
		[/twoModes/, 0.1],
		[/&show-/, 0.1],
		[/&step=[1-9]/, 0.5],
	])) {
		assert(share(pattern) >= least, `${share(pattern)} of all have ${pattern}`);
	}
	const longest = Math.max(...addresses.map(({ length }) => length));
	console.log(`${addresses.length} sessions, the longest address has ${longest} characters`);
});

test("another seed, and a step that was gone to", async () => {
	const player = await createRealPlayer();
	player.reset({ seed: 4242 });
	await player.goto(777);
	const href = await check(player, "seed 4242");
	assert.match(href, /\?lang=zh&v=1&preset=pytorch-tutorial&seed=4242&step=777&hash=[0-9a-f]{8}$/);
});

test("changes while it trains", async () => {
	const player = await createRealPlayer();
	await player.goto(300);
	player.change("loss", "nonSaturating");
	await player.goto(500);
	player.change("generatorLearningRate", 0.0025);
	await player.goto(650);
	assert.match(
		await check(player, "two changes"),
		/&events=300_loss_nonSaturating\+500_generator-learning-rate_0.0025&step=650/,
	);
});

test("sizes, two modes, and a step back", async () => {
	const artist = /** @type {const} */ ({ distribution: "twoModes" });
	const config = { generatorHidden: [16, 8], discriminatorHidden: [], batchSize: 5, artist };
	const player = await createRealPlayer({ preset: "mode-collapse", config });
	await player.goto(120);
	await player.goto(60);
	assert.match(
		await check(player, "sizes"),
		/&batch-size=5&generator-hidden=16\+8&discriminator-hidden=&artist-distribution=twoModes&step=60/,
	);
});
