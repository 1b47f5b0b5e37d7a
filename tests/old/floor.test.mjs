// Nothing in dist/ needs a newer browser than those in browserslist of package.json. This also covers those that no test can start:
// Firefox 114 and Safari 16.4.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { env, root } from "../../scripts/tools.mjs";
import { problemsOfScript, stylesIn } from "./script.mjs";
import { problemsOfStyle } from "./style.mjs";
import { problemAt } from "./support.mjs";

/** Newer features that may be used all the same, and why. */
const ALLOWED = {
	"HTMLElement.popover": "popover.ts asks whether there are popovers",
	"HTMLElement.showPopover": "popover.ts asks whether there are popovers",
	"HTMLElement.hidePopover": "popover.ts asks whether there are popovers",
	"ResizeObserverEntry.devicePixelContentBoxSize": "picture.ts asks for it, and computes the pixels otherwise",
	"Location.ancestorOrigins": "frame.ts does without where there are none",
	"Navigator.canShare": "the drawer asks whether there is one",
	"Navigator.getBattery": "device.ts asks whether there is one, and takes as many workers as otherwise",
	"BatteryManager.charging": "likewise",
	"Navigator.connection": "likewise",
	"NetworkInformation.saveData": "likewise",
	"Element.role": "dom.ts sets it as an attribute",
	"Symbol.dispose": "wasm-bindgen asks whether there is a Symbol.dispose",
	"Element.moveBefore": "Preact asks whether there is one, and inserts before otherwise",
	"ArrayBuffer.detached": "wasm-bindgen asks whether it is true, and compares buffers otherwise",
	"MouseEvent.movementX": "uPlot compares it with 0, and it is undefined otherwise",
	"MouseEvent.movementY": "uPlot compares it with 0, and it is undefined otherwise",
	"css.properties.font-family.ui-monospace": "the list of fonts goes on",
	"css.properties.forced-color-adjust": "it is about forced colours, which Safari does not have",
	"css.properties.cursor": "screens that are touched show no cursor",
	"css.properties.resize": "screens that are touched do without",
	"HTMLVideoElement.playsInline": "it is about phones, and Firefox plays in the page anyway",
};

/** The script for videos, which is loaded only if there is a VideoEncoder. */
const VIDEO = /^assets.video-file-/;
/** Newer features that only the script for videos may use. */
const ALLOWED_IN_VIDEO = {
	VideoEncoder: "whoever has it has these, too",
	VideoFrame: "likewise",
	VideoColorSpace: "likewise",
	EncodedVideoChunk: "likewise",
	EncodedAudioChunk: "there is no sound",
	AudioData: "there is no sound",
	ImageDecoder: "nothing is decoded",
	"CanvasRenderingContext2D.imageSmoothingQuality": "nothing is scaled",
	"ArrayBuffer.maxByteLength": "mediabunny asks whether there is one",
	"Symbol.asyncDispose": "nothing is disposed of that way",
	SuppressedError: "mediabunny asks whether there is one",
	"BatteryManager.level": "a name of mediabunny's own",
	"ImageData.colorSpace": "likewise",
	"FileSystemWritableFileStream.seek": "likewise",
	"Temporal.Duration": "likewise",
};

/** Members of our own objects and uPlot's that only share their names with newer ones. */
const OWN_NAMES = [
	"actions",
	"activation",
	"address",
	"alpha",
	"badge",
	"bytes",
	"capture",
	"changed",
	"command",
	"destroy",
	"disposed",
	"drop",
	"entry",
	"forget",
	"format",
	"interval",
	"lock",
	"move",
	"outputs",
	"resize",
	"results",
	"share",
	"stack",
	"sync",
	"tag",
	"take",
	"to",
	"touched",
	"transition",
];

/** WebAssembly's features, by the names of MDN and of wasm-opt. */
const WASM_FEATURES = {
	"bulk-memory-operations": "bulk-memory",
	"exception-handling": "exception-handling",
	"extended-constant-expressions": "extended-const",
	"fixed-width-SIMD": "simd",
	"garbage-collection": "gc",
	memory64: "memory64",
	"multi-value": "multivalue",
	multiMemory: "multimemory",
	"non-trapping-float-to-int-conversions": "nontrapping-float-to-int",
	"reference-types": "reference-types",
	"relaxed-SIMD": "relaxed-simd",
	"sign-extension-operations": "sign-ext",
	"tail-calls": "tail-call",
	"threads-and-atomics": "threads",
};

const dist = join(root, "dist");
const names = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => !name.endsWith(".d.ts"));
const read = (name) => readFileSync(join(dist, name), "utf8");

/** Fails if there is any problem that is not allowed. */
function assertOld(problems, allowed = ALLOWED) {
	const isAllowed = (problem) => {
		const features = problem.split(" (")[0].split(" or ");
		const isListed = Object.keys(allowed).some((name) =>
			features.some((feature) => feature === name || feature.startsWith(`${name}.`)),
		);
		return isListed || features.every((feature) => OWN_NAMES.includes(feature.split(".").at(-1)));
	};
	assert.deepEqual(
		[...new Set(problems)].filter((problem) => !isAllowed(problem)),
		[],
	);
}

