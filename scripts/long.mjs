// npm run long: what takes too long for npm test, with the same summary at the end. It is run before a release.

import { main } from "./main.mjs";
import { runParts } from "./parts.mjs";
import { env, needWasmTools, run } from "./tools.mjs";
import { buildWasm } from "./wasm.mjs";

await main(() =>
	runParts({
		tools: needWasmTools,
		"wasm package": buildWasm,
		"memory over a million steps": () =>
			run("node", ["--test", "tests/memory.test.mjs"], { env: { ...env, GAN_PAINTER_STEPS: "1000000" } }),
	}),
);
