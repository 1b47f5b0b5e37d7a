// npm start: builds what is missing, serves the page and prints its address. Changes in www/ show at once.

import { main } from "./main.mjs";
import { buildWasm } from "./wasm.mjs";

await main(async () => {
	buildWasm();
	const { createServer } = await import("vite");
	const server = await createServer();
	await server.listen();
	console.log(`\nGAN painter: ${server.resolvedUrls?.local[0]}    (Ctrl+C stops it)`);
});
