// The artist's curve nearest to a painting: the page's computation agrees with the engine's truth.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestA } from "../../www/run/nearest.js";
import { createRealPlayer } from "./players.mjs";

/** Measured: 4e-8, because the bounds and the paintings are passed as float32. */
const TOLERANCE = 4e-7;

for (const preset of /** @type {const} */ (["pytorch-tutorial", "pytorch-conditional", "mode-collapse"])) {
	test(`of every painting that ${preset}'s truth is about`, async () => {
		const player = await createRealPlayer({ preset, config: {} });
		const run = player.run.value;
		run.gan.stepFor(Infinity, 50);
		const { gan, config, facts } = run;
		const all = new Float32Array(facts.truthPaintings * config.ideas);
		gan.readIdeas(all);
		const painting = new Float32Array(config.points);
		gan.truth().u.forEach((u, row) => {
			const label = config.conditional ? Number(row >= facts.truthPaintings / 2) : undefined;
			gan.paint(all.slice(row * config.ideas, (row + 1) * config.ideas), label, painting);
			const off = Math.abs(nearestA(run, painting) - 1 - u);
			assert(off < TOLERANCE * Math.max(1, Math.abs(u)), `${row}: ${off}`);
		});
	});
}
