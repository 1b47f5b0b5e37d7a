// A tag that is taken out of its page, hidden, cloned or sorted goes on where it was.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

const TAG = `<gan-painter controls="full" panels="truth numbers" speed="600" seed="5"></gan-painter>`;

/** In the page: what a reader can tell of a tag. */
function defineHelpers() {
	globalThis.seen = (tag) => ({
		state: tag.state,
		step: tag.gan?.stepCount,
		hash: tag.gan?.stateHash(),
		undo: !globalThis.find(tag, ".undo").disabled,
		text: globalThis.find(tag, ".embedded").textContent,
		open: [...tag.shadowRoot.querySelectorAll("details")].map((details) => details.open),
	});
}
const before = (page) => page.addInitScript(defineHelpers);

for (const [name, milliseconds] of [
	["one task", 0],
	["three seconds", 3000],
]) {
	testPost(
		`taken out for ${name} and put back, it has its run, its past and what undo brings back`,
		post(`${TAG}<div></div>`),
		async (page) => {
			await allReady(page);
			const told = await page.evaluate(async (milliseconds) => {
				const tag = document.querySelector("gan-painter");
				await tag.step(40);
				globalThis.find(tag, ".reset").click();
				await tag.step(120);
				await tag.goto(60);
				globalThis.find(tag, "[data-panel=numbers] summary").click();
				await globalThis.sleep(600);
				const { gan } = tag;
				const was = globalThis.seen(tag);
				const { children } = globalThis.find(tag, ".embedded");
				tag.remove();
				await globalThis.sleep(milliseconds);
				const out = [tag.state, tag.gan, await tag.step().catch(({ message }) => message)];
				let old = "";
				try {
					gan.step();
				} catch ({ message }) {
					old = message;
				}
				document.querySelector("div").append(tag);
				const is = globalThis.seen(tag);
				await globalThis.sleep(600);
				const later = globalThis.seen(tag);
				const sameNodes = children === globalThis.find(tag, ".embedded").children;
				await tag.goto(120);
				const end = tag.gan.stepCount;
				globalThis.find(tag, ".undo").click();
				return { was, is, later, out, old, sameNodes, end, undone: tag.gan.stepCount };
			}, milliseconds);
			assert.deepEqual(told.is, told.was);
			assert.deepEqual(told.later, told.was);
			assert.equal(told.was.state, "paused");
			assert.deepEqual(
				told.out,
				["disposed", null, "this gan-painter is in no document"].map((v) => v ?? undefined),
			);
			assert.match(told.old, /^this Gan was freed/);
			assert.deepEqual([told.sameNodes, told.end, told.undone], [true, 120, 40]);
		},
		{ before },
	);
}

testPost(
	"taken out while it trains, it stands still, and trains on when it is put back, at its speed",
	post(`${TAG}`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const steps = [];
			tag.addEventListener("step", ({ detail }) => steps.push(detail.step));
			await tag.play();
			await globalThis.trains(tag);
			const step = tag.gan.stepCount;
			tag.remove();
			await globalThis.sleep(500);
			const heard = steps.length;
			document.body.append(tag);
			const is = [tag.state, tag.gan.stepCount - step, steps.length - heard];
			await globalThis.trains(tag);
			return { is, state: tag.state, button: globalThis.find(tag, ".play").textContent };
		});
		assert.deepEqual(told.is.slice(0, 2), ["training", 0]);
		assert.equal(told.state, "training");
	},
	{ before },
);
