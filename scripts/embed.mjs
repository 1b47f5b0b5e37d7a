// The forms for other people's pages: <gan-painter> as one script, and the whole page as one file. Both have the wasm inside.

import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { asciiMarkup, asciiScript } from "./ascii.mjs";
import { engineInside, PACKED, replaceOnce } from "./engine-inside.mjs";
import { root } from "./tools.mjs";

const SCRIPT = "embed/gan-painter.js";
const FILE = "gan-painter.html";

/**
 * Builds both forms into dist/, and prints their sizes. Returns the script's address and hash.
 * @param {typeof import("vite").build} build
 * @param {import("vite").Rolldown.RolldownOutput} site the static site
 */
export async function buildEmbeds(build, site) {
	const script = await bundle(build, "www/embed/element.ts");
	write(SCRIPT, script);
	const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
	console.log(`${SCRIPT}: ${integrity}`);
	write(FILE, oneFile(site, await bundle(build, "www/page/page.tsx")));
	return { src: `./${SCRIPT}`, integrity };
}

/**
 * Bundles a module and everything that it imports into one classic script, in ASCII.
 * @param {typeof import("vite").build} build
 * @param {string} name
 */
async function bundle(build, name) {
	const entry = join(root, name);
	const built = await build({
		mode: "alone",
		plugins: [engineInside(), engineFirst(entry)],
		build: {
			write: false,
			lib: { entry, formats: ["iife"], name: "GanPainter" },
			rolldownOptions: { output: { codeSplitting: false } },
		},
	});
	const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (built);
	return asciiScript(output[0].code);
}

/**
 * Puts the wasm at the beginning of the script.
 * @param {string} entry
 * @returns {import("vite").Plugin}
 */
function engineFirst(entry) {
	return {
		name: "engine-first",
		enforce: "pre",
		transform(code, id) {
			if (id === entry) {
				// The wasm comes first, because the code on both sides of it would compress worse.
				return `import "${PACKED}";\n${code}`;
			}
			if (id === join(root, "pkg", "gan_painter.js")) {
				// Vite would include the wasm a second time.
				return replaceOnce(code, "new URL('gan_painter_bg.wasm', import.meta.url)", "undefined");
			}
		},
	};
}

/**
 * The site's page with its script and its styles inside.
 * @param {import("vite").Rolldown.RolldownOutput} site
 * @param {string} script
 */
function oneFile({ output }, script) {
	const source = (/** @type {RegExp} */ name) => {
		const file = output.find(({ fileName }) => name.test(fileName));
		if (file?.type !== "asset") {
			throw new Error(`the site has no file ${name}`);
		}
		return String(file.source);
	};
	// Inside a script, these texts would end it or begin a comment.
	const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
	let page = asciiMarkup(source(/^index\.html$/));
	page = replaceOnce(page, /<link rel="stylesheet".*?>/, `<style>${source(/^assets\/index.*\.css$/).trim()}</style>`);
	page = replaceOnce(page, /\s*<link rel="preload".*?>/, "");
	// These paragraphs tell readers to take this file where the site's scripts can't be loaded.
	page = page.replaceAll(/\s*<p[^>]* class="in-sandbox">.*?<\/p>/gs, "");
	page = replaceOnce(page, /\s*<script type="module".*?<\/script>/, "");
	// The site's first script may have others beside it.
	page = page.replaceAll(/\s*<link rel="modulepreload".*?>/g, "");
	return replaceOnce(page, /(?=<\/body>)/, `<script>${safe}</script>`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
	const file = join(root, "dist", name);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	console.log(`${name}: ${gzipSync(text, { level: 9 }).length} bytes, compressed`);
}
