// The replacements of light-dark() and popovers in Firefox and WebKit. Old versions cannot be started here, so the current ones are
// made to believe that they know neither.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/tools.mjs";
import { testInEngines } from "./engines.mjs";
import { serveDist } from "./serve.mjs";

const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
<script src="embed/gan-painter.js" defer></script><body><article style="background: Canvas; color: CanvasText"><gan-painter></gan-painter></article></body></html>`;
const LIGHT = { ink: "rgb(28, 36, 48)", surface: "rgb(255, 255, 255)" };
const DARK = { ink: "rgb(232, 235, 238)", surface: "rgb(27, 32, 38)" };

const dist = join(root, "dist");
const scripts = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
	/^(assets|embed)\/.*\.(js|css)$/.test(name),
);
const { address } = await serveDist({
	pages: { "post.html": POST, ...Object.fromEntries(scripts.map((name) => [name, unlearn(name)])) },
});

/** The file with changed feature checks, to which the answer is no. */
function unlearn(name) {
	return readFileSync(join(dist, name), "utf8")
		.replaceAll(/light-dark\(red, ?red\)/g, "never(red)")
		.replaceAll(/popover(?=["'`] ?in\b)/g, "never");
}

/** Waits until a stage, on the page or in a tag, has these colours. */
async function stageIs(page, css, { ink, surface }) {
	await page.waitFor(
		`the colours are ${ink} on ${surface}`,
		(css, ink, surface) => {
			const node = document.querySelector(css);
			const stage = (node.shadowRoot ?? node).querySelector(".gan-stage");
			const button = stage.querySelector("button:not(.term, .play)");
			return getComputedStyle(stage).color === ink && getComputedStyle(button).backgroundColor === surface;
		},
		css,
		ink,
		surface,
	);
}

testInEngines(
	"without light-dark(), the page follows its theme menu; without popovers, a term explains itself",
	async (page) => {
		await page.stateIs("ready");
		assert.match(await page.evaluate(() => document.documentElement.dataset.scheme), /^(light|dark)$/);
		for (const [theme, colours] of Object.entries({ dark: DARK, light: LIGHT })) {
			await page.choose("header select", theme);
			await stageIs(page, "main", colours);
		}
		await page.click(".gan-stage .step .term");
		const notes = () =>
			page.evaluate(() =>
				Array.from(
					document.querySelectorAll(".note"),
					(note) => !note.hidden && note.getBoundingClientRect().toJSON(),
				).filter(Boolean),
			);
		const [{ left, right, top, bottom }] = await notes();
		assert.equal(await page.evaluate(() => document.querySelectorAll("[popover]").length), 0);
		assert(left >= 0 && right <= 1280 && top >= 0 && bottom <= 800, "the note lies on the screen");
		await page.press("Escape");
		assert.deepEqual(await notes(), []);
	},
	{ address, path: "?lang=en&autoplay=false" },
);

testInEngines(
	"without light-dark(), the tag follows what is around it, and its own theme",
	async (page) => {
		await page.waitFor("it is ready", () => document.querySelector("gan-painter")?.gan);
		const change = (body) => page.evaluate(body);
		await change(() => document.querySelector("article").style.setProperty("color-scheme", "dark"));
		await stageIs(page, "gan-painter", DARK);
		await change(() => document.querySelector("article").style.setProperty("color-scheme", "light"));
		await stageIs(page, "gan-painter", LIGHT);
		await change(() => document.querySelector("gan-painter").setAttribute("theme", "dark"));
		await stageIs(page, "gan-painter", DARK);
		await change(() => document.querySelector("gan-painter").setAttribute("theme", "light"));
		await stageIs(page, "gan-painter", LIGHT);
	},
	{ address, path: "post.html" },
);
