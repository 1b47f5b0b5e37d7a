// The words of the tables, in the two languages of the docs. A name that has no entry is the same in both.

export const en = {
	names: {
		ours: "gan-painter",
		dense: "the same without the line",
		ndarray: "the same with ndarray's product",
		reference: "the plain code",
		plain: "plain JavaScript",
		"tfjs-wasm": "TensorFlow.js, wasm",
		"tfjs-cpu": "TensorFlow.js, cpu",
		"jax-js": "jax-js, wasm",
	},
	systems: { conditional: "classic, conditional" },
	/** @type {Record<string, string>} */
	parts: {},
	partsHead: ["part of a step", "µs", "of its time", "executed, of the peak"],
	head: ["", "in", "update order", "µs a step", "steps a second", "time to ours", "of a dense step", "executed"],
	above:
		"Our step uses the fact that the artist's paintings have rank two: they lie on a line, so D's first layer needs no product for them. The rivals, the row without the line and the plain code compute the full product. The last two columns are shares of the peak: for the operations of a dense step, and for those that were executed.",
	machine: ({ processor, cores, node, chromium }) =>
		`${processor}, ${cores} cores, Node ${node}, Chromium ${chromium}; medians (quartiles).`,
	peaks: (peaks) =>
		`The peak of simd128's multiplications and additions is ${peaks.Node} GFLOP/s in Node and ${peaks.Chromium} in Chromium.`,
	looks: ({ classic, conditional }) =>
		`Measuring the truth once costs as much as ${classic} steps, or ${conditional} in a conditional GAN.`,
	leftOut: ({ name, why }) => `Left out: ${name} (${why}).`,
	mapHead: ["", "runs a second", "of the engine alone, a thread"],
	map: { engine: "the engine alone" },
	mapCost: ({ steps, micros, size, days }) =>
		`Runs of ${steps} steps with one thread: a step takes ${micros.toFixed(0)} µs, all included. So a map of ${size}² takes ${days(5000).toFixed(0)} days of a core at 5,000 steps, and ${days(2000).toFixed(0)} at 2,000.`,
	workersHead: ["", "runs a second", "of the engine alone, a worker", "of one worker"],
	workers: (width) => (width === 1 ? "1 worker" : `${width} workers`),
	mapTimes: (picture, live) =>
		`The map that comes with the page is drawn after ${picture} ms, and the first run of another one is there after ${live} ms (medians, from the navigation).`,
	mapFrames: ({ width, height, late, worst, longest }) =>
		`While it computes, on a CPU that is four times slower, in a window of ${width} × ${height}: 95 % of the frames come within ${late} ms, the slowest within ${worst} ms, and the page’s longest task takes ${longest} ms.`,
	workersMachine: ({ processor, cores, chromium, load }) =>
		`${processor}, ${cores} cores, Chromium ${chromium}; medians (quartiles); the machine's load was ${load.toFixed(1)}.`,
	mapMachine: ({ processor, cores, node, load }) =>
		`${processor}, ${cores} cores, Node ${node}; medians (quartiles); the machine's load was ${load.toFixed(1)}.`,
	panelsHead: [
		...["window", "open panel", "a frame, ms", "95 % within", "worst"],
		...["longest task, ms", "long tasks a second", "steps a second", "large networks: a look, ms"],
	],
	/** @type {Record<string, string>} */
	panels: { none: "none" },
	panelsMachine: ({ processor, cores, slowdown, load }) =>
		`${processor}, ${cores} cores, slowed down ${slowdown} times; the machine's load was ${load.toFixed(1)}.`,
	panelsShared:
		"Others used the machine at the same time. Alone, it would have been quicker: do not compare these rows with each other.",
};

export const zh = {
	names: {
		...en.names,
		dense: "同样的源码，不利用直线",
		ndarray: "同样的源码，用 ndarray 的矩阵乘法",
		reference: "朴素的代码",
		plain: "纯 JavaScript",
	},
	systems: { conditional: "classic，条件 GAN" },
	parts: { products: "矩阵乘法", "line and head": "直线与输出端", draws: "随机数", snapshot: "快照", rest: "其余" },
	partsHead: ["一步的组成", "µs", "占时间", "实际执行，占峰值"],
	head: ["", "运行于", "更新顺序", "每步微秒数", "每秒步数", "耗时与我们之比", "按稠密一步", "实际执行"],
	above:
		"我们的一步利用了著名画家的画秩为二这一点：它们都在一条直线上，所以 D 的第一层对它们不需要矩阵乘法。其他实现，以及“不利用直线”和“朴素的代码”两行，都做完整的乘法。最后两列是占峰值的比例：前一列按稠密一步的运算量计算，后一列按实际执行的运算量计算。",
	machine: ({ processor, cores, node, chromium }) =>
		`${processor}，${cores} 核，Node ${node}，Chromium ${chromium}；中位数（四分位数）。`,
	peaks: (peaks) => `simd128 乘加的峰值：Node 里 ${peaks.Node} GFLOP/s，Chromium 里 ${peaks.Chromium} GFLOP/s。`,
	looks: ({ classic, conditional }) => `测量一次真相的代价相当于 ${classic} 步，条件 GAN 里相当于 ${conditional} 步。`,
	leftOut: ({ name, why }) => `没有列入：${name}（${why}）。`,
	mapHead: ["", "每秒几次训练", "每个线程，与引擎单独运行之比"],
	map: { engine: "引擎单独运行" },
	mapCost: ({ steps, micros, size, days }) =>
		`每次训练 ${steps} 步，一个线程：一步 ${micros.toFixed(0)} 微秒，全部算在内。所以 ${size}² 的地图，一个核每次训练 5,000 步要 ${days(5000).toFixed(0)} 天，2,000 步要 ${days(2000).toFixed(0)} 天。`,
	workersHead: ["", "每秒几次训练", "每个 worker，与引擎单独运行之比", "与一个 worker 之比"],
	workers: (width) => `${width} 个 worker`,
	mapTimes: (picture, live) =>
		`页面自带的地图在 ${picture} 毫秒后画出；换一张地图，第一次训练在 ${live} 毫秒后得出结果（中位数，从打开网页算起）。`,
	mapFrames: ({ width, height, late, worst, longest }) =>
		`一边计算，一边把 CPU 放慢 4 倍，窗口 ${width} × ${height}：95 % 的帧不超过 ${late} 毫秒，最慢的一帧 ${worst} 毫秒，页面最长的任务 ${longest} 毫秒。`,
	workersMachine: ({ processor, cores, chromium, load }) =>
		`${processor}，${cores} 核，Chromium ${chromium}；中位数（四分位数）；测量时机器的负载为 ${load.toFixed(1)}。`,
	mapMachine: ({ processor, cores, node, load }) =>
		`${processor}，${cores} 核，Node ${node}；中位数（四分位数）；测量时机器的负载为 ${load.toFixed(1)}。`,
	panelsHead: [
		...["窗口", "展开的面板", "一帧，毫秒", "95 % 不超过", "最慢"],
		...["最长的任务，毫秒", "每秒长任务数", "每秒步数", "大网络：看一次，毫秒"],
	],
	panels: { none: "无" },
	panelsMachine: ({ processor, cores, slowdown, load }) =>
		`${processor}，${cores} 核，放慢 ${slowdown} 倍；测量时机器的负载为 ${load.toFixed(1)}。`,
	panelsShared: "测量时还有别的程序在用这台机器。单独测量会更快，所以请不要互相比较这些行。",
};
