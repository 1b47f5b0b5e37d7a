// One training step as the tutorial's PyTorch scripts write it, and the paper's Algorithm 1 in their style.

import type { Config } from "../../run/run.js";
import { type Block, type Explanation, line, type Move, updateOf } from "./line.js";

/** The script in the tutorial's text, or the tutorial's conditional script. */
export function classic(config: Config) {
	const { conditional, freeze } = config;
	return [
		[...batch(conditional, conditional ? PLAIN_IDEAS : IDEAS), ...paint(conditional)],
		[
			...withLabels("D_inputs0", conditional),
			...withLabels("D_inputs1", conditional),
			judgeReal(conditional),
			judge(conditional ? "D_inputs1" : "G_paintings", "judgePainted", "judgePainted"),
		],
		conditional ? scoresAndLosses(config) : [criticsLoss(), paintersLoss(config)],
		criticsUpdate(conditional ? "retain_graph=True" : "retain_variables=True", "backwardDThrough"),
		paintersUpdate("zeroGAfterD", freeze === "discriminator" ? "backwardGOld" : "backwardGClassic", "stepG"),
	];
}

/** The tutorial's script as it is today. */
export function simultaneous(config: Config) {
	const { conditional } = config;
	return [
		[
			...batch(conditional, GRADIENT_IDEAS),
			...paint(conditional),
			...withLabels("D_inputs1", conditional),
			updateOf("G", judge(conditional ? "D_inputs1" : "G_paintings", "judgeForPainter", "judgePainted")),
			paintersLoss(config),
			...paintersUpdate("zeroG", "backwardGOld", "stepGFirst"),
		],
		[
			...withLabels("D_inputs0", conditional),
			updateOf("D", judgeReal(conditional)),
			judgeDetached(conditional, "judgeDetachedAgain"),
			criticsLoss(),
			...criticsUpdate("retain_graph=True", "backwardDRetained"),
		],
	];
}

/** The paper's Algorithm 1, in the style of the tutorial's scripts. */
export function alternating(config: Config): Block[] {
	const { conditional, discriminatorSteps: rounds } = config;
	const [fresh, input] = [rounds > 1, conditional ? "D_inputs1" : "G_paintings"];
	const ownBatch = [
		...(conditional ? [line("_, labels = artist_works_with_labels()", "freshLabels", "rest", [], ["labels"])] : []),
		...ideas(conditional, PLAIN_IDEAS, "freshIdeas"),
		...paint(conditional),
		...withLabels("D_inputs1", conditional),
	];
	return [
		{
			head: fresh ? `for k in range(${rounds}):` : undefined,
			rounds,
			groups: [
				[...batch(conditional, PLAIN_IDEAS), ...paint(conditional)],
				[
					...withLabels("D_inputs0", conditional),
					...withLabels("D_inputs1", conditional),
					updateOf("D", judgeReal(conditional)),
					judgeDetached(conditional, "judgeDetached"),
					criticsLoss(),
					...criticsUpdate("", "backwardDDetached"),
				],
			],
		},
		{
			rounds: 1,
			groups: [
				[
					...(fresh ? ownBatch : []).map((line) => updateOf("G", line)),
					updateOf("G", judge(input, "judgeAnew", "judgePainted")),
					paintersLoss(config),
					...paintersUpdate("zeroG", "backwardGNew", "stepG"),
				],
			],
		},
	];
}

const IDEAS = "Variable(torch.randn(BATCH_SIZE, N_IDEAS))";
const PLAIN_IDEAS = "torch.randn(BATCH_SIZE, N_IDEAS)";
const GRADIENT_IDEAS = "torch.randn(BATCH_SIZE, N_IDEAS, requires_grad=True)";

function batch(conditional: boolean, drawn: string) {
	const artist = conditional
		? line(
				"artist_paintings, labels = artist_works_with_labels()",
				"artistWithLabels",
				"rest",
				[],
				["artist_paintings", "labels"],
			)
		: line("artist_paintings = artist_works()", "artist", "rest", [], ["artist_paintings"]);
	return [artist, ...ideas(conditional, drawn, drawn === GRADIENT_IDEAS ? "ideasWithGradient" : "ideas")];
}

