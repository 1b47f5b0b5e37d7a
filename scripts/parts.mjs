// Runs the parts of a command one after the other, even if one fails, and ends with a summary.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { needGenerator, versionsOf } from "./host-tools.mjs";
import { warnOfLongSubjects } from "./subjects.mjs";
import { env, Failure, needNpmPackages, needTorch, root, run } from "./tools.mjs";
import { buildWasm } from "./wasm.mjs";

export const CLIPPY = ["clippy", "--all-targets"];
export const NO_WARNINGS = ["--", "-D", "warnings"];

/**
 * The parts that npm run check and npm test share: format, lints, types, and the page's tests that take seconds in Node.
 * @type {Record<string, () => void>}
 */
export const statics = {
	"format of Rust": () => run("cargo", ["fmt", "--check"]),
	"lints of Rust": () => run("cargo", [...CLIPPY, ...NO_WARNINGS]),
	"format of TypeScript and the scripts": () => run("prettier", ["--check", "--log-level", "warn", "."]),
	"lints of TypeScript and the scripts": () => run("oxlint", ["--deny-warnings"]),
	// The package holds the types of the engine, and its class for the page's parts.
	"wasm package": buildWasm,
	"types of TypeScript": () => run("tsc", ["-p", "."]),
	"types of the scripts": () => run("tsc", ["-p", "tsconfig.scripts.json"]),
	"types of the tests and benchmarks": () => run("tsc", ["-p", "tests"]),
	"the docs' links": () =>
		run("node", ["--test", ...["docs", "subjects"].map((name) => join("tests", "docs", `${name}.test.mjs`))]),
	"subjects of commits": warnOfLongSubjects,
	"the page's parts in Node": () => run("node", ["--import", "tsx", "--test", ...testsIn("tests", "www")]),
};

/**
 * The test files of a folder of the project.
 * @param {string[]} folder
 */
export function testsIn(...folder) {
	const names = readdirSync(join(root, ...folder)).filter((name) => name.endsWith(".test.mjs"));
	return names.map((name) => join(...folder, name));
}

/**
 * Runs the wasm's own tests in a browser.
 * @param {"chrome" | "firefox"} browser
 */
export function testWasm(browser) {
	// The time limit in seconds. The default of 20 is too short for a slow machine.
	run("wasm-pack", ["test", "--headless", `--${browser}`], { env: { ...env, WASM_BINDGEN_TEST_TIMEOUT: "120" } });
}

/** @param {number} version */
export function testOldChromium(version) {
	run("node", ["--test", join("tests", "old", `chromium-${version}.test.mjs`)]);
}

/** Runs the PyTorch scripts of runs, and compares them with the engine. The parts share two cores, so they do not run at once. */
export function testPyTorch() {
	needTorch();
	run("node", ["--import", "tsx", "--test", "--test-concurrency=1", ...testsIn("tests", "pytorch")]);
}

/**
 * A part for each of these site generators.
 * @param {string[]} ids
 */
export function hostParts(ids) {
	const test = (/** @type {string} */ id) => {
		needGenerator(id);
		const options = ["--import", "tsx", "--test", join("tests", "hosts", "hosts.test.mjs")];
		run("node", options, { env: { ...env, GAN_PAINTER_HOSTS: id } });
	};
	return Object.fromEntries(ids.map((id) => [`posts in ${id} ${versionsOf(id)}`, () => test(id)]));
}

/**
 * Tests the tag in pages made with frameworks, with the package in dist/npm.
 * @param {...string} names folders of examples/frameworks
 */
export function testFrameworks(...names) {
	for (const name of names) {
		const folder = join("examples", "frameworks", name);
		needNpmPackages(folder);
		run("node", [join("tests", "npm", "install.mjs"), folder]);
	}
	run("node", [
		"--test",
		"--test-concurrency=1",
		...names.map((name) => join("tests", "frameworks", `${name}.test.mjs`)),
	]);
}

/**
 * Runs all parts. A part that cannot run counts as failed. If any part failed, this throws at the end.
 * @param {Record<string, () => void>} parts parts by their names in the summary
 */
export function runParts(parts) {
	const results = Object.entries(parts).map(([name, part]) => {
		console.log(`\n── ${name}`);
		const start = Date.now();
		const failure = failureOf(part);
		if (failure) {
			console.error(failure);
		}
		return { name, failure, seconds: (Date.now() - start) / 1000 };
	});

	console.log("\n── summary");
	for (const { name, failure, seconds } of results) {
		console.log(`${failure ? "FAILED" : "passed"}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
		if (failure) {
			console.log(`        ${failure}`);
		}
	}
	const failed = results.filter(({ failure }) => failure).length;
	const seconds = results.reduce((sum, { seconds }) => sum + seconds, 0);
	console.log(`\n${results.length - failed} passed, ${failed} failed, in ${seconds.toFixed(0)} s`);
	if (failed > 0) {
		throw new Failure(`${failed} of ${results.length} parts failed`);
	}
}

/**
 * Why a part failed, or undefined if it passed.
 * @param {() => void} part
 */
function failureOf(part) {
	try {
		part();
	} catch (error) {
		if (!(error instanceof Failure)) {
			throw error;
		}
		return error.message;
	}
}
