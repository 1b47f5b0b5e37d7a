// The plane of ideas in Chromium, Firefox and WebKit: its handle is dragged and moved by keys, and tells the engine's numbers.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const PANEL = "[data-panel=plane]";

testInEngines(
	"the plane of ideas: a handle over the engine's map",
	async (page) => {
		await page.stateIs("paused");
		await page.openPanel("plane");
		await page.waitFor(
			"the map is told",
			(css) => /\d/.test(document.querySelector(css)?.textContent),
			`${PANEL} .told`,
		);
		const state = () =>
			page.evaluate((panel) => {
				const { gan } = document.querySelector("main").stage;
				const text = document.querySelector(`${panel} .told.here`).textContent;
				const [z1, z2, a] = text.match(/−?\d+\.\d\d/g).map((value) => Number(value.replace("−", "-")));
				const [u, residuals] = [new Float32Array(4), new Float32Array(4)];
				gan.readPlane(new Float32Array(5), undefined, Float32Array.of(0, z1, 9, 1, z2, 9), u, residuals);
				return { z1, z2, a, engine: 1 + u[0] };
			}, PANEL);
		const before = await state();
		assert.deepEqual([before.z1, before.z2], [0, 0]);
		await page.drag(`${PANEL} .spot`, 60, -30);
		const dragged = await state();
		assert(dragged.z1 > 0.5 && dragged.z2 > 0.2, JSON.stringify(dragged));
		await page.press("ArrowDown");
		await page.press("Home");
		const pressed = await state();
		assert.equal(pressed.z1, -3);
		assert(Math.abs(dragged.z2 - 0.15 - pressed.z2) < 0.011, JSON.stringify([dragged, pressed]));
		for (const { a, engine } of [before, dragged, pressed]) {
			// The place is told with two digits. On this map â changes by less than 1.5 over a unit of an idea, so by 0.008 over half a digit.
			assert(Math.abs(a - engine) < 0.02, `${a} ${engine}`);
		}
		const caption = await page.text(".gan-stage .caption");
		assert.match(caption, /^From the map: z1 = −3\.00, z2 = −?\d\.\d\d, â = /);
		assert(caption.endsWith(`â = ${pressed.a.toFixed(2)}`), caption);
		const ink = await page.evaluate((panel) => {
			const canvas = document.querySelector(`${panel} .field canvas`);
			const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
			return new Set(new Uint32Array(data.buffer)).size;
		}, PANEL);
		assert(ink > 50, `${ink} colours`);
	},
	{ path: "?lang=en&step=1000" },
);
