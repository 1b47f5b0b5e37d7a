// The tutorial's step in plain JavaScript, with typed arrays and simple loops, row by row. The weight matrices have PyTorch's
// layout, [outputs, inputs].

import { BATCH, HIDDEN, IDEAS, LEARNING_RATE, POINTS, SQUARES } from "./tutorial.js";

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** @returns {import("./round.js").Contestant} */
export function plain() {
	const generator = new Network([IDEAS, HIDDEN, POINTS]);
	const discriminator = new Network([POINTS, HIDDEN, 1]);
	const ideas = new Float32Array(BATCH * IDEAS);
	const artist = new Float32Array(BATCH * POINTS);
	const painted = generator.pass(BATCH);
	const real = discriminator.pass(BATCH);
	const generated = discriminator.pass(BATCH);
	const onLogits = new Float32Array(BATCH);
	let accuracy, score;

	/** Computes both gradients at the old weights. */
	function step() {
		drawArtist(artist);
		drawIdeas(ideas);
		const paintings = generator.forward(painted, ideas);
		const realLogits = discriminator.forward(real, artist);
		const generatedLogits = discriminator.forward(generated, paintings);
		accuracy = mean(realLogits, sigmoid);
		score = -mean(realLogits, (x) => softplus(-x)) - mean(generatedLogits, softplus);

		discriminator.clearGradient();
		for (let b = 0; b < BATCH; b++) {
			onLogits[b] = (sigmoid(realLogits[b]) - 1) / BATCH;
		}
		discriminator.backward(real, onLogits);
		for (let b = 0; b < BATCH; b++) {
			onLogits[b] = sigmoid(generatedLogits[b]) / BATCH;
		}
		discriminator.backward(generated, onLogits);

		// mean log(1 − D) has the same derivative with the opposite sign.
		for (let b = 0; b < BATCH; b++) {
			onLogits[b] = -onLogits[b];
		}
		generator.clearGradient();
		generator.backward(painted, discriminator.inputGradient(generated, onLogits));
		generator.update();
		discriminator.update();
	}

	return {
		train(steps) {
			for (let i = 0; i < steps; i++) {
				step();
			}
			return { accuracy, score, paintings: [...painted.output] };
		},
	};
}

/** Two linear layers with ReLU between them, their gradient and Adam. */
class Network {
	constructor([inputs, hidden, outputs]) {
		this.first = new Linear(inputs, hidden);
		this.second = new Linear(hidden, outputs);
		this.steps = 0;
	}

	/** Buffers for the forward and backward pass of a batch. */
	pass(batch) {
		const { first, second } = this;
		return {
			input: undefined,
			hidden: new Float32Array(batch * first.outputs),
			output: new Float32Array(batch * second.outputs),
			onHidden: new Float32Array(batch * first.outputs),
			onInput: new Float32Array(batch * first.inputs),
		};
	}

	forward(pass, input) {
		pass.input = input;
		this.first.forward(input, pass.hidden);
		for (let i = 0; i < pass.hidden.length; i++) {
			pass.hidden[i] = Math.max(pass.hidden[i], 0);
		}
		this.second.forward(pass.hidden, pass.output);
		return pass.output;
	}

	clearGradient() {
		this.first.clearGradient();
		this.second.clearGradient();
	}

	/** Adds to the weights' gradient. */
	backward(pass, onOutput) {
		this.second.addGradient(pass.hidden, onOutput);
		this.first.addGradient(pass.input, this.hiddenGradient(pass, onOutput));
	}

	inputGradient(pass, onOutput) {
		this.first.inputGradient(this.hiddenGradient(pass, onOutput), pass.onInput);
		return pass.onInput;
	}

	hiddenGradient({ hidden, onHidden }, onOutput) {
		this.second.inputGradient(onOutput, onHidden);
		for (let i = 0; i < hidden.length; i++) {
			if (hidden[i] === 0) {
				onHidden[i] = 0;
			}
		}
		return onHidden;
	}

	update() {
		this.steps++;
		for (const { weights, biases } of [this.first, this.second]) {
			adam(weights, this.steps);
			adam(biases, this.steps);
		}
	}
}

class Linear {
	constructor(inputs, outputs) {
		this.inputs = inputs;
		this.outputs = outputs;
		this.weights = parameter(inputs * outputs, inputs);
		this.biases = parameter(outputs, inputs);
	}

	forward(x, y) {
		const { inputs, outputs } = this;
		const weights = this.weights.values;
		const biases = this.biases.values;
		for (let row = 0; row < y.length / outputs; row++) {
			for (let o = 0; o < outputs; o++) {
				let sum = biases[o];
				for (let i = 0; i < inputs; i++) {
					sum += weights[o * inputs + i] * x[row * inputs + i];
				}
				y[row * outputs + o] = sum;
			}
		}
	}

	clearGradient() {
		this.weights.gradient.fill(0);
		this.biases.gradient.fill(0);
	}

	addGradient(x, onY) {
		const { inputs, outputs } = this;
		const onWeights = this.weights.gradient;
		const onBiases = this.biases.gradient;
		for (let row = 0; row < onY.length / outputs; row++) {
			for (let o = 0; o < outputs; o++) {
				const gradient = onY[row * outputs + o];
				onBiases[o] += gradient;
				for (let i = 0; i < inputs; i++) {
					onWeights[o * inputs + i] += gradient * x[row * inputs + i];
				}
			}
		}
	}

	inputGradient(onY, onX) {
		const { inputs, outputs } = this;
		const weights = this.weights.values;
		onX.fill(0);
		for (let row = 0; row < onY.length / outputs; row++) {
			for (let o = 0; o < outputs; o++) {
				const gradient = onY[row * outputs + o];
				for (let i = 0; i < inputs; i++) {
					onX[row * inputs + i] += gradient * weights[o * inputs + i];
				}
			}
		}
	}
}

/** Numbers ~ U(±1/√inputs), as PyTorch draws them, with Adam's memory of each. */
function parameter(length, inputs) {
	const draw = () => (2 * Math.random() - 1) / Math.sqrt(inputs);
	return {
		values: Float32Array.from({ length }, draw),
		gradient: new Float32Array(length),
		mean: new Float32Array(length),
		square: new Float32Array(length),
	};
}

function adam({ values, gradient, mean, square }, steps) {
	const rate = LEARNING_RATE / (1 - BETA1 ** steps);
	const correction = 1 / (1 - BETA2 ** steps);
	for (let i = 0; i < values.length; i++) {
		const g = gradient[i];
		mean[i] += (1 - BETA1) * (g - mean[i]);
		square[i] = BETA2 * square[i] + (1 - BETA2) * g * g;
		values[i] -= (rate * mean[i]) / (Math.sqrt(correction * square[i]) + EPSILON);
	}
}

function drawArtist(paintings) {
	for (let first = 0; first < paintings.length; first += POINTS) {
		const a = 1 + Math.random();
		for (let p = 0; p < POINTS; p++) {
			paintings[first + p] = a * SQUARES[p] + (a - 1);
		}
	}
}

/** Draws by the method of Box and Muller. */
function drawIdeas(ideas) {
	for (let i = 0; i < ideas.length; i += 2) {
		const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
		const angle = 2 * Math.PI * Math.random();
		ideas[i] = radius * Math.cos(angle);
		ideas[i + 1] = radius * Math.sin(angle);
	}
}

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const softplus = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

function mean(values, of) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		sum += of(values[i]);
	}
	return sum / values.length;
}
