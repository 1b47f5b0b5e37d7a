// Copies, installs and builds examples/vite as a reader does, with the package's file.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root, run } from "../../scripts/tools.mjs";
import { launch, withPage } from "../page/browser.mjs";
import { serve } from "../page/serve.mjs";
import { pack } from "./pack.mjs";

test("examples/vite", async () => {
	const file = pack();
	const project = mkdtempSync(join(tmpdir(), "gan-painter-"));
	const isSource = (name) => !/[/\\](node_modules|dist)$/.test(name);
	cpSync(join(root, "examples", "vite"), project, { recursive: true, filter: isSource });
	const inProject = (...args) => run("npm", args, { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
	inProject("install", "--prefer-offline", "--no-audit", "--no-fund", file);
	inProject("run", "build");
	const site = await serve(join(project, "dist"), { base: "/" });
	const browser = await launch();
	try {
		await withPage(browser, site.address, async (page) => {
			const told = (text) =>
				page.waitForFunction((text) => document.querySelector("output").value === text, text, { timeout: 60_000 });
			await told("learning");
			await page.evaluate(() => {
				const tag = document.querySelector("gan-painter");
				tag.setAttribute("speed", "Infinity");
				tag.play();
			});
			await told("collapsed");
			assert.equal(await page.evaluate(() => document.querySelector("gan-painter").gan.stepCount), 3000);
		});
	} finally {
		await browser.close();
		site.stop();
		for (const folder of [project, dirname(file)]) {
			rmSync(folder, { recursive: true });
		}
	}
});
