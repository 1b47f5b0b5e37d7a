// Bundles a user's pages by Vite and by webpack with the package that is installed here. A warning is a failure.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build, createLogger } from "vite";
import webpack from "webpack";

export const pages = join(import.meta.dirname, "pages");

export const bundlers = {
	async Vite(name, folder) {
		const warnings = [];
		const customLogger = { ...createLogger("silent"), warn: (text) => warnings.push(text) };
		await build({
			configFile: false,
			root: pages,
			base: "./",
			logLevel: "warn",
			customLogger,
			build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(pages, `${name}.html`) } },
		});
		assert.deepEqual(warnings, []);
	},

	async webpack(name, folder) {
		await bundleByWebpack(name, folder, "web");
		const html = readFileSync(join(pages, `${name}.html`), "utf8");
		// Webpack's script is no module.
		writeFileSync(join(folder, `${name}.html`), html.replace('type="module"', "defer"));
	},
};

export async function bundleByWebpack(name, folder, target) {
	const stats = await promisify(webpack)({
		mode: "production",
		context: pages,
		entry: `./${name}.js`,
		output: { path: folder, filename: `${name}.js` },
		target,
		// Webpack recommends at most 244 KiB a file, which the wasm exceeds.
		performance: { hints: false },
	});
	const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
	assert.deepEqual([...errors, ...warnings], []);
}
