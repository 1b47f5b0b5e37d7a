// run/, draw/, outcomes/, share/ without its menu and lessons/ without its card know no screen. Neither they nor their imports name
// anything that is not JavaScript's own, except a clock, a channel, a way to abort, WebAssembly, and what files are made of. The parts
// that draw compute only with functions that are the same in every engine.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { parseAst, transformWithOxc } from "vite";
import { root } from "../../scripts/tools.mjs";

const OWN = new Set(runInNewContext("Object.getOwnPropertyNames(globalThis)"));
const ALLOWED = ["performance", "MessageChannel", "AbortController", "WebAssembly"];
/** The further names that a file may use. */
const ALLOWED_IN = {
	// The report of a crash names the browser, if there is one.
	"www/run/report.ts": ["globalThis", "globalThis.navigator"],
	"www/share/run-text.ts": ["URL", "URLSearchParams"],
	"www/share/png.ts": ["Blob", "CompressionStream", "Response", "TextEncoder"],
};
/** These files show frames to a browser's encoders. */
const FOR_BROWSERS = ["video.ts", "video-file.ts"];
/** These functions are exact, or rounded as the standard says. Sines, powers and logarithms are not. */
const EXACT = ["abs", "ceil", "floor", "max", "min", "round", "sign", "sqrt"];
/** Everything else could be reached by this name. */
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

/** @returns the imports of a program */
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

/** @returns the names that a program neither declares nor imports, and its accesses to the global object */
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

/** The programs of some folders of www/ and of all that they import, by file; the packages under their names. */
async function collect(...folders) {
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
	for (const folder of folders) {
		for (const name of readdirSync(join(root, "www", folder))) {
			if (/(?<!\.d)\.ts$/.test(name) && !FOR_BROWSERS.includes(name)) {
				await add(join(root, "www", folder, name));
			}
		}
	}
	const lies = new Set(Object.keys(programs).map((name) => dirname(name)));
	return { programs, lies: [...lies].toSorted(), packages: [...packages].toSorted() };
}

function assertScreenless(programs) {
	for (const [name, program] of Object.entries(programs)) {
		const strange = foreignNames(program).filter(
			(used) => !ALLOWED.includes(used) && (used === GLOBAL || !OWN.has(used)),
		);
		assert.deepEqual(strange, ALLOWED_IN[name] ?? [], name);
	}
}

/** The functions in a program whose results may differ between engines. */
function inexactIn(program) {
	const found = new Set();
	walk(program, ({ type, operator, object, property, name }) => {
		if (/^\*\*=?$/.test(operator)) {
			found.add(operator);
		}
		if (object?.name === "Math" && !EXACT.includes(property.name)) {
			found.add(`Math.${property.name}`);
		}
		const word = type === "MemberExpression" ? property.name : name;
		if (/^(?:Intl|localeCompare|toLocale\w+|Date|random)$/.test(word)) {
			found.add(word);
		}
	});
	return [...found];
}

const run = await collect("run");
const drawing = await collect("draw", "share");
const lessons = await collect("lessons");
const outcomes = await collect("outcomes");

test("run/ and all that it imports name nothing of a page", () => {
	assert(run.programs["www/run/player.ts"] && run.programs["www/engine/retired.ts"]);
	assertScreenless(run.programs);
});

test("they lie in run/ and engine/, and need the engine and signals alone", () => {
	assert.deepEqual(run.lies, ["www/engine", "www/run"]);
	assert.deepEqual(run.packages, ["../../pkg/gan_painter.js", "@preact/signals-core"]);
});

test("draw/, share/ and all that they import name nothing of a page", () => {
	assert(drawing.programs["www/draw/pixels.ts"] && drawing.programs["www/share/forms.ts"]);
	assertScreenless(drawing.programs);
});

test("they lie below the stage, and need the engine and an encoder alone", () => {
	const words = ["www/words", "www/words/panels"];
	assert.deepEqual(drawing.lies, ["www/draw", "www/engine", "www/run", "www/share", "www/share/pytorch", ...words]);
	assert.deepEqual(drawing.packages, ["../../pkg/gan_painter.js", "gifenc/dist/gifenc.esm.js"]);
});

test("outcomes/ and all that it imports name nothing of a page, and lie above run/ and engine/ alone", () => {
	assert(outcomes.programs["www/outcomes/cell.ts"] && outcomes.programs["www/engine/problems.ts"]);
	assertScreenless(outcomes.programs);
	assert.deepEqual(
		outcomes.lies.filter((folder) => !["www/engine", "www/run"].includes(folder)),
		["www/outcomes"],
	);
});

test("lessons/ without its card and all that it imports name nothing of a page, and lie above run/ and engine/ alone", () => {
	assert(lessons.programs["www/lessons/course.ts"] && lessons.programs["www/run/goal.ts"]);
	assertScreenless(lessons.programs);
	assert.deepEqual(lessons.lies, ["www/engine", "www/lessons", "www/run"]);
	assert.deepEqual(lessons.packages, ["@preact/signals-core"]);
});

test("what draws computes by what is the same in every engine", () => {
	for (const [name, program] of Object.entries(drawing.programs)) {
		if (/^www\/(?:draw|share|words)\//.test(name)) {
			assert.deepEqual(inexactIn(program), [], name);
		}
	}
	for (const code of ["a ** 2", "a **= 2", "Math.sin(1)", "a.toLocaleString()", "new Intl.NumberFormat()"]) {
		assert.equal(inexactIn(parseAst(code)).length, 1, code);
	}
	assert.deepEqual(inexactIn(parseAst("Math.sqrt(a * b).toFixed(2)")), []);
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
