// Each form of the files that can be made of a run: its name, type and size, and the effect of its options.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS } from "../../www/share/forms.js";
import { OPTIONS } from "../../www/share/options.js";
import { createRealPlayer } from "./players.mjs";

/** @type {import("../../www/run/plan.js").Plan} */
const PLAN = {
	preset: "mode-collapse",
	config: { seed: 7, batchSize: 4, generatorHidden: [4], discriminatorHidden: [4] },
};
const NAME = "gan-painter-mode-collapse-seed7-step50";
const HOST = "https://host.example/demo/";
const work = () => ({ signal: new AbortController().signal, progress: () => {} });

const player = await createRealPlayer(PLAN);
await player.goto(50);
const take = (form, options = {}) => FORMS[form](player, options, work());

test("each has its options, and the video is the page's own", () => {
	assert.deepEqual([...Object.keys(FORMS), "video"].toSorted(), Object.keys(OPTIONS).toSorted());
});

for (const form of Object.keys(FORMS)) {
	test(`${form} refuses an option that it does not have`, async () => {
		await assert.rejects(
			take(form, { colour: 5 }),
			/^Error: "colour" is not an option of [\w-]+, but 5 was given for it; /,
		);
	});
}

/** Width and height from the PNG's header. */
function sizeOf(content) {
	const view = new DataView(content.buffer, content.byteOffset);
	assert.equal(view.getUint32(0), 0x89504e47);
	return [view.getUint32(16), view.getUint32(20)];
}

test("a PNG has the pixels of its size", async () => {
	for (const [size, pixels] of /** @type {const} */ ([
		["1x", [480, 300]],
		["2x", [960, 600]],
		["card", [1200, 630]],
	])) {
		const { name, type, content, alt } = await take("png", { size });
		assert.deepEqual([name, type, sizeOf(content)], [`${NAME}.png`, "image/png", pixels]);
		assert(alt?.includes("?preset=mode-collapse"), alt);
	}
});

for (const of of OPTIONS.png.of.names) {
	test(`${of} as a picture: each option changes it`, async () => {
		const { name, type, content, alt } = await take("svg", { of });
		const part = of === "picture" ? "" : `-${of}`;
		assert.deepEqual([name, type], [`${NAME}${part}.svg`, "image/svg+xml"]);
		assert(alt);
		for (const option of [{ theme: "dark" }, { language: "zh" }, { host: HOST }]) {
			assert.notEqual((await take("svg", { of, ...option })).content, content, JSON.stringify(option));
		}
		const png = await take("png", { of });
		assert.equal(png.name, `${NAME}${part}.png`);
		assert.equal(png.alt, alt);
		assert.notDeepEqual((await take("png", { of, theme: "dark" })).content, png.content);
	});
}

test("a PNG's name tells the run that it shows, even if another one begins meanwhile", async () => {
	const other = await createRealPlayer(PLAN);
	const making = FORMS.png(other, {}, work());
	other.reset({ seed: 8 });
	assert.equal((await making).name, "gan-painter-mode-collapse-seed7-step0.png");
	other.dispose();
});

test("a picture shows what the stage shows", async () => {
	const { content } = await take("svg");
	for (const shown of /** @type {const} */ ([{ batch: false }, { advice: "both" }, { earlier: true }])) {
		const before = player.shown.value;
		player.show(shown);
		assert.notEqual((await take("svg")).content, content, JSON.stringify(shown));
		player.show(before);
	}
	assert.equal((await take("svg")).content, content);
});

test("an SVG film has at most 40 KB, and its options change it", async () => {
	const { name, type, content, alt } = await take("svg-film");
	assert.deepEqual([name, type], [`${NAME}-film.svg`, "image/svg+xml"]);
	assert(alt && content.length <= 40 << 10, `${content.length} bytes`);
	for (const option of [
		{ theme: "dark" },
		{ language: "zh" },
		{ host: HOST },
		{ from: 10 },
		{ to: 40 },
		{ frames: 5 },
		{ width: 600 },
		{ height: 400 },
	]) {
		assert.notEqual((await take("svg-film", option)).content, content, JSON.stringify(option));
	}
	assert.equal((await take("svg-film", { to: 70 })).name, "gan-painter-mode-collapse-seed7-step70-film.svg");
});

test("after a crash nothing is taken away: the engine is asked nothing", async () => {
	const crashed = await createRealPlayer(PLAN);
	const { gan } = crashed.run.value;
	crashed.attempt(() => {
		throw new WebAssembly.RuntimeError("unreachable");
	});
	gan.stateHash = gan.checkpoint = () => assert.fail("it was asked");
	for (const form of Object.keys(FORMS)) {
		await assert.rejects(FORMS[form](crashed, {}, work()), {
			message: "nothing can be taken away any more, as the engine has crashed",
		});
	}
});
