// The docs' snippets do what the docs say, with dist/, the package in dist/npm, and Chromium. ways.mjs says how each one is tested.
// Only the English ones run, except for posts, because docs.test.mjs compares the code of the Chinese pages with theirs.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { needPython, root, run } from "../../scripts/tools.mjs";
import { launch, withPage } from "../page/browser.mjs";
import { serveDist } from "../page/serve.mjs";
import { files, inlineCodeOf, read, snippetsOf } from "./markdown.mjs";
import { wayToTest } from "./ways.mjs";

const PACKAGE = join(root, "dist", "npm");
/** The address at which the docs place the site. */
const SITE = "https://demo.example/";
const ICON = '<link rel="icon" href="data:,">';

const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(folder, { recursive: true }));
let browser;
before(async () => {
	browser = await launch();
});
after(() => browser?.close());

const isEnglish = (file) => !file.endsWith(".zh-CN.md");
const all = files.flatMap(snippetsOf);
const by = (way) =>
	all.filter((snippet) => wayToTest(snippet)?.by === way && (way === "post" || isEnglish(snippet.file)));
const nameOf = ({ file, line }) => `${file}:${line}`;

for (const snippet of by("node")) {
	test(`in Node: ${nameOf(snippet)}`, () => {
		// In the package's own folder, the package's name leads to itself.
		const options = { cwd: PACKAGE, encoding: /** @type {const} */ ("utf8") };
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			["--input-type=module", "--eval", snippet.code],
			options,
		);
		assert.deepEqual([status, stderr], [0, ""]);
		const [first, ...rest] = stdout.trim().split("\n");
		assert.match(first, /^\d+ /);
		if (snippet.code.includes("again.stateHash() === gan.stateHash()")) {
			assert.equal(rest.at(-1), "true");
		}
	});
}

/** Runs a snippet in its own folder, where npx finds the package's command, and where npm run build has been run. */
function inShell(code, name) {
	const bin = join(folder, "bin");
	const own = join(folder, name);
	if (!existsSync(bin)) {
		mkdirSync(bin);
		const command = `exec "${process.execPath}" "${join(PACKAGE, "command.js")}" "$@"`;
		writeFileSync(join(bin, "npx"), `#!/bin/sh\nshift\n${command}\n`, { mode: 0o755 });
		writeFileSync(join(bin, "gan-painter"), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
		writeFileSync(join(bin, "npm"), '#!/bin/sh\ntest "$*" = "run build"\n', { mode: 0o755 });
	}
	if (!existsSync(own)) {
		mkdirSync(own);
		symlinkSync(join(root, "dist"), join(own, "dist"));
		// Readers are told to have this file, a checkpoint of their own from PyTorch.
		copyFileSync(join(root, "tests", "checkpoint", "pytorch.safetensors"), join(own, "mine.safetensors"));
	}
	const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
	const { status, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", code], {
		cwd: own,
		env,
		encoding: "utf8",
	});
	assert.equal(status, 0, stderr);
	return own;
}

for (const snippet of by("shell")) {
	test(`in a shell: ${nameOf(snippet)}`, () => {
		const own = inShell(snippet.code, `shell-${all.indexOf(snippet)}`);
		for (const [, file] of snippet.code.matchAll(/--out (\w\S*)/g)) {
			assert(existsSync(join(own, file)), file);
		}
		if (snippet.code.includes("cp -r dist/.")) {
			assert(existsSync(join(own, "blog/static/gan/index.html")));
			assert(!existsSync(join(own, "blog/static/gan/npm")));
		}
	});
}

/** Maps of the usual size take minutes. tests/command/map.test.mjs makes small ones, and merges them. */
const MAP = /^(?:npx )?gan-painter map\b/;

for (const file of files.filter(isEnglish)) {
	const commands = inlineCodeOf(file).filter(
		(code) => /^(?:npx )?gan-painter [a-z-][^…]*$/.test(code) && !MAP.test(code),
	);
	if (commands.length > 0) {
		test(`in a shell: what ${file} has in its sentences`, () => {
			for (const command of commands) {
				inShell(command, file.replaceAll(/\W/g, "-"));
			}
		});
	}
}

