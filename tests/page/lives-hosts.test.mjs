// Where other people's pages put a tag: clones, templates, dialogs, details, tabs, shadow roots. And a computer that slept for a day.

import assert from "node:assert/strict";
import { register } from "tsx/esm/api";
import { allReady, post, testPost } from "./posts.mjs";

register();
const { languages } = await import("../../www/words/index.js");

const TAG = `<gan-painter controls="basic" panels="numbers" speed="600" seed="5"></gan-painter>`;

/** In the page. */
function defineHelpers() {
	globalThis.placeOf = (tag) => [tag.gan.stepCount, tag.gan.stateHash()];
	/** How many steps it makes in some frames, once it has seen what was done to it. */
	globalThis.stepsMade = async (tag) => {
		await globalThis.sleep(100);
		await globalThis.passFrames(2);
		const step = tag.gan.stepCount;
		await globalThis.passFrames(10);
		return tag.gan.stepCount - step;
	};
}
const before = (page) => page.addInitScript(defineHelpers);

testPost(
	"a clone begins a run of its own, to the same bits; in a template there is none until it is cloned out",
	post(`${TAG}<template>${TAG}</template><div></div>`),
	async (page) => {
		await page.waitForFunction(() => document.querySelector("gan-painter").gan);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const div = document.querySelector("div");
			tag.batchSize = 16;
			await tag.step(30);
			await tag.play();
			await globalThis.trains(tag);
			const clone = tag.cloneNode(true);
			const early = [clone.state, clone.gan === undefined];
			div.append(clone);
			await globalThis.ready(clone);
			const start = [clone.gan.stepCount, clone.state, clone.batchSize, clone.outerHTML === tag.outerHTML];
			await globalThis.trains(tag);
			const cloneStands = clone.gan.stepCount;
			await tag.goto(30);
			await clone.step(30);
			const sameBits = `${globalThis.placeOf(tag)}` === `${globalThis.placeOf(clone)}`;
			clone.remove();

			const { content } = document.querySelector("template");
			const inside = content.firstChild;
			const inert = [inside.shadowRoot, inside.gan === undefined];
			div.append(content.cloneNode(true));
			const out = div.firstChild;
			await globalThis.ready(out);
			await out.step(3);
			const fromTemplate = [out.gan.stepCount, out.batchSize];

			content.append(tag);
			await globalThis.sleep(50);
			const putIn = [tag.state, tag.gan === undefined];
			div.append(tag);
			const back = [tag.state, tag.gan.stepCount];
			const isStyled = getComputedStyle(globalThis.find(tag, "canvas")).display;
			return { early, start, cloneStands, sameBits, inert, fromTemplate, putIn, back, isStyled };
		});
		assert.deepEqual(told, {
			early: ["disposed", true],
			start: [0, "ready", 16, true],
			cloneStands: 0,
			sameBits: true,
			inert: [null, true],
			fromTemplate: [3, 64],
			putIn: ["disposed", true],
			back: ["paused", 30],
			isStyled: "block",
		});
	},
	{ before },
);

testPost(
	"hidden by a dialog, details or a tab, it stands still, and goes on when it is shown again",
	post(
		`<dialog>${TAG}</dialog><details open><summary>More</summary>${TAG}</details><div class="tab">${TAG}</div>
		<div style="overflow: clip">${TAG}</div>`,
	),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const [dialog, details, tab] = ["dialog", "details", ".tab"].map((css) => document.querySelector(css));
			const ways = {
				show: [dialog, () => dialog.show(), () => dialog.close()],
				showModal: [dialog, () => dialog.showModal(), () => dialog.close()],
				details: [details, () => (details.open = true), () => (details.open = false)],
				display: [tab, () => (tab.style.display = ""), () => (tab.style.display = "none")],
				hidden: [tab, () => (tab.hidden = false), () => (tab.hidden = true)],
				"content-visibility": [
					tab,
					() => (tab.style.contentVisibility = ""),
					() => (tab.style.contentVisibility = "hidden"),
				],
			};
			const stood = {};
			for (const [name, [host, show, hide]] of Object.entries(ways)) {
				const tag = host.querySelector("gan-painter");
				show();
				tag.scrollIntoView();
				await tag.play();
				await globalThis.trains(tag);
				const { gan } = tag;
				hide();
				const steps = await globalThis.stepsMade(tag);
				const { state } = tag;
				show();
				await globalThis.trains(tag);
				stood[name] = [steps, state, tag.gan === gan];
				await tag.pause();
				if (host === dialog) {
					dialog.close();
				}
			}
			return stood;
		});
		const names = ["show", "showModal", "details", "display", "hidden", "content-visibility"];
		assert.deepEqual(told, Object.fromEntries(names.map((name) => [name, [0, "training", true]])));
	},
	{ before },
);

