// The tag's methods that make files of its run, in Chromium: what they refuse, how they are cancelled, and that the page stays
// responsive.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";
import { longestTask } from "./tasks.mjs";

const TAG = `<gan-painter preset="mode-collapse" seed="7" controls="basic" lang="zh">no script</gan-painter>`;
/** Milliseconds of processor time. A page has to answer within 100. On a busy machine, 75 were measured. */
const LONGEST_TASK = 100;

/** The outcome of an action in the page: the type and size of a file, or the sentence of a rejection. */
const outcomeOf = (page, action) =>
	page.evaluate(
		`(${action})().then((blob) => blob.type + " " + (blob.size > 100), (error) => error.name + ": " + error.message)`,
	);

testPost("each makes a file of its kind, where the run is not disturbed", post(TAG), async (page) => {
	await allReady(page);
	await page.evaluate(() => document.querySelector("gan-painter").goto(200));
	const hash = () => page.evaluate(() => document.querySelector("gan-painter").gan.stateHash());
	const before = await hash();
	for (const [call, outcome] of [
		["toGIF({ frames: 5, to: 300 })", "image/gif true"],
		["toPNG()", "image/png true"],
		["toPNG({ of: 'truth', size: '2x', theme: 'dark' })", "image/png true"],
		["toSVG({ of: 'numbers' })", "image/svg+xml true"],
		["toCSV({ every: 10 })", "text/csv true"],
		["toPyTorch()", "text/x-python true"],
		["toNotebook({ language: 'en' })", "application/x-ipynb+json true"],
		["toBatches({ steps: 5 })", "application/octet-stream true"],
		["checkpoint()", "application/octet-stream true"],
	]) {
		assert.equal(await outcomeOf(page, `() => document.querySelector("gan-painter").${call}`), outcome, call);
	}
	assert.equal(await hash(), before);
});

testPost("its words are the tag's, unless others are asked for", post(TAG), async (page) => {
	await allReady(page);
	const [own, asked] = await page.evaluate(async () => {
		const tag = document.querySelector("gan-painter");
		await tag.goto(100);
		const en = { language: "en" };
		const both = (...blobs) => Promise.all(blobs.map(async (blob) => (await blob).text()));
		return [
			await both(tag.toSVG(), tag.toPyTorch(), tag.toNotebook()),
			await both(tag.toSVG(en), tag.toPyTorch(en), tag.toNotebook(en)),
		];
	});
	own.forEach((text) => assert.match(text, /画/));
	asked.forEach((text) => assert.doesNotMatch(text, /画/));
});

testPost("what is wrong is refused by one sentence", post(TAG), async (page) => {
	await allReady(page);
	for (const [call, sentence] of [
		["toGIF(5)", "options must be an object of settings, but 5 was given"],
		["toGIF({ frames: 1 })", "frames must be a whole number from 2 to 1,000, but 1 was given"],
		["toPNG({ size: '3x' })", `size must be one of 1x, 2x, card, but "3x" was given`],
		["toSVG({ of: null })", "of must be one of picture, numbers, truth, histogram, opinion, but null was given"],
		["toCSV({ every: 0 })", "every must be a whole number from 1 to 9,007,199,254,740,991, but 0 was given"],
		["toPyTorch({ language: 'fr' })", 'language must be one of en, zh, but "fr" was given'],
		["toBatches({ steps: 0 })", "steps must be a whole number from 1 to 100,000, but 0 was given"],
		["checkpoint({ signal: 5 })", "signal must be an AbortSignal, but 5 was given"],
		["toGIF({ onProgress: 5 })", "onProgress must be a function, but 5 was given"],
	]) {
		const outcome = await outcomeOf(page, `() => document.querySelector("gan-painter").${call}`);
		assert.equal(outcome, `Error: ${sentence}`, call);
	}
	for (const [call, sentence] of [
		["checkpoint({ every: 5 })", '"every" is not an option of checkpoint, but 5 was given for it; the options are '],
		[
			"toNotebook({ theme: 5 })",
			'"theme" is not an option of notebook, but 5 was given for it; the options are language, ',
		],
		["toCSV({ theme: 5 })", '"theme" is not an option of csv, but 5 was given for it; the options are every, '],
	]) {
		const outcome = await outcomeOf(page, `() => document.querySelector("gan-painter").${call}`);
		assert.equal(outcome, `Error: ${sentence}signal, onProgress`);
	}
	for (const name of ["toGIF", "toPNG", "toSVG", "toCSV", "toPyTorch", "toNotebook", "toBatches", "checkpoint"]) {
		const outcome = await outcomeOf(page, `() => document.createElement("gan-painter").${name}()`);
		assert.equal(outcome, "Error: this gan-painter is in no document");
	}
});

testPost(
	"where the run could not start, each says why",
	post(`<gan-painter preset="best"></gan-painter>`),
	async (page) => {
		for (const name of ["toGIF", "toPNG", "toSVG", "toCSV", "toPyTorch", "toNotebook", "toBatches", "checkpoint"]) {
			const outcome = await outcomeOf(page, `() => document.querySelector("gan-painter").${name}()`);
			assert.match(
				outcome,
				/^Error: there is nothing to take away, as the run could not start: preset must be one of .*, but "best" was given$/,
			);
		}
	},
);

testPost("it tells how far it is, and can be given up", post(TAG), async (page) => {
	await allReady(page);
	const told = await page.evaluate(async () => {
		const tag = document.querySelector("gan-painter");
		const shares = [];
		await tag.toGIF({ to: 200, frames: 20, onProgress: (share) => shares.push(share) });
		const giving = new AbortController();
		const ended = tag.toGIF({ to: 1_000_000, signal: giving.signal, onProgress: () => giving.abort() }).then(
			() => "it came",
			({ name }) => name,
		);
		return {
			shares,
			ended: await ended,
			early: await tag.toCSV({ signal: AbortSignal.abort() }).catch(({ name }) => name),
		};
	});
	assert(
		told.shares.length > 5 && told.shares.every((share, i) => share >= (told.shares[i - 1] ?? 0)),
		told.shares.join(),
	);
	assert(Math.abs(told.shares.at(-1) - 1) < 0.01, `it ends with ${told.shares.at(-1)}`);
	assert.deepEqual([told.ended, told.early], ["AbortError", "AbortError"]);
});

testPost(
	"a tag that is taken out of the page meanwhile ends it with one sentence, or has its film",
	post(TAG),
	async (page) => {
		await allReady(page);
		const outcome = await outcomeOf(
			page,
			`() => {
			const tag = document.querySelector("gan-painter");
			return tag.toGIF({ to: 3000, frames: 30, onProgress: () => tag.remove() });
		}`,
		);
		assert.match(outcome, /^(image.gif true|Error: [^;]+)$/);
	},
);

testPost("the page answers while it makes a film", post(TAG), async (page) => {
	await allReady(page);
	const longest = await longestTask(page, () =>
		page.evaluate(() =>
			document
				.querySelector("gan-painter")
				.toGIF({ to: 2000, frames: 60 })
				.then(({ size }) => size),
		),
	);
	assert(longest < LONGEST_TASK, `a task takes ${longest} ms`);
});
