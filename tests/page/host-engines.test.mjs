// The tag in pages that ask how wide their content is, or that are dark, in three engines.

import assert from "node:assert/strict";
import { after } from "node:test";
import { testInEngines } from "./engines.mjs";
import { serveDist } from "./serve.mjs";

/** The least width that the tag asks for. */
const LEAST = 280;

/** Ways to lay out what stands in a page. Each takes its width from its content, or shares it out among its children. */
const LAYOUTS = {
	block: "<div>TAG</div>",
	"flex row": `<div style="display: flex"><p style="flex: none; width: 60px">Text</p>TAG</div>`,
	"flex row with long text": `<div style="display: flex"><p>${"A long text. ".repeat(40)}</p>TAG</div>`,
	"flex row that wraps": `<div style="display: flex; flex-wrap: wrap"><p>Text</p>TAG</div>`,
	"centred column": `<div style="display: flex; flex-direction: column; align-items: center">TAG</div>`,
	"centred grid": `<div style="display: grid; justify-items: center">TAG</div>`,
	"grid with a column for its content": `<div style="display: grid; grid-template-columns: auto">TAG</div>`,
	"fit-content": `<div style="width: fit-content">TAG</div>`,
	float: `<div style="float: left">TAG</div>`,
	"inline-block": `<div style="display: inline-block; max-width: 100%">TAG</div>`,
	"table cell": `<table style="border-spacing: 0"><tr><td style="padding: 0">TAG</td></tr></table>`,
	"absolute position": `<div style="position: absolute; max-width: 100%">TAG</div>`,
	"float of its own": `<gan-painter style="float: right"></gan-painter>`,
	"inline-block of its own": `<gan-painter style="display: inline-block"></gan-painter>`,
	"a page that unsets everything": `<div style="display: block">TAG</div>`,
};
/** Those in which CSS makes the tag's parent never narrower than what stands in it, however narrow its own parent is. */
const GROWING = ["centred grid", "grid with a column for its content", "fit-content", "float", "table cell"];
const RESET = "<style>* { all: unset; box-sizing: content-box } canvas { max-width: 100% }</style>";
const names = Object.keys(LAYOUTS);

function layouts(width) {
	const parents = names.map((name) => {
		const body = LAYOUTS[name].replace("TAG", "<gan-painter></gan-painter>");
		return `<section style="display: flow-root; position: relative; width: ${width}px; min-height: 300px">${body}</section>`;
	});
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
		<script>
			addEventListener("error", ({ message }) => (globalThis.errors ??= []).push(message));
		</script>
		<script src="embed/gan-painter.js" defer></script><body>${parents.join("")}${width === 700 ? RESET : ""}</body></html>`;
}

/** Dark without saying so, as many pages are. */
const night = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<style>.night { background: #131416; color: #cfd0d0 }</style><script src="embed/gan-painter.js" defer></script>
	<body class="night"><gan-painter autoplay="false"></gan-painter><gan-painter theme="light"></gan-painter></body></html>`;

const site = await serveDist({
	pages: { "night.html": night, "700.html": layouts(700), "320.html": layouts(320), "200.html": layouts(200) },
});
after(() => site.stop());

for (const width of [700, 320, 200]) {
	testInEngines(
		`in a parent of ${width} pixels the tag is at least ${LEAST} wide, or as wide as the parent`,
		async (page) => {
			await page.waitFor("all are ready", () =>
				[...document.querySelectorAll("gan-painter")].every(({ gan, state }) => gan || state === "failed"),
			);
			const found = await page.evaluate(() =>
				[...document.querySelectorAll("gan-painter")].map((tag) => [
					tag.shadowRoot.querySelector(".gan-stage").getBoundingClientRect().width,
					tag.shadowRoot.querySelector("canvas").getBoundingClientRect().width,
				]),
			);
			assert.equal(found.length, names.length);
			found.forEach(([stage, canvas], i) => {
				const most = GROWING.includes(names[i]) ? Math.max(width, LEAST) : width;
				assert(stage >= Math.min(LEAST, width) && stage <= most, `${names[i]}: the stage is ${stage} wide`);
				assert(canvas >= stage - 4, `${names[i]}: the picture is ${canvas} of ${stage} wide`);
			});
			assert.deepEqual(await page.evaluate(() => globalThis.errors ?? []), []);
		},
		{ address: site.address, path: `${width}.html`, width: 1000 },
	);
}

testInEngines(
	"a tag is as light or dark as its page, from the start and live, or as its theme says",
	async (page) => {
		await page.waitFor(
			"both are ready",
			() => document.querySelectorAll("gan-painter")[1]?.gan && document.querySelector("gan-painter").gan,
		);
		const inks = () =>
			page.evaluate(() =>
				[...document.querySelectorAll("gan-painter")].map(({ shadowRoot }) => {
					const { color } = getComputedStyle(shadowRoot.querySelector(".gan-stage"));
					const { backgroundColor } = getComputedStyle(shadowRoot.querySelector(".embedded"));
					return `${color} on ${backgroundColor}`;
				}),
			);
		const [light, dark] = ["rgb(28, 36, 48) on rgb(255, 255, 255)", "rgb(232, 235, 238) on rgb(18, 22, 26)"];
		assert.deepEqual(await inks(), [dark, light]);
		await page.evaluate(() => document.body.classList.remove("night"));
		await page.waitFor("the first is light", () => {
			const { shadowRoot } = document.querySelector("gan-painter");
			return getComputedStyle(shadowRoot.querySelector(".gan-stage")).color === "rgb(28, 36, 48)";
		});
		assert.deepEqual(await inks(), [light, light]);
		assert.equal(await page.evaluate(() => document.querySelector("gan-painter").state), "ready");
	},
	{ address: site.address, path: "night.html" },
);
