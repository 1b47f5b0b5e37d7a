// What the tables say, in the READMEs' two languages. Names that are the same in both stand for themselves.

export const en = {
	names: {
		ours: "gan-painter",
		ndarray: "the same with ndarray's product",
		plain: "plain JavaScript",
		"tfjs-wasm": "TensorFlow.js, wasm",
		"tfjs-cpu": "TensorFlow.js, cpu",
	},
	systems: { conditional: "classic, conditional" },
	head: ["", "in", "update order", "µs a step", "steps a second", "time to ours", "of the peak"],
	machine: ({ processor, cores, node, chromium }) =>
		`${processor}, ${cores} cores, Node ${node}, Chromium ${chromium}; medians (quartiles).`,
	peaks: (peaks) =>
		`The peak of simd128's multiplications and additions is ${peaks.Node} GFLOP/s in Node and ${peaks.Chromium} in Chromium.`,
	looks: ({ classic, conditional }) =>
		`A look at the truth costs as much as ${classic} steps, in a conditional GAN as ${conditional}.`,
	leftOut: ({ name, why }) => `Left out: ${name} (${why}).`,
};

export const zh = {
	names: {
		...en.names,
		ndarray: "同样的源码，用 ndarray 的矩阵乘法",
		plain: "纯 JavaScript",
	},
	systems: { conditional: "classic，条件 GAN" },
	head: ["", "运行于", "更新顺序", "每步微秒数", "每秒步数", "耗时与我们之比", "占峰值"],
	machine: ({ processor, cores, node, chromium }) =>
		`${processor}，${cores} 核，Node ${node}，Chromium ${chromium}；中位数（四分位数）。`,
	peaks: (peaks) => `simd128 乘加的峰值：Node 里 ${peaks.Node} GFLOP/s，Chromium 里 ${peaks.Chromium} GFLOP/s。`,
	looks: ({ classic, conditional }) => `看一眼真相的代价相当于 ${classic} 步，条件 GAN 里相当于 ${conditional} 步。`,
	leftOut: ({ name, why }) => `没有列入：${name}（${why}）。`,
};
