// The options of the files made of a run, and the sentences for bad ones.

import assert from "node:assert/strict";
import { test } from "node:test";
import { filmSteps } from "../../www/share/film.js";
import { OPTIONS, rangeOf, readOptions } from "../../www/share/options.js";
import { createPlayer, createRealPlayer } from "./players.mjs";

const work = { signal: new AbortController().signal, progress: () => {} };
const LOOKS = { language: "en", theme: "light", host: "" };
const FILM = { from: undefined, to: undefined, frames: 200, width: 480, height: 300, ...LOOKS };
const DEFAULTS = {
	gif: FILM,
	video: FILM,
	"svg-film": { ...FILM, frames: 60 },
	png: { of: "picture", size: "1x", ...LOOKS },
	svg: { of: "picture", ...LOOKS },
	csv: { every: undefined },
	json: { every: undefined },
	paintings: {},
	histogram: {},
	checkpoint: {},
	pytorch: { language: "en" },
	notebook: { language: "en" },
	batches: { steps: 20 },
};

test("what is left out has its default, and so has what is undefined", () => {
	assert.deepEqual(Object.keys(OPTIONS), Object.keys(DEFAULTS));
	for (const [form, defaults] of Object.entries(DEFAULTS)) {
		const name = /** @type {keyof typeof OPTIONS} */ (form);
		assert.deepEqual(readOptions(name, {}), defaults, form);
		const blank = Object.fromEntries(Object.keys(defaults).map((option) => [option, undefined]));
		assert.deepEqual(readOptions(name, blank), defaults, form);
	}
});

test("what is given holds, up to its limits", () => {
	const film = {
		from: 0,
		to: 5,
		frames: 2,
		width: 320,
		height: 200,
		language: "zh",
		theme: "dark",
		host: "https://a.example/x",
	};
	assert.deepEqual(readOptions("gif", film), film);
	const most = { ...film, frames: 1000, width: 1280, height: 960 };
	assert.deepEqual(readOptions("gif", most), most);
	assert.deepEqual(readOptions("png", { of: "opinion", size: "card" }), { of: "opinion", size: "card", ...LOOKS });
});

const WHOLE = "9,007,199,254,740,991";
for (const [form, given, message] of /** @type {[keyof typeof OPTIONS, any, string][]} */ ([
	["gif", { frames: "x" }, 'frames must be a whole number from 2 to 1,000, but "x" was given'],
	["gif", { frames: 1001 }, "frames must be a whole number from 2 to 1,000, but 1001 was given"],
	["gif", { frames: 1 }, "frames must be a whole number from 2 to 1,000, but 1 was given"],
	["gif", { frames: Number.NaN }, "frames must be a whole number from 2 to 1,000, but NaN was given"],
	["gif", { frames: null }, "frames must be a whole number from 2 to 1,000, but null was given"],
	["svg-film", { frames: 201 }, "frames must be a whole number from 2 to 200, but 201 was given"],
	["video", { width: 480.5 }, "width must be a whole number from 320 to 1,280, but 480.5 was given"],
	["gif", { height: 961 }, "height must be a whole number from 200 to 960, but 961 was given"],
	["gif", { from: -1 }, `from must be a whole number from 0 to ${WHOLE}, but -1 was given`],
	["gif", { to: Number.POSITIVE_INFINITY }, `to must be a whole number from 0 to ${WHOLE}, but Infinity was given`],
	["png", { size: "3x" }, 'size must be one of 1x, 2x, card, but "3x" was given'],
	["png", { of: 5 }, "of must be one of picture, numbers, truth, histogram, opinion, but 5 was given"],
	["svg", { language: "de" }, 'language must be one of en, zh, but "de" was given'],
	["svg", { theme: "toString" }, 'theme must be one of light, dark, but "toString" was given'],
	[
		"svg",
		{ host: "https://a.example/ö" },
		'host must be an address of at most 200 characters, without spaces and accents, but "https://a.example/ö" was given',
	],
	["csv", { every: 0 }, `every must be a whole number from 1 to ${WHOLE}, but 0 was given`],
	[
		"csv",
		{ evry: 2 },
		'"evry" is not an option of csv, but 2 was given for it; the options are every, signal, onProgress',
	],
	[
		"csv",
		{ toString: 2 },
		'"toString" is not an option of csv, but 2 was given for it; the options are every, signal, onProgress',
	],
	[
		"checkpoint",
		{ every: 2 },
		'"every" is not an option of checkpoint, but 2 was given for it; the options are signal, onProgress',
	],
	["json", [], "options must be an object, but an array was given"],
	["json", null, "options must be an object, but null was given"],
	["json", "every", 'options must be an object, but "every" was given'],
])) {
	test(message, () => {
		assert.throws(() => readOptions(form, given), { name: "Error", message });
	});
}

test("a film goes from a step of the run to one at or behind it", async () => {
	const { player } = await createPlayer();
	await player.goto(50);
	await player.goto(20);
	const run = player.run.value;
	const range = (from, to) => rangeOf(run, { from, to });
	assert.deepEqual(range(), { from: 0, to: 50 });
	assert.deepEqual(range(10), { from: 10, to: 50 });
	assert.deepEqual(range(60, 70), { from: 60, to: 70 });
	for (const [from, to, message] of [
		[51, undefined, "from must be a whole number from 0 to 50, but 51 was given"],
		[8, 7, "from must be a whole number from 0 to 7, but 8 was given"],
	]) {
		assert.throws(() => range(from, to), { name: "Error", message });
	}
});

test("a film and a table of a file begin at its step", async () => {
	const player = await createRealPlayer();
	await player.goto(30);
	player.open(player.run.value.gan.checkpoint());
	await player.goto(40);
	const run = player.run.value;
	assert.deepEqual(rangeOf(run, { from: undefined, to: undefined }), { from: 30, to: 40 });
	assert.throws(() => rangeOf(run, { from: 5, to: undefined }), {
		message: "from must be a whole number from 30 to 40, but 5 was given",
	});
	assert.throws(() => rangeOf(run, { from: undefined, to: 29 }), {
		message: `to must be a whole number from 30 to ${WHOLE}, but 29 was given`,
	});
	player.dispose();
});

test("frames are spread evenly, and no step comes twice", () => {
	assert.deepEqual(filmSteps(0, 10, 3), [0, 5, 10]);
	assert.deepEqual(filmSteps(0, 10, 4), [0, 3, 7, 10]);
	assert.deepEqual(filmSteps(300, 303, 200), [300, 301, 302, 303]);
	assert.deepEqual(filmSteps(7, 7, 200), [7]);
	const steps = filmSteps(0, 2000, 200);
	assert.deepEqual([steps.length, steps[0], steps.at(-1), new Set(steps).size], [200, 0, 2000, 200]);
});

test("a table has no more rows than a page can hold", async () => {
	const { recordOf } = await import("../../www/share/record.js");
	const { player } = await createPlayer();
	await player.goto(300_001);
	await assert.rejects(recordOf(player, 3, work), {
		message: `every must be a whole number from 4 to ${WHOLE}, but 3 was given`,
	});
});
