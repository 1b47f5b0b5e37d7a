// npm run build: the static site in dist/, which any server can serve from any path.

import { main } from "./main.mjs";
import { buildWasm } from "./wasm.mjs";

await main(async () => {
	buildWasm();
	const { build } = await import("vite");
	await build();
});
