// A film of a tag that is taken out, and a tag in Document Picture-in-Picture.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

testPost(
	"a film that is being made while the tag is taken out has the same bytes, and the tag goes on",
	post(`<gan-painter controls="basic" speed="600" seed="5"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const bytes = async (blob) => new Uint8Array(await blob.arrayBuffer()).join(" ");
			const options = { to: 300, frames: 20, width: 320, height: 200 };
			await tag.step(40);
			const hash = tag.gan.stateHash();
			const usual = await bytes(await tag.toGIF(options));
			const made = tag.toGIF({
				...options,
				onProgress(part) {
					if (part > 0.2 && tag.isConnected) {
						tag.remove();
					}
				},
			});
			const film = await bytes(await made);
			const out = [tag.isConnected, tag.state];
			document.body.append(tag);
			return { same: film === usual, out, back: [tag.gan.stepCount, tag.gan.stateHash() === hash] };
		});
		assert.deepEqual(told, { same: true, out: [false, "disposed"], back: [40, true] });
	},
);

testPost(
	"in Document Picture-in-Picture it goes on, asleep once that is closed; where the browser has none, a popup stands for it",
	post(`<button>Float</button><gan-painter controls="basic" speed="600" seed="5"></gan-painter>`),
	async (page) => {
		await allReady(page);
		await page.evaluate(() => {
			document.querySelector("button").onclick = () => {
				globalThis.floating = globalThis.documentPictureInPicture
					? globalThis.documentPictureInPicture.requestWindow({ width: 500, height: 500 })
					: Promise.resolve(window.open("", "", "width=500,height=500"));
			};
		});
		await page.getByRole("button", { name: "Float" }).click();
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			await tag.step(20);
			const { gan } = tag;
			let error = "";
			const view = await globalThis.floating.catch(({ message }) => (error = message) && undefined);
			if (!view) {
				return error;
			}
			const trains = async (steps) => {
				const goal = tag.gan.stepCount + steps;
				while (tag.gan.stepCount < goal) {
					await globalThis.sleep(20);
				}
			};
			const looks = () => tag.ownerDocument.defaultView.getComputedStyle(tag.shadowRoot.querySelector(".play")).padding;
			const look = looks();
			view.document.body.append(tag);
			const there = [tag.gan === gan, looks() === look];
			await tag.play();
			await trains(30);
			await tag.pause();
			const step = tag.gan.stepCount;
			view.close();
			for (let i = 0; tag.gan && i < 100; i++) {
				await globalThis.sleep(20);
			}
			const closed = tag.state;
			document.body.append(tag);
			return { there, closed, back: [tag.gan.stepCount - step, tag.state] };
		});
		assert.deepEqual(told, { there: [true, true], closed: "disposed", back: [0, "paused"] });
	},
);
