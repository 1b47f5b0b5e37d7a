// <gan-painter> in other people's pages, with the script of dist/embed, as a post includes it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { root } from "../../scripts/tools.mjs";
import { ONE_FILE, TAG, weight } from "../limits.mjs";
import { withPage } from "./browser.mjs";
import { allReady, browser, post, SCRIPT, testPost } from "./posts.mjs";
import { serve } from "./serve.mjs";

const STRICT = "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/** The pixels of the canvas. */
const pictureOf = (page) =>
	page.evaluate(() => document.querySelector("gan-painter").shadowRoot.querySelector("canvas").toDataURL());

async function trains(page) {
	await page.waitForFunction(() => document.querySelector("gan-painter")?.gan);
	const first = await pictureOf(page);
	await page.evaluate(() => document.querySelector("gan-painter").play());
	await page.waitForFunction(() => document.querySelector("gan-painter").gan.stepCount > 200);
	assert.notEqual(await pictureOf(page), first);
}

testPost(
	"one tag: the curve moves by itself up to where it should stop, with no request but the script's",
	post(
		`<gan-painter preset="mode-collapse" seed="7" until="300" controls="basic" autoplay lang="zh">no script</gan-painter>`,
	),
	async (page) => {
		const requests = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
		assert.deepEqual(
			requests.map((name) => name.split("/").at(-1)),
			["gan-painter.js"],
		);
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "done");
		const told = await page.evaluate(() => {
			const { gan, shadowRoot } = document.querySelector("gan-painter");
			const preset = gan.constructor.preset("mode-collapse").config;
			const shown = (css) => shadowRoot.querySelector(css).checkVisibility();
			return {
				step: gan.stepCount,
				seed: gan.config.seed,
				rate: gan.config.generatorLearningRate === preset.generatorLearningRate,
				play: shadowRoot.querySelector(".play").innerText,
				shown: [shown(".buttons"), shown(".preset")],
				storage: [document.cookie, localStorage.length, sessionStorage.length],
				later: performance.getEntriesByType("resource").length,
				globals: Object.keys(globalThis).filter((name) => /gan|painter/i.test(name)),
			};
		});
		assert.deepEqual(told, {
			step: 300,
			seed: 7,
			rate: true,
			play: "播放",
			shown: [true, false],
			storage: ["", 0, 0],
			later: 1,
			globals: ["GanPainter"],
		});
	},
	{ reducedMotion: "no-preference" },
);

testPost(
	"under a strict policy, and with trusted types required",
	post("<gan-painter panels='truth numbers' controls='full'></gan-painter>"),
	async (page) => {
		await trains(page);
		await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			tag.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true));
			for (const [name, value] of [
				["theme", "dark"],
				["lang", "zh"],
				["preset", "pytorch-conditional"],
				["theme", "light"],
			]) {
				tag.setAttribute(name, value);
				await globalThis.sleep(100);
			}
		});
		assert.equal(await page.locator("gan-painter [data-panel]").count(), 3);
		await page.locator("gan-painter .term").first().click();
		await page.locator("gan-painter [role=note]").first().waitFor();
		assert.match(await page.locator("gan-painter .play").innerText(), /播放|暂停/);
	},
	{
		headers: { "content-security-policy": `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'` },
	},
);

testPost(
	"where the policy forbids WebAssembly, it names what to add",
	post("<gan-painter></gan-painter>"),
	async (page) => {
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "failed");
		const told = await page.evaluate(() => globalThis.alerts(document.querySelector("gan-painter")));
		assert.match(told, /can allow it: script-src 'wasm-unsafe-eval'/);
		assert.doesNotMatch(told, /connect-src/);
	},
	{
		headers: { "content-security-policy": STRICT.replace(" 'wasm-unsafe-eval'", "") },
		expected: /Content Security Policy/,
	},
);

