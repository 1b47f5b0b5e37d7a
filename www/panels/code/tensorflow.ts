// One training step as the tutorial's TensorFlow script writes it. One call runs the whole graph and thereby both updates.

import type { Config } from "../../run/run.js";
import { type Block, line, updateOf } from "./line.js";

export function tensorflow({ conditional }: Config): Block[] {
	const [painted, shown] = conditional
		? [
				["G_ideas", "labels"],
				["artist_paintings", "labels"],
			]
		: [["G_ideas"], ["artist_paintings"]];
	const judged = conditional ? ["G_paintings", "labels"] : ["G_paintings"];
	const probabilities = ["prob_artist0", "prob_artist1"];
	return [
		{ rounds: 1, groups: [batch(conditional)] },
		{
			rounds: 1,
			groups: [
				[
					line("G_paintings, pa0, Dl = sess.run([", "session", "rest", painted, []),
					line("    G_out,", "fetchPaintings", "paint", painted, ["G_paintings"]),
					line("    prob_artist0,", "fetchReal", "judgeReal", shown, ["prob_artist0"]),
					updateOf("D", line("    D_loss,", "fetchLossD", "judgePainted", judged, ["prob_artist1", "D_loss"])),
					updateOf("D", line("    train_D,", "trainD", "trainD", probabilities, UPDATED_D)),
					updateOf("G", line("    train_G,", "trainG", "trainG", ["prob_artist1"], UPDATED_G)),
				],
			],
			tail: conditional
				? "], {G_in: G_ideas, real_art: artist_paintings, class_label: labels})[:3]"
				: "], {G_in: G_ideas, real_art: artist_paintings})[:3]",
		},
	];
}

const UPDATED_D = ["D[0].weight.grad", "D[0].weight"];
const UPDATED_G = ["G_loss", "G_paintings.grad", "G[0].weight.grad", "G[0].weight"];

function batch(conditional: boolean) {
	const ideas = line("G_ideas = np.random.randn(BATCH_SIZE, N_IDEAS)", "ideas", "rest", [], ["G_ideas"]);
	return conditional
		? [
				line(
					"artist_paintings, labels = artist_works_with_labels()",
					"artistWithLabels",
					"rest",
					[],
					["artist_paintings", "labels"],
				),
				ideas,
			]
		: [line("artist_paintings = artist_works()", "artist", "rest", [], ["artist_paintings"]), ideas];
}
