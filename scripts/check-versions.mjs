// node scripts/check-versions.mjs [TAG]: fails unless package.json, Cargo.toml and the given tag name the same version.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "./main.mjs";
import { Failure, root } from "./tools.mjs";

const read = (/** @type {string} */ name) => readFileSync(join(root, name), "utf8");

await main(() => {
	const [tag] = process.argv.slice(2);
	const npm = JSON.parse(read("package.json")).version;
	const cargo = /^version = "(.+)"$/m.exec(read("Cargo.toml"))?.[1];
	if (npm !== cargo) {
		throw new Failure(`version: package.json has ${npm}, Cargo.toml has ${cargo}; they must be the same`);
	}
	if (tag !== undefined && tag !== `v${npm}`) {
		throw new Failure(`tag: ${tag} was given, but package.json and Cargo.toml have ${npm}; it must be v${npm}`);
	}
	console.log(`version ${npm}`);
});