testPost(
	"twenty of them: one module; a broken one stops no other, only those on screen train, and a frame is enough for all",
	post(
		Array.from({ length: 20 }, (_, i) => {
			const seed = i === 1 ? `batch-size="0"` : `seed="${i}"`;
			return `<gan-painter ${seed} controls="none" autoplay style="display: inline-block; width: 220px"></gan-painter>`;
		}).join("") + `<gan-painter autoplay id="below" style="margin-top: 3000px"></gan-painter>`,
	),
	async (page) => {
		const steps = () =>
			page.evaluate(() => [...document.querySelectorAll("gan-painter")].map(({ gan }) => gan?.stepCount));
		const [broken, below] = [1, 20];
		await page.waitForFunction(() =>
			[...document.querySelectorAll("gan-painter:not(#below)")].every(
				({ gan, state }) => state === "failed" || gan?.stepCount > 20,
			),
		);
		const done = await steps();
		assert.equal(done[broken], undefined);
		assert.equal(done[below], 0);
		assert.equal(await page.evaluate(() => globalThis.compiled), 1);
		const frames = await page.evaluate(async () => {
			globalThis.frameTimes.length = 0;
			await globalThis.sleep(2000);
			return globalThis.frameTimes.sort((a, b) => a - b);
		});
		const usual = frames[Math.floor(frames.length * 0.9)];
		// If all twenty pictures were drawn in one frame, it would take ten times as long.
		assert(usual < 2 * (1000 / 60), `nine of ten frames take up to ${usual} ms`);
		await page.evaluate(() => document.querySelector("#below").scrollIntoView());
		await page.waitForFunction(() => document.querySelector("#below").gan.stepCount > 0);
		await page.waitForTimeout(200);
		const above = (await steps()).slice(0, below);
		await page.waitForTimeout(200);
		assert.deepEqual((await steps()).slice(0, below), above);
	},
	{
		reducedMotion: "no-preference",
		viewport: { width: 1280, height: 2600 },
		before: (page) =>
			page.addInitScript(() => {
				globalThis.compiled = 0;
				const { compile } = WebAssembly;
				WebAssembly.compile = (...args) => {
					globalThis.compiled++;
					return compile(...args);
				};
				globalThis.frameTimes = [];
				const { requestAnimationFrame } = globalThis;
				globalThis.requestAnimationFrame = (callback) =>
					requestAnimationFrame((now) => {
						const start = performance.now();
						callback(now);
						globalThis.frameTimes.push(performance.now() - start);
					});
			}),
	},
);

testPost(
	"the script twice on one page",
	post("<gan-painter></gan-painter>", SCRIPT + SCRIPT.replace(".js", ".js?again")),
	trains,
);

testPost(
	"moved, it goes on; taken out, it is gone; put in again, it goes on",
	post("<gan-painter></gan-painter><div></div>"),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			await tag.step(3);
			const { gan } = tag;
			document.querySelector("div").append(tag);
			await globalThis.sleep(50);
			const moved = [tag.gan === gan, tag.gan.stepCount];
			tag.remove();
			await Promise.resolve();
			const removed = [tag.gan, tag.state, await tag.play().catch((error) => error.message)];
			document.body.append(tag);
			return { moved, removed, again: [tag.gan !== gan, tag.gan.stepCount] };
		});
		assert.deepEqual(told, {
			moved: [true, 3],
			removed: [undefined, "disposed", "this gan-painter is in no document"],
			again: [true, 3],
		});
	},
);

testPost(
	"methods wait until it is ready; events tell what happens",
	post(`<gan-painter until="40"></gan-painter>`),
	async (page) => {
		const told = await page.evaluate(async () => {
			const tag = document.createElement("gan-painter");
			tag.setAttribute("until", "40");
			const heard = [];
			for (const name of ["ready", "step", "done", "error"]) {
				tag.addEventListener(name, ({ detail }) => heard.push({ name, ...detail }));
			}
			document.body.prepend(tag);
			await tag.step(5);
			const stepped = tag.gan.stepCount;
			await tag.goto(2);
			const back = tag.gan.stepCount;
			await tag.reset({ seed: 9 });
			const { seed } = tag.gan.config;
			const refused = await tag.reset({ seed: -1 }).catch((error) => error.message);
			await tag.play();
			while (tag.state !== "done") {
				await globalThis.sleep(10);
			}
			await tag.pause();
			const names = heard.map(({ name }) => name).filter((name, i, all) => name !== all[i - 1]);
			const done = heard.find(({ name }) => name === "done");
			return {
				stepped,
				back,
				seed,
				refused,
				names,
				done: [done.step, done.accuracy > 0, done.score < 0],
				state: tag.state,
			};
		});
		assert.deepEqual(told, {
			stepped: 5,
			back: 2,
			seed: 9,
			refused: "seed must be a whole number from 0 to 9007199254740991, but -1 was given",
			names: ["ready", "step", "done"],
			done: [40, true, true],
			state: "done",
		});
	},
);

