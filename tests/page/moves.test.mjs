// A tag that is moved into another document looks the same there, and goes on, in the frames of the new window.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

const TAG = `<gan-painter controls="full" panels="truth numbers" speed="600" seed="5"></gan-painter>`;

/** Defines helpers in the page. */
function defineHelpers() {
	const PROPERTIES = [
		"color",
		"backgroundColor",
		"fontFamily",
		"fontSize",
		"display",
		"width",
		"padding",
		"borderRadius",
	];
	/** The looks of each node in the tag. */
	globalThis.looks = (tag) => {
		const view = tag.ownerDocument.defaultView;
		return [...tag.shadowRoot.querySelectorAll("*:not(.probe)")].map((node) => {
			const style = view.getComputedStyle(node);
			return [node.className, ...PROPERTIES.map((name) => style[name])].join(" ");
		});
	};
	globalThis.trainsIn = async (tag, steps = 20) => {
		const goal = tag.gan.stepCount + steps;
		for (let i = 0; tag.gan.stepCount < goal; i++) {
			if (i === 400) {
				throw new Error(`it stands still at step ${tag.gan.stepCount}`);
			}
			await globalThis.sleep(25);
		}
	};
	globalThis.openFrame = () => {
		const frame = document.body.appendChild(document.createElement("iframe"));
		frame.style.cssText = "width: 900px; height: 1500px";
		frame.contentDocument.body.style.margin = "8px";
		return frame;
	};
	globalThis.openPopup = () => {
		const popup = window.open("", "", "width=900,height=1000");
		popup.document.body.style.margin = "8px";
		return popup;
	};
}
const before = (page) => page.addInitScript(defineHelpers);

for (const [name, open] of [
	["a frame", "openFrame"],
	["a popup", "openPopup"],
]) {
	testPost(
		`moved into ${name} and back, it looks the same, and goes on`,
		post(`<div style="width: 880px">${TAG}</div>`),
		async (page) => {
			await allReady(page);
			const told = await page.evaluate(async (open) => {
				const tag = document.querySelector("gan-painter");
				const home = tag.parentElement;
				await tag.step(50);
				await globalThis.sleep(600);
				const was = { looks: globalThis.looks(tag), hash: tag.gan.stateHash(), gan: tag.gan };
				const other = globalThis[open]();
				const { body } = other.contentDocument ?? other.document;
				body.append(Object.assign(body.ownerDocument.createElement("div"), { style: "width: 880px" }));
				body.firstChild.append(tag);
				const there = [globalThis.looks(tag).length, tag.gan === was.gan, tag.gan.stateHash() === was.hash, tag.state];
				const looksThere = globalThis.looks(tag);
				await tag.play();
				await globalThis.trainsIn(tag);
				home.append(tag);
				const back = [tag.state, tag.gan === was.gan];
				await globalThis.trainsIn(tag);
				await tag.pause();
				await tag.goto(50);
				await globalThis.sleep(600);
				const hash = tag.gan.stateHash();
				return { was: was.looks, there, looksThere, back, end: globalThis.looks(tag), sameHash: hash === was.hash };
			}, open);
			assert.deepEqual(told.there, [told.was.length, true, true, "paused"]);
			assert.deepEqual(told.looksThere, told.was);
			assert.deepEqual(told.back, ["training", true]);
			assert.equal(told.sameHash, true);
		},
		{ before },
	);
}

testPost(
	"in a popup it has that window's frames: it trains while its opener is hidden, and stands still while the popup is",
	post(TAG),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const hide = (document, hidden) => {
				Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
				document.dispatchEvent(new Event("visibilitychange"));
			};
			const tag = document.querySelector("gan-painter");
			const popup = globalThis.openPopup();
			popup.document.body.append(tag);
			await tag.play();
			await globalThis.trainsIn(tag);
			hide(document, true);
			globalThis.requestAnimationFrame = () => 0;
			await globalThis.trainsIn(tag, 50);
			hide(popup.document, true);
			const step = tag.gan.stepCount;
			await globalThis.sleep(300);
			const stood = tag.gan.stepCount - step;
			hide(popup.document, false);
			await globalThis.trainsIn(tag, 20);
			return { stood, state: tag.state };
		});
		assert.deepEqual(told, { stood: 0, state: "training" });
	},
	{ before },
);

for (const [name, open, close] of [
	["a popup that is closed", "openPopup", "close"],
	["a frame that is taken away", "openFrame", "remove"],
]) {
	testPost(
		`in ${name} it sleeps; taken back, it goes on`,
		post(TAG),
		async (page) => {
			await allReady(page);
			const told = await page.evaluate(
				async ({ open, close }) => {
					const tag = document.querySelector("gan-painter");
					await tag.step(30);
					const hash = tag.gan.stateHash();
					const other = globalThis[open]();
					(other.contentDocument ?? other.document).body.append(tag);
					await tag.step(0);
					other[close]();
					for (let i = 0; tag.gan && i < 100; i++) {
						await globalThis.sleep(20);
					}
					const closed = [tag.state, tag.gan === undefined];
					document.body.append(tag);
					const back = [tag.state, tag.gan.stepCount, tag.gan.stateHash() === hash];
					await tag.play();
					await globalThis.trainsIn(tag);
					return { closed, back };
				},
				{ open, close },
			);
			assert.deepEqual(told, { closed: ["disposed", true], back: ["paused", 30, true] });
		},
		{ before },
	);
}

testPost(
	"moved by moveBefore, nothing of it begins again",
	post(`${TAG}<div></div>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const div = document.querySelector("div");
			if (!("moveBefore" in div)) {
				return undefined;
			}
			await tag.step(3);
			const { gan } = tag;
			div.moveBefore(tag, null);
			await globalThis.sleep(50);
			return [tag.gan === gan, tag.state, tag.parentElement === div];
		});
		assert.deepEqual(told ?? [true, "paused", true], [true, "paused", true]);
	},
	{ before },
);
