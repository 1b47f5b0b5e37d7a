// The stage as a part: it mounts into any container, several times in a page, and leaves no trace when it is disposed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "vite";
import { launch, withPage } from "./browser.mjs";

let browser;
let server;
let address;
before(async () => {
	browser = await launch();
	server = await createServer();
	await server.listen();
	address = `${server.resolvedUrls.local[0]}tests/page/empty.html`;
});
after(async () => {
	await browser.close();
	await server.close();
});

function testMounted(name, inPage) {
	const expected = /\[vite\]/;
	const body = async (page) => {
		await page.addScriptTag({
			type: "module",
			content: `
					import { mount } from "/www/stage/stage.tsx";
					import { en } from "/www/words/en.ts";
					window.mountNow = async (container) => mount(container, { words: en });
					window.mountInto = async (container, options) => {
						const handle = mount(container, { words: en, ...options });
						await handle.ready;
						return handle;
					};`,
		});
		await page.waitForFunction(() => "mountInto" in window);
		await inPage(page);
	};
	test(name, () => withPage(browser, address, body, { expected }));
}

testMounted("two stages are two runs, each with its own keys", async (page) => {
	const result = await page.evaluate(async () => {
		const [first, second] = [document.createElement("div"), document.createElement("div")];
		document.body.append(first, second);
		const a = await window.mountInto(first, { config: { seed: 7 } });
		const b = await window.mountInto(second, { config: { seed: 7, batchSize: 8, points: 9 } });
		await a.step(3);
		second.querySelector(".gan-stage").dispatchEvent(new KeyboardEvent("keydown", { key: ".", bubbles: true }));
		const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
		return { a: a.gan.stepCount, b: b.gan.stepCount, ids: ids.length, unique: new Set(ids).size };
	});
	assert.deepEqual([result.a, result.b], [3, 1]);
	assert(result.ids > 0 && result.ids === result.unique);
});

testMounted("a stage in a shadow root has its own styles", async (page) => {
	const result = await page.evaluate(async () => {
		const host = document.createElement("div");
		document.body.append(host);
		const root = host.attachShadow({ mode: "open" });
		const inner = document.createElement("div");
		root.append(inner);
		const handle = await window.mountInto(inner);
		const styled = getComputedStyle(root.querySelector(".legend")).display;
		const sheets = [root.adoptedStyleSheets.length, document.adoptedStyleSheets.length];
		handle.dispose();
		return { styled, sheets, after: root.adoptedStyleSheets.length, left: inner.childNodes.length };
	});
	assert.deepEqual(result, { styled: "flex", sheets: [1, 0], after: 0, left: 0 });
});

