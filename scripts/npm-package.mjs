// The npm package: the class Gan with its wasm beside it or inside, the tag, and the command.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { engineInside, PACKED, replaceOnce } from "./engine-inside.mjs";
import { root, run } from "./tools.mjs";

const PACKAGE = join(root, "dist", "npm");
/** The folder with the sources of the entries. */
const ENTRIES = "www/embed/npm";
/** The output of wasm-bindgen. Every entry imports it, so that all of them have the same class Gan. */
const GLUE = "pkg/gan_painter.js";
/** Entries for the tag with their own types, which these frameworks need to know the tag. */
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
 * Builds the package into dist/npm, and prints the sizes of its files.
 * @param {Pick<typeof import("vite"), "build" | "transformWithOxc">} vite
 */
export async function buildNpmPackage({ build, transformWithOxc }) {
	/** @type {Record<string, string | Uint8Array>} */
	const files = {
		...(await bundle(build)),
		"command.js": await bundleForNode(build, "command.ts"),
		"map-worker.js": await bundleForNode(build, "map/worker.ts"),
		"index.js": await withoutTypes(transformWithOxc, "index.ts"),
		"node.js": await withoutTypes(transformWithOxc, "node.ts"),
		...declarations("inline", "element"),
		...Object.fromEntries(FRAMEWORKS.map((name) => [`${name}.d.ts`, read(`${ENTRIES}/${name}.d.ts`)])),
		"gan_painter.js": glue(),
		// Gan has a Symbol.dispose, which the standard library of an older target does not declare.
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
		// In the package, the files from pkg/ that these entries import stand beside them.
		const moved = typeof content === "string" ? content.replaceAll(/"(\.\.\/)+pkg\//g, '"./') : content;
		writeFileSync(join(PACKAGE, name), moved);
		if (/\.(js|wasm)$/.test(name)) {
			console.log(`npm/${name}: ${gzipSync(moved, { level: 9 }).length} bytes, compressed`);
		}
	}
}

/**
 * The entries that have the wasm inside, and the files that they share, as texts by their names. They are not minified, because the
 * user's bundler does that.
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
 * Names a file that is no entry of the package. It holds the wasm, or a part that loads when it is asked for, or code that several
 * of these and the tag share. The bundler numbers the second and later shared files.
 * @param {import("vite").Rolldown.PreRenderedChunk} file
 */
function nameOf({ name, moduleIds, isDynamicEntry }) {
	if (moduleIds.includes(PACKED)) {
		return "engine-inside.js";
	}
	return isDynamicEntry ? `${name}.js` : "shared.js";
}

/**
 * Bundles a file of the command with everything that it needs, except the class Gan, which it imports from the entry beside it.
 * @param {typeof import("vite").build} build
 * @param {string} file
 */
async function bundleForNode(build, file) {
	const source = join("www", "command", file);
	const built = await build({
		ssr: { noExternal: true },
		build: {
			write: false,
			target: "node20",
			ssr: join(root, source),
			rolldownOptions: {
				external: join(root, ENTRIES, "node.ts"),
				output: { codeSplitting: false },
			},
		},
	});
	const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (built);
	return replaceOnce(output[0].code, `"${relative(dirname(source), join(ENTRIES, "node.ts"))}"`, '"./node.js"');
}

/**
 * Compiles an entry that imports only the output of wasm-bindgen, so that no bundler is needed.
 * @param {typeof import("vite").transformWithOxc} transform
 * @param {string} name
 */
async function withoutTypes(transform, name) {
	const { code } = await transform(read(`${ENTRIES}/${name}`), name, { sourcemap: false });
	return code;
}

/**
 * The types of entries, as texts by their names. They are checked elsewhere, together with all other types.
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

/**
 * Removes the wasm's address from wasm-bindgen's output, because the entries name the wasm. If the address stood here too, a
 * bundler would also take the wasm for entries that have it inside.
 */
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
