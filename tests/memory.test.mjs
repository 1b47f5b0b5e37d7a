// The memory of the shipped package over a long training: the memory that the first step needs is enough for all later ones.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, { Gan } from "../pkg/gan_painter.js";

const STEPS = Number(process.env.GAN_PAINTER_STEPS ?? 200_000);

const { memory } = await init({ module_or_path: readFileSync(new URL("../pkg/gan_painter_bg.wasm", import.meta.url)) });

/** @type {Record<string, Partial<import("../pkg/gan_painter.js").Config>>} */
const CONFIGS = {
	"the tutorial": {},
	// This batch is narrower than a block of the products, and D is updated several times.
	"a small batch": {
		batchSize: 3,
		points: 3,
		generatorHidden: [4],
		discriminatorHidden: [4, 2],
		conditional: true,
		updateOrder: "alternating",
		discriminatorSteps: 2,
	},
};
for (const [name, config] of Object.entries(CONFIGS)) {
	test(`${name}: memory stays as it is over ${STEPS} steps`, () => {
		const gan = new Gan(config);
		gan.step();
		const before = memory.buffer.byteLength;
		while (gan.stepCount < STEPS) {
			gan.stepFor(1000, STEPS - gan.stepCount);
		}
		assert.equal(gan.stepCount, STEPS);
		assert.equal(memory.buffer.byteLength, before);
		gan.free();
	});
}