testPost(
	"changing an attribute takes effect",
	post(`<gan-painter seed="3"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const set = async (name, value) => {
				value === null ? tag.removeAttribute(name) : tag.setAttribute(name, value);
				await Promise.resolve();
			};
			const $ = (css) => tag.shadowRoot.querySelector(css);
			const told = {};
			await tag.step(2);
			await set("generator-learning-rate", "0.01");
			await set("loss", "nonSaturating");
			told.live = [tag.gan.stepCount, tag.gan.config.generatorLearningRate, tag.gan.config.loss];
			await set("class", "wide");
			told.foreign = tag.gan.stepCount;
			await tag.play();
			await set("points", "9");
			await set("generator-hidden", "16, 8");
			told.other = [tag.state, tag.gan.config.points, tag.gan.config.generatorHidden.join()];
			await set("artist-distribution", "twoModes");
			await set("conditional", "");
			told.artist = [tag.gan.config.artist.distribution, tag.gan.config.conditional];
			await set("preset", "paper");
			told.preset = tag.gan.config.optimizer;
			await set("controls", "none");
			told.none = [$(".buttons").checkVisibility(), $("[data-panel]")?.dataset.panel];
			await set("panels", "numbers");
			told.panels = [...tag.shadowRoot.querySelectorAll("[data-panel]")].map((node) => node.dataset.panel);
			await set("lang", "zh");
			told.lang = $(".play").textContent;
			const colour = () => getComputedStyle($(".gan-stage")).color;
			await set("theme", "dark");
			const dark = colour();
			await set("theme", "light");
			told.theme = dark !== colour();
			await set("until", "50");
			await set("speed", "Infinity");
			while (tag.state !== "done") {
				await globalThis.sleep(10);
			}
			told.until = tag.gan.stepCount;
			await set("until", null);
			await set("autoplay", "");
			told.autoplay = tag.state;
			return told;
		});
		assert.deepEqual(told, {
			live: [2, 0.01, "nonSaturating"],
			foreign: 2,
			other: ["training", 9, "16,8"],
			artist: ["twoModes", true],
			preset: "sgd",
			none: [false, undefined],
			panels: ["numbers"],
			lang: "暂停",
			theme: true,
			until: 50,
			autoplay: "training",
		});
	},
	{ reducedMotion: "no-preference" },
);

testPost(
	"a bad attribute is told, and the last good run goes on",
	post(`<gan-painter seed="3"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const errors = [];
			tag.addEventListener("error", ({ detail }) => errors.push(detail.message));
			await tag.step(2);
			const told = {};
			for (const [name, value] of Object.entries({
				"batch-size": "many",
				"generator-learning-rate": "7",
				controls: "some",
				panels: "truth charts",
				speed: "-1",
				until: "never",
				preset: "vae",
			})) {
				tag.setAttribute(name, value);
				await Promise.resolve();
				told[name] = globalThis.alerts(tag);
				if (errors.pop() !== told[name] || tag.gan.stepCount !== 2) {
					told[name] += " It is not told, or the run is another.";
				}
				tag.removeAttribute(name);
				await Promise.resolve();
				told[name] += globalThis.alerts(tag);
			}
			return told;
		});
		assert.deepEqual(told, {
			"batch-size": 'batchSize must be a whole number from 1 to 1024, but "many" was given',
			"generator-learning-rate": "generatorLearningRate must be a number above 0 and at most 1, but 7 was given",
			controls: 'controls must be one of none, basic, full, but "some" was given',
			panels: 'panels must be one of truth, numbers, but "charts" was given',
			speed: 'speed must be a number of steps per second, above 0, but "-1" was given',
			until: 'until must be the step at which it stops, a whole number above 0, but "never" was given',
			preset:
				"preset must be one of pytorch-tutorial, pytorch-upstream, tensorflow, pytorch-conditional, " +
				'tensorflow-conditional, paper, critic-too-strong, the-other-loss, mode-collapse, runaway, race, heart, but "vae" was given',
		});
	},
);

testPost(
	"a bad attribute from the start is told, and a good one in its place starts it",
	post(`<gan-painter controls="some"></gan-painter>`),
	async (page) => {
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "failed");
		const told = await page.evaluate(() => globalThis.alerts(document.querySelector("gan-painter")));
		assert.match(told, /controls must be one of none, basic, full, but "some" was given/);
		await page.evaluate(() => document.querySelector("gan-painter").setAttribute("controls", "basic"));
		await trains(page);
	},
);

