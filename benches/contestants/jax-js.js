// The tutorial's step in jax-js, written as in its guide: a function of the weights with its gradient by valueAndGrad, all in one
// jit. Its arrays are counted, so those that are used again are passed as `.ref`.

import { init, defaultDevice, blockUntilReady, jit, nn, numpy as np, random, tree, valueAndGrad } from "@jax-js/jax";
import { BATCH, HIDDEN, IDEAS, LEARNING_RATE, POINTS, SQUARES } from "./tutorial.js";

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** @returns {Promise<import("./round.js").Contestant>} */
export async function jaxJs() {
	await init("wasm");
	defaultDevice("wasm");
	let key = random.key(1);
	const nextKey = () => {
		const [next, sub] = random.split(key, 2);
		key = next;
		return sub;
	};
	const player = (sizes) => {
		const weights = network(sizes, nextKey);
		const zeros = () => weights.map((weight) => np.zeros(weight.shape));
		return { weights, mean: zeros(), square: zeros() };
	};
	let state = {
		generator: player([IDEAS, HIDDEN, POINTS]),
		discriminator: player([POINTS, HIDDEN, 1]),
		power1: np.array(1),
		power2: np.array(1),
	};
	const squares = np.array(SQUARES);
	const jittedStep = jit(step);
	return {
		async train(steps) {
			let outcome;
			for (let i = 0; i < steps; i++) {
				tree.dispose(outcome);
				[state, outcome] = jittedStep(state, squares.ref, nextKey());
			}
			await blockUntilReady(tree.ref(state));
			const { accuracy, score, paintings } = outcome;
			return { accuracy: accuracy.js(), score: score.js(), paintings: [...paintings.dataSync()] };
		},
	};
}

/** Computes both gradients at the old weights. */
function step({ generator, discriminator, power1, power2 }, squares, key) {
	const [keyOfA, keyOfIdeas] = random.split(key, 2);
	const a = random.uniform(keyOfA, [BATCH, 1]).add(1);
	const artist = a.ref.mul(squares).add(a.sub(1));
	const ideas = random.normal(keyOfIdeas, [BATCH, IDEAS]);
	const paintings = forward(tree.ref(generator.weights), ideas.ref);

	const [generatorLoss, generatorGradient] = valueAndGrad((weights) =>
		softplus(forward(tree.ref(discriminator.weights), forward(weights, ideas)))
			.mean()
			.neg(),
	)(tree.ref(generator.weights));
	generatorLoss.dispose();
	const accuracy = nn.sigmoid(forward(tree.ref(discriminator.weights), artist.ref)).mean();
	const [loss, discriminatorGradient] = valueAndGrad((weights) => {
		const real = forward(tree.ref(weights), artist);
		const generated = forward(weights, paintings.ref);
		return softplus(real.neg()).mean().add(softplus(generated).mean());
	})(tree.ref(discriminator.weights));

	const powers = [power1.mul(BETA1), power2.mul(BETA2)];
	const next = {
		generator: adam(generator, generatorGradient, powers),
		discriminator: adam(discriminator, discriminatorGradient, powers),
		power1: powers[0],
		power2: powers[1],
	};
	return [next, { accuracy, score: loss.neg(), paintings }];
}

function adam({ weights, mean, square }, gradient, [power1, power2]) {
	const next = { weights: [], mean: [], square: [] };
	for (const [i, g] of gradient.entries()) {
		const m = mean[i].mul(BETA1).add(g.ref.mul(1 - BETA1));
		const v = square[i].mul(BETA2).add(g.ref.mul(g).mul(1 - BETA2));
		const mHat = m.ref.div(np.array(1).sub(power1.ref));
		const vHat = v.ref.div(np.array(1).sub(power2.ref));
		next.weights.push(weights[i].sub(mHat.div(np.sqrt(vHat).add(EPSILON)).mul(LEARNING_RATE)));
		next.mean.push(m);
		next.square.push(v);
	}
	return next;
}

/** `ln(1 + eˣ)`. */
function softplus(x) {
	return np.maximum(x.ref, 0).add(np.log(np.exp(np.abs(x).neg()).add(1)));
}

function forward([firstWeights, firstBiases, secondWeights, secondBiases], x) {
	const hidden = nn.relu(np.matmul(x, firstWeights).add(firstBiases));
	return np.matmul(hidden, secondWeights).add(secondBiases);
}

/** The weights and biases of linear layers, drawn as PyTorch draws them. */
function network(sizes, nextKey) {
	return sizes.slice(1).flatMap((outputs, i) => {
		const bound = 1 / Math.sqrt(sizes[i]);
		const draw = (shape) =>
			random
				.uniform(nextKey(), shape)
				.sub(0.5)
				.mul(2 * bound);
		return [draw([sizes[i], outputs]), draw([outputs])];
	});
}
