// npm run check: format, lints, types and the quick tests of the page and the core, to be run often. It takes about a minute once
// everything is built.

import { main } from "./main.mjs";
import { runParts, statics } from "./parts.mjs";
import { needWasmTools, run } from "./tools.mjs";

const quick = ["golden", "gradients", "config", "events"].flatMap((name) => ["--test", name]);

await main(() =>
	runParts({
		tools: needWasmTools,
		...statics,
		"quick tests of Rust": () => run("cargo", ["test", "--lib", ...quick]),
	}),
);
