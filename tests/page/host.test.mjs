// What a host's page, its reader's system and a printer ask of the tag and of the page, in Chromium.

import assert from "node:assert/strict";
import { stateIs, useSite } from "./browser.mjs";
import { LEGIBLE, lowestContrast } from "./contrast.mjs";
import { allReady, post, SCRIPT, testPost } from "./posts.mjs";

const { testPage } = useSite();
const stateOf = (page) => page.evaluate(() => document.querySelector("gan-painter").state);
const trainsNow = (page) => page.waitForFunction(() => document.querySelector("gan-painter").state === "training");

testPost(
	"attributes that are switches are off by “false”",
	post(
		`<gan-painter autoplay="false" conditional="false"></gan-painter>
		<gan-painter autoplay=" FALSE "></gan-painter>
		<gan-painter autoplay="no" id="bad"></gan-painter>
		<gan-painter conditional="maybe" id="worse"></gan-painter>
		<gan-painter autoplay="autoplay" conditional="true" id="on"></gan-painter>`,
	),
	async (page) => {
		await page.evaluate(() => document.querySelector("#on").scrollIntoView());
		await page.waitForFunction(() => document.querySelector("#on").gan?.stepCount > 0);
		const told = await page.evaluate(() =>
			[...document.querySelectorAll("gan-painter")].map((tag) => [
				tag.state,
				tag.gan?.config.conditional,
				/\S+ must be true or false[^\n]*/.exec(globalThis.alerts(tag))?.[0],
			]),
		);
		assert.deepEqual(told, [
			["ready", false, undefined],
			["ready", false, undefined],
			["failed", undefined, 'autoplay must be true or false, but "no" was given'],
			["failed", undefined, 'conditional must be true or false, but "maybe" was given'],
			["training", true, undefined],
		]);
	},
	{ reducedMotion: "no-preference" },
);

testPost(
	"when less motion comes to be asked for, training stops, and only a press of Play goes on",
	post(`<gan-painter autoplay></gan-painter>`),
	async (page) => {
		await trainsNow(page);
		await page.emulateMedia({ reducedMotion: "reduce" });
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "paused");
		await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			tag.removeAttribute("autoplay");
			await globalThis.sleep(20);
			tag.setAttribute("autoplay", "");
			await globalThis.sleep(100);
		});
		assert.equal(await stateOf(page), "paused");
		await page.evaluate(() => document.querySelector("gan-painter").shadowRoot.querySelector(".play").click());
		await trainsNow(page);
		await page.waitForTimeout(200);
		assert.equal(await stateOf(page), "training");
		await page.emulateMedia({ reducedMotion: "no-preference" });
		await page.waitForTimeout(100);
		assert.equal(await stateOf(page), "training");
		await page.emulateMedia({ reducedMotion: "reduce" });
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "paused");
	},
	{ reducedMotion: "no-preference" },
);

testPage("the page pauses, too, when less motion comes to be asked for", async (page) => {
	await page.getByRole("button", { name: "Play" }).click();
	await stateIs(page, "training");
	await page.emulateMedia({ reducedMotion: "no-preference" });
	// The page has been told of that.
	await page.waitForTimeout(200);
	await page.emulateMedia({ reducedMotion: "reduce" });
	await stateIs(page, "paused");
});

const HOSTS = {
	"a white page": "body { background: #fff; color: #111 }",
	"a dark page without color-scheme": "body { background: #131416; color: #cfd0d0 }",
	"a dark page with color-scheme": ":root { color-scheme: dark }",
	"a dark page whose text is grey": "body { background: #222; color: #888 }",
	"a light page whose text is grey": "body { background: #fafafa; color: #777 }",
	"a grey page": "body { background: #777; color: #fff }",
	"a page that unsets everything": "* { all: unset } body { background: #111; color: #eee }",
};
for (const [name, style] of Object.entries(HOSTS)) {
	for (const theme of [undefined, "light", "dark", "system"]) {
		testPost(
			`${theme ? `theme="${theme}"` : "no theme"} on ${name}: every text can be read`,
			post(
				`<gan-painter panels="truth numbers" ${theme ? `theme="${theme}"` : ""}></gan-painter>`,
				`<style>${style}</style>${SCRIPT}`,
			),
			async (page) => {
				await allReady(page);
				const lowest = await lowestContrast(page);
				assert(lowest >= LEGIBLE, `the lowest contrast is ${lowest}`);
			},
		);
	}
}

