// Files made of a run in Chromium, Firefox and WebKit, compared with those that Node makes of the same run.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after } from "node:test";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { register } from "tsx/esm/api";
import { testInEngines } from "./engines.mjs";
import { readPng } from "./png.mjs";
import { serveDist } from "./serve.mjs";

// These imports are the page's own parts, in Node.
register();
const { createRealPlayer, realEngine } = await import("../www/players.mjs");
const { FORMS } = await import("../../www/share/forms.js");
const { eachShot } = await import("../../www/share/film.js");
const { paintingOf } = await import("../../www/draw/scene.js");
const { COLOURS } = await import("../../www/draw/colours.js");

const STEP = 400;
const SVG_FILM = { from: 0, to: 2000, frames: 25 };
const work = { signal: new AbortController().signal, progress: () => {} };
const player = await createRealPlayer({ preset: "mode-collapse", config: { seed: 7 } });
await player.goto(STEP);

const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">`;
const post = `${head}<script src="embed/gan-painter.js" defer></script>
	<body><gan-painter preset="mode-collapse" seed="7" controls="basic">no script</gan-painter></body></html>`;
const svgFilm = await FORMS["svg-film"](player, SVG_FILM, work);
const site = await serveDist({
	pages: {
		"post.html": post,
		"film.svg": svgFilm.content,
		"image.html": `${head}<style>body { margin: 0 }</style><body><img src="film.svg" alt=""></body></html>`,
	},
});
after(() => site.stop());

/** Makes a file in the page. The function there returns the promise of a Blob or of bytes. */
async function fileOf(page, inPage, ...args) {
	const keep = (made) => {
		const base64Of = (content) =>
			new Promise((resolve) => {
				const reader = new FileReader();
				reader.onload = () => resolve(String(reader.result).split(",")[1]);
				reader.readAsDataURL(new Blob([content]));
			});
		globalThis.made = undefined;
		made.then(base64Of).then(
			(base64) => (globalThis.made = { base64 }),
			(error) => (globalThis.made = { error: String(error) }),
		);
	};
	// The driver takes a single function, and waits only for a limited time for its promise.
	await page.evaluate(`(...args) => { (${keep})((${inPage})(...args)) }`, ...args);
	await page.waitFor("the file is made", () => globalThis.made);
	const { base64, error } = await page.evaluate(() => globalThis.made);
	assert.equal(error, undefined);
	return Buffer.from(base64, "base64");
}

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

const FILM = { to: 2000, frames: 60 };
const film = await FORMS.gif(player, FILM, work);
const expected = {
	svg: (await FORMS.svg(player, {}, work)).content,
	csv: (await FORMS.csv(player, { every: 50 }, work)).content,
	png: readPng(Buffer.from((await FORMS.png(player, { size: "2x" }, work)).content)),
};

/** Seconds from the film's first frame to its last. */
const MOVING = 6;
/**
 * The distance in pixels at which the curve's colour may be found, and the difference allowed in each channel. The curve is wider
 * than a pixel, and has smooth edges.
 */
