// npm run quality: compares our training with PyTorch's, over forty seeds of each update order. It takes minutes.

import { main } from "./main.mjs";
import { env, needWasmTools, run } from "./tools.mjs";

await main(() => {
	needWasmTools();
	run("cargo", ["test", "--test", "quality", "--", "--nocapture"], { env: { ...env, GAN_PAINTER_SEEDS: "40" } });
});