const schemeOf = (page) =>
	page.evaluate(() => getComputedStyle(document.querySelector("gan-painter").shadowRoot.querySelector("canvas")).color);
const [LIGHT, DARK] = ["rgb(86, 96, 112)", "rgb(163, 173, 184)"];

testPost(
	"without a theme the tag follows its page from light to dark, and its picture does, too",
	post("<gan-painter></gan-painter>", `<style>.night { background: #131416; color: #cfd0d0 }</style>${SCRIPT}`),
	async (page) => {
		await allReady(page);
		assert.equal(await schemeOf(page), LIGHT);
		const ground = () =>
			page.evaluate(async () => {
				await new Promise((resolve) => setTimeout(resolve, 200));
				const canvas = document.querySelector("gan-painter").shadowRoot.querySelector("canvas");
				const pixel = new OffscreenCanvas(1, 1).getContext("2d");
				pixel.drawImage(canvas, 2, 2, 1, 1, 0, 0, 1, 1);
				return [...pixel.getImageData(0, 0, 1, 1).data];
			});
		assert.deepEqual(await ground(), [255, 255, 255, 255], "who saves the picture gets its ground");
		await page.evaluate(() => document.body.classList.add("night"));
		await page.waitForFunction(
			(dark) =>
				getComputedStyle(document.querySelector("gan-painter").shadowRoot.querySelector("canvas")).color === dark,
			DARK,
		);
		assert.deepEqual(await ground(), [27, 32, 38, 255]);
		await page.evaluate(() => document.querySelector("gan-painter").setAttribute("theme", "light"));
		assert.deepEqual(await ground(), [255, 255, 255, 255]);
	},
);

testPost(
	"on the whole screen it has a ground of its own",
	post(
		`<button onclick="document.querySelector('gan-painter').requestFullscreen()">Whole screen</button><gan-painter></gan-painter>`,
	),
	async (page) => {
		await allReady(page);
		await page.getByText("Whole screen").click();
		await page.waitForFunction(() => document.fullscreenElement);
		assert((await lowestContrast(page)) >= LEGIBLE);
		const box = await page.evaluate(() => {
			const tag = document.querySelector("gan-painter");
			const { left, top, right, bottom } = tag.shadowRoot.querySelector(".embedded").getBoundingClientRect();
			return [left, top, right >= innerWidth - 20, bottom >= innerHeight, tag.scrollHeight >= Math.floor(bottom)];
		});
		assert.deepEqual(box, [0, 0, true, true, true]);
	},
);

testPage(
	"in forced colours the critic's meter, the needle and the picture are seen, also when they come to be forced",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.goto(300));
		await page.locator("[data-panel=critic] .meter").scrollIntoViewIfNeeded();
		await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
		await page.waitForTimeout(300);
		const seen = await page.evaluate(() => {
			const of = (css) => getComputedStyle(document.querySelector(css));
			const canvas = document.querySelector("canvas");
			const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
			const colours = new Set();
			for (let i = 0; i < data.length; i += 4) {
				colours.add(data.slice(i, i + 3).join());
			}
			return {
				meter: [of(".meter span").backgroundColor, of(".meter").backgroundColor],
				needle: [of(".needle").backgroundColor, of(".track").backgroundColor],
				bars: [of(".histogram svg").fill, of(".histogram .area").backgroundColor],
				ground: [...data.slice(8, 12)],
				colours: colours.size,
			};
		});
		for (const part of ["meter", "needle", "bars"]) {
			assert.notEqual(seen[part][0], seen[part][1], part);
		}
		assert.deepEqual(seen.ground, [0, 0, 0, 255]);
		assert(seen.colours > 3);
	},
);