/** Opens somebody else's page with these lines, next to the site at the address that the docs name. */
async function withPost(html, headers, body) {
	const pages = { "post.html": "" };
	const site = await serveDist({ headers, pages });
	const script =
		html.includes("<gan-painter") && !html.includes("<script")
			? `<script src="${SITE}embed/gan-painter.js" defer></script>`
			: "";
	const lines = `${script}${html}`.replaceAll(SITE, site.address);
	pages["post.html"] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title>${ICON}${lines}`;
	try {
		await withPage(browser, `${site.address}post.html`, body, { isNew: true });
	} finally {
		site.stop();
	}
}

const tagIsReady = async (page) => {
	await page.waitForFunction(() => document.querySelector("gan-painter").gan, undefined, { timeout: 60_000 });
	const refusals = await page.evaluate(() =>
		[...document.querySelector("gan-painter").shadowRoot.querySelectorAll("[role=alert]")]
			.filter((node) => node.checkVisibility())
			.map((node) => node.textContent)
			.filter((text) => text !== ""),
	);
	assert.deepEqual(refusals, []);
};
const tagTrains = async (page) => {
	await tagIsReady(page);
	await page.evaluate(() => document.querySelector("gan-painter").play());
	await page.waitForFunction(() => document.querySelector("gan-painter").gan.stepCount > 3);
};
const frameIsReady = async (page) => {
	const frame = await (await page.waitForSelector("iframe")).contentFrame();
	await frame.waitForFunction(() => document.querySelector("main")?.stage?.gan, undefined, { timeout: 60_000 });
	assert.equal(await frame.evaluate(() => String(document.querySelector("main").stage.gan.startConfig.seed)), "7");
};

for (const snippet of by("post")) {
	test(`in Chromium: ${nameOf(snippet)}`, () =>
		withPost(snippet.code, {}, snippet.code.includes("<iframe") ? frameIsReady : tagIsReady));
}

for (const snippet of by("script")) {
	test(`in Chromium, beside a tag: ${nameOf(snippet)}`, () =>
		withPost("<gan-painter></gan-painter>", {}, async (page) => {
			await tagIsReady(page);
			await page.evaluate((code) => new Function(code)(), snippet.code);
			await tagTrains(page);
		}));
}

for (const snippet of by("policy")) {
	test(`in Chromium, under the policy of ${nameOf(snippet)}`, () => {
		const policy = `default-src 'none'; img-src data:; ${snippet.code.trim()}`;
		return withPost("<gan-painter></gan-painter>", { "content-security-policy": policy }, tagTrains);
	});
}

test("tsc: the panel that ARCHITECTURE adds, and the promise of LESSONS, as if they were files of the project", () => {
	const place = mkdtempSync(join(root, "dist", "docs-"));
	try {
		const [words, view] = by("panel").map(({ code }) => code);
		const [promise] = by("promise");
		for (const [file, text] of Object.entries({
			"www/words/panels/coverage.ts": words,
			"www/panels/coverage.tsx": view,
			"tests/www/promises/sample.mjs": promise.code,
		})) {
			mkdirSync(join(place, file, ".."), { recursive: true });
			writeFileSync(join(place, file), text);
		}
		const settings = {
			extends: "../../tsconfig.json",
			compilerOptions: { rootDir: "../..", rootDirs: ["../..", "."], allowJs: true, checkJs: true },
			include: [".", "../../www/engine/virtual.d.ts"],
		};
		writeFileSync(join(place, "tsconfig.json"), JSON.stringify(settings));
		run("tsc", ["-p", place]);
	} finally {
		rmSync(place, { recursive: true });
	}
});

test("tests/npm/types checks the JSX declaration that the docs have", () => {
	const checked = read("tests/npm/types/tag.tsx");
	const snippets = by("jsx");
	assert(snippets.length > 0);
	for (const { code } of snippets) {
		const [imports, declaration] = code.split("\n\n");
		assert(checked.includes(declaration.trim()), declaration);
		assert.match(imports, /from "gan-painter\/element"/);
	}
});

test("in Python: networks go to PyTorch's layers and back", () => {
	const [snippet, ...others] = by("python");
	assert.deepEqual(others, []);
	const own = inShell("npx gan-painter train --steps 50 --out run.safetensors", "python");
	const { status, stderr } = spawnSync(needPython(), [join(import.meta.dirname, "as_torch.py")], {
		cwd: own,
		input: snippet.code,
		encoding: "utf8",
	});
	assert.equal(status, 0, stderr);
	inShell("npx gan-painter gif --from mine.safetensors --steps 20 --out mine.gif", "python");
	assert(existsSync(join(own, "mine.gif")));
});
