// A film of a run has the same bytes wherever it is made. tests/films.json has their hashes, for the browsers, too.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FORMS } from "../../www/share/forms.js";
import { createRealPlayer } from "./players.mjs";

const FILMS = JSON.parse(readFileSync(new URL("../films.json", import.meta.url), "utf8"));
const SMALL = { seed: 7, batchSize: 4, generatorHidden: [4], discriminatorHidden: [4] };
const FEW = { frames: 8 };

const work = (signal = new AbortController().signal, progress = (_share) => {}) => ({ signal, progress });
const hashOf = ({ content }) => createHash("sha256").update(content).digest("hex");

for (const { preset, seed, step, options, sha256 } of FILMS) {
	test(`a GIF of ${preset} to step ${options.to ?? step} has its hash`, async () => {
		const player = await createRealPlayer({ preset, config: { seed } });
		await player.goto(step);
		assert.equal(hashOf(await FORMS.gif(player, options, work())), sha256);
		player.dispose();
	});
}

test("the same bytes, whichever way the run has gone and whatever is shown of it", async () => {
	/** @type {import("../../www/run/plan.js").Plan} */
	const plan = { preset: "mode-collapse", config: SMALL };
	const ways = /** @type {Record<string, (player: any) => unknown>} */ ({
		"at its end": (player) => player.goto(700),
		"not trained yet": () => {},
		"far beyond": (player) => player.goto(3000),
		"back in the midst": async (player) => {
			await player.goto(900);
			await player.goto(333);
			player.show({ earlier: true, batch: false, advice: "both" });
		},
	});
	const hashes = /** @type {string[]} */ ([]);
	for (const go of Object.values(ways)) {
		const player = await createRealPlayer(plan);
		await go(player);
		const film = await FORMS.gif(player, { from: 0, to: 700, ...FEW }, work());
		assert.equal(film.name, "gan-painter-mode-collapse-seed7-step700.gif");
		hashes.push(hashOf(film));
		player.dispose();
	}
	assert.deepEqual(
		hashes,
		hashes.map(() => hashes[0]),
		Object.keys(ways).join(", "),
	);
});

test("what is given up rejects, and tells how far it was", async () => {
	const player = await createRealPlayer({ preset: "mode-collapse", config: SMALL });
	await player.goto(100);
	const giving = new AbortController();
	const shares = /** @type {number[]} */ ([]);
	const half = (share) => {
		shares.push(share);
		if (share > 0.5) {
			giving.abort(new Error("enough"));
		}
	};
	for (const form of /** @type {const} */ (["gif", "svg-film"])) {
		await assert.rejects(FORMS[form](player, FEW, work(giving.signal, half)), { message: "enough" });
	}
	assert(shares.length > 1 && shares.every((share) => share < 0.7), shares.join());
	player.dispose();
});

for (const [preset, seed, step] of /** @type {const} */ ([
	["mode-collapse", 7, 2000],
	["pytorch-tutorial", 1, 10_000],
])) {
	test(`200 frames of ${preset} have at most 1 MB`, async (t) => {
		const player = await createRealPlayer({ preset, config: { seed } });
		await player.goto(step);
		const [start, before] = [performance.now(), process.cpuUsage()];
		const { content } = await FORMS.gif(player, {}, work());
		const { user, system } = process.cpuUsage(before);
		const seconds = [performance.now() - start, (user + system) / 1000].map((time) => (time / 1000).toFixed(1));
		t.diagnostic(`${seconds[0]} s, ${seconds[1]} s of them of the processor; ${content.length} bytes`);
		assert(content.length > 0 && content.length <= 1 << 20, `${content.length} bytes`);
		player.dispose();
	});
}
