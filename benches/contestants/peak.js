import { median } from "../statistics.mjs";

/** How often a kernel's loop does its multiplications and additions before it counts and jumps. */
export const UNROLLED = 4;
/** About as many operations as in one of our steps. */
const FLOPS = 2_000_000;
/** An addition and a multiplication in each of a vector's four lanes. */
const VECTOR_FLOPS = 8;
/** How often each kernel is tried: for a second at least, as engines put off compiling well what they may need only once. */
const TRIALS = 20;

/**
 * The machine's peak: the fastest of the kernels that benches/peak.mjs makes, tried here. Which it is depends on how many
 * registers the machine has, and on what the engine does with them. A "step" is one call.
 * @param {WebAssembly.Module} module
 */
export async function peak(module) {
	const { exports } = await WebAssembly.instantiate(module);
	const runs = /** @type {Record<string, (loops: number, factor: number) => number>} */ (exports);
	const kernels = Object.entries(runs).map(([accumulators, run]) => {
		const flops = Number(accumulators) * UNROLLED * VECTOR_FLOPS;
		const loops = Math.round(FLOPS / flops);
		const train = (steps) => {
			for (let step = 0; step < steps; step++) {
				run(loops, 0.5);
			}
		};
		return { train, flops: loops * flops, times: [] };
	});
	for (let trial = 0; trial < TRIALS; trial++) {
		for (const { train, times } of kernels) {
			const start = performance.now();
			train(100);
			times.push(performance.now() - start);
		}
	}
	const speed = ({ flops, times }) => flops / median(times);
	const { train, flops } = kernels.reduce((a, b) => (speed(b) > speed(a) ? b : a));
	return { train, flops };
}
