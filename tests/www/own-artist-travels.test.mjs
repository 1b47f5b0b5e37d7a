// A drawn artist goes wherever its run goes: a link, a tag, a command, a script and a checkpoint.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "../../www/run/spec.js";
import { settingsOf } from "../../www/run/artist/drawn.js";
import { FORMS } from "../../www/share/forms.js";
import { momentOf } from "../../www/share/link/moment.js";
import { tagOf } from "../../www/share/link/tag.js";
import { commandOf } from "../../www/share/menu/command-text.js";
import { createRealPlayer, hashOf, realEngine } from "./players.mjs";

const PAGE = "https://host.example/";
const DRAWN = /** @type {const} */ ({
	lower: [0.52, -0.17, 3, 1e-7],
	upper: [1, 2.33, -4.01, 0],
	distribution: "twoModes",
});

test("it is the same to the last bit, wherever it is taken", async () => {
	const Engine = realEngine();
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config: {} });
	player.change("loss", "nonSaturating");
	player.reset(settingsOf(Engine, DRAWN));
	await player.goto(20);
	assert.deepEqual(player.run.value?.config.artist, DRAWN);
	assert.equal(player.run.value?.config.loss, "nonSaturating", "the other settings stay");
	const hash = hashOf(player);

	const moment = momentOf(player, PAGE);
	assert(moment);
	const { attributes } = tagOf(moment, "");
	const link = new URL(moment.href).searchParams;
	for (const getAttribute of [
		(/** @type {string} */ name) => /** @type {any} */ (attributes)[name] ?? null,
		(/** @type {string} */ name) => link.get(name),
	]) {
		const { preset, config, events } = readPlan({ getAttribute }, Engine.defaultConfig());
		const other = await createRealPlayer({ preset, config, events });
		await other.goto(20);
		assert.equal(hashOf(other), hash);
		other.dispose();
	}
	const work = { signal: new AbortController().signal, progress: () => {} };
	const { content } = await FORMS.pytorch(player, { language: "en" }, work);
	const script = Buffer.from(content).toString().replace(/\s+/g, " ");
	for (const bound of [DRAWN.lower, DRAWN.upper]) {
		assert(script.includes(bound.join(", ")), script);
	}
	const command = commandOf(player, "csv", /** @type {any} */ ({}), /** @type {any} */ ({}));
	assert.match(command?.text ?? "", / --points 4 .*--artist-lower 0.52,-0.17,3,1e-7 --artist-upper 1,2.33,-4.01,0 /);
	const gan = Engine.restore(player.run.value.gan.checkpoint());
	assert.deepEqual([gan.stateHash(), gan.config.artist], [hash, DRAWN]);
	gan.free();
	player.dispose();
});
