// Checks that a release has the version of its tag: scripts/check-versions.mjs, with files made for the test.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../scripts/tools.mjs";

let folder;

before(() => {
	folder = mkdtempSync(join(tmpdir(), "gan-painter-versions-"));
	cpSync(join(root, "scripts"), join(folder, "scripts"), { recursive: true });
});

after(() => rmSync(folder, { recursive: true }));

/** What the script says of these versions and this tag. */
function check({ npm, cargo, tag = [] }) {
	writeFileSync(join(folder, "package.json"), JSON.stringify({ version: npm }));
	writeFileSync(
		join(folder, "Cargo.toml"),
		`[package]\nname = "gan-painter"\nversion = "${cargo}"\n\n[dependencies]\nryu = { version = "1" }\n`,
	);
	const script = join(folder, "scripts", "check-versions.mjs");
	const { status, stdout, stderr } = spawnSync("node", [script, ...tag], { encoding: "utf8" });
	return { status, said: (stdout + stderr).trim() };
}

test("one version passes, with its tag and without", () => {
	for (const tag of [[], ["v1.2.3"]]) {
		assert.deepEqual(check({ npm: "1.2.3", cargo: "1.2.3", tag }), { status: 0, said: "version 1.2.3" });
	}
});

test("two versions do not pass", () => {
	assert.deepEqual(check({ npm: "1.2.3", cargo: "1.2.4" }), {
		status: 1,
		said: "version: package.json has 1.2.3, Cargo.toml has 1.2.4; they must be the same",
	});
});

test("nor another tag, one without its v or an empty one", () => {
	for (const tag of ["v1.2.4", "1.2.3", ""]) {
		assert.deepEqual(check({ npm: "1.2.3", cargo: "1.2.3", tag: [tag] }), {
			status: 1,
			said: `tag: ${tag} was given, but package.json and Cargo.toml have 1.2.3; it must be v1.2.3`,
		});
	}
});
