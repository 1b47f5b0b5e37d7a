// The beginning of a run's TensorFlow script: sizes, rates, the graph and its training, with the run's own values.

import type { Config } from "../../run/run.js";
import { constants } from "../../share/pytorch/networks.js";

export function tensorflowBeginning(config: Config) {
	return [
		...constants(config),
		...(config.conditional ? ["class_label = tf.placeholder(tf.float32, [None, 1])"] : []),
		"with tf.variable_scope('Generator'):",
		...generator(config),
		"with tf.variable_scope('Discriminator'):",
		...discriminator(config),
		"D_loss = -tf.reduce_mean(tf.log(prob_artist0) + tf.log(1-prob_artist1))",
		config.loss === "minimax"
			? "G_loss = tf.reduce_mean(tf.log(1-prob_artist1))"
			: "G_loss = -tf.reduce_mean(tf.log(prob_artist1))",
		...training(config, "D", "Discriminator"),
		...training(config, "G", "Generator"),
	];
}

function generator({ conditional, generatorHidden }: Config) {
	const inputs = conditional ? "tf.concat([G_in, class_label], 1)" : "G_in";
	return [
		"    G_in = tf.placeholder(tf.float32, [None, N_IDEAS])",
		...generatorHidden.map(
			(size, i) => `    G_l${i + 1} = tf.layers.dense(${i === 0 ? inputs : `G_l${i}`}, ${size}, tf.nn.relu)`,
		),
		`    G_out = tf.layers.dense(${generatorHidden.length === 0 ? inputs : `G_l${generatorHidden.length}`}, ART_COMPONENTS)`,
	];
}

/** Defines the critic for the artist's paintings, and once more with the same weights for the painter's. */
function discriminator({ conditional, discriminatorHidden }: Config) {
	const judge = (art: string, half: 0 | 1) => {
		const again = half === 1 ? ", reuse=True" : "";
		const inputs = conditional ? `tf.concat([${art}, class_label], 1)` : art;
		// The script calls its only hidden layer l.
		const layers = discriminatorHidden.map((size, i) => ({ size, name: i === 0 ? "l" : `l${i + 1}`, i }));
		const variable = (i: number) => (i === 0 ? `D_l${half}` : `D_l${half}_${i + 1}`);
		const hidden = layers.map(
			({ size, name, i }) =>
				`    ${variable(i)} = tf.layers.dense(${i === 0 ? inputs : variable(i - 1)}, ${size}, tf.nn.relu, name='${name}'${again})`,
		);
		const last = layers.length === 0 ? inputs : variable(layers.length - 1);
		return [...hidden, `    prob_artist${half} = tf.layers.dense(${last}, 1, tf.nn.sigmoid, name='out'${again})`];
	};
	return [
		"    real_art = tf.placeholder(tf.float32, [None, ART_COMPONENTS], name='real_in')",
		...judge("real_art", 0),
		...judge("G_out", 1),
	];
}

function training({ optimizer }: Config, player: "G" | "D", scope: string) {
	const made = optimizer === "adam" ? `AdamOptimizer(LR_${player})` : `MomentumOptimizer(LR_${player}, 0.9)`;
	return [
		`train_${player} = tf.train.${made}.minimize(`,
		`    ${player}_loss, var_list=tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope='${scope}'))`,
	];
}