testPost(
	"in tabs that are taken out in turn, each goes on where it was",
	post(`<div id="place"></div><div id="tabs">${TAG}${TAG.replace("5", "6")}</div>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const place = document.querySelector("#place");
			const tabs = [...document.querySelectorAll("gan-painter")];
			const lost = [];
			await Promise.all(tabs.map((tag) => tag.play()));
			tabs.forEach((tag) => tag.remove());
			const left = [];
			for (let i = 0; i < 6; i++) {
				const tag = tabs[i % 2];
				place.replaceChildren(tag);
				if (`${left[i % 2] ?? globalThis.placeOf(tag)}` !== `${globalThis.placeOf(tag)}`) {
					lost.push(i);
				}
				await globalThis.trains(tag);
				left[i % 2] = globalThis.placeOf(tag);
			}
			return { lost, states: tabs.map(({ state }) => state) };
		});
		assert.deepEqual(told, { lost: [], states: ["disposed", "training"] });
	},
	{ before },
);

for (const mode of ["open", "closed"]) {
	testPost(
		`in nested ${mode} shadow roots it finds the language, trains, and hears its keys`,
		post(`<div lang="zh"></div>`),
		async (page) => {
			await page.evaluate(
				async ({ mode, html }) => {
					const outer = document.querySelector("div").attachShadow({ mode });
					const inner = outer.appendChild(document.createElement("div")).attachShadow({ mode });
					inner.innerHTML = html;
					globalThis.nested = inner.querySelector("gan-painter");
					await globalThis.ready(globalThis.nested);
					await globalThis.nested.step(10);
					globalThis.find(globalThis.nested, ".reset").focus();
				},
				{ mode, html: TAG },
			);
			await page.keyboard.press("Enter");
			await page.waitForFunction(() => globalThis.nested.gan.stepCount === 0);
			const focused = () => page.evaluate(() => globalThis.nested.shadowRoot.activeElement?.className);
			assert.equal(await focused(), "reset");
			await page.evaluate(() => globalThis.find(globalThis.nested, ".gan-stage").focus());
			await page.keyboard.press("Space");
			const text = await page.evaluate(async () => {
				await globalThis.trains(globalThis.nested);
				return globalThis.find(globalThis.nested, ".play").textContent;
			});
			assert.equal(text, languages.zh.pause);
			const asleep = await page.evaluate(async () => {
				const tag = globalThis.nested;
				const root = tag.getRootNode();
				const [{ host }, parent] = [root, root.host.getRootNode()];
				host.remove();
				await globalThis.sleep(50);
				const out = tag.state;
				parent.append(host);
				await globalThis.trains(tag);
				return [out, tag.state];
			});
			assert.deepEqual(asleep, ["disposed", "training"]);
		},
		{ before },
	);
}

testPost(
	"a lesson's step goes on after a sleep, and follows what was asked for meanwhile",
	post(`<gan-painter lesson="mode-collapse" lesson-step="2" seed="5"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const card = page.locator(".lesson-card");
		await card.locator(".place").waitFor();
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const textOf = () => globalThis.find(tag, ".lesson-card").textContent;
			await tag.step(25);
			await globalThis.sleep(600);
			const was = [textOf(), tag.lesson, tag.lessonStep, ...globalThis.placeOf(tag)];
			tag.remove();
			await globalThis.sleep(100);
			document.body.append(tag);
			await globalThis.sleep(600);
			const is = [textOf(), tag.lesson, tag.lessonStep, ...globalThis.placeOf(tag)];
			tag.remove();
			await globalThis.sleep(0);
			tag.lessonStep = 3;
			document.body.append(tag);
			await globalThis.sleep(100);
			const followed = [tag.lessonStep, textOf() !== was[0]];
			tag.remove();
			await globalThis.sleep(0);
			tag.lesson = tag.lessonStep = undefined;
			document.body.append(tag);
			await globalThis.sleep(100);
			const end = [tag.gan.config.seed, tag.lesson, globalThis.find(tag, ".lesson-card .place") === null];
			return { was, is, followed, end };
		});
		assert.deepEqual(told.is, told.was);
		assert.deepEqual(told.followed, [3, true]);
		assert.deepEqual(told.end, [5, undefined, true]);
	},
	{ before },
);

testPost(
	"after a day's sleep of the computer it makes up for nothing, and the page answers",
	post(`<gan-painter speed="600" batch-size="1" generator-hidden="1" discriminator-hidden="1"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const made = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			await tag.play();
			await globalThis.trains(tag, 100);
			const step = tag.gan.stepCount;
			globalThis.slept = 24 * 3600 * 1000;
			await globalThis.passFrames(1);
			const made = tag.gan.stepCount - step;
			await globalThis.trains(tag, 100);
			await tag.pause();
			return { made, state: tag.state };
		});
		// No frame counts for more than 100 ms, and one may have been under way.
		assert(made.made <= 120, `${made.made} steps in a frame`);
		assert.equal(made.state, "paused");
	},
	{
		before: async (page) => {
			await before(page);
			// All its clocks jump at once.
			await page.addInitScript(() => {
				globalThis.slept = 0;
				const { requestAnimationFrame } = globalThis;
				globalThis.requestAnimationFrame = (callback) =>
					requestAnimationFrame((now) => callback(now + globalThis.slept));
				for (const clock of [performance, Date]) {
					const now = clock.now.bind(clock);
					clock.now = () => now() + globalThis.slept;
				}
			});
		},
	},
);
