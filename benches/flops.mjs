// The floating-point operations of a training step: those of a dense step, by which every implementation can be measured, and those
// that our step executes on each of its paths. Only matrix products and their replacements count, not random numbers, ReLU, losses
// and Adam. A step has one update of D.

/** The same as in src/nn/fast/gemm/kernel.rs, which benches.test.mjs checks. */
export const BLOCK = { ROWS: 4, COLUMNS: 8 };
/** The same as in src/nn/lanes.rs. */
export const LANES = 4;

/** @typedef {Pick<import("../pkg/gan_painter.js").Config, "batchSize" | "ideas" | "points" | "generatorHidden" | "discriminatorHidden" | "updateOrder" | "conditional">} Config */
/** @typedef {"reference" | "dense" | "fast"} Path the backends of src/nn/propagation.rs */
/** @typedef {{ inputs: number, outputs: number }} Layer */

/**
 * The operations of a dense step: a multiplication and an addition for each weight and example, 2·in·out for each layer and
 * example. They are counted for
 *
 * - the forward pass of G on the batch, and of D on both halves (alternating: once more on the generated half);
 * - the gradients of the weights: of D on both halves, of G on the batch;
 * - the gradients of the inputs: of D's layers but the first on both halves; of all of D's layers on the generated half, for
 *   G; of G's layers but the first.
 *
 * If a layer has one output, the gradient of its input is an outer product with nothing to add up, and is not counted.
 * @param {Config} config
 */
export function denseFlops(config) {
	const { generator, discriminator, judgements } = networks(config);
	const perExample =
		product(generator) +
		judgements * product(discriminator) +
		2 * product(discriminator) +
		product(generator) +
		2 * inputGradient(discriminator.slice(1)) +
		inputGradient(discriminator) +
		inputGradient(generator.slice(1));
	return config.batchSize * perExample;
}

/**
 * The operations that our step executes, from the bounds of its loops. They include the sums that fill up a block, and exclude
 * those that the line saves.
 * @param {Config} config
 * @param {Path} path
 * @param {typeof gemm} products counts the products of the fast paths
 */
export function executedFlops(config, path, products = gemm) {
	const { generator, discriminator, judgements } = networks(config);
	const batch = config.batchSize;
	const ways = path === "reference" ? plain : fast(products);
	const isOnLine = path === "fast" && discriminator.length === 2;
	const real = isOnLine
		? line(discriminator[0], batch, config.conditional)
		: ways.forward(discriminator, batch) + ways.backward(discriminator, batch);
	return (
		ways.forward(generator, batch) +
		(judgements - 1) * ways.forward(discriminator, batch) +
		real +
		ways.backward(discriminator, batch) +
		ways.backwardToInput(discriminator, batch) +
		ways.backward(generator, batch)
	);
}

/**
 * The operations of the fast path by part of the step: the products of src/nn/fast/gemm, and all others.
 * @param {Config} config
 */
export function executedParts(config) {
	const others = executedFlops(config, "fast", { rowPanels: () => 0, weightGradient: () => 0 });
	return { products: executedFlops(config, "fast") - others, others };
}

/** @param {Config} config */
function networks({ ideas, points, generatorHidden, discriminatorHidden, updateOrder, conditional }) {
	const label = conditional ? 1 : 0;
	return {
		generator: layers([ideas + label, ...generatorHidden, points]),
		discriminator: layers([points + label, ...discriminatorHidden, 1]),
		judgements: updateOrder === "alternating" ? 3 : 2,
	};
}

/**
 * @param {number[]} sizes
 * @returns {Layer[]}
 */
function layers(sizes) {
	return sizes.slice(1).map((outputs, i) => ({ inputs: sizes[i], outputs }));
}

/** @param {Layer[]} layers */
function product(layers) {
	return sum(layers, ({ inputs, outputs }) => 2 * inputs * outputs);
}

/** @param {Layer[]} layers */
function inputGradient(layers) {
	return product(layers.filter(({ outputs }) => outputs > 1));
}