for (const theme of ["dark", "light"]) {
	testPage(
		`printed from a wide window in ${theme} colours: dark ink on white, in the right proportions`,
		async (page) => {
			await page.getByLabel("Colours").selectOption(theme);
			await page.locator("[data-panel=code] > summary").click();
			await page.evaluate(() => document.querySelector("main").stage.goto(300));
			await page.waitForTimeout(300);
			await page.evaluate(() => {
				// After the page's own listeners.
				addEventListener("beforeprint", () => {
					const canvas = document.querySelector("canvas");
					globalThis.printed = {
						ground: [...canvas.getContext("2d").getImageData(2, 2, 1, 1).data],
						ratio: canvas.width / canvas.height,
					};
				});
			});
			const screen = await page.evaluate(() => document.querySelector("canvas").toDataURL());
			await page.pdf();
			const { ground, ratio } = await page.evaluate(() => globalThis.printed);
			assert.deepEqual(ground, [255, 255, 255, 255]);
			await page.waitForTimeout(300);
			assert.equal(await page.evaluate(() => document.querySelector("canvas").toDataURL()), screen, "as before");
			await page.emulateMedia({ media: "print" });
			await page.setViewportSize({ width: 720, height: 1000 });
			const paper = await page.evaluate(() => {
				const { width, height } = document.querySelector("canvas").getBoundingClientRect();
				const cut = [...document.querySelectorAll(".panel[open] *")].filter(
					(node) => /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight + 1,
				);
				return {
					ratio: width / height,
					ink: getComputedStyle(document.querySelector(".gan-stage")).color,
					cut: cut.length,
				};
			});
			assert(Math.abs(paper.ratio / ratio - 1) < 0.02, `${paper.ratio} for ${ratio}`);
			assert.equal(paper.ink, "rgb(28, 36, 48)");
			assert.equal(paper.cut, 0);
		},
		{ viewport: { width: 1920, height: 1080 } },
	);
}

testPost(
	"while it trains, nothing below the tag moves, in no run, language and width",
	post(`<gan-painter controls="basic" speed="Infinity"></gan-painter><p>What follows.</p>`),
	async (page) => {
		await allReady(page);
		const heights = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const looks = [360, 640, 900].flatMap((width) => ["en", "zh"].map((lang) => ({ width, lang })));
			/** By run, language and width: one run shows all of them, again and again on its way. */
			const heights = {};
			const lookAround = async (preset) => {
				for (const { width, lang } of looks) {
					document.body.style.width = `${width}px`;
					tag.lang = lang;
					await globalThis.sleep(50);
					const found = (heights[`${preset}, ${lang}, ${width} wide`] ??= new Set());
					const observer = new ResizeObserver(() => found.add(Math.round(tag.offsetHeight)));
					observer.observe(tag);
					await globalThis.sleep(50);
					observer.disconnect();
				}
			};
			for (const preset of tag.gan.constructor.presets()) {
				tag.setAttribute("preset", preset);
				await globalThis.sleep(50);
				await lookAround(preset);
				await tag.play();
				await lookAround(preset);
				await tag.pause();
				await tag.goto(Math.max(tag.gan.stepCount, 4000));
				await lookAround(preset);
			}
			return Object.entries(heights).map(([name, found]) => ({ name, heights: [...found] }));
		});
		assert(heights.length >= 6 * 8, "all of them were seen");
		const moved = heights.filter(({ heights }) => heights.length !== 1);
		assert.deepEqual(moved, []);
	},
);

