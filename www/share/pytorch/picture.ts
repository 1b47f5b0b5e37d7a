// The picture of a run's program in PyTorch: the tutorial's, with the true bounds of each class.

import type { Config } from "../../run/run.js";
import type { PytorchWords } from "../../words/pytorch.js";
import type { Kind } from "./parts.js";
import { fits, indented, number, plain, type Row, row } from "./python.js";
import type { Source } from "./source.js";

/** Steps from picture to picture, as in the tutorial and in its conditional script. */
const EVERY = { plain: 50, conditional: 200 };
/** The tutorial's range of heights. */
const HEIGHTS = { least: 0, most: 3 };
/** The heights of the texts in the tutorial. */
const TEXTS = [2.3, 2, 1.7];

/** What the loop draws now and then. */
export function pictureRows(kind: Kind, { config }: Source, says: PytorchWords["comments"]): Row[] {
	const { conditional } = config;
	return [
		row(`if PLOT and step % ${conditional ? EVERY.conditional : EVERY.plain} == 0:`, says.plotting),
		...indented(
			plain(
				kind === "script" ? "plt.cla()" : "clear_output(wait=True)",
				...(conditional ? ["upper, lower = (UPPER, MIDDLE) if labels[0] == 1 else (MIDDLE, LOWER)"] : []),
				"curve = G_paintings[0].detach()",
				curve("curve", "#4AD631", "Generated painting"),
				...(conditional ? bounds("upper", "lower") : bounds("UPPER", "LOWER")),
				"acc, score = torch.sigmoid(logit_artist0).mean(), -D_loss",
				...texts(config),
				...frame(config),
				...(kind === "script" ? ["plt.draw()", "plt.pause(0.01)"] : ["plt.show()"]),
			),
		),
	];
}

/** The picture after the training. A conditional painter paints once more, for label 1; another one's is kept by a notebook anyway. */
export function endLines(kind: Kind, { config }: Source) {
	const upper = [
		...(kind === "script" ? ["plt.cla()"] : []),
		"G_inputs = torch.cat((torch.randn(1, N_IDEAS), torch.ones(1, 1)), 1)",
		"curve = G(G_inputs)[0].detach()",
		curve("curve", "#4AD631", "G painting for upper class"),
		...bounds("UPPER", "MIDDLE"),
		...frame(config),
	];
	if (kind === "notebook" && !config.conditional) {
		return [];
	}
	const lines = [...(config.conditional ? upper : []), ...(kind === "script" ? ["plt.ioff()"] : []), "plt.show()"];
	return ["if PLOT:", ...lines.map((line) => `    ${line}`)];
}

function curve(points: string, colour: string, label: string) {
	return `plt.plot(PAINT_POINTS, ${points}, c="${colour}", lw=3, label="${label}")`;
}

function bounds(upper: string, lower: string) {
	return [curve(upper, "#74BCFF", "upper bound"), curve(lower, "#FF9359", "lower bound")];
}

function frame(config: Config) {
	const { least, most, round } = heightsOf(config);
	return [`plt.ylim(${round(least)}, ${round(most)})`, 'plt.legend(loc="upper right", fontsize=9)'];
}

/** The texts, in the same places of any range of heights. */
function texts(config: Config) {
	const { least, most, round } = heightsOf(config);
	return [
		'f"D accuracy={acc:.2f} (0.5 for D to converge)"',
		'f"D score= {score:.2f} (-1.38 for G to converge)"',
		...(config.conditional ? ['f"Class = {labels[0, 0]:.0f}"'] : []),
	].flatMap((text, i) => {
		const share = (TEXTS[i] - HEIGHTS.least) / (HEIGHTS.most - HEIGHTS.least);
		const given = `-0.5, ${round(least + share * (most - least))}, ${text}, size=12`;
		const line = `plt.text(${given})`;
		// In the loop it stands two blocks deep.
		return fits(`        ${line}`) ? [line] : ["plt.text(", `    ${given}`, ")"];
	});
}

/** The heights that are drawn, the tutorial's or the bounds with a tenth below and above, and how a height is written. */
function heightsOf({ artist: { lower, upper } }: Config) {
	if (!lower || !upper) {
		return { ...HEIGHTS, round: (height: number) => number(Number(height.toFixed(1))) };
	}
	const all = [...Array.from(lower), ...Array.from(upper)];
	const margin = (Math.max(...all) - Math.min(...all)) / 10;
	const [, exponent] = margin.toExponential().split("e");
	const digits = Math.min(Math.max(1 - Number(exponent), 0), 100);
	const round = (height: number) => number(Number(height.toFixed(digits)));
	return { least: Math.min(...all) - margin, most: Math.max(...all) + margin, round };
}
