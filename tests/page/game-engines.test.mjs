// The game of a link in Chromium, Firefox and WebKit: the same ten curves, to the last bit, as in Node.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Gan, initSync } from "../../pkg/gan_painter.js";
import { testInEngines } from "./engines.mjs";

const PANEL = "[data-panel=game]";
const STEP = 300;

/** All that is dealt, as text. */
const dealtBy = (gan) =>
	JSON.stringify(
		gan.deal().map(({ painting, persuasion, ...others }) => ({
			...others,
			painting: [...painting],
			persuasion: [...persuasion],
		})),
	);

initSync({ module: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });
const inNode = new Gan();
inNode.stepFor(Number.POSITIVE_INFINITY, STEP);
const ten = dealtBy(inNode);

testInEngines(
	"a link's game: the same ten curves everywhere",
	async (page) => {
		await page.stateIs("paused");
		await page.waitFor(
			"the game is offered",
			(panel) => document.querySelector(`${panel}[open] .buttons button`),
			PANEL,
		);
		await page.click(`${PANEL} .buttons button`);
		for (const [round, { isArtists, probability }] of JSON.parse(ten).entries()) {
			await page.waitFor(
				"the next curve is there",
				(panel, round) =>
					document.querySelector(`${panel} .choice`) && document.activeElement.textContent.startsWith(`Curve ${round}`),
				PANEL,
				round + 1,
			);
			await page.press(round % 2 ? "a" : "ArrowRight");
			const told = await page.text(`${PANEL} .told`);
			const isRight = (round % 2 === 1) === isArtists;
			assert.match(
				told,
				new RegExp(`^It is the ${isArtists ? "artist" : "painter"}'s. You are ${isRight ? "right" : "wrong"}`),
			);
			assert.match(told, new RegExp(`The critic says “the ${probability >= 0.5 ? "artist" : "painter"}'s”`));
			await page.press("Enter");
		}
		await page.waitFor("the game is over", (panel) => document.querySelector(`${panel} .ending`), PANEL);
		const here = await page.evaluate(() => {
			const { gan } = document.querySelector("main").stage;
			return JSON.stringify(
				gan.deal().map(({ painting, persuasion, ...others }) => ({
					...others,
					painting: [...painting],
					persuasion: [...persuasion],
				})),
			);
		});
		assert.equal(here, ten);
	},
	{ path: `?lang=en&step=${STEP}&game=7-9` },
);
