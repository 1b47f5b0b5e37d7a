// @ts-check
// One training step as the scripts write it, for each way in which the engine takes one.

/**
 * @typedef {import("../../run/run.js").Config} Config
 * @typedef {keyof typeof import("../../words/panels/code-lines.js").lines.en} Explanation
 * @typedef {keyof typeof import("./players.js").MOVES} Move
 * @typedef {"G" | "D"} Player
 *
 * @typedef {object} Line
 * @property {string} code
 * @property {Explanation} says
 * @property {Move} move what it makes the players do
 * @property {Player} [learner] whose lesson it belongs to
 * @property {string[]} [reads] the names of tensors
 * @property {string[]} [makes]
 *
 * @typedef {object} Block
 * @property {string} [head] the loop around it, inside the loop over the steps
 * @property {number} rounds how often it is run
 * @property {Line[][]} groups with an empty line between them
 */

/**
 * @param {Config} config
 * @returns {{ source: "classic" | "conditional" | "simultaneous" | "alternating", head: string, blocks: Block[] }}
 */
export function listingOf(config) {
	const { updateOrder, conditional } = config;
	const head = "for step in range(10000):";
	if (updateOrder === "alternating") {
		return { source: updateOrder, head: "for step in range(steps):", blocks: alternating(config) };
	}
	if (updateOrder === "simultaneous") {
		return { source: updateOrder, head, blocks: [{ rounds: 1, groups: simultaneous(config) }] };
	}
	return { source: conditional ? "conditional" : "classic", head, blocks: [{ rounds: 1, groups: classic(config) }] };
}

/**
 * The tutorial's text, or its conditional script.
 * @param {Config} config
 */
