// Checks that the same sources make the same bytes in every place. It builds dist/ once more, in a folder with a longer name, with
// crates in another folder.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { env, output, root, run, toolsFolder } from "../scripts/tools.mjs";

test("built in another folder, every file of dist/ is the same", (t) => {
	run("node", ["scripts/build.mjs"]);
	const start = Date.now();
	const folder = mkdtempSync(join(tmpdir(), "gan-painter-in-a-folder-with-a-name-of-another-length-"));
	try {
		const copy = join(folder, "gan-painter");
		copySources(copy);
		const crates = join(folder, "crates-by-another-name");
		symlinkSync(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), crates);
		run("node", ["scripts/build.mjs"], {
			cwd: copy,
			env: {
				...env,
				CARGO_HOME: crates,
				CARGO_TARGET_DIR: join(copy, "target"),
				GAN_PAINTER_TOOLS: toolsFolder,
			},
		});
		const [here, there] = [root, copy].map((place) => hashes(join(place, "dist")));
		const names = [...new Set([...here.keys(), ...there.keys()])];
		const others = names.filter((name) => here.get(name) !== there.get(name));
		assert(others.length === 0, `not the same: ${others.join(", ")}`);
		t.diagnostic(`${names.length} files, the same, in ${((Date.now() - start) / 1000).toFixed(0)} s`);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/**
 * Copies every file that git has or would add, and the npm packages. These are not linked, because the bundled files must lie
 * inside the copy.
 */
function copySources(copy) {
	const listed = output("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
	assert(listed, "git lists the files of this folder");
	const names = listed.split("\0").filter((name) => name && existsSync(join(root, name)));
	for (const name of [...names, "node_modules"]) {
		cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
	}
}

/** The hash of each file in the folder, by its name. */
function hashes(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = files.map(({ parentPath, name }) => join(parentPath, name));
	const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
	return new Map(paths.map((path) => [relative(folder, path), hash(path)]));
}
