// The page with the map of outcomes.

import { join } from "node:path";
import { root } from "./tools.mjs";

/**
 * Builds the page into dist/, apart from the site, so that the site's first load stays in one script.
 * @param {typeof import("vite").build} build
 */
export async function buildMapPage(build) {
	await build({ build: { emptyOutDir: false, rolldownOptions: { input: join(root, "map.html") } } });
}
