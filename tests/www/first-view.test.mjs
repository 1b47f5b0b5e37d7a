// The choice between the page's two views by the address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFirstView } from "../../www/run/first-view.js";
import { settingKeys } from "../../www/run/address.js";
import { realEngine } from "./players.mjs";

/** @param {string} query */
function look(query, around = {}) {
	const keys = new URLSearchParams(query);
	const asked = { getAttribute: (/** @type {string} */ name) => keys.get(name) };
	return readFirstView(asked, { isFramed: false, remembered: undefined, ...around });
}

const CALM = ["", "lang=zh", "theme=dark", "utm_source=x", "fbclid=1", "v=1", "view=calm", "lesson=who-is-who"];
const EVERYTHING = [
	"view=everything",
	"panels=truth",
	"preset=paper",
	"step=3",
	"events=3_loss_nonSaturating",
	"until=5",
	"hash=7f3a91c2",
	"closed=code",
	"controls=full",
	"speed=30",
	"autoplay=false",
	"show-batch=false",
	"lock=reset",
	"hide=reset",
	"task=x",
	"goal=verdict_is_healthy",
	"twin=seed_7",
	"trust=*",
];

for (const query of CALM) {
	test(`"${query}" opens the calm view`, () => {
		assert.deepEqual(look(query), { look: "calm", problems: [] });
	});
}

for (const query of EVERYTHING) {
	test(`"${query}" opens everything`, () => {
		assert.deepEqual(look(query), { look: "everything", problems: [] });
	});
}

test("every setting of the engine, by its name in an address, opens everything", () => {
	const keys = settingKeys(realEngine());
	assert(keys.includes("artist-lower"));
	for (const key of keys) {
		assert.equal(look(`${key}=1`).look, "everything", key);
	}
});

test("a frame, and what the device remembers, open everything, unless the address says otherwise", () => {
	for (const around of [{ isFramed: true }, { remembered: "everything" }]) {
		assert.equal(look("", around).look, "everything");
		assert.equal(look("view=calm", around).look, "calm");
		assert.equal(look("lesson=who-is-who", around).look, "calm");
	}
	assert.equal(look("", { remembered: "calm" }).look, "calm");
	assert.equal(look("preset=paper", { remembered: "calm" }).look, "everything");
	assert.equal(look("", { remembered: "quiet" }).look, "calm");
});

test("view= goes before all keys but a lesson's, which is taken in the calm view", () => {
	assert.equal(look("view=calm&preset=paper&step=3").look, "calm");
	assert.equal(look("view=everything&lesson=who-is-who").look, "calm");
	assert.equal(look("lesson=who-is-who&preset=paper").look, "calm");
});

test("a view that there is not is named, and left out", () => {
	const problems = ['view must be one of calm, everything, but "loud" was given'];
	assert.deepEqual(look("view=loud"), { look: "calm", problems });
	assert.deepEqual(look("view=loud&preset=paper"), { look: "everything", problems });
});
