// npm run bench: a step of ours in wasm against the same step with ndarray's matrix product, and the truth against a step,
// taken in turns in one run.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "./main.mjs";
import { root, run } from "./tools.mjs";
import { buildWasm, optimise } from "./wasm.mjs";

const ROUNDS = 31;
const STEPS = 400;
const LOOKS = 100;
const peer = join(root, "benches", "ndarray-product");

await main(async () => {
	buildWasm();
	run("wasm-pack", ["build", "--target", "web", "--no-pack"], { cwd: peer });
	optimise(join(peer, "pkg", "ndarray_product_bg.wasm"));
	const { Gan } = await load(join(root, "pkg", "gan_painter"));
	const { NdarrayGan } = await load(join(peer, "pkg", "ndarray_product"));

	console.log(
		`\nMicroseconds a step, median of ${ROUNDS} rounds of ${STEPS} (lower and upper quartile); Node ${process.version}`,
	);
	console.log("update order    ours                  ndarray's product     ours / ndarray's");
	for (const updateOrder of ["classic", "simultaneous", "alternating"]) {
		const [ours, theirs] = [new Gan({ updateOrder }), new NdarrayGan(updateOrder)];
		const [a, b] = takeTurns([() => ours.step(), STEPS], [() => theirs.step(), STEPS]);
		console.log(`${updateOrder.padEnd(15)} ${show(a)} ${show(b)} ${(a[1] / b[1]).toFixed(2)}`);
	}

	console.log(`\nMicroseconds a look at the truth, likewise, in rounds of ${LOOKS}`);
	console.log("preset                the truth             a step                truth / step");
	for (const preset of ["pytorch-tutorial", "pytorch-conditional"]) {
		const gan = new Gan(Gan.preset(preset).config);
		const [truth, step] = takeTurns([() => gan.truth(), LOOKS], [() => gan.step(), STEPS]);
		console.log(`${preset.padEnd(21)} ${show(truth)} ${show(step)} ${(truth[1] / step[1]).toFixed(2)}`);
	}
});

/**
 * The quartiles of each action's microseconds, over rounds that take turns.
 * @param {...[() => void, number]} actions each with how often it is done in a round
 */
function takeTurns(...actions) {
	const times = actions.map(() => []);
	for (let round = 0; round < ROUNDS; round++) {
		for (const [i, [action, count]] of actions.entries()) {
			const start = performance.now();
			for (let n = 0; n < count; n++) {
				action();
			}
			times[i].push(((performance.now() - start) * 1000) / count);
		}
	}
	return times.map(quartiles);
}

/** A package that wasm-pack made for the web, in Node. */
async function load(path) {
	const module = await import(pathToFileURL(`${path}.js`));
	await module.default({ module_or_path: readFileSync(`${path}_bg.wasm`) });
	return module;
}

function quartiles(times) {
	const sorted = times.toSorted((a, b) => a - b);
	return [0.25, 0.5, 0.75].map((part) => sorted[Math.floor(part * sorted.length)]);
}

function show([lower, median, upper]) {
	return `${median.toFixed(1)} (${lower.toFixed(1)} … ${upper.toFixed(1)})`.padEnd(21);
}
