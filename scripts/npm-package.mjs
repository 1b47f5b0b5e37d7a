// The npm package: the class Gan with its wasm beside it or inside, the tag, and the command.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { engineInside, PACKED, replaceOnce } from "./engine-inside.mjs";
import { root, run } from "./tools.mjs";

const PACKAGE = join(root, "dist", "npm");
/** Where the sources of its entries are. */
const ENTRIES = "www/embed/npm";
/** What wasm-bindgen made. Every entry imports it, so that all of them have the same class Gan. */
const GLUE = "pkg/gan_painter.js";
/** Entries of the tag with types of their own, which each of these needs to know it. */
const FRAMEWORKS = ["react", "svelte", "vue"];
const EXPORTS = {
	".": { types: "./gan_painter.d.ts", node: "./node.js", default: "./index.js" },
	"./inline": { types: "./inline.d.ts", default: "./inline.js" },
	"./element": { types: "./element.d.ts", default: "./element.js" },
	...Object.fromEntries(FRAMEWORKS.map((name) => [`./${name}`, { types: `./${name}.d.ts`, default: "./element.js" }])),
	"./gan_painter_bg.wasm": "./gan_painter_bg.wasm",
	"./package.json": "./package.json",
};

/**
 * Builds it into dist/npm, and says what its files weigh.
 * @param {Pick<typeof import("vite"), "build" | "transformWithOxc">} vite
 */
export async function buildNpmPackage({ build, transformWithOxc }) {
	/** @type {Record<string, string | Uint8Array>} */
	const files = {
		...(await bundle(build)),
		"command.js": await bundleCommand(build),
		"index.js": await withoutTypes(transformWithOxc, "index.ts"),
		"node.js": await withoutTypes(transformWithOxc, "node.ts"),
		...declarations("inline", "element"),
		...Object.fromEntries(FRAMEWORKS.map((name) => [`${name}.d.ts`, read(`${ENTRIES}/${name}.d.ts`)])),
		"gan_painter.js": glue(),
		// Gan has a Symbol.dispose, which the libraries of an older target do not know.
		"gan_painter.d.ts": `/// <reference lib="esnext.disposable" />\n${read("pkg/gan_painter.d.ts")}`,
		"gan_painter_bg.wasm": readFileSync(join(root, "pkg", "gan_painter_bg.wasm")),
		"package.json": manifest(),
		"README.md": read(`${ENTRIES}/README.md`),
		"README.zh-CN.md": read(`${ENTRIES}/README.zh-CN.md`),
		"LICENSE-APACHE": read("LICENSE-APACHE"),
		"LICENSE-MIT": read("LICENSE-MIT"),
		"LICENSE-OFL": read("LICENSE-OFL"),
	};
	for (const [name, content] of Object.entries(files)) {
		// What they import from pkg/ stands beside them.
		const moved = typeof content === "string" ? content.replaceAll(/"(\.\.\/)+pkg\//g, '"./') : content;
		writeFileSync(join(PACKAGE, name), moved);
		if (/\.(js|wasm)$/.test(name)) {
			console.log(`npm/${name}: ${gzipSync(moved, { level: 9 }).length} bytes, compressed`);
		}
	}
}

/**
 * The entries that have the wasm inside, and what they share, as texts by their names. Who uses them compresses them.
 * @param {typeof import("vite").build} build
 */
async function bundle(build) {
	const built = await build({
		plugins: [engineInside()],
		build: {
			outDir: PACKAGE,
			minify: false,
			lib: { entry: [join(root, ENTRIES, "inline.ts"), join(root, ENTRIES, "element.ts")], formats: ["es"] },
			rolldownOptions: {
				external: join(root, GLUE),
				output: { entryFileNames: "[name].js", chunkFileNames: nameOf, codeSplitting: true },
			},
		},
	});
	const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (built);
	return Object.fromEntries(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code]] : [])));
}

/**
 * Of a file that no entry of the package is: the wasm inside, what loads when it is asked for, and what several of these and the tag
 * share: the bundler numbers the second and third of those.
 * @param {import("vite").Rolldown.PreRenderedChunk} file
 */
function nameOf({ name, moduleIds, isDynamicEntry }) {
	if (isDynamicEntry) {
		return `${name}.js`;
	}
	return moduleIds.includes(PACKED) ? "engine-inside.js" : "shared.js";
}

/**
 * The command, with all that it needs but the class Gan, which it has from the entry beside it.
 * @param {typeof import("vite").build} build
 */
async function bundleCommand(build) {
	const built = await build({
		ssr: { noExternal: true },
		build: {
			outDir: PACKAGE,
			emptyOutDir: false,
			target: "node20",
			ssr: join(root, "www", "command", "command.ts"),
			rolldownOptions: {
				external: join(root, ENTRIES, "node.ts"),
				output: { entryFileNames: "command.js", codeSplitting: false },
			},
		},
	});
	const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (built);
	return replaceOnce(output[0].code, '"../embed/npm/node.ts"', '"./node.js"');
}

/**
 * An entry that imports only what wasm-bindgen made, which no bundler touches.
 * @param {typeof import("vite").transformWithOxc} transform
 * @param {string} name
 */
async function withoutTypes(transform, name) {
	const { code } = await transform(read(`${ENTRIES}/${name}`), name, { sourcemap: false });
	return code;
}

/**
 * The types of entries, as texts by their names. Whether they are right is checked elsewhere, with all other types.
 * @param {string[]} names
 */
function declarations(...names) {
	const folder = mkdtempSync(join(tmpdir(), "gan-painter-types-"));
	try {
		const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--noCheck"];
		run("tsc", ["-p", ".", ...emit, "--outDir", folder]);
		const text = (/** @type {string} */ name) => readFileSync(join(folder, ENTRIES, name), "utf8");
		return Object.fromEntries(names.map((name) => [`${name}.d.ts`, text(`${name}.d.ts`)]));
	} finally {
		rmSync(folder, { recursive: true });
	}
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
		bin: { [name]: "./command.js" },
		sideEffects: ["./element.js"],
		files: ["*.js", "*.d.ts", "*.wasm", "*.md", "LICENSE-*"],
		engines: { node: ">=20" },
	};
	return `${JSON.stringify(content, null, "\t")}\n`;
}

/** @param {string} name */
function read(name) {
	return readFileSync(join(root, name), "utf8");
}
