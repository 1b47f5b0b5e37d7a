// The page that builds snippets for other people's pages, with the tag's script inside it.

import { join } from "node:path";
import { root } from "./tools.mjs";

const PAGE = join(root, "snippet.html");

/**
 * Builds the page into dist/, apart from the site. The two share modules, which would otherwise split the site's first load into
 * more files.
 * @param {typeof import("vite").build} build
 * @param {{ src: string, integrity: string }} script the tag's script, with the hash that browsers check
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
