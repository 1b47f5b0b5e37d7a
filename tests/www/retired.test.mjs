// A Gan that is no longer on show answers with a sentence, and breaks nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createRealPlayer, realEngine } from "./players.mjs";

const MESSAGE =
	"this Gan was freed, because another step or another run is on show, or the tag was taken out: read gan again from the tag or the stage";

test("every member of a freed Gan answers with one sentence, and to free it again does nothing", async () => {
	const player = await createRealPlayer();
	await player.step(3);
	const byReset = player.run.value.gan;
	player.reset();
	await player.step(3);
	const byJump = player.run.value.gan;
	await player.goto(1);
	const byDispose = player.run.value.gan;
	assert.equal(byDispose.stepCount, 1);
	player.dispose();
	for (const gan of [byReset, byJump, byDispose]) {
		assert(gan instanceof realEngine());
		let members = 0;
		for (const name of Object.getOwnPropertyNames(realEngine().prototype)) {
			if (!["constructor", "free"].includes(name)) {
				assert.throws(() => gan[name], { name: "Error", message: MESSAGE }, name);
				members++;
			}
		}
		assert(members > 20);
		gan.free();
		gan.free();
	}
});
