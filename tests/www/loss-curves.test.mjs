// The two losses that are drawn are those with which the engine trains.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LOSS_CURVES, logitOf, probabilityOf } from "../../www/panels/loss-curves.js";
import { realEngine } from "./players.mjs";

const LOSSES = /** @type {const} */ (["minimax", "nonSaturating"]);

/** A Gan at the start of this preset, with this loss. */
function ganOf(name, loss) {
	const Engine = realEngine();
	return new Engine({ ...Engine.preset(name).config, loss, seed: 7 }, []);
}

test("the mean of a curve over what the critic says of a batch is the engine's generator loss", () => {
	for (const name of ["pytorch-tutorial", "tensorflow", "critic-too-strong"]) {
		for (const loss of LOSSES) {
			const gan = ganOf(name, loss);
			for (const steps of [0, 100, 900]) {
				gan.stepFor(Infinity, steps);
				const traced = new Map(gan.traceStep().map((tensor) => [tensor.name, tensor.values]));
				const probabilities = [...traced.get("generatedProbabilities")];
				const mean = probabilities.reduce((sum, d) => sum + LOSS_CURVES[loss].value(d), 0) / probabilities.length;
				// In the classic order, D has moved between the two.
				const [told] = traced.get("generatorLoss");
				const tolerance = 2e-6 * Math.max(1, Math.abs(told));
				assert(Math.abs(mean - told) < tolerance, `${name}, ${loss}, step ${gan.stepCount}: ${mean}, ${told}`);
			}
		}
	}
});

test("the slopes are those of the curves over the logit, and in the ratio of the engine's advice", () => {
	for (const d of [1e-6, 0.01, 0.3, 0.5, 0.9]) {
		assert(Math.abs(probabilityOf(logitOf(d)) - d) < 1e-12);
		for (const loss of LOSSES) {
			const { value, slope } = LOSS_CURVES[loss];
			const [before, after] = [-1e-4, 1e-4].map((aside) => value(probabilityOf(logitOf(d) + aside)));
			// Measured: at most 3e-9.
			assert(Math.abs((after - before) / 2e-4 - slope(d)) < 1e-7, `${loss} at ${d}`);
		}
	}
	const gan = ganOf("pytorch-tutorial", "minimax");
	gan.stepFor(Infinity, 300);
	const { batchSize, points } = gan.config;
	const paintings = new Float32Array(batchSize * points);
	gan.readPaintings(paintings);
	const advice = LOSSES.map((loss) => {
		const out = new Float32Array(paintings.length);
		gan.readAdvice(out, loss);
		return out;
	});
	for (let row = 0; row < batchSize; row++) {
		const d = gan.judge(paintings.subarray(row * points, (row + 1) * points));
		const [minimax, other] = advice.map((values) => Math.hypot(...values.subarray(row * points, (row + 1) * points)));
		const ratio = LOSS_CURVES.minimax.slope(d) / LOSS_CURVES.nonSaturating.slope(d);
		assert(Math.abs(minimax / other / ratio - 1) < 1e-4, `painting ${row}: ${minimax / other}, ${ratio}`);
	}
});
