// npm run long: runs the tests that take too long for npm test, with the same summary at the end. It is run before a release.

import { GENERATORS } from "./host-tools.mjs";
import { main } from "./main.mjs";
import { hostParts, runParts, testFrameworks, testOldChromium, testPyTorch, testWasm } from "./parts.mjs";
import { env, needBrowsers, needWasmPack, needWasmTools, run } from "./tools.mjs";
import { buildWasm } from "./wasm.mjs";

await main(() =>
	runParts({
		tools: needWasmTools,
		"wasm package": buildWasm,
		browsers: needBrowsers,
		"wasm-pack test in Firefox": () => {
			needWasmPack();
			testWasm("firefox");
		},
		"site in dist/": () => run("node", ["scripts/build.mjs"]),
		"same bytes in another folder": () => run("node", ["--test", "tests/reproducible.test.mjs"]),
		"the tag in Vue, React, Svelte and Angular": () =>
			testFrameworks("vue", "react-18", "react-19", "svelte", "angular"),
		"Chromium 92, which is too old": () => testOldChromium(92),
		"page, tag and file in Chromium 106": () => testOldChromium(106),
		"page, tag and file in Chromium 114": () => testOldChromium(114),
		"page, tag and file in Chromium 121": () => testOldChromium(121),
		"what the page keeps over 100,000 steps, and of 200 tags that live through all that can become of one": () =>
			run("node", ["--test", "tests/page/leaks.test.mjs"], {
				env: { ...env, GAN_PAINTER_STEPS: "100000", GAN_PAINTER_LIVES: "200" },
			}),
		"200 tags in a list that is reordered and filtered": () =>
			run("node", ["--test", "tests/page/lives-many.test.mjs"], { env: { ...env, GAN_PAINTER_LIVES: "200" } }),
		"1,000 random sessions, made again by their addresses": () =>
			run("node", ["--import", "tsx", "--test", "tests/www/sessions.test.mjs"], {
				env: { ...env, GAN_PAINTER_SESSIONS: "1000" },
			}),
		"what each lesson promises, with ten seeds": () =>
			run("node", ["--import", "tsx", "--test", "tests/www/lesson-promises.test.mjs"], {
				env: { ...env, GAN_PAINTER_SEEDS: "10" },
			}),
		"each lesson in both languages, with right and wrong guesses, on a desktop and on a phone": () =>
			run("node", ["--test", "tests/page/lessons.test.mjs"], { env: { ...env, GAN_PAINTER_WALKS: "all" } }),
		"axe-core's rules in each colour, language and width": () =>
			run("node", ["--test", "tests/page/accessibility.test.mjs"], { env: { ...env, GAN_PAINTER_WALKS: "all" } }),
		"10,000 damaged addresses": () =>
			run("node", ["--import", "tsx", "--test", "tests/www/addresses.test.mjs"], {
				env: { ...env, GAN_PAINTER_ADDRESSES: "10000" },
			}),
		"20 sessions and 100 damaged addresses in three engines": () =>
			run("node", ["--test", "tests/page/addresses-engines.test.mjs"], {
				env: { ...env, GAN_PAINTER_SESSIONS: "20", GAN_PAINTER_ADDRESSES: "100" },
			}),
		"500 cells of each map that comes with the page": () =>
			run("node", ["--import", "tsx", "--test", "tests/map/shipped.test.mjs"], {
				env: { ...env, GAN_PAINTER_CELLS: "500" },
			}),
		...hostParts(Object.keys(GENERATORS)),
		"the runs' scripts and notebooks in PyTorch": testPyTorch,
		"memory over a million steps": () =>
			run("node", ["--test", "tests/memory.test.mjs"], { env: { ...env, GAN_PAINTER_STEPS: "1000000" } }),
	}),
);
