// A plain static server for a folder, under a sub-path as on a shared host, with extra headers if a test asks for them.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
/** @type {Record<string, string>} */
const types = {
	".html": "text/html",
	".js": "text/javascript",
	".mjs": "text/javascript",
	".css": "text/css",
	".wasm": "application/wasm",
	".svg": "image/svg+xml",
};

/**
 * @typedef {object} Options
 * @property {string} [base] the sub-path
 * @property {Record<string, string>} [headers]
 * @property {boolean} [gzip] whether the server compresses its answers, as hosts do
 * @property {Record<string, string | Uint8Array>} [pages] contents served beside the folder's files
 * @property {(name: string) => boolean} [cuts] whether the server hangs up on requests for this file
 */

/**
 * Starts the server for dist/.
 * @param {Options} [options]
 */
export function serveDist(options) {
	return serve(dist, options);
}

/**
 * Starts the server on a free port. Returns the address of the page and a function that stops the server.
 * @param {string} folder
 * @param {Options} [options]
 */
export async function serve(folder, { base = "/some/sub-path/", headers = {}, gzip = false, pages = {}, cuts } = {}) {
	const server = createServer(async ({ url = "", socket }, response) => {
		const { pathname } = new URL(url, "http://localhost");
		if (pathname === "/favicon.ico") {
			// Browsers ask for an icon by themselves if a page names none.
			response.writeHead(204).end();
			return;
		}
		const asked = normalize(pathname.slice(base.length));
		const name = asked === "." || asked.endsWith("/") ? join(asked, "index.html") : asked;
		if (cuts?.(name)) {
			socket.destroy();
			return;
		}
		const file =
			pathname.startsWith(base) && (pages[name] ?? (await readFile(join(folder, name)).catch(() => undefined)));
		const type = types[extname(name)] ?? "application/octet-stream";
		const encoding = gzip && { "content-encoding": "gzip" };
		const body = file || "not found";
		response.writeHead(file ? 200 : 404, { "content-type": type, ...encoding, ...headers });
		response.end(gzip ? gzipSync(body) : body);
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
	// A test that fails before it stops the server must not keep the process alive.
	server.unref();
	const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
	return { address: `http://127.0.0.1:${port}${base}`, stop: () => server.close() };
}
