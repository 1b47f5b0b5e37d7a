// The npm package: the class Gan with its wasm beside it or inside, and the tag.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { engineInside, replaceOnce } from "./engine-inside.mjs";
import { root } from "./tools.mjs";

const PACKAGE = join(root, "dist", "npm");
/** What wasm-bindgen made. Every entry imports it, so that all of them have the same class Gan. */
const GLUE = "pkg/gan_painter.js";
const EXPORTS = {
	".": { types: "./gan_painter.d.ts", node: "./node.js", default: "./index.js" },
	"./inline": { types: "./inline.d.ts", default: "./inline.js" },
	"./element": { types: "./element.d.ts", default: "./element.js" },
	"./gan_painter_bg.wasm": "./gan_painter_bg.wasm",
	"./package.json": "./package.json",
};

/**
 * Builds it into dist/npm, and says what its files weigh.
 * @param {typeof import("vite").build} build
 */
export async function buildNpmPackage(build) {
	const files = {
		...(await bundle(build)),
		"index.js": read("www/embed/npm/index.js"),
		"node.js": read("www/embed/npm/node.js"),
		"inline.d.ts": read("www/embed/npm/types/inline.d.ts"),
		"element.d.ts": read("www/embed/npm/types/element.d.ts"),
		"gan_painter.js": glue(),
		// Gan has a Symbol.dispose, which the libraries of an older target do not know.
		"gan_painter.d.ts": `/// <reference lib="esnext.disposable" />\n${read("pkg/gan_painter.d.ts")}`,
		"gan_painter_bg.wasm": readFileSync(join(root, "pkg", "gan_painter_bg.wasm")),
		"package.json": manifest(),
		"README.md": readme("README.md", "From npm", "A GAN that learns to paint, live in a web page."),
		"README.zh-CN.md": readme("README.zh-CN.md", "npm 包", "在网页里现场学画画的 GAN。"),
		"LICENSE-APACHE": read("LICENSE-APACHE"),
		"LICENSE-MIT": read("LICENSE-MIT"),
	};
	for (const [name, content] of Object.entries(files)) {
		// What they import from pkg/ stands beside them.
		const moved = /\.[jt]s$/.test(name) ? content.replaceAll(/"(\.\.\/)+pkg\//g, '"./') : content;
		writeFileSync(join(PACKAGE, name), moved);
		if (/\.(js|wasm)$/.test(name)) {
			console.log(`npm/${name}: ${gzipSync(moved, { level: 9 }).length} bytes, compressed`);
		}
	}
}

/** The entries that have the wasm inside, and what they share, as texts by their names. Who uses them compresses them. */
async function bundle(build) {
	const entry = (name) => join(root, "www", "embed", "npm", name);
	const [{ output }] = await build({
		plugins: [engineInside()],
		build: {
			outDir: PACKAGE,
			minify: false,
			lib: { entry: [entry("inline.js"), entry("element.js")], formats: ["es"] },
			rolldownOptions: {
				external: join(root, GLUE),
				output: { entryFileNames: "[name].js", chunkFileNames: "engine-inside.js" },
			},
		},
	});
	return Object.fromEntries(output.map(({ fileName, code }) => [fileName, code]));
}

/** The entries name the wasm. With its address in here too, a bundler would take it along for those that have it inside. */
function glue() {
	return replaceOnce(
		read(GLUE),
		"module_or_path = new URL('gan_painter_bg.wasm', import.meta.url);",
		'throw new Error("module_or_path must be the wasm or its address, but undefined was given");',
	);
}

function manifest() {
	const { name, version, description, license } = JSON.parse(read("package.json"));
	const about = { name, version, description, license };
	const content = {
		...about,
		type: "module",
		exports: EXPORTS,
		sideEffects: ["./element.js"],
		files: ["*.js", "*.d.ts", "*.wasm", "*.md", "LICENSE-*"],
		engines: { node: ">=20" },
	};
	return `${JSON.stringify(content, null, "\t")}\n`;
}

/**
 * A README's part about the package, without links into the repository.
 * @param {string} file
 * @param {string} heading
 * @param {string} about
 */
function readme(file, heading, about) {
	const [, part] = read(file).split(`\n## ${heading}\n`);
	const [text] = part.split("\n## ");
	return `# gan-painter\n\n${about}\n${text.replaceAll(/\[([^\]]+)\]\((?!https:)[^)]+\)/g, "$1")}`;
}

/** @param {string} name */
function read(name) {
	return readFileSync(join(root, name), "utf8");
}
