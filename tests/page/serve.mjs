// A plain static server for a folder, below a sub-path as on a shared host, with extra headers where a test asks for them.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Starts it for dist/. */
export function serveDist(options) {
	return serve(dist, options);
}

/**
 * Starts it on a free port, compressing what it sends if `gzip` says so, as hosts do. `pages` are served beside the folder's
 * files. Returns the address of the page and a function that stops it.
 */
export async function serve(folder, { base = "/some/sub-path/", headers = {}, gzip = false, pages = {} } = {}) {
	const server = createServer(async ({ url }, response) => {
		const { pathname } = new URL(url, "http://localhost");
		const name = normalize(pathname.slice(base.length) || "index.html");
		const file =
			pathname.startsWith(base) && (pages[name] ?? (await readFile(join(folder, name)).catch(() => undefined)));
		const type = types[extname(name)] ?? "application/octet-stream";
		const encoding = gzip && { "content-encoding": "gzip" };
		const body = file || "not found";
		response.writeHead(file ? 200 : 404, { "content-type": type, ...encoding, ...headers });
		response.end(gzip ? gzipSync(body) : body);
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	// A test that fails before it stops the server must not keep the process alive.
	server.unref();
	return { address: `http://127.0.0.1:${server.address().port}${base}`, stop: () => server.close() };
}
