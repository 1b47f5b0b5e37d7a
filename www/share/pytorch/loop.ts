// The training loop of a run's program in PyTorch.

import type { PytorchWords } from "../../words/pytorch.js";
import { changes, ever, learners, type Lives, needsAlias, now } from "./live.js";
import type { Kind } from "./parts.js";
import { pictureRows } from "./picture.js";
import { aligned, indented, paragraphs, plain, type Row, row } from "./python.js";
import type { Source } from "./source.js";

export function loopLines(kind: Kind, source: Source, lives: Lives, { comments: says }: PytorchWords) {
	return [
		...(needsAlias(lives) ? ["D_alias = {name: weight.data for name, weight in D.named_parameters()}", ""] : []),
		...(kind === "script" ? ["if PLOT:", ...aligned([row("    plt.ion()", says.interactive)]), ""] : []),
		"for step, (u, G_ideas) in zip(range(first_step, STEPS), batches):",
		...paragraphs(
			indented([
				...ratesRows(lives),
				...new Step(source.config.conditional, lives, says).rows(),
				...plain(""),
				...pictureRows(kind, source, says),
			]),
		),
	];
}

function ratesRows({ generatorLearningRate, discriminatorLearningRate }: Lives) {
	const rows = [
		...(changes(discriminatorLearningRate) ? plain('opt_D.param_groups[0]["lr"] = at(step, LR_D)') : []),
		...(changes(generatorLearningRate) ? plain('opt_G.param_groups[0]["lr"] = at(step, LR_G)') : []),
	];
	return rows.length > 0 ? [...rows, ...plain("")] : [];
}

/** Writes one step. */
class Step {
	readonly #lives;
	readonly #says;
	readonly #conditional;
	readonly #learners;
	/** What D is shown of G. */
	readonly #shown;

	constructor(conditional: boolean, lives: Lives, says: PytorchWords["comments"]) {
		this.#conditional = conditional;
		this.#lives = lives;
		this.#says = says;
		this.#learners = learners(lives);
		this.#shown = conditional ? "D_inputs1" : "G_paintings";
	}

	rows(): Row[] {
		const { updateOrder, discriminatorSteps } = this.#lives;
		if (changes(updateOrder) || changes(discriminatorSteps)) {
			return this.#changing();
		}
		const [, order] = updateOrder[0];
		if (this.#learners !== "both" || order === "alternating") {
			return discriminatorSteps[0][1] > 1 ? this.#algorithm1() : this.#alternating();
		}
		return order === "classic" ? this.#classic() : this.#simultaneous();
	}

	#classic() {
		return [
			...this.#paint(),
			...plain(""),
			...this.#judge(),
			row(`logit_G = ${this.#throughAlias("D_alias")}`, this.#says.judgeForG),
			...plain(""),
			...this.#criticLoss(),
			...this.#painterLoss(),
			...plain(""),
			...this.#update("D"),
			...plain(""),
			...this.#update("G"),
		];
	}

	#simultaneous() {
		return [
			...this.#paint(),
			...plain(""),
			...this.#judge(),
			row(`logit_G = D(${this.#shown})`, this.#says.judgeForG),
			...plain(""),
			...this.#criticLoss(),
			...this.#painterLoss(),
			...plain(""),
			...this.#update("G"),
			...plain(""),
			...this.#update("D"),
		];
	}

	#alternating() {
		return [...this.#paint(), ...plain(""), ...this.#criticsTurn(), ...this.#paintersTurn(true)];
	}