function ideas(conditional: boolean, drawn: string, says: Explanation) {
	return [line(`G_ideas = ${drawn}`, says, "rest", [], ["G_ideas"]), ...withLabels("G_inputs", conditional)];
}

/** The tensors that the conditional script joins to their labels. */
export const CONCATENATIONS = {
	G_inputs: ["G_ideas", "labels"],
	D_inputs0: ["artist_paintings", "labels"],
	D_inputs1: ["G_paintings", "labels"],
};

function withLabels(name: keyof typeof CONCATENATIONS, conditional: boolean) {
	const parts = CONCATENATIONS[name];
	return conditional ? [line(`${name} = torch.cat((${parts.join(", ")}), 1)`, name, "rest", parts, [name])] : [];
}

function paint(conditional: boolean) {
	const input = conditional ? "G_inputs" : "G_ideas";
	return [line(`G_paintings = G(${input})`, "paint", "paint", [input], ["G_paintings"])];
}

function judgeReal(conditional: boolean) {
	const input = conditional ? "D_inputs0" : "artist_paintings";
	return line(`prob_artist0 = D(${input})`, "judgeReal", "judgeReal", [input], ["prob_artist0"]);
}

/** @param code how the script writes the input */
function judge(input: string, says: Explanation, move: Move, code = input) {
	return line(`prob_artist1 = D(${code})`, says, move, [input], ["prob_artist1"]);
}

function judgeDetached(conditional: boolean, says: Explanation) {
	const input = conditional ? "D_inputs1" : "G_paintings";
	return updateOf("D", judge(input, says, "judgeDetached", `${input}.detach()`));
}

function criticsLoss() {
	const code = "D_loss = - torch.mean(torch.log(prob_artist0) + torch.log(1. - prob_artist1))";
	return updateOf("D", line(code, "lossD", "loss", ["prob_artist0", "prob_artist1"], ["D_loss"]));
}

function paintersLoss({ loss }: Config) {
	const [reads, makes] = [["prob_artist1"], ["G_loss"]];
	return updateOf(
		"G",
		loss === "nonSaturating"
			? line("G_loss = - torch.mean(torch.log(prob_artist1))", "lossGNonSaturating", "loss", reads, makes)
			: line("G_loss = torch.mean(torch.log(1. - prob_artist1))", "lossG", "loss", reads, makes),
	);
}

/** Scores and losses as in the conditional script. */
function scoresAndLosses(config: Config) {
	const loss = paintersLoss(config);
	return [
		updateOf("D", line("D_score0 = torch.log(prob_artist0)", "scoreReal", "loss", ["prob_artist0"], [])),
		updateOf("D", line("D_score1 = torch.log(1. - prob_artist1)", "scorePainted", "loss", ["prob_artist1"], [])),
		{ ...criticsLoss(), code: "D_loss = - torch.mean(D_score0 + D_score1)" },
		config.loss === "nonSaturating" ? loss : { ...loss, code: "G_loss = torch.mean(D_score1)" },
	];
}

function criticsUpdate(argument: string, says: "backwardDThrough" | "backwardDRetained" | "backwardDDetached") {
	const backward = says === "backwardDThrough" ? "backwardDThrough" : "backwardDDetached";
	return [
		line("opt_D.zero_grad()", "zeroD", "zeroD", [], []),
		line(`D_loss.backward(${argument})`, says, backward, ["D_loss"], ["D[0].weight.grad"]),
		line("opt_D.step()", "stepD", "stepD", ["D[0].weight.grad"], ["D[0].weight"]),
	].map((line) => updateOf("D", line));
}

function paintersUpdate(
	zero: "zeroG" | "zeroGAfterD",
	backward: "backwardGClassic" | "backwardGOld" | "backwardGNew",
	step: "stepG" | "stepGFirst",
) {
	return [
		line("opt_G.zero_grad()", zero, "zeroG", [], []),
		line("G_loss.backward()", backward, "backwardG", ["G_loss"], ["G_paintings.grad", "G[0].weight.grad"]),
		line("opt_G.step()", step, "stepG", ["G[0].weight.grad"], ["G[0].weight"]),
	].map((line) => updateOf("G", line));
}