for (const controls of ["none", "basic", "full"]) {
	for (const width of [360, 720, 1280]) {
		testPost(
			`nothing moves when the engine is there: controls ${controls}, ${width} wide`,
			post(`<gan-painter controls="${controls}" panels="truth numbers"></gan-painter><p>What follows.</p>`),
			async (page) => {
				const top = () => page.evaluate(() => document.querySelector("p").getBoundingClientRect().top);
				await page.waitForTimeout(200);
				const before = await top();
				assert(before > 400);
				await page.evaluate(() => globalThis.compileNow());
				await allReady(page);
				await page.waitForTimeout(200);
				assert.equal(await top(), before);
				// Inside the tag, a line of text may end up two pixels lower.
				const shifted = await page.evaluate(() => globalThis.shifts.reduce((sum, shift) => sum + shift, 0));
				assert(shifted < 0.03, `shifted by ${shifted}`);
			},
			{
				viewport: { width, height: 800 },
				before: (page) =>
					page.addInitScript(() => {
						const { compile } = WebAssembly;
						const waiting = new Promise((resolve) => (globalThis.compileNow = resolve));
						WebAssembly.compile = (...args) => waiting.then(() => compile(...args));
						globalThis.shifts = [];
						const observer = new PerformanceObserver((list) =>
							globalThis.shifts.push(...list.getEntries().map((/** @type {any} */ { value }) => value)),
						);
						// The observer starts at the upgrade, because there is nothing before it.
						customElements.whenDefined("gan-painter").then(() => {
							requestAnimationFrame(() => requestAnimationFrame(() => observer.observe({ type: "layout-shift" })));
						});
					}),
			},
		);
	}
}

testPost(
	"the host's styles stay out, ours stay in, and colours and font can be set",
	post(
		`<p>Before.</p><gan-painter></gan-painter>`,
		`<style>
			* { color: red !important; letter-spacing: 9px !important; text-transform: uppercase; font-family: monospace }
			canvas, button { display: none !important }
			gan-painter { --gan-painter-accent: rgb(1, 2, 3); --gan-painter-font: serif; --ink: red }
		</style>${SCRIPT}`,
	),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(() => {
			const { shadowRoot } = document.querySelector("gan-painter");
			const style = (node) => getComputedStyle(node);
			const stage = style(shadowRoot.querySelector(".gan-stage"));
			const play = style(shadowRoot.querySelector(".play"));
			const outside = style(document.querySelector("p"));
			return {
				stage: [stage.color, stage.letterSpacing, stage.textTransform, stage.fontFamily],
				play: [play.display !== "none", play.backgroundColor],
				outside: [outside.fontFamily, outside.marginTop],
				sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
			};
		});
		assert.deepEqual(told, {
			stage: ["rgb(28, 36, 48)", "normal", "none", "serif"],
			play: [true, "rgb(1, 2, 3)"],
			outside: ["monospace", "13px"],
			sheets: [1, 0],
		});
	},
);

testPost(
	"where the script can't run, readers see what stands in the tag",
	post("<gan-painter>Picture: <a href='#'>see the demo</a></gan-painter>"),
	async (page) => assert(await page.getByText("see the demo").isVisible()),
	{ javaScriptEnabled: false },
);

testPost(
	"in a page of another encoding, it speaks Chinese all the same",
	post(`<gan-painter lang="zh"></gan-painter>`).replace("utf-8", "windows-1252"),
	async (page) => {
		await allReady(page);
		assert.equal(
			await page.evaluate(() => document.querySelector("gan-painter").shadowRoot.querySelector(".play").innerText),
			"播放",
		);
	},
);

for (const name of ["post.html", "strict.html"]) {
	test(`examples/${name}`, async () => {
		const site = await serve(root);
		await withPage(browser, `${site.address}examples/${name}`, trains);
		site.stop();
	});
}

test("imported where there is no browser, it does nothing", () => {
	const script = readFileSync(join(root, "dist", "embed", "gan-painter.js"), "utf8");
	const server = vm.createContext({ TextDecoder, TextEncoder });
	vm.runInContext(script, server);
	assert.deepEqual(Object.keys(server), ["TextDecoder", "TextEncoder", "GanPainter"]);
});

for (const [name, most] of Object.entries({ "embed/gan-painter.js": TAG, "gan-painter.html": ONE_FILE })) {
	test(`${name} is at most ${most} bytes, compressed`, (t) => {
		const size = weight(readFileSync(join(root, "dist", name)));
		t.diagnostic(`${size} bytes`);
		assert(size <= most, `it is ${size} bytes`);
	});
}
