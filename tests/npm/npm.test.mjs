// The npm package, installed from its tarball: its contents, its types, its use in Node, and on Vite's development server.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import init, { Gan } from "gan-painter";
import { createServer } from "vite";
import { env, root } from "../../scripts/tools.mjs";
import { checks } from "../contract.js";
import { launch, withPage } from "../page/browser.mjs";
import { bundleByWebpack, pages } from "./bundle.mjs";

const project = import.meta.dirname;
const installed = join(project, "node_modules", "gan-painter");
const read = (...path) => readFileSync(join(...path), "utf8");
const readJson = (...path) => JSON.parse(read(...path));
const out = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(out, { recursive: true }));

/** The output of a program, which must end well and print nothing else. */
function output(command, args) {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, env, encoding: "utf8" });
	assert.deepEqual([status, stderr], [0, ""], stdout);
	return stdout.trim();
}
const runInNode = (code) => output("node", ["--input-type=module", "--eval", code]);

await init();
const gan = new Gan({ seed: 7 });
gan.stepFor(Infinity, 100);

for (const [name, check] of Object.entries(checks)) {
	test(`in Node: ${name}`, () => check(Gan));
}

test("in Node: the wasm inside, too, and it is the same class", () => {
	const code = `
		import init, { Gan } from "gan-painter/inline";
		import * as beside from "gan-painter";
		await init();
		const gan = new beside.Gan({ seed: 7 });
		gan.stepFor(Infinity, 100);
		console.log(gan.stateHash(), Gan === beside.Gan);`;
	assert.equal(runInNode(code), `${gan.stateHash()} true`);
});

test("in Node: init takes the wasm from elsewhere, and says what it can't take", () => {
	const code = `
		import { readFile } from "node:fs/promises";
		import { fileURLToPath } from "node:url";
		import init, { Gan } from "gan-painter";
		const refused = await init({ module_or_path: undefined }).catch((error) => error.message);
		await init({ module_or_path: readFile(fileURLToPath(import.meta.resolve("gan-painter/gan_painter_bg.wasm"))) });
		new Gan().step();
		console.log(refused);`;
	assert.equal(runInNode(code), "module_or_path must be the wasm or its address, but undefined was given");
});

for (const entry of ["gan-painter", "gan-painter/inline", "gan-painter/element", "gan-painter/react"]) {
	test(`where a server renders: the import of ${entry} does nothing`, () => {
		const code = `
			const before = Object.getOwnPropertyNames(globalThis).join();
			WebAssembly.compile = WebAssembly.instantiate = () => console.log("it loads its wasm");
			await import("${entry}");
			if (Object.getOwnPropertyNames(globalThis).join() !== before) console.log("it made a global");`;
		assert.equal(runInNode(code), "");
	});
}

test("bundled by webpack for Node", async () => {
	await bundleByWebpack("server", out, "node20");
	assert.equal(output("node", [join(out, "server.js")]), gan.stateHash());
});

for (const [module, moduleResolution] of [
	["esnext", "bundler"],
	["node16", "node16"],
	["nodenext", "nodenext"],
]) {
	test(`types, found by ${moduleResolution}`, () => {
		const options = ["--module", module, "--moduleResolution", moduleResolution];
		assert.equal(output("tsc", ["-p", "types", ...options]), "");
	});
}

test("it has the project's version and licences, and a README in each language that links to nothing of ours outside it", () => {
	const { version, license } = readJson(root, "package.json");
	const manifest = readJson(installed, "package.json");
	assert.deepEqual([manifest.version, manifest.license], [version, license]);
	assert.match(
		read(root, "Cargo.toml"),
		new RegExp(`^version = "${version}"$`, "m"),
		"Cargo.toml's version is another",
	);
	for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-OFL"]) {
		assert.equal(read(installed, name), read(root, name));
	}
	for (const name of ["README.md", "README.zh-CN.md"]) {
		const text = read(installed, name);
		assert.match(text, /import init, \{ Gan \} from "gan-painter"/);
		for (const [, target] of text.matchAll(/\]\(((?!https:)[^)]+)\)/g)) {
			assert(existsSync(join(installed, target)), target);
		}
	}
});

test("nothing but what it needs is in it, and nothing is missing", () => {
	const entries = ["command", "element", "index", "inline", "map-worker", "node"];
	const parts = ["lesson-card", "take-away", "shared", "shared2", "shared3", "shared4"];
	const files = [...entries, "engine-inside", "gan_painter", ...parts].map((name) => `${name}.js`);
	const types = ["element", "gan_painter", "inline", "react", "svelte", "vue"].map((name) => `${name}.d.ts`);
	const others = [
		"LICENSE-APACHE",
		"LICENSE-MIT",
		"LICENSE-OFL",
		"README.md",
		"README.zh-CN.md",
		"gan_painter_bg.wasm",
	];
	assert.deepEqual(readdirSync(installed).sort(), [...files, ...types, ...others, "package.json"].sort());
});

test("on Vite's development server, which prepares packages in its own way", async () => {
	const server = await createServer({
		configFile: false,
		root: pages,
		cacheDir: join(out, "cache"),
		logLevel: "warn",
		server: { host: "127.0.0.1", port: 0 },
	});
	await server.listen();
	const browser = await launch();
	try {
		const [address] = server.resolvedUrls.local;
		const expected = { expected: /^console: \[vite\] connect/ };
		for (const name of ["gan", "inline"]) {
			const hasTrained = async (page) => {
				const hash = await page.waitForFunction(() => document.body.dataset.hash);
				assert.equal(await hash.jsonValue(), gan.stateHash());
			};
			await withPage(browser, `${address}${name}.html`, hasTrained, expected);
		}
		const tagTrains = async (page) => {
			await page.waitForFunction(() => document.querySelector("gan-painter").gan instanceof globalThis.Gan);
			await page.evaluate(() => document.querySelector("gan-painter").play());
			await page.waitForFunction(() => document.querySelector("gan-painter").gan.stepCount > 50);
		};
		await withPage(browser, `${address}element.html`, tagTrains, expected);
	} finally {
		await browser.close();
		await server.close();
	}
});
