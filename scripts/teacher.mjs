// The page on which teachers make tasks and check what comes back.

import { join } from "node:path";
import { root } from "./tools.mjs";

/**
 * Builds the page into dist/, apart from the site. The two share modules, which would otherwise split the site's first load into
 * more files.
 * @param {typeof import("vite").build} build
 */
export async function buildTeacherPage(build) {
	await build({ build: { emptyOutDir: false, rolldownOptions: { input: join(root, "teacher.html") } } });
}
