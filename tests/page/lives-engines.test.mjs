// A tag that is taken out and put back, and one that is moved into another document, in three engines: they differ in what they drop.

import assert from "node:assert/strict";
import { after } from "node:test";
import { testInEngines } from "./engines.mjs";
import { serveDist } from "./serve.mjs";

const post = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<script src="embed/gan-painter.js" defer></script><body><div style="width: 880px">
	<gan-painter controls="full" panels="numbers" speed="600" seed="5"></gan-painter></div></body></html>`;
const site = await serveDist({ pages: { "post.html": post } });
after(() => site.stop());

testInEngines(
	"taken out for a second and put back, a tag goes on where it was; in a frame it looks the same and goes on",
	async (page) => {
		await page.waitFor("the tag is ready", () => document.querySelector("gan-painter").gan);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const home = tag.parentElement;
			const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
			const stand = () => [tag.state, tag.gan?.stepCount, tag.gan?.stateHash()];
			const trains = async () => {
				const goal = tag.gan.stepCount + 20;
				await tag.play();
				for (let i = 0; tag.gan.stepCount < goal; i++) {
					if (i === 400) {
						throw new Error(`it stands still at step ${tag.gan.stepCount}`);
					}
					await sleep(25);
				}
				await tag.pause();
			};
			/** The computed styles of each of its nodes. */
			const looks = () => {
				const view = tag.ownerDocument.defaultView;
				const names = [
					"display",
					"width",
					"color",
					"backgroundColor",
					"fontFamily",
					"fontSize",
					"padding",
					"borderRadius",
				];
				return [...tag.shadowRoot.querySelectorAll("*:not(.probe)")].map((node) => {
					const style = view.getComputedStyle(node);
					return [node.className, ...names.map((name) => style[name])].join(" | ");
				});
			};

			await tag.step(40);
			await sleep(300);
			const was = { stand: stand(), looks: looks() };
			tag.remove();
			await sleep(1000);
			const out = [tag.state, tag.gan === undefined];
			home.append(tag);
			const back = stand();

			const frame = document.body.appendChild(document.createElement("iframe"));
			frame.style.cssText = "width: 1000px; height: 900px";
			const inside = frame.contentDocument.createElement("div");
			inside.style.width = "880px";
			frame.contentDocument.body.append(inside);
			inside.append(tag);
			const there = [stand(), typeof tag.step, tag.ownerDocument === frame.contentDocument];
			await sleep(300);
			const looksThere = looks();
			await trains();
			home.append(tag);
			await trains();
			await tag.goto(40);
			return { was, out, back, there, looksThere, end: stand() };
		});
		assert.deepEqual(told.out, ["disposed", true]);
		assert.deepEqual(told.back, told.was.stand);
		assert.deepEqual(told.there, [told.was.stand, "function", true]);
		assert.deepEqual(told.looksThere, told.was.looks);
		assert.deepEqual(told.end, told.was.stand);
	},
	{ address: site.address, path: "post.html" },
);
