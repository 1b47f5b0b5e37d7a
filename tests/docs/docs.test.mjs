// The READMEs and docs: no link is dead, no named file is missing, both languages agree, and every snippet has a way to be tested.

import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { anchorsOf, files, inlineCodeOf, labelsOf, levelsOf, linksOf, read, snippetsOf } from "./markdown.mjs";
import { wayToTest } from "./ways.mjs";

const README_MOST = 8192;
/** The files for readers, which exist in both languages. */
const translated = files.filter((file) => existsSync(join(root, chineseOf(file))));

/** @param {string} file */
function chineseOf(file) {
	return file.replace(/(\.zh-CN)?\.md$/, ".zh-CN.md");
}

for (const name of ["README.md", "README.zh-CN.md"]) {
	test(`${name} has at most ${README_MOST} bytes`, () => {
		const { size } = statSync(join(root, name));
		assert(size <= README_MOST, `${size} bytes`);
	});
}

for (const file of files) {
	test(`links in ${file}`, () => {
		const dead = linksOf(file).filter((target) => !/^https?:/.test(target) && !leadsSomewhere(file, target));
		assert.deepEqual(dead, [], "dead links");
		const { used, defined } = labelsOf(file);
		assert.deepEqual([...new Set(used)].sort(), [...new Set(defined)].sort(), "labels of links");
	});
}

/**
 * @param {string} file
 * @param {string} target
 */
function leadsSomewhere(file, target) {
	const [path, anchor] = target.split("#");
	const linked = path === "" ? file : normalize(join(dirname(file), decodeURIComponent(path)));
	if (!existsSync(join(root, linked))) {
		return false;
	}
	return anchor === undefined || (linked.endsWith(".md") && anchorsOf(linked).includes(decodeURIComponent(anchor)));
}

test("links in examples lead to their own files, or to those of dist/", () => {
	const isElsewhere = (/** @type {string} */ target) => /^(?:\.\.\/dist\/|data:|https?:)/.test(target);
	const pages = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" });
	for (const name of pages.filter((name) => name.endsWith(".html") && !name.includes("node_modules"))) {
		const page = join("examples", name);
		const targets = [...read(page).matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, target]) => target);
		const dead = targets.filter((target) => !isElsewhere(target) && !existsSync(join(root, dirname(page), target)));
		assert.deepEqual(dead, [], page);
	}
});

test("every page of docs/ is in the table of a README, in its language", () => {
	for (const [readme, isOfIt] of /** @type {const} */ ([
		["README.md", (/** @type {string} */ file) => !file.endsWith(".zh-CN.md")],
		["README.zh-CN.md", (/** @type {string} */ file) => file === chineseOf(file) || !translated.includes(file)],
	])) {
		const linked = linksOf(readme).map((target) => target.split("#")[0]);
		const pages = files.filter((file) => dirname(file) === "docs" && isOfIt(file));
		assert.deepEqual(
			pages.filter((page) => !linked.includes(page)),
			[],
			readme,
		);
	}
});

test("pages in lower case are in both languages, and lead to each other", () => {
	for (const file of files.filter((file) => dirname(file) === "docs" && /^[a-z]/.test(basename(file)))) {
		const isChinese = file.endsWith(".zh-CN.md");
		const other = isChinese ? file.replace(".zh-CN.md", ".md") : chineseOf(file);
		assert(files.includes(other), `${other} is missing`);
		assert(linksOf(file).includes(basename(other)), `${file} does not lead to ${other}`);
	}
});

for (const file of translated.filter((file) => !file.endsWith(".zh-CN.md"))) {
	test(`${chineseOf(file)} has the same parts and the same code as ${file}`, () => {
		const chinese = chineseOf(file);
		assert.deepEqual(levelsOf(chinese), levelsOf(file), "levels of headings");
		assert.deepEqual(snippetsOf(chinese).map(bareCode), snippetsOf(file).map(bareCode));
	});
}

/**
 * A snippet without its comments, and without the parts that differ between the languages.
 * @param {import("./markdown.mjs").Snippet} snippet
 */
function bareCode({ language, code }) {
	if (language === "html") {
		return code
			.replaceAll(/ lang="zh"|&lang=zh/g, "")
			.replaceAll(/>[^<>\n]+</g, "><")
			.replaceAll(/title="[^"]+"/g, "title");
	}
	return code.replaceAll(/\s*(?:\/\/|# |# …).*$/gm, "").trim();
}

for (const file of files) {
	test(`files and npm scripts that ${file} names`, () => {
		const { scripts } = JSON.parse(read("package.json"));
		const code = [...inlineCodeOf(file), ...snippetsOf(file).map((snippet) => snippet.code)].join("\n");
		const named = [...code.matchAll(/\bnpm (?:run ([a-z-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short);
		const unknown = named.filter((name) => !(name in scripts) && name !== DEVELOPMENT_SERVER);
		assert.deepEqual(unknown, [], "npm scripts");
		assert.deepEqual(inlineCodeOf(file).filter(isMissing), [], "files");
	});
}

/** The npm script that starts the server of examples/vite. */
const DEVELOPMENT_SERVER = "dev";
const SOURCE = /^[\w.-]+(?:\/[\w.-]+)*\.(?:ts|tsx|rs|mjs|css|py)$/;
/** Short names may stand for files in these folders. */
const PLACES = ["", "www", "src", "www/run", "www/panels/code", "scripts", "tests", "tests/page", "pkg", "docs"];
/** Files of the package, and files that an instruction asks its reader to make. */
const NOT_HERE =
	/^(?:gan_painter|element)\.d\.ts$|\/coverage\.|^panels\.css$|^stage\.css$|^\.vitepress\/config\.mjs$|^conf\.py$/;

/** @param {string} code */
function isMissing(code) {
	if (!SOURCE.test(code) || NOT_HERE.test(code)) {
		return false;
	}
	return !PLACES.some((place) => existsSync(join(root, place, code))) && !isInSomeFolder(code);
}

/**
 * Whether a name without a folder belongs to a file of the page or of the engine.
 * @param {string} name
 */
function isInSomeFolder(name) {
	const files = ["www", "src"].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }),
	);
	return !name.includes("/") && files.some((file) => basename(file) === name);
}

for (const file of files) {
	for (const snippet of snippetsOf(file)) {
		test(`${file}:${snippet.line} has a way to be tested, or a reason why it has none`, () => {
			assert(wayToTest(snippet), `tests/docs/ways.mjs must say how to test ${snippet.code}`);
		});
	}
}
