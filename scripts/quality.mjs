// npm run quality: compares our training with PyTorch's, over forty seeds of each update order, and prints how each named artist is
// learnt. It takes minutes.

import { main } from "./main.mjs";
import { env, needWasmTools, run } from "./tools.mjs";

await main(() => {
	needWasmTools();
	run("cargo", ["test", "--test", "quality", "--", "--include-ignored", "--nocapture", "--test-threads=1"], {
		env: { ...env, GAN_PAINTER_SEEDS: "40" },
	});
});
