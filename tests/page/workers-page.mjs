// Builds the page on which what computes runs is tested, as the site is built.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../scripts/tools.mjs";

/** @returns the folder of the built page, and a function that removes it */
export async function buildWorkersPage() {
	const folder = mkdtempSync(join(tmpdir(), "gan-painter-workers-"));
	await build({
		root: join(root, "tests/page/workers"),
		configFile: join(root, "vite.config.js"),
		build: { outDir: folder, emptyOutDir: true },
	});
	return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
