// npm run pytorch-check: runs the PyTorch scripts and notebooks that a run gives, and compares them with the engine. It takes minutes,
// and once downloads PyTorch.

import { main } from "./main.mjs";
import { testPyTorch } from "./parts.mjs";
import { buildWasm } from "./wasm.mjs";

await main(() => {
	buildWasm();
	testPyTorch();
});
