// What the panels assert is shown: both losses with a dot at the present D, what a script has otherwise, detach() beside the other
// way, and a lesson's panel, which is open.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();

/** @typedef {import("./browser.mjs").Page} Page */

/**
 * Tests an open panel at a step of a preset.
 * @param {string} name
 * @param {string} address
 * @param {string} panel
 * @param {(page: Page, box: import("playwright-core").Locator) => Promise<void>} body
 * @param {import("./browser.mjs").Options} [options]
 */
function testPanel(name, address, panel, body, options) {
	test(name, () =>
		withPage(
			use.browser,
			`${use.site.address}?${address}`,
			async (page) => {
				await stateIs(page, "paused");
				const box = page.locator(`[data-panel=${panel}]`);
				await box.evaluate((node) => {
					/** @type {HTMLDetailsElement} */ (node).open = true;
					node.scrollIntoView();
				});
				await body(page, box);
			},
			options,
		),
	);
}

/** The place of each dot in its drawing, in logits and in losses. */
const dots = (/** @type {import("playwright-core").Locator} */ box) =>
	box.locator(".field").evaluate((field) => {
		const [, left, top, width, height] =
			/^(\S+) (\S+) (\S+) (\S+)$/.exec(field.querySelector("svg")?.getAttribute("viewBox") ?? "")?.map(Number) ?? [];
		const frame = /** @type {SVGElement} */ (field.querySelector("svg")).getBoundingClientRect();
		return [...field.querySelectorAll(".dot")].map((dot) => {
			const { x, y, width: wide, height: high } = dot.getBoundingClientRect();
			return {
				logit: left + ((x + wide / 2 - frame.x) / frame.width) * width,
				loss: -(top + ((y + high / 2 - frame.y) / frame.height) * height),
			};
		});
	});

