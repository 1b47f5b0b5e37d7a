// run/ knows no screen: neither it nor what it imports names anything that is not JavaScript's own, but for a clock, a channel and
// WebAssembly.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { parseAst, transformWithOxc } from "vite";
import { root } from "../../scripts/tools.mjs";

const RUN = join(root, "www", "run");
const OWN = new Set(runInNewContext("Object.getOwnPropertyNames(globalThis)"));
const ALLOWED = ["performance", "MessageChannel", "WebAssembly"];
/** By this name all others could be reached. */
const GLOBAL = "globalThis";

/** The program of a file, without its types. */
async function programOf(file) {
	const { code } = await transformWithOxc(readFileSync(file, "utf8"), file, {});
	return /** @type {any} */ (parseAst(code));
}

/** Calls a function for every node of a program. */
function walk(node, visit, parent = undefined, key = "") {
	if (typeof node?.type === "string") {
		visit(node, parent, key);
	}
	for (const [name, child] of Object.entries(node)) {
		if (typeof child === "object" && child !== null) {
			const isNode = typeof node.type === "string";
			walk(child, visit, isNode ? node : parent, isNode ? name : key);
		}
	}
}

/** @returns what it imports */
function importsOf(program) {
	const names = new Set();
	walk(program, ({ type, source }) => {
		if (/^(?:Import|Export)/.test(type) && source) {
			names.add(source.value);
		}
	});
	return [...names];
}

/** @returns the names that a pattern gives to values */
function namesOf(pattern) {
	switch (pattern?.type) {
		case "Identifier":
			return [pattern.name];
		case "ObjectPattern":
			return pattern.properties.flatMap(({ value, argument }) => namesOf(value ?? argument));
		case "ArrayPattern":
			return pattern.elements.flatMap(namesOf);
		case "AssignmentPattern":
			return namesOf(pattern.left);
		case "RestElement":
			return namesOf(pattern.argument);
		default:
			return [];
	}
}

/** @returns the names that it neither declares nor imports, and what it asks of the global object */
function foreignNames(program) {
	const declared = new Set();
	const named = new Set();
	walk(program, (node, parent, key) => {
		if (/^(?:VariableDeclarator|Class|Function|ArrowFunction|CatchClause|Import\w*Specifier)/.test(node.type)) {
			const { id, local, param, params = [] } = node;
			[id, local, param, ...params].flatMap(namesOf).forEach((name) => declared.add(name));
		}
		if (node.type !== "Identifier") {
			return;
		}
		const isMember = key === "property" && !parent.computed;
		const isKey = key === "key" && !parent.computed && !parent.shorthand;
		if (isMember && parent.object.name === GLOBAL) {
			named.add(`${GLOBAL}.${node.name}`);
		} else if (!isMember && !isKey && !parent.type.endsWith("Specifier")) {
			named.add(node.name);
		}
	});
	return [...named].filter((name) => !declared.has(name)).toSorted();
}

/** The programs of run/ and of all that it imports, by file; the packages under their names. */
async function collect() {
	/** @type {Record<string, any>} */
	const programs = {};
	/** @type {Set<string>} */
	const packages = new Set();
	const add = async (file) => {
		const name = relative(root, file);
		if (name in programs) {
			return;
		}
		programs[name] = await programOf(file);
		for (const imported of importsOf(programs[name])) {
			const path = join(dirname(file), imported);
			if (!imported.startsWith(".") || relative(root, path).startsWith("pkg")) {
				packages.add(imported);
			} else {
				await add(path.replace(/\.js$/, ".ts"));
			}
		}
	};
	for (const name of readdirSync(RUN)) {
		await add(join(RUN, name));
	}
	return { programs, packages: [...packages] };
}

const { programs, packages } = await collect();

test("run/ and all that it imports name nothing of a page", () => {
	assert(programs["www/run/player.ts"] && programs["www/engine/retired.ts"]);
	for (const [name, program] of Object.entries(programs)) {
		const strange = foreignNames(program).filter(
			(used) => !ALLOWED.includes(used) && (used === GLOBAL || !OWN.has(used)),
		);
		// The report of a crash names the browser, where there is one.
		const allowed = name === "www/run/report.ts" ? [GLOBAL, `${GLOBAL}.navigator`] : [];
		assert.deepEqual(strange, allowed, name);
	}
});

test("they lie in run/ and engine/, and need the engine and signals alone", () => {
	const folders = new Set(Object.keys(programs).map((name) => dirname(name)));
	assert.deepEqual([...folders].toSorted(), ["www/engine", "www/run"]);
	assert.deepEqual(packages.toSorted(), ["../../pkg/gan_painter.js", "@preact/signals-core"]);
});

test("a name of a page is seen wherever it stands", () => {
	const foreign = (code) => foreignNames(parseAst(code));
	for (const code of [
		"document.title",
		"const f = (x = document) => x",
		"const { [document]: a } = b; let b",
		"const o = { document }",
		"const o = { a: document }",
		"if (x instanceof document) {} let x",
		"class A extends document {}",
		"class A { a = document }",
		"`${document}`",
		"function f() { return document?.a }",
		"function f({ a = { b: document } }) {}",
		"try {} catch { document }",
	]) {
		assert.deepEqual(foreign(code), ["document"], code);
	}
	assert.deepEqual(foreign("globalThis.document"), ["globalThis", "globalThis.document"]);
	assert.deepEqual(foreign("const { document } = globalThis"), ["globalThis"]);
	for (const code of [
		"a.document; let a",
		"({ document: 1 })",
		"class A { document() {} }",
		"'document' // document",
	]) {
		assert.deepEqual(foreign(code), [], code);
	}
});