function classic(config) {
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

/**
 * The tutorial's script as it is today.
 * @param {Config} config
 */
function simultaneous(config) {
	const { conditional } = config;
	return [
		[
			...batch(conditional, GRADIENT_IDEAS),
			...paint(conditional),
			...withLabels("D_inputs1", conditional),
			lessonOf("G", judge(conditional ? "D_inputs1" : "G_paintings", "judgeForPainter", "judgePainted")),
			paintersLoss(config),
			...paintersUpdate("zeroG", "backwardGOld", "stepGFirst"),
		],
		[
			...withLabels("D_inputs0", conditional),
			lessonOf("D", judgeReal(conditional)),
			judgeDetached(conditional, "judgeDetachedAgain"),
			criticsLoss(),
			...criticsUpdate("retain_graph=True", "backwardDRetained"),
		],
	];
}

/**
 * Algorithm 1 of the paper, in the same style.
 * @param {Config} config
 * @returns {Block[]}
 */
function alternating(config) {
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
					lessonOf("D", judgeReal(conditional)),
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
					...(fresh ? ownBatch : []).map((line) => lessonOf("G", line)),
					lessonOf("G", judge(input, "judgeAnew", "judgePainted")),
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

/**
 * @param {string} code
 * @param {Explanation} says
 * @param {Move} move
 * @param {string[]} reads
 * @param {string[]} makes
 * @returns {Line}
 */
function line(code, says, move, reads, makes) {
	return { code, says, move, reads, makes };
}

/**
 * @param {Player} learner
 * @param {Line} line
 * @returns {Line}
 */
function lessonOf(learner, line) {
	return { ...line, learner };
}

/**
 * @param {boolean} conditional
 * @param {string} drawn
 */
function batch(conditional, drawn) {
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

/**
 * @param {boolean} conditional
 * @param {string} drawn
 * @param {Explanation} says
 */
function ideas(conditional, drawn, says) {
	return [line(`G_ideas = ${drawn}`, says, "rest", [], ["G_ideas"]), ...withLabels("G_inputs", conditional)];
}

/** What the conditional script puts a label behind. */
export const CONCATENATIONS = {
	G_inputs: ["G_ideas", "labels"],
	D_inputs0: ["artist_paintings", "labels"],
	D_inputs1: ["G_paintings", "labels"],
};

/**
 * @param {keyof typeof CONCATENATIONS} name
 * @param {boolean} conditional
 */
function withLabels(name, conditional) {
	const parts = CONCATENATIONS[name];
	return conditional ? [line(`${name} = torch.cat((${parts.join(", ")}), 1)`, name, "rest", parts, [name])] : [];
}

/** @param {boolean} conditional */
function paint(conditional) {
	const input = conditional ? "G_inputs" : "G_ideas";
	return [line(`G_paintings = G(${input})`, "paint", "paint", [input], ["G_paintings"])];
}

/** @param {boolean} conditional */
function judgeReal(conditional) {
	const input = conditional ? "D_inputs0" : "artist_paintings";
	return line(`prob_artist0 = D(${input})`, "judgeReal", "judgeReal", [input], ["prob_artist0"]);
}

/**
 * @param {string} input
 * @param {Explanation} says
 * @param {Move} move
 * @param {string} [code] the input in the code
 */
function judge(input, says, move, code = input) {
	return line(`prob_artist1 = D(${code})`, says, move, [input], ["prob_artist1"]);
}

/**
 * @param {boolean} conditional
 * @param {Explanation} says
 */
function judgeDetached(conditional, says) {
	const input = conditional ? "D_inputs1" : "G_paintings";
	return lessonOf("D", judge(input, says, "judgeDetached", `${input}.detach()`));
}

function criticsLoss() {
	const code = "D_loss = - torch.mean(torch.log(prob_artist0) + torch.log(1. - prob_artist1))";
	return lessonOf("D", line(code, "lossD", "loss", ["prob_artist0", "prob_artist1"], ["D_loss"]));
}

/** @param {Config} config */
function paintersLoss({ loss }) {
	const [reads, makes] = [["prob_artist1"], ["G_loss"]];
	return lessonOf(
		"G",
		loss === "nonSaturating"
			? line("G_loss = - torch.mean(torch.log(prob_artist1))", "lossGNonSaturating", "loss", reads, makes)
			: line("G_loss = torch.mean(torch.log(1. - prob_artist1))", "lossG", "loss", reads, makes),
	);
}

/**
 * As the conditional script has them.
 * @param {Config} config
 */
function scoresAndLosses(config) {
	const loss = paintersLoss(config);
	return [
		lessonOf("D", line("D_score0 = torch.log(prob_artist0)", "scoreReal", "loss", ["prob_artist0"], [])),
		lessonOf("D", line("D_score1 = torch.log(1. - prob_artist1)", "scorePainted", "loss", ["prob_artist1"], [])),
		{ ...criticsLoss(), code: "D_loss = - torch.mean(D_score0 + D_score1)" },
		config.loss === "nonSaturating" ? loss : { ...loss, code: "G_loss = torch.mean(D_score1)" },
	];
}

/**
 * @param {string} argument
 * @param {"backwardDThrough" | "backwardDRetained" | "backwardDDetached"} says
 */
function criticsUpdate(argument, says) {
	const backward = says === "backwardDThrough" ? "backwardDThrough" : "backwardDDetached";
	return [
		line("opt_D.zero_grad()", "zeroD", "zeroD", [], []),
		line(`D_loss.backward(${argument})`, says, backward, ["D_loss"], ["D[0].weight.grad"]),
		line("opt_D.step()", "stepD", "stepD", ["D[0].weight.grad"], ["D[0].weight"]),
	].map((line) => lessonOf("D", line));
}

/**
 * @param {"zeroG" | "zeroGAfterD"} zero
 * @param {"backwardGClassic" | "backwardGOld" | "backwardGNew"} backward
 * @param {"stepG" | "stepGFirst"} step
 */
function paintersUpdate(zero, backward, step) {
	return [
		line("opt_G.zero_grad()", zero, "zeroG", [], []),
		line("G_loss.backward()", backward, "backwardG", ["G_loss"], ["G_paintings.grad", "G[0].weight.grad"]),
		line("opt_G.step()", step, "stepG", ["G[0].weight.grad"], ["G[0].weight"]),
	].map((line) => lessonOf("G", line));
}
