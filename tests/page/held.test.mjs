// Values that others keep from a tag and give to it: each mistake gets one sentence, and changes nothing.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

const FREED =
	"this Gan was freed, because another step or another run is on show, or the tag was taken out: read gan again from the tag or the stage";

testPost(
	"a gan that is held while another step or run comes on show says so",
	post("<gan-painter></gan-painter>"),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const answer = (ask) => {
				try {
					return ask();
				} catch (error) {
					return error.message;
				}
			};
			const askAll = (gan) => [
				...new Set([
					answer(() => gan.stepCount),
					answer(() => gan.config),
					answer(() => gan.step()),
					answer(() => gan.stateHash()),
					answer(() => gan.readPaintings(new Float32Array(64 * 15))),
				]),
			];
			await tag.step(10);
			const beforeBack = tag.gan;
			await tag.goto(3);
			const back = askAll(beforeBack);
			const beforeReset = tag.gan;
			await tag.reset();
			const reset = askAll(beforeReset);
			const beforeEnd = tag.gan;
			tag.remove();
			await globalThis.sleep(10);
			return { back, reset, removed: askAll(beforeEnd), freed: answer(() => beforeEnd.free()) };
		});
		assert.deepEqual(told, { back: [FREED], reset: [FREED], removed: [FREED], freed: undefined });
	},
);

testPost("methods check what they are given", post("<gan-painter></gan-painter>"), async (page) => {
	await allReady(page);
	const told = await page.evaluate(async () => {
		const tag = /** @type {any} */ (document.querySelector("gan-painter"));
		await tag.step(10);
		const answers = {};
		for (const [method, given] of Object.entries({
			step: ["5", 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, null, {}],
			goto: ["5", 1.5, -1, undefined],
			reset: [5, "seed", null],
		})) {
			answers[method] = [];
			for (const value of given) {
				const message = await tag[method](value).then(
					() => "nothing",
					(error) => error.message,
				);
				answers[method].push([message, tag.gan.stepCount, tag.state]);
				if (message === "nothing") {
					// After an accepted mistake, the next call may never end.
					return answers;
				}
			}
		}
		return answers;
	});
	const stays = (sentences) => sentences.map((sentence) => [sentence, 10, "paused"]);
	const whole = (name, ...given) =>
		given.map((given) => `${name} must be a whole number from 0 to 9007199254740991, but ${given} was given`);
	assert.deepEqual(told, {
		step: stays(whole("steps", '"5"', "1.5", "-1", "NaN", "Infinity", "null", "an object")),
		goto: stays(whole("step", '"5"', "1.5", "-1", "undefined")),
		reset: stays(
			["5", '"seed"', "null"].map((given) => `config must be an object of settings, but ${given} was given`),
		),
	});
});
