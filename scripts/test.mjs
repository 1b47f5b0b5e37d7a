// npm test: everything, with a summary at the end. A part that cannot run counts as failed.

import { basename, join } from "node:path";
import { main } from "./main.mjs";
import {
	CLIPPY,
	hostParts,
	NO_WARNINGS,
	runParts,
	statics,
	testFrameworks,
	testOldChromium,
	testsIn,
	testWasm,
} from "./parts.mjs";
import {
	needActionlint,
	needBrowsers,
	needNpmPackages,
	needPython,
	needWasmPack,
	needWasmTools,
	run,
	WASM_TARGET,
} from "./tools.mjs";

const pageTests = testsIn("tests", "page");
const isInEngines = (/** @type {string} */ name) => name.endsWith("engines.test.mjs");
const inChromium = pageTests.filter((name) => !isInEngines(name));
/** Tests that measure time. Nothing runs beside them. */
const TIMED = ["embed", "host", "leaks", "mount", "never-frozen", "returns", "training"];
const isTimed = (/** @type {string} */ name) => TIMED.includes(basename(name, ".test.mjs"));
const testPage = (/** @type {string[]} */ names, /** @type {string[]} */ ...options) =>
	run("node", ["--test", ...options, ...names]);
const npmTests = ["npm", "bundles", "example"].map((name) => join("tests", "npm", `${name}.test.mjs`));

/** Tests that must pass with each of the engine's backends, see src/nn/propagation.rs. */
const byAnyPath = ["golden", "gradients", "products"].flatMap((name) => ["--test", name]);

const parts = {
	tools: () => {
		needWasmTools();
		needWasmPack();
	},
	browsers: needBrowsers,
	...statics,
	"lints of Rust for wasm": () => run("cargo", [...CLIPPY, "--target", WASM_TARGET, ...NO_WARNINGS]),
	"the plain code alone": () => run("cargo", ["test", "--features", "reference", ...byAnyPath]),
	"ndarray's product": () => {
		run("cargo", [...CLIPPY, "--features", "ndarray-product", ...NO_WARNINGS]);
		run("cargo", ["test", "--features", "ndarray-product", ...byAnyPath]);
	},
	"workflows of GitHub": () => run(needActionlint(), ["-shellcheck=", "-pyflakes="]),
	versions: () => {
		run("node", ["scripts/check-versions.mjs"]);
		run("node", ["--test", "tests/versions.test.mjs"]);
	},
	"cargo test": () => run("cargo", ["test"]),
	"the benchmark, without measuring": () => run("node", ["--test", "benches/benches.test.mjs"]),
	"contract in Node": () => run("node", ["--test", "tests/contract.test.mjs"]),
	"the maps that come with the page": () =>
		run("node", ["--import", "tsx", "--test", join("tests", "map", "shipped.test.mjs")]),
	"memory over 200,000 steps": () => run("node", ["--test", "tests/memory.test.mjs"]),
	"checkpoints, read by Python": () => {
		needPython();
		run("node", ["--test", "tests/checkpoint/checkpoint.test.mjs"]);
	},
	"wasm-pack test in Chrome": () => testWasm("chrome"),
	"same bits in four engines": () => run("node", ["--test", "tests/engines/engines.test.mjs"]),
	"site in dist/": () => run("node", ["scripts/build.mjs"]),
	"npm package in Node, Vite and webpack": () => {
		needNpmPackages("tests/npm");
		run("node", ["tests/npm/install.mjs"]);
		run("node", ["--test", ...npmTests]);
	},
	"the tag in React 19": () => {
		run("node", ["--test", join("tests", "frameworks", "docs.test.mjs")]);
		testFrameworks("react-19");
	},
	"the command": () => {
		needPython();
		for (const name of ["command", "map"]) {
			run("node", ["--test", join("tests", "command", `${name}.test.mjs`)]);
		}
	},
	"PyTorch programs, read by Python": () => {
		needPython();
		run("node", ["--import", "tsx", "--test", join("tests", "programs", "programs.test.mjs")]);
	},
	"snippets of the docs": () => {
		needPython();
		run("node", ["--test", join("tests", "docs", "snippets.test.mjs")]);
	},
	"page in Chromium": () =>
		testPage(
			inChromium.filter((name) => !isTimed(name)),
			"--test-concurrency=2",
		),
	"page in Chromium, what is timed": () => testPage(inChromium.filter(isTimed), "--test-concurrency=1"),
	"nothing in dist/ is too new": () => run("node", ["--test", join("tests", "old", "floor.test.mjs")]),
	"page, tag and file in Chromium 106, the oldest that works": () => testOldChromium(106),
	"page in three engines": () => testPage(pageTests.filter(isInEngines), "--import", "tsx"),
	...hostParts(["vitepress"]),
	Lighthouse: () => run("node", ["scripts/lighthouse.mjs"]),
};

await main(() => runParts(parts));
