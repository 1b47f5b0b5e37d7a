// Runs the contract of tests/contract.js in Node, on the package as it is shipped.

import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, { Gan } from "../pkg/gan_painter.js";
import { checks } from "./contract.js";

await init({ module_or_path: readFileSync(new URL("../pkg/gan_painter_bg.wasm", import.meta.url)) });

for (const [name, check] of Object.entries(checks)) {
	test(name, () => check(Gan));
}
