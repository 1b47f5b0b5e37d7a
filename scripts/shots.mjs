// npm run shots: takes pictures of the page in Chromium into shots/, and makes the README's pictures and films in docs/. npm run
// shots -- 106 takes the former in an old Chromium, without the README's.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { card, films } from "./films.mjs";
import { main } from "./main.mjs";
import { needOldChromium } from "./old-chromium.mjs";
import { needBrowsers, needChineseFont, root, run } from "./tools.mjs";

/** @typedef {import("playwright-core").Page} Page */

const COMMAND = "dist/npm/command.js";
const SCREENS = { phone: [390, 844], tablet: [768, 1024], laptop: [1280, 800], desktop: [1920, 1080] };
/** As many steps as the tutorial takes. */
const STEPS = 10_000;
/** The height of the pictures in the READMEs, which show the stage and the panels beside it. */
const README_HEIGHT = 1080;

await main(async () => {
	needBrowsers();
	needChineseFont();
	run("node", ["scripts/build.mjs"]);
	const { launch, stateIs } = await import("../tests/page/browser.mjs");
	const { serveDist } = await import("../tests/page/serve.mjs");
	const site = await serveDist();
	const [old] = process.argv.slice(2);
	if (!old) {
		[...films, card].forEach(([file, args]) => run("node", [COMMAND, ...args, "--out", file]));
	}
	const browser = await launch(old ? { executablePath: needOldChromium(old), args: ["--no-zygote"] } : {});
	const folder = old ? join("shots", `chromium-${old}`) : "shots";
	for (const [screen, [width, height]] of Object.entries(SCREENS)) {
		for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
			for (const lang of ["en", "zh"]) {
				const name = `${screen}-${colorScheme}-${lang}.png`;
				const page = await browser.newPage({
					viewport: { width, height },
					colorScheme,
					locale: lang,
					deviceScaleFactor: width < 500 ? 2 : 1,
				});
				await page.goto(`${site.address}?lang=${lang}&step=${STEPS}`);
				await stateIs(page, "paused");
				await seeEveryPanel(page);
				await shoot(page, join(folder, name));
				if (!old && name.startsWith("laptop-light")) {
					await shoot(page, join("docs", `page-${lang}.png`), { x: 0, y: 0, width, height: README_HEIGHT });
				}
				await page.close();
			}
		}
	}
	await browser.close();
	site.stop();
});

/**
 * Scrolls to every panel, because a panel shows the present state of the run only after it has been in view.
 * @param {Page} page
 */
async function seeEveryPanel(page) {
	for (const panel of await page.locator("details.panel, .plot").all()) {
		await panel.scrollIntoViewIfNeeded();
		await page.waitForTimeout(300);
	}
	await page.evaluate(() => scrollTo(0, 0));
}

/**
 * @param {Page} page
 * @param {string} file
 * @param {{ x: number, y: number, width: number, height: number }} [clip]
 */
async function shoot(page, file, clip) {
	mkdirSync(join(root, file, ".."), { recursive: true });
	await page.screenshot({ path: join(root, file), fullPage: true, clip });
	console.log(file);
}
