// Many tags in a list that its page reorders and filters. npm run long has 200 of them.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

const COUNT = Number(process.env.GAN_PAINTER_LIVES ?? 40);
const SMALL = Array.from(
	{ length: COUNT },
	(_, i) =>
		`<li data-seed="${(i * 77) % COUNT}"><gan-painter controls="none" speed="600" batch-size="1" generator-hidden="2"
			discriminator-hidden="2" seed="${(i * 77) % COUNT}" style="width: 200px"></gan-painter></li>`,
).join("");

testPost(
	`${COUNT} in a list that is reversed, sorted and filtered: no run is lost, and one frame is enough for all`,
	post(`<ul style="display: grid; grid-template-columns: repeat(6, 1fr)">${SMALL}</ul>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const list = document.querySelector("ul");
			const items = [...list.children];
			const tags = items.map((item) => item.firstChild);
			const placeOf = ({ gan, state }) => `${gan.stepCount} ${gan.stateHash()} ${state}`;
			const passFrames = async (count) => {
				for (let i = 0; i < count; i++) {
					await new Promise((resolve) => globalThis.nativeFrame(resolve));
				}
			};
			await Promise.all(tags.map((tag, i) => tag.step(i % 7)));
			const was = tags.map(placeOf);
			const gans = tags.map(({ gan }) => gan);
			const lost = () => tags.filter((tag, i) => tag.gan && placeOf(tag) !== was[i]).length;

			items.forEach((item) => list.insertBefore(item, list.firstChild));
			const reversed = [lost(), tags.filter(({ gan }, i) => gan !== gans[i]).length];
			items.sort((a, b) => a.dataset.seed - b.dataset.seed).forEach((item) => list.append(item));
			await passFrames(2);
			const sorted = [lost(), tags.filter(({ gan }, i) => gan !== gans[i]).length];

			const out = items.filter((_, i) => i % 2 === 0);
			out.forEach((item) => item.remove());
			await globalThis.sleep(1000);
			const filtered = [lost(), tags.filter(({ state }) => state === "disposed").length];
			items.forEach((item) => list.append(item));
			const back = [lost(), tags.filter(({ gan }) => !gan).length];

			await Promise.all(tags.map((tag) => tag.play()));
			await passFrames(3);
			globalThis.requests = 0;
			await passFrames(20);
			const requests = globalThis.requests;
			items.reverse().forEach((item) => list.append(item));
			const before = tags.map(({ gan }) => gan.stepCount);
			await passFrames(20);
			const trained = tags.filter(({ gan }, i) => gan.stepCount > before[i]).length;
			const wentBack = tags.filter(({ gan }, i) => gan.stepCount < before[i]).length;
			return { reversed, sorted, filtered, back, requests, trained, wentBack };
		});
		const { requests, trained, ...rest } = told;
		assert.deepEqual(rest, { reversed: [0, 0], sorted: [0, 0], filtered: [0, COUNT / 2], back: [0, 0], wentBack: 0 });
		// One at the most in each of the 20 frames; the last may have been asked for before they were counted.
		assert(requests >= 10 && requests <= 22, `${requests} requests in 20 frames`);
		// Those on screen train on.
		assert(trained > 0, `${trained} train`);
	},
	{
		before: (page) =>
			page.addInitScript(() => {
				globalThis.nativeFrame = globalThis.requestAnimationFrame.bind(globalThis);
				globalThis.requests = 0;
				globalThis.requestAnimationFrame = (callback) => {
					globalThis.requests++;
					return globalThis.nativeFrame(callback);
				};
			}),
	},
);