const [NEAR, ALIKE] = [1, 40];
/** The heights between which the film's curves are compared. */
const [TOP, BOTTOM] = [50, 242];
const [, red, green, blue] = COLOURS.light.painting.match(/#(..)(..)(..)/).map((text) => parseInt(text, 16));
/** The film's heights of a painting's values, computed from the upper bound, which does not move. */
const [upper] = String(svgFilm.content).match(
	new RegExp(`(?<=points=")[^"]*(?=" fill="none" stroke="${COLOURS.light.upper}")`),
);
const places = upper.split(" ").map(Number);
/** For each frame, the points that are not so far off that the film keeps them at the picture's edge. */
const frames = [];
await eachShot(player, SVG_FILM, work, ({ scene }) => {
	const [top, middle] = [0, 7];
	const yOf = (p) => places[2 * p + 1];
	const slope = (yOf(top) - yOf(middle)) / (scene.upper[top] - scene.upper[middle]);
	const points = [...paintingOf(scene)].map((value, p) => ({
		x: places[2 * p],
		y: yOf(top) + (value - scene.upper[top]) * slope,
	}));
	frames.push(points.filter(({ y }) => y > TOP && y < BOTTOM));
});

/** The frames of the film whose points all have the painting's colour in the picture. */
function framesIn({ width, data, channels }) {
	const isGreen = (x, y) => {
		const at = (y * width + x) * channels;
		return [red, green, blue].every((value, i) => Math.abs(data[at + i] - value) < ALIKE);
	};
	const isNear = ({ x, y }) =>
		[-NEAR, 0, NEAR].some((dx) => [-NEAR, 0, NEAR].some((dy) => isGreen(Math.round(x) + dx, Math.round(y) + dy)));
	return frames.flatMap((points, i) => (points.length > 9 && points.every(isNear) ? [i] : []));
}

testInEngines(
	"the tag makes the same files as Node: GIF, CSV, SVG and PNG, and the run's checkpoint",
	async (page) => {
		await page.waitFor("it is ready", () => document.querySelector("gan-painter")?.gan);
		await page.evaluate((step) => document.querySelector("gan-painter").goto(step), STEP);
		const made = (method, options) =>
			fileOf(page, (method, options) => document.querySelector("gan-painter")[method](options), method, options);
		assert.equal(hashOf(await made("toGIF", FILM)), hashOf(film.content));
		assert.equal(String(await made("toCSV", { every: 50 })), expected.csv);
		assert.equal(String(await made("toSVG", {})), expected.svg);
		// The bytes depend on the engine, which compresses in its own way.
		assert.deepEqual(readPng(await made("toPNG", { size: "2x" })), expected.png);
		const restored = realEngine().restore(await made("checkpoint", {}));
		assert.equal(
			restored.stateHash(),
			await page.evaluate(() => document.querySelector("gan-painter").gan.stateHash()),
		);
		restored.free();
	},
	{ address: site.address, path: "post.html" },
);

const VIDEOS = { Chromium: "mp4", Firefox: "webm", WebKit: undefined };

testInEngines(
	"the page makes a video, where the engine writes any",
	async (page) => {
		await page.stateIs("ready");
		await page.click(".takeAway");
		await page.waitFor("the menu is there", () => document.querySelector(".take-away details summary"));
		await page.click(".take-away details summary");
		const kinds = () => [...document.querySelectorAll(".take-away option")].map(({ value }) => value);
		const kind = VIDEOS[page.engine];
		if (kind) {
			await page.waitFor(
				`it offers ${kind}`,
				(kind) => document.querySelector(`.take-away option[value=${kind}]`),
				kind,
			);
			await page.choose(".take-away .field:nth-child(1) select", kind);
			await page.click(".take-away .field:nth-child(4) input");
			// The video has 20 of 200 frames.
			await page.press("End");
			await page.press("BackSpace");
			await page.click(".take-away .make button");
			await page.waitFor("the video is made", () => document.querySelector(".take-away a[download]"));
			const file = await fileOf(page, async () =>
				(await fetch(document.querySelector(".take-away a[download]").href)).blob(),
			);
			const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
			const track = await input.getPrimaryVideoTrack();
			assert.equal((await input.getFormat()).name, { mp4: "MP4", webm: "WebM" }[kind]);
			assert.deepEqual([track.codedWidth, track.codedHeight], [480, 300]);
			const duration = await input.computeDuration();
			// Firefox does not say how long the last frame takes.
			assert(duration > 2.7 && duration < 2.8, `it takes ${duration} s`);
			let frames = 0;
			for await (const packet of new EncodedPacketSink(track).packets()) {
				frames += packet ? 1 : 0;
			}
			// The last frame comes twice.
			assert.equal(frames, 21);
		}
		const offered = (await page.evaluate(kinds)).filter((name) => ["gif", "svg-film", "mp4", "webm"].includes(name));
		assert.deepEqual(offered, ["gif", "svg-film", ...(kind ? [kind] : [])]);
	},
	{ address: site.address, path: "?preset=mode-collapse&seed=7&autoplay=false&lang=en", expected: /^request: blob:/ },
);

testInEngines(
	"the SVG film has the curve where the engine's painting was, at three times",
	async (page) => {
		for (const frame of [3, 10, 24]) {
			await page.evaluate(
				(time) => {
					const film = /** @type {any} */ (document.documentElement);
					film.pauseAnimations();
					film.setCurrentTime(time);
					return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
				},
				(MOVING * frame) / (SVG_FILM.frames - 1),
			);
			const shown = framesIn(readPng(Buffer.from(await page.browser.takeScreenshot(), "base64")));
			assert(shown.includes(frame), `at frame ${frame} it shows ${shown}`);
			assert(shown.length <= 3, `at frame ${frame} it can't be told from ${shown}`);
		}
	},
	{ address: site.address, path: "film.svg", expected: /favicon/ },
);

testInEngines(
	"as an image it moves, too",
	async (page) => {
		await page.waitFor("it is there", () => document.images[0].complete && document.images[0].naturalWidth === 480);
		const first = await page.browser.takeScreenshot();
		let isMoved = false;
		for (let i = 0; i < 10 && !isMoved; i++) {
			isMoved = (await page.browser.takeScreenshot()) !== first;
		}
		assert(isMoved, "it stands still");
	},
	{ address: site.address, path: "image.html" },
);
