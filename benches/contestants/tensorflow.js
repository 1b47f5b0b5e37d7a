// The tutorial's step in TensorFlow.js, written as in its guide, with variables, variableGrads and its own Adam.

import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { BATCH, HIDDEN, IDEAS, LEARNING_RATE, POINTS, SQUARES } from "./tutorial.js";

/**
 * @param {"cpu" | "wasm"} backend
 * @returns {Promise<import("./round.js").Contestant>}
 */
export async function tensorflow(backend) {
	// TensorFlow.js needs an address for each of its variants, and loads one. If it chose another one than this, it must not start.
	setWasmPaths({
		"tfjs-backend-wasm-simd.wasm": simd,
		"tfjs-backend-wasm-threaded-simd.wasm": "none",
		"tfjs-backend-wasm.wasm": "none",
	});
	if (!(await tf.setBackend(backend))) {
		throw new Error(`TensorFlow.js could not start its ${backend} backend`);
	}
	const generator = network([IDEAS, HIDDEN, POINTS]);
	const discriminator = network([POINTS, HIDDEN, 1]);
	const generatorAdam = tf.train.adam(LEARNING_RATE);
	const discriminatorAdam = tf.train.adam(LEARNING_RATE);
	const squares = tf.tensor1d(SQUARES);
	const ones = tf.ones([BATCH, 1]);
	const zeros = tf.zeros([BATCH, 1]);
	const crossEntropy = (labels, logits) => tf.losses.sigmoidCrossEntropy(labels, logits);

	/** Computes both gradients at the old weights. With `keep`, the outcome of the step is kept. */
	function step(keep) {
		return tf.tidy(() => {
			const a = tf.randomUniform([BATCH, 1], 1, 2);
			const artist = a.mul(squares).add(a.sub(1));
			const ideas = tf.randomNormal([BATCH, IDEAS]);
			let paintings, realLogits;
			const onGenerator = tf.variableGrads(() => {
				paintings = tf.keep(forward(generator, ideas));
				return crossEntropy(zeros, forward(discriminator, paintings)).neg();
			}, generator);
			const onDiscriminator = tf.variableGrads(() => {
				realLogits = tf.keep(forward(discriminator, artist));
				return crossEntropy(ones, realLogits).add(crossEntropy(zeros, forward(discriminator, paintings)));
			}, discriminator);
			generatorAdam.applyGradients(onGenerator.grads);
			discriminatorAdam.applyGradients(onDiscriminator.grads);
			const outcome = keep && [realLogits.sigmoid().mean(), onDiscriminator.value.neg(), paintings.clone()];
			tf.dispose([paintings, realLogits]);
			return outcome;
		});
	}

	return {
		async train(steps) {
			for (let i = 1; i < steps; i++) {
				step(false);
			}
			const outcome = step(true);
			const [[accuracy], [score], paintings] = await Promise.all(outcome.map((tensor) => tensor.data()));
			tf.dispose(outcome);
			return { accuracy, score, paintings: [...paintings] };
		},
	};
}

/** The weights and biases of linear layers, drawn as PyTorch draws them. */
function network(sizes) {
	return sizes.slice(1).flatMap((outputs, i) => {
		const bound = 1 / Math.sqrt(sizes[i]);
		const draw = (shape) => tf.variable(tf.randomUniform(shape, -bound, bound));
		return [draw([sizes[i], outputs]), draw([outputs])];
	});
}

function forward([firstWeights, firstBiases, secondWeights, secondBiases], x) {
	const hidden = x.matMul(firstWeights).add(firstBiases).relu();
	return hidden.matMul(secondWeights).add(secondBiases);
}
