/** How often a kernel's loop does its multiplications and additions before it counts and jumps. */
export const UNROLLED = 4;
/** About as many operations as in one of our steps. */
const FLOPS = 2_000_000;
/** An addition and a multiplication in each of a vector's four lanes. */
const VECTOR_FLOPS = 8;

/**
 * The machine's peak: the fastest of the kernels that benches/peak.mjs makes, tried here. Which it is depends on how many
 * registers the machine has, and on what the engine does with them. A "step" is one call.
 * @param {WebAssembly.Module} module
 */
export async function peak(module) {
	const { exports } = await WebAssembly.instantiate(module);
	const kernels = Object.entries(exports).map(([accumulators, run]) => {
		const flops = Number(accumulators) * UNROLLED * VECTOR_FLOPS;
		const loops = Math.round(FLOPS / flops);
		const train = (steps) => {
			for (let step = 0; step < steps; step++) {
				run(loops, 0.5);
			}
		};
		return { train, flops: loops * flops, best: Number.POSITIVE_INFINITY };
	});
	for (let round = 0; round < 5; round++) {
		for (const kernel of kernels) {
			const start = performance.now();
			kernel.train(100);
			kernel.best = Math.min(kernel.best, (performance.now() - start) / kernel.flops);
		}
	}
	const { train, flops } = kernels.reduce((a, b) => (b.best < a.best ? b : a));
	return { train, flops };
}
