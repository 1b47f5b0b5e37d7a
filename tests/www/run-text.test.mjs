// The run as a line of text, and in a file's name.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "../../www/share/names.js";
import { runTextOf } from "../../www/share/run-text.js";
import { runAt } from "./drawings.mjs";
import { createRealPlayer } from "./players.mjs";

test("preset, seed, and what is not the preset's", async () => {
	const { player } = await runAt("mode-collapse", 3);
	assert.equal(runTextOf(player), "?preset=mode-collapse&seed=7");
	assert.equal(runTextOf(player, "https://example.org/a/?b=c#d"), "https://example.org/a/?preset=mode-collapse&seed=7");
	const other = await createRealPlayer({
		preset: "paper",
		config: { seed: 1, generatorHidden: [16, 8], batchSize: 4 },
		until: 50,
	});
	other.setSpeed(3);
	assert.equal(
		runTextOf(other),
		"?preset=paper&seed=1&batch-size=4&generator-hidden=16+8",
		"it is the same run, wherever it stops",
	);
});

test("what is no address of a page is refused", async () => {
	const { player } = await runAt("mode-collapse", 0);
	for (const host of ["example.org", "ftp://example.org", "javascript:alert(1)", " "]) {
		const message = `host must be an address that begins with http:// or https://, but ${JSON.stringify(host)} was given`;
		assert.throws(() => runTextOf(player, host), { message });
	}
});

test("a file's name tells the run", async () => {
	const { player } = await runAt("mode-collapse", 20);
	assert.equal(fileName(player, "gif"), "gan-painter-mode-collapse-seed7-step20.gif");
	assert.equal(fileName(player, "png", "numbers"), "gan-painter-mode-collapse-seed7-step20-numbers.png");
});

test("a run that began with a file is not said to be its preset's", async () => {
	const { player, run } = await runAt("mode-collapse", 20);
	player.open(run.gan.checkpoint());
	assert.equal(runTextOf(player), "");
	assert.equal(runTextOf(player, "https://example.org/a/"), "https://example.org/a/");
	assert.equal(fileName(player, "gif"), "gan-painter-file-seed7-step20.gif");
});
