import { median } from "../statistics.mjs";

/** How many times a kernel's loop does its multiplications and additions before it counts and jumps. */
export const UNROLLED = 4;
/** This is about the number of operations in one of our steps. */
const FLOPS = 2_000_000;
/** A vector has four lanes, each with an addition and a multiplication. */
const VECTOR_FLOPS = 8;
/**
 * The number of trials of each kernel. They take at least a second, because engines put off optimising code that may run only once.
 */
const TRIALS = 20;

/**
 * The machine's peak: the fastest of the kernels that benches/peak.mjs makes. The fastest one depends on the number of the
 * machine's registers, and on how the engine uses them. A "step" is one call.
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
