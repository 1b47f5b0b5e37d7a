// npm test: everything, with a summary at the end. A part that cannot run counts as failed.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { main } from "./main.mjs";
import {
	env,
	Failure,
	needActionlint,
	needBrowsers,
	needNpmPackages,
	needPython,
	needWasmPack,
	needWasmTools,
	root,
	run,
	WASM_TARGET,
} from "./tools.mjs";
import { buildWasm } from "./wasm.mjs";

const pageTests = readdirSync(join(root, "tests", "page")).filter((name) => name.endsWith(".test.mjs"));
const isInEngines = (name) => name.endsWith("engines.test.mjs");
const testPage = (names) => run("node", ["--test", ...names.map((name) => join("tests", "page", name))]);
const npmTests = ["npm", "bundles", "example"].map((name) => join("tests", "npm", `${name}.test.mjs`));
/** Seconds: the default of 20 is short for a slow machine. */
const patient = { env: { ...env, WASM_BINDGEN_TEST_TIMEOUT: "120" } };
const wasmTest = (browser) => run("wasm-pack", ["test", "--headless", browser], patient);
const clippy = ["clippy", "--all-targets"];
const noWarnings = ["--", "-D", "warnings"];

const parts = {
	tools: () => {
		needWasmTools();
		needWasmPack();
	},
	browsers: needBrowsers,
	"format of Rust": () => run("cargo", ["fmt", "--check"]),
	"lints of Rust": () => run("cargo", [...clippy, ...noWarnings]),
	"lints of Rust for wasm": () => run("cargo", [...clippy, "--target", WASM_TARGET, ...noWarnings]),
	"the benchmark's crate": () => {
		const manifest = ["--manifest-path", join("benches", "ndarray-product", "Cargo.toml")];
		run("cargo", ["fmt", "--check", ...manifest]);
		run("cargo", ["clippy", "--target", WASM_TARGET, ...manifest, ...noWarnings]);
	},
	"format of JavaScript": () => run("prettier", ["--check", "--log-level", "warn", "."]),
	"lints of JavaScript": () => run("eslint", ["."]),
	"workflows of GitHub": () => run(needActionlint(), ["-shellcheck=", "-pyflakes="]),
	versions: () => {
		run("node", ["scripts/check-versions.mjs"]);
		run("node", ["--test", "tests/versions.test.mjs"]);
	},
	"cargo test": () => run("cargo", ["test"]),
	"wasm package": buildWasm,
	"types of JavaScript": () => run("tsc", ["-p", "."]),
	"the benchmark, without measuring": () => run("node", ["--test", "benches/benches.test.mjs"]),
	"contract in Node": () => run("node", ["--test", "tests/contract.test.mjs"]),
	"memory over a million steps": () => run("node", ["--test", "tests/memory.test.mjs"]),
	"checkpoints, read by Python": () => {
		needPython();
		run("node", ["--test", "tests/checkpoint/checkpoint.test.mjs"]);
	},
	"wasm-pack test in Chrome": () => wasmTest("--chrome"),
	"wasm-pack test in Firefox": () => wasmTest("--firefox"),
	"same bits in four engines": () => run("node", ["--test", "tests/engines/engines.test.mjs"]),
	"site in dist/": () => run("node", ["scripts/build.mjs"]),
	"npm package in Node, Vite and webpack": () => {
		needNpmPackages("tests/npm");
		run("node", ["tests/npm/install.mjs"]);
		run("node", ["--test", ...npmTests]);
	},
	"page in Chromium": () => testPage(pageTests.filter((name) => !isInEngines(name))),
	"page in three engines": () => testPage(pageTests.filter(isInEngines)),
	"same bytes in another folder": () => run("node", ["--test", "tests/reproducible.test.mjs"]),
	Lighthouse: () => run("node", ["scripts/lighthouse.mjs"]),
};

await main(() => {
	const results = [];
	for (const [name, part] of Object.entries(parts)) {
		console.log(`\n── ${name}`);
		const start = Date.now();
		let failure;
		try {
			part();
		} catch (error) {
			if (!(error instanceof Failure)) {
				throw error;
			}
			failure = error.message;
			console.error(failure);
		}
		results.push({ name, failure, seconds: (Date.now() - start) / 1000 });
	}

	console.log("\n── summary");
	for (const { name, failure, seconds } of results) {
		console.log(`${failure ? "FAILED" : "passed"}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
		if (failure) {
			console.log(`        ${failure}`);
		}
	}
	const failed = results.filter(({ failure }) => failure).length;
	console.log(`\n${results.length - failed} passed, ${failed} failed`);
	if (failed > 0) {
		throw new Failure(`${failed} of ${results.length} parts failed`);
	}
});
