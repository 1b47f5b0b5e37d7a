// The page on which teachers make tasks, and check what comes back.

import { join } from "node:path";
import { root } from "./tools.mjs";

/**
 * Builds it into dist/, apart from the site: they share modules, and the site's first load must not come in more pieces.
 * @param {typeof import("vite").build} build
 */
export async function buildTeacherPage(build) {
	await build({ build: { emptyOutDir: false, rolldownOptions: { input: join(root, "teacher.html") } } });
}
