/**
 * A training of ours.
 * @param {Pick<import("../../pkg/gan_painter.js").Gan, "step" | "readPaintings" | "discriminatorAccuracy" | "discriminatorScore">} gan
 * @param {import("../../pkg/gan_painter.js").Config} config
 * @returns {import("./round.js").Contestant}
 */
export function ours(gan, { batchSize, points }) {
	const paintings = new Float32Array(batchSize * points);
	return {
		train(steps) {
			for (let step = 0; step < steps; step++) {
				gan.step();
			}
			gan.readPaintings(paintings);
			return { accuracy: gan.discriminatorAccuracy, score: gan.discriminatorScore, paintings: [...paintings] };
		},
	};
}