/** The loops of src/nn/mlp.rs and src/nn/products.rs. */
const plain = {
	/** @param {Layer[]} layers */
	forward: (layers, batch) => batch * product(layers),
	/** @param {Layer[]} layers */
	backward: (layers, batch) => sum(layers, (layer, l) => batch * (product([layer]) * (l > 0 ? 2 : 1) + layer.outputs)),
	/** @param {Layer[]} layers */
	backwardToInput: (layers, batch) => batch * product(layers),
};

/**
 * The paths of src/nn/fast/mod.rs, with the head if there is one output.
 * @param {typeof gemm} products
 */
function fast({ rowPanels, weightGradient }) {
	/**
	 * `Head::add_gradient`: the weighted inputs, Q and q, and per unit d_v and d_W.
	 * @param {Layer} hidden
	 */
	const headGradient = ({ inputs, outputs: units }, batch) =>
		inputs * batch + weightGradient(units, inputs + 1, batch) + units * 4 * whole(inputs, LANES);
	/**
	 * `Head::backward`: diag(v)·W, its product with the mask, and diag(d_y).
	 * @param {Layer} hidden
	 */
	const headToInput = ({ inputs, outputs: units }, batch) =>
		units * inputs + rowPanels(inputs, units, batch) + inputs * batch;
	return {
		/** @param {Layer[]} layers */
		forward: (layers, batch) => sum(layers, ({ inputs, outputs }) => rowPanels(outputs, inputs, batch)),
		/** @param {Layer[]} layers */
		backward(layers, batch) {
			const { below, head } = split(layers);
			const ofLayers = sum(below, ({ inputs, outputs }, l) => {
				const toInput = l > 0 ? rowPanels(inputs, outputs, batch) : 0;
				return weightGradient(outputs, inputs, batch) + outputs * batch + toInput;
			});
			return ofLayers + (head ? headGradient(head, batch) + (below.length > 0 ? headToInput(head, batch) : 0) : 0);
		},
		/** @param {Layer[]} layers */
		backwardToInput(layers, batch) {
			const { below, head } = split(layers);
			const ofLayers = sum(below, ({ inputs, outputs }) => rowPanels(inputs, outputs, batch));
			return ofLayers + (head ? headToInput(head, batch) : 0);
		},
	};
}

/**
 * The hidden layer before a single output, if there is one, and the layers below it.
 * @param {Layer[]} layers
 */
function split(layers) {
	const hasHead = layers.length > 1 && layers[layers.length - 1].outputs === 1;
	return { below: hasHead ? layers.slice(0, -2) : layers, head: hasHead ? layers[layers.length - 2] : undefined };
}

/** The products of src/nn/fast/gemm. */
const gemm = {
	/** A product with rows × columns sums of this number of terms: `affine` and `input_gradient`. */
	rowPanels: (rows, terms, columns) =>
		2 * terms * whole(rows, rows < BLOCK.ROWS ? 1 : BLOCK.ROWS) * whole(columns, BLOCK.COLUMNS),
	/** `add_weight_gradient`. */
	weightGradient(outputs, inputs, batch) {
		const [tall, low] = [Math.max(outputs, inputs), Math.min(outputs, inputs)];
		return tall < BLOCK.ROWS ? 2 * batch * tall * low : 2 * batch * whole(tall, BLOCK.ROWS) * whole(low, BLOCK.COLUMNS);
	},
};

/**
 * The forward and backward pass of `LineBatch`. Each unit has its weights along the basis and the gradient of its weights. Each
 * unit and example has the unit itself (2 operations, 4 with an offset) twice, its part of the output (2), and the sums (3, or 5).
 * @param {Layer} hidden
 */
function line({ inputs, outputs: units }, batch, hasOffset) {
	const perExample = 2 * (hasOffset ? 4 : 2) + 2 + (hasOffset ? 5 : 3);
	return units * (12 * whole(inputs, LANES) + perExample * whole(batch, 2 * LANES));
}

/** Rounds the number up to a multiple of `block`. */
function whole(number, block) {
	return Math.ceil(number / block) * block;
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T, i: number) => number} of
 */
function sum(items, of) {
	return items.reduce((total, item, i) => total + of(item, i), 0);
}