for (const [address, sure] of /** @type {const} */ ([
	["lang=en&preset=pytorch-tutorial&step=300", false],
	["lang=en&preset=critic-too-strong&step=500", true],
])) {
	for (const width of [390, 1280]) {
		testPanel(
			`ln(1 − D) and −ln D, with a dot at today's D: ${address}, ${width} wide`,
			address,
			"critic",
			async (page, box) => {
				const losses = box.locator(".losses");
				await losses.locator(".dot").first().waitFor();
				const d = await page.evaluate(
					() => /** @type {any} */ (document.querySelector("main")).stage.gan.truth().generatedProbability,
				);
				assert.equal(d < 0.001, sure, `D = ${d}`);
				const logit = Math.log(d / (1 - d));
				const found = await dots(losses);
				[Math.log1p(-d), -Math.log(d)].forEach((loss, i) => {
					// The tolerance is two pixels, where 20 are 200 pixels wide, and about 250 on a phone.
					assert(Math.abs(found[i].logit - logit) < 0.2, `${JSON.stringify(found)}, logit ${logit}`);
					assert(Math.abs(found[i].loss - loss) < 0.2, `${JSON.stringify(found)}, loss ${loss}`);
				});
				const told = await losses.locator(".sentence").textContent();
				assert.match(
					told ?? "",
					sure ? /^The critic is sure: D = .* There ln\(1 − D\) is flat/ : /^Neither curve is flat/,
				);
				const slopes = await losses.locator("tbody td:last-child").allTextContents();
				if (sure) {
					assert.deepEqual(slopes[1], "−1.000");
					assert.match(slopes[0], /^−\d\.\de−\d$/);
				} else {
					assert.deepEqual(
						slopes,
						[-d, d - 1].map((slope) => slope.toFixed(3).replace("-", "−")),
					);
				}
				assert.match((await losses.locator("tbody tr").first().textContent()) ?? "", /this run's/);
				const names = await losses.locator(".name").evaluateAll((nodes) =>
					nodes.map((node) => {
						const { left, right, top, bottom } = node.getBoundingClientRect();
						const paths = [.../** @type {Element} */ (node.closest(".field")).querySelectorAll("path")];
						return paths.some((path) => {
							const matrix = /** @type {DOMMatrix} */ (path.getScreenCTM());
							const length = path.getTotalLength();
							return Array.from({ length: 400 }, (_, i) =>
								path.getPointAtLength((i / 399) * length).matrixTransform(matrix),
							).some(({ x, y }) => x > left && x < right && y > top && y < bottom);
						});
					}),
				);
				assert.deepEqual(names, [false, false], "no line goes through a name");
			},
			{ viewport: { width, height: 900 } },
		);
	}
}

testPanel(
	"what a run has otherwise is marked in its listing; a button leads to the script that clears, and back",
	"lang=en&preset=critic-too-strong&step=20",
	"code",
	async (page, box) => {
		assert.equal(
			await box.locator(".beginning summary").textContent(),
			"How the script begins: sizes, rates, networks (one line changed in this run)",
		);
		await box.locator(".beginning summary").click();
		assert.equal(await box.getByText("LR_D = 0.02").locator("..").textContent(), "LR_D = 0.02# in the script: 0.0001");
		assert.equal(
			await box.locator(".code li").first().textContent(),
			"for step in range(4000):# in the script: range(10000)",
		);
		const order = () =>
			page.evaluate(() => /** @type {any} */ (document.querySelector("main")).stage.run.config.updateOrder);
		const code = () => box.locator(".code").textContent();
		assert.match((await code()) ?? "", /detach\(\)/);
		await box.locator(".next").click();
		await box.locator(".place").filter({ hasText: "Step 21" }).waitFor();
		await box.getByRole("button", { name: "Change this run's update order to “classic”" }).click();
		const back = box.getByRole("button", { name: "Change this run's update order to “simultaneous”" });
		await back.waitFor();
		assert.equal(await order(), "classic");
		assert.doesNotMatch((await code()) ?? "", /detach\(\)/);
		assert.equal(await box.locator(".place").textContent(), "", "the walk through a step of the other script is over");
		await back.click();
		await box.getByText("D(G_paintings.detach())").waitFor();
		assert.equal(await order(), "simultaneous");
	},
);

testPanel(
	"who may not change the update order is told so",
	"lang=en&preset=pytorch-tutorial&step=20&lock=update-order",
	"code",
	async (page, box) => {
		const button = box.getByRole("button", { name: /^Change this run's update order/ });
		assert.equal(await button.getAttribute("aria-disabled"), "true");
		await button.click({ force: true });
		await page.getByText("Locked by whoever sent you this link.").first().waitFor();
		assert.equal(
			await page.evaluate(() => /** @type {any} */ (document.querySelector("main")).stage.run.config.updateOrder),
			"classic",
		);
	},
);

test("a lesson's listing is open, also once the reader has closed it; in the laboratory it is as it was there", () =>
	withPage(
		use.browser,
		`${use.site.address}?lang=en&lesson=why-detach&lesson-step=1&closed=critic`,
		async (page) => {
			const isOpen = (/** @type {string} */ name) =>
				page.locator(`[data-panel=${name}]`).evaluate((/** @type {any} */ box) => box.open);
			await page.locator("[data-panel=code] .code[data-pointed]").waitFor();
			await page.locator("[data-panel=code] > summary").click();
			await page.locator("[data-panel=code]:not([open])").waitFor();
			await page.locator(".to-everything:visible").click();
			await page.locator("[data-panel=critic]").waitFor();
			assert.deepEqual([await isOpen("code"), await isOpen("critic"), await isOpen("truth")], [false, false, true]);
			await page.goBack();
			await page.locator("[data-panel=code][open]").waitFor();
			await page.goForward();
			await page.locator("[data-panel=code]:not([open])").waitFor();
			assert.equal(await isOpen("critic"), false);
			assert.equal(new URL(page.url()).searchParams.get("closed"), "critic");
		},
		{ isNew: true, viewport: { width: 1280, height: 900 } },
	));