testPage(
	"at a screen with other pixels the picture is drawn anew, also if no observer of sizes says so",
	async (page) => {
		const before = await page.evaluate(() => document.querySelector("canvas").width);
		const session = await page.context().newCDPSession(page);
		const screen = { width: 1280, height: 800, deviceScaleFactor: 2, mobile: false };
		await session.send("Emulation.setDeviceMetricsOverride", screen);
		// Chromium tells no media query of a screen that is only emulated.
		const tell = (query) => globalThis.queries[query].forEach((list) => list.dispatchEvent(new Event("change")));
		await page.evaluate(tell, "(resolution: 1dppx)");
		assert.equal(await page.evaluate(() => document.querySelector("canvas").width), 2 * before);
		await page.evaluate(tell, "(resolution: 2dppx)");
	},
	{
		before: (page) =>
			page.addInitScript(() => {
				globalThis.ResizeObserver = /** @type {any} */ (
					class {
						constructor(resized) {
							this.resized = resized;
						}
						observe(target) {
							const { clientWidth: inlineSize, clientHeight: blockSize } = target;
							this.resized([{ target, contentBoxSize: [{ inlineSize, blockSize }] }], this);
						}
						disconnect() {}
					}
				);
				globalThis.queries = {};
				const { matchMedia } = globalThis;
				globalThis.matchMedia = (query) => {
					const list = matchMedia(query);
					(globalThis.queries[query] ??= []).push(list);
					return list;
				};
			}),
	},
);

for (const rate of [30, 60, 120, 144]) {
	testPage(
		`at ${rate} frames a second it trains as many steps a second as the speed says`,
		async (page) => {
			const [speed, seconds] = [60, 4];
			const trained = await page.evaluate(
				([speed, frames]) => {
					const { stage } = document.querySelector("main");
					// Steps so cheap that no frame is too short for them, however loaded the machine is.
					stage.reset({ batchSize: 1, generatorHidden: [1], discriminatorHidden: [1] });
					stage.setSpeed(speed);
					stage.play();
					const trained = [];
					for (let frame = 0; frame < frames; frame++) {
						globalThis.nextFrame();
						if (stage.run.stepCount > (trained.at(-1)?.step ?? 0)) {
							trained.push({ frame, step: stage.run.stepCount });
						}
					}
					return trained;
				},
				[speed, seconds * rate],
			);
			// A frame that trains makes up for those that drew. On a loaded machine one in a few hundred steps was seen to be lost.
			const [first, last] = [trained[0], trained.at(-1)];
			const due = (speed * (last.frame - first.frame)) / rate;
			assert(Math.abs(last.step - first.step - due) <= 0.03 * due, `${last.step - first.step} steps for ${due}`);
			assert(due > 0.7 * speed * seconds);
		},
		{
			before: (page) =>
				page.addInitScript((rate) => {
					let now = performance.now();
					let last = 0;
					Object.defineProperty(document.timeline, "currentTime", { get: () => now });
					const waiting = new Map();
					globalThis.requestAnimationFrame = (frame) => {
						waiting.set(++last, frame);
						return last;
					};
					globalThis.cancelAnimationFrame = (id) => waiting.delete(id);
					globalThis.nextFrame = () => {
						now += 1000 / rate;
						const frames = [...waiting.values()];
						waiting.clear();
						frames.forEach((frame) => frame(now));
					};
				}, rate),
		},
	);
}

for (const width of [280, 320, 400, 2560]) {
	testPage(
		`nothing is wider than the window, ${width} pixels wide: a desktop's at another zoom`,
		async (page) => {
			await page.locator("[data-panel=code] > summary").click();
			const tooWide = await page.evaluate(() =>
				[...document.querySelectorAll("body, body *")]
					.filter((node) => node.checkVisibility() && !node.closest(".spoken, .handles, .u-wrap"))
					.filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
					.map((node) => `${node.tagName} ${node.className}`),
			);
			assert.deepEqual(tooWide, []);
			assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
		},
		{ viewport: { width, height: 800 } },
	);
}