testMounted("a disposed stage leaves no trace: elements, styles, listeners, frames, memory", async (page) => {
	const result = await page.evaluate(async () => {
		let listeners = 0;
		const countOn = (target) => {
			const { addEventListener, removeEventListener } = target;
			target.addEventListener = function (type, listener, options) {
				listeners++;
				options?.signal?.addEventListener("abort", () => listeners--);
				return addEventListener.call(this, type, listener, options);
			};
			target.removeEventListener = function (...args) {
				listeners--;
				return removeEventListener.apply(this, args);
			};
		};
		countOn(document);
		let frames = 0;
		const { requestAnimationFrame } = window;
		window.requestAnimationFrame = (callback) => {
			frames++;
			return requestAnimationFrame(callback);
		};
		let alive = 0;
		const container = document.createElement("div");
		document.body.append(container);
		for (let round = 0; round < 20; round++) {
			const handle = await window.mountInto(container, { keys: document });
			handle.play();
			const { gan } = handle;
			while (gan.stepCount === 0) {
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
			alive++;
			handle.dispose();
			handle.dispose();
			try {
				gan.step();
			} catch {
				alive--;
			}
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
		frames = 0;
		await new Promise((resolve) => setTimeout(resolve, 200));
		return { listeners, frames, alive, nodes: container.childNodes.length, sheets: document.adoptedStyleSheets.length };
	});
	assert.deepEqual(result, { listeners: 0, frames: 0, alive: 0, nodes: 0, sheets: 0 });
});

testMounted("a stage that is disposed before the engine has loaded stays away", async (page) => {
	const left = await page.evaluate(async () => {
		const container = document.createElement("div");
		document.body.append(container);
		const handle = await window.mountNow(container);
		handle.dispose();
		await handle.ready;
		return { nodes: container.childNodes.length, state: handle.state, gan: handle.gan };
	});
	assert.deepEqual(left, { nodes: 0, state: "disposed", gan: undefined });
});

testMounted("a container that is nowhere is refused with a sentence", async (page) => {
	const message = await page.evaluate(() =>
		window.mountInto(document.createElement("div")).catch((error) => error.message),
	);
	assert.equal(message, "mount needs a container that is in a document or a shadow root, but this one is in neither");
});

testMounted("a reset with settings shows them; one that is refused rejects, and the run goes on", async (page) => {
	const result = await page.evaluate(async () => {
		const handle = await window.mountInto(document.body);
		await handle.reset({ loss: "nonSaturating", generatorLearningRate: 0.5 });
		const shown = [...document.querySelectorAll(".settings select")].map((select) => select.value);
		const rate = document.querySelectorAll(".settings input[type=range]")[1].getAttribute("aria-valuetext");
		await handle.step(2);
		let message;
		try {
			await handle.reset({ batchSize: 0 });
		} catch (error) {
			message = error.message;
		}
		return { shown, rate, message, steps: handle.gan.stepCount, state: handle.state };
	});
	assert.deepEqual(result, {
		shown: ["classic", "nonSaturating", "none", "own"],
		rate: "0.5",
		message: "batchSize must be a whole number from 1 to 1024, but 0 was given",
		steps: 2,
		state: "paused",
	});
});

testMounted("a bad config shows the engine's sentence", async (page) => {
	const text = await page.evaluate(async () => {
		await window.mountInto(document.body, { config: { batchSize: 0 } });
		return document.querySelector(".failure").innerText;
	});
	assert.match(text, /batchSize must be a whole number from 1 to 1024, but 0 was given/);
});

testMounted("a frame that comes late trains for less of its time, two stages for half of it each", async (page) => {
	const slices = await page.evaluate(async () => {
		const { join } = await import("/www/stage/loop.ts");
		let frame;
		window.requestAnimationFrame = (callback) => {
			frame = callback;
			return 1;
		};
		performance.now = () => 1000;
		const slices = [];
		const add = () => {
			const element = document.createElement("p");
			document.body.append(element);
			const ticket = join(element, (_, slice) => slices.push(slice));
			ticket.run(true);
		};
		const visible = () => new Promise((resolve) => setTimeout(resolve, 200));
		add();
		await visible();
		for (const late of [0, 5, 500, 0]) {
			frame(1000 - late);
		}
		add();
		await visible();
		frame(1000);
		return slices;
	});
	assert.deepEqual(slices, [11, 6, 4, 11, 5.5, 5.5]);
});

testMounted(
	"each frame trains or draws: a picture every 80 ms, and one for two frames where these take longer",
	async (page) => {
		const result = await page.evaluate(async () => {
			// The speed is set, because a run otherwise begins slowly, with many frames that have no step.
			const handle = await window.mountInto(document.body, { speed: 600 });
			let frame;
			window.requestAnimationFrame = (callback) => {
				frame = callback;
				return 1;
			};
			let did = "";
			const { gan } = handle;
			const { stepFor } = gan;
			gan.stepFor = (...args) => {
				did += "t";
				return stepFor.apply(gan, args);
			};
			const context = document.querySelector("canvas").getContext("2d");
			const { drawImage } = context;
			context.drawImage = (...args) => {
				did += "d";
				drawImage.apply(context, args);
			};
			let now = Math.round(performance.now());
			Object.defineProperty(document.timeline, "currentTime", { get: () => now });
			handle.play();
			while (!frame) {
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
			const run = (count, interval) => {
				let frames = "";
				for (let i = 0; i < count; i++) {
					did = "";
					now += interval;
					frame(now);
					frames += [...new Set(did)].join("") || "–";
				}
				return frames;
			};
			return [run(18, 10), run(6, 100)];
		});
		// The "–" is the first frame, for which no time has passed.
		assert.deepEqual(result, ["–tdtttttttdttttttt", "dtdtdt"]);
	},
);

testMounted(
	"where stages use up a frame, those that have to wait are the first in the next, and their time adds up",
	async (page) => {
		const turns = await page.evaluate(async () => {
			const { join } = await import("/www/stage/loop.ts");
			let frame;
			window.requestAnimationFrame = (callback) => {
				frame = callback;
				return 1;
			};
			let now = 1000;
			performance.now = () => now;
			let turns = "";
			for (const name of "abcd") {
				const element = document.createElement("p");
				document.body.append(element);
				const ticket = join(element, (elapsed) => {
					turns += `${name}${elapsed} `;
					now += 5;
				});
				ticket.run(true);
			}
			await new Promise((resolve) => setTimeout(resolve, 200));
			for (now of [1000, 1020, 1040, 1060]) {
				frame(now);
				turns += "| ";
			}
			return turns;
		});
		assert.equal(turns, "a0 b0 c0 | d0 a20 b20 | c40 d20 a20 | b40 c20 d20 | ");
	},
);