	/** Several updates of D, each on its own batch, and then G's on a fresh one. */
	#algorithm1() {
		const repainted = [
			...(this.#conditional ? [...plain("_, labels = artist_works_with_labels(u)"), this.#inputsOfG()] : []),
			this.#paintings(),
			...(this.#conditional ? [this.#inputs1()] : []),
		];
		return [
			row("for _ in range(K):"),
			...indented([
				...this.#paint(),
				...plain(""),
				...this.#criticsTurn(),
				...plain(""),
				row("u, G_ideas = next(batches)", this.#says.fresh),
			]),
			...(this.#learners === "D" ? [] : [...plain(""), ...repainted, ...this.#paintersTurn(false)]),
		];
	}

	/** Any orders and numbers of updates. */
	#changing() {
		const { updateOrder, discriminatorSteps } = this.#lives;
		const repeats = changes(discriminatorSteps);
		const again = [row("u, G_ideas = next(batches)", this.#says.fresh), ...this.#paint()];
		const turn = [...this.#criticsTurn(), ...(repeats ? [row("if k > 1:"), ...indented(again)] : [])];
		return [
			...(repeats ? plain("k = at(step, K)") : []),
			...(changes(updateOrder) ? plain("order = at(step, ORDER)") : []),
			...this.#paint(),
			...plain(""),
			...this.#early(),
			...(repeats ? [row("for _ in range(k):"), ...indented(turn)] : turn),
			...this.#paintersTurn(true),
		];
	}

	/** D's judgement for G, in the orders in which G does not wait for the new D. */
	#early() {
		const { updateOrder } = this.#lives;
		if (!changes(updateOrder)) {
			return [];
		}
		const has = (name: string) => ever(updateOrder, (order) => order === name);
		return [
			...(has("classic")
				? [
						row('if order == "classic":'),
						...indented([row(`logit_G = ${this.#throughAlias("D_alias")}`, this.#says.judgeForG)]),
					]
				: []),
			...(has("simultaneous")
				? [
						row('if order == "simultaneous":'),
						...indented([
							row("D_before = {name: weight.clone() for name, weight in D_alias.items()}"),
							row(`logit_G = ${this.#throughAlias("D_before")}`, this.#says.judgeForG),
						]),
					]
				: []),
			...plain(""),
		];
	}

	#criticsTurn() {
		return [
			...this.#judge(),
			...this.#criticLoss(),
			...(this.#learners === "G" ? [] : [...plain(""), ...this.#update("D")]),
		];
	}

	/** @param apart whether an empty line comes first */
	#paintersTurn(apart: boolean): Row[] {
		const { updateOrder } = this.#lives;
		if (this.#learners === "D") {
			return [];
		}
		const says = this.#learners === "both" ? this.#says.judgeAnew : this.#says.judgeForG;
		const judged = row(`logit_G = D(${this.#shown})`, says);
		const isLate = changes(updateOrder);
		const hasLate = ever(updateOrder, (order) => order === "alternating");
		return [
			...(apart ? plain("") : []),
			...(isLate ? (hasLate ? [row('if order == "alternating":'), ...indented([judged])] : []) : [judged]),
			...this.#painterLoss(),
			...plain(""),
			...this.#update("G"),
		];
	}

	#paint() {
		const says = this.#says;
		if (!this.#conditional) {
			return [row("artist_paintings = artist_works(u)", says.realPaintings), this.#paintings()];
		}
		return [
			row("artist_paintings, labels = artist_works_with_labels(u)", says.realPaintings),
			this.#inputsOfG(),
			this.#paintings(),
			row("D_inputs0 = torch.cat((artist_paintings, labels), 1)", says.realWithLabels),
			this.#inputs1(),
		];
	}

	#inputsOfG() {
		return row("G_inputs = torch.cat((G_ideas, labels), 1)", this.#says.withIdeas);
	}

	#paintings() {
		return row(`G_paintings = G(${this.#conditional ? "G_inputs" : "G_ideas"})`, this.#says.fakePaintings);
	}

	#inputs1() {
		return row("D_inputs1 = torch.cat((G_paintings, labels), 1)", this.#says.fakeWithLabels);
	}

	#judge() {
		const real = this.#conditional ? "D_inputs0" : "artist_paintings";
		return [
			row(`logit_artist0 = D(${real})`, this.#says.judgeReal),
			row(`logit_artist1 = D(${this.#shown}.detach())`, this.#says.judgeFake),
		];
	}

	#throughAlias(weights: string) {
		return `functional_call(D, ${weights}, ${this.#shown})`;
	}

	#criticLoss() {
		return plain("D_loss = -torch.mean(logsigmoid(logit_artist0) + logsigmoid(-logit_artist1))");
	}

	#painterLoss() {
		const { loss } = this.#lives;
		const minimax = row("G_loss = torch.mean(logsigmoid(-logit_G))", this.#says.minimax);
		const nonSaturating = row("G_loss = -torch.mean(logsigmoid(logit_G))", this.#says.nonSaturating);
		if (!changes(loss)) {
			return [loss[0][1] === "minimax" ? minimax : nonSaturating];
		}
		return [
			row(`if ${now(this.#lives, "loss")} == "minimax":`),
			...indented([minimax]),
			row("else:"),
			...indented([nonSaturating]),
		];
	}

	#update(player: "G" | "D") {
		const frozen = player === "G" ? "generator" : "discriminator";
		const rows = plain(`opt_${player}.zero_grad()`, `${player}_loss.backward()`, `opt_${player}.step()`);
		const { freeze } = this.#lives;
		if (!ever(freeze, (name) => name === frozen)) {
			return rows;
		}
		return [row(`if ${now(this.#lives, "freeze")} != "${frozen}":`), ...indented(rows)];
	}
}
