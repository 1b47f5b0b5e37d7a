// The page that builds snippets for other people's pages, with the tag's script in it.

import { join } from "node:path";
import { root } from "./tools.mjs";

const PAGE = join(root, "snippet.html");

/**
 * Builds it into dist/, apart from the site: they share modules, and the site's first load must not come in more pieces.
 * @param {typeof import("vite").build} build
 * @param {{ src: string, integrity: string }} script the tag's, which browsers hold to this hash
 */
export async function buildSnippetPage(build, script) {
	await build({
		plugins: [tagScript({ ...script, crossorigin: "anonymous", defer: true })],
		build: { emptyOutDir: false, rolldownOptions: { input: PAGE } },
	});
}

/**
 * Puts the script that defines the tag before the page's own.
 * @param {Record<string, string | boolean>} attrs
 * @returns {import("vite").Plugin}
 */
export function tagScript(attrs) {
	return {
		name: "tag-script",
		transformIndexHtml: {
			order: "post",
			handler: (_, { filename }) => (filename === PAGE ? [{ tag: "script", attrs, injectTo: "head-prepend" }] : []),
		},
	};
}
