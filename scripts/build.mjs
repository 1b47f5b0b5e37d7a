// npm run build: the static site in dist/, which any server can serve from any path, and the forms for other people's pages
// and code.

import { buildEmbeds } from "./embed.mjs";
import { main } from "./main.mjs";
import { buildMapPage } from "./map-page.mjs";
import { buildNpmPackage } from "./npm-package.mjs";
import { buildSnippetPage } from "./snippet.mjs";
import { buildTeacherPage } from "./teacher.mjs";
import { buildWasm } from "./wasm.mjs";

await main(async () => {
	buildWasm();
	const vite = await import("vite");
	const { build } = vite;
	const site = /** @type {import("vite").Rolldown.RolldownOutput} */ (await build());
	await buildSnippetPage(build, await buildEmbeds(build, site));
	await buildTeacherPage(build);
	await buildMapPage(build);
	await buildNpmPackage(vite);
});