const problemsOfBoth = (script, type) => [
	...problemsOfScript(script, type),
	...stylesIn(script, type).flatMap(problemsOfStyle),
];

for (const name of names.filter((name) => name.endsWith(".css"))) {
	test(name, () => assertOld(problemsOfStyle(read(name))));
}
for (const name of names.filter((name) => name.endsWith(".js"))) {
	const allowed = VIDEO.test(name) ? { ...ALLOWED, ...ALLOWED_IN_VIDEO } : ALLOWED;
	test(name, () => assertOld(problemsOfBoth(read(name), name.startsWith("embed") ? "script" : "module"), allowed));
}
for (const name of names.filter((name) => name.endsWith(".html"))) {
	const parts = (pattern) => Array.from(read(name).matchAll(pattern), ([, text]) => text);
	test(name, () =>
		assertOld([
			...parts(/<style>(.*?)<\/style>/gs).flatMap(problemsOfStyle),
			...parts(/<script>(.*?)<\/script>/gs).flatMap((script) => problemsOfBoth(script, "script")),
		]),
	);
}

for (const name of names.filter((name) => name.endsWith(".wasm"))) {
	test(name, () => {
		const old = Object.entries(WASM_FEATURES).filter(([feature]) => !problemAt("webassembly", feature));
		assert.deepEqual(old.map(([, name]) => name).sort(), [
			"bulk-memory",
			"exception-handling",
			"multivalue",
			"nontrapping-float-to-int",
			"reference-types",
			"sign-ext",
			"simd",
			"threads",
		]);
		const flags = ["--mvp-features", "--enable-mutable-globals", ...old.map(([, name]) => `--enable-${name}`)];
		const { status, stderr } = spawnSync("wasm-opt", [...flags, join(dist, name)], { env, encoding: "utf8" });
		assert.equal(status, 0, stderr);
	});
}

/** @type {Record<string, [style: string, problem: RegExp]>} */
const planted = {
	"a colour function": [".a { color: light-dark(red, blue) }", /^light-dark\(\) \(chrome 123/],
	"a colour function in a variable": [".a { --ink: light-dark(red, blue) }", /^light-dark\(\)/],
	"a plain form that a var() overrides": [
		".a { color: red; color: color-mix(in srgb, var(--b), red) }",
		/^color-mix\(\)/,
	],
	"a nested rule": [".a { .b { color: red } }", /^css.selectors.nesting|^not CSS/],
	"a nested rule with &": [".a { &:hover { color: red } }", /^css.selectors.nesting/],
	"a selector": [".a:has(b) { color: red }", /^css.selectors.has \(firefox 121/],
	"a unit": [".a { height: 100svh }", /^css.types.length.viewport_percentage_units_small \(chrome 108/],
	"a property": [".a { text-wrap: balance }", /^css.properties.text-wrap \(chrome 114/],
	"a keyword": [".a { text-decoration: underline dotted }", /^css.properties.text-decoration.dotted \(safari/],
	"a rule": ["@starting-style { .a { color: red } }", /^css.at-rules.starting-style/],
	"a media feature": ["@media (prefers-reduced-transparency) { .a { color: red } }", /prefers-reduced-transparency/],
	"what the other branch of @supports asks for": [
		"@supports not (color: light-dark(red, red)) { .a { color: light-dark(red, blue) } }",
		/^light-dark\(\)/,
	],
};
for (const [what, [style, problem]] of Object.entries(planted)) {
	test(`planted: ${what} is found in a style sheet`, () => {
		assert.match(problemsOfStyle(style).join(), problem);
	});
}

for (const style of [
	"@supports (color: light-dark(red, red)) { .a { --ink: light-dark(red, blue) } }",
	".a { width: 100%; width: round(down, 100%, 4px) }",
	".a { -webkit-user-select: none; user-select: none }",
	"@container (max-width: 400px) { .a { width: 5cqi } }",
]) {
	test(`not found: ${style}`, () => assert.deepEqual(problemsOfStyle(style), []));
}

/** @type {[script: string, problem: RegExp][]} */
const plantedScripts = [
	["[3, 1].toSorted()", /^Array.toSorted .*\(chrome 110/],
	["const { promise } = Promise.withResolvers();", /^Promise.withResolvers \(chrome 119/],
	["URL.canParse('a:')", /^URL.canParse \(chrome 120/],
	["node.ariaLabel = 'a'", /ariaLabel \(firefox 119/],
	["element('p', { popover: 'auto' })", /^HTMLElement.popover/],
	["document.startViewTransition(() => {})", /^Document.startViewTransition/],
	["new Set([1]).union(new Set())", /^Set.union/],
	["scheduler.yield()", /scheduler/],
	["/[\\p{L}--a]/v.test('a')", /Parsing error/],
	["using a = b;", /Parsing error/],
];
for (const [script, problem] of plantedScripts) {
	test(`planted: ${script}`, () => assert.match(problemsOfScript(script).join(), problem));
}

test("style sheets in scripts are found", () => {
	const style = `.a{color:red}.b{${"color:blue;".repeat(10)}}`;
	assert.deepEqual(stylesIn(`adopt(\`${style}\`); say("a sentence: with {braces}");`), [style]);
});
