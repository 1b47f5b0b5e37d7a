import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "../../scripts/tools.mjs";

/** Packs dist/npm as it would be published. Returns the file, which is in a new folder. */
export function pack() {
	const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
	run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: join(root, "dist", "npm"), stdio: "ignore" });
	const [file] = readdirSync(folder);
	return join(folder, file);
}
