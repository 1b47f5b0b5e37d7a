/**
 * The floating-point operations of the matrix products of one training step: a multiplication and an addition for each
 * weight and example, 2·in·out for each layer and example. They are counted for
 *
 * - the forward pass of G on the batch, and of D on both halves (alternating: once more on the generated half);
 * - the gradients of the weights: of D on both halves, of G on the batch;
 * - the gradients of the inputs: of D's layers but the first on both halves; of all of D's layers on the generated half, for
 *   G; of G's layers but the first.
 *
 * Where a layer has one output, the gradient of its input is an outer product with nothing to add up, and is not counted. Nor
 * is anything else of the step: random numbers, biases, ReLU, losses, Adam. With one update of D a step.
 * @param {import("../pkg/gan_painter.js").Config} config
 */
export function stepFlops(config) {
	const { batchSize, ideas, points, generatorHidden, discriminatorHidden, updateOrder, conditional } = config;
	const label = conditional ? 1 : 0;
	const generator = layers([ideas + label, ...generatorHidden, points]);
	const discriminator = layers([points + label, ...discriminatorHidden, 1]);
	const judgements = updateOrder === "alternating" ? 3 : 2;
	const perExample =
		product(generator) +
		judgements * product(discriminator) +
		2 * product(discriminator) +
		product(generator) +
		2 * inputGradient(discriminator.slice(1)) +
		inputGradient(discriminator) +
		inputGradient(generator.slice(1));
	return batchSize * perExample;
}

/** @param {number[]} sizes */
function layers(sizes) {
	return sizes.slice(1).map((outputs, i) => ({ inputs: sizes[i], outputs }));
}

function product(layers) {
	return layers.reduce((sum, { inputs, outputs }) => sum + 2 * inputs * outputs, 0);
}

function inputGradient(layers) {
	return product(layers.filter(({ outputs }) => outputs > 1));
}
